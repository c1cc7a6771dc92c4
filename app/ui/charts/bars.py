"""Bars: upright with a cumulative line (Pareto), lying, side by side, on top of each other, and targets as bullets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.charts.axes import Point, bare, cut, legend, mark, say, scale

if TYPE_CHECKING:
    from app.ui.charts.palette import Ink
    from app.ui.charts.picture import Picture, Series

_HATCH = "////"


def pareto(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """Bars from zero; a second series is a cumulative share, drawn as a line over them."""
    counts = picture.series[0]
    heights = _whole(counts)
    _upright(axes, counts, ink, heights)
    axes.set_ylim(0, max([*heights, 1]) * 1.18)
    points = [(float(place), value) for place, value in enumerate(heights)]
    for place, point in enumerate(points):
        say(axes, ink, point, counts.text(place))
    scale(axes.yaxis, picture)
    bare(axes, values="y")
    _categories(axes, picture)
    mark(axes, ink, picture, upright=False)
    if len(picture.series) > 1:
        _cumulative(axes, picture.series[1], ink)
    axes.set_ylabel(picture.axis)
    return points


def _upright(axes: Any, series: Series, ink: Ink, heights: list[float]) -> None:
    for place, height in enumerate(heights):
        waiting = place in series.hatched
        colour = ink.of(series.tone(place))
        axes.bar(
            place, height, width=0.68, color="none" if waiting else colour,
            edgecolor=colour if waiting else "none", hatch=_HATCH if waiting else None, linewidth=0.8,
        )  # fmt: skip


def _cumulative(axes: Any, series: Series, ink: Ink) -> None:
    over = axes.twinx()
    over.plot(range(len(series.values)), series.values, color=ink.of("amber"), marker="o", markersize=4)
    over.set_ylim(0, 1.18)
    over.set_axis_off()
    for place, value in enumerate(series.values):
        if value is not None and place:
            say(over, ink, (place, value), series.text(place))


def lying(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """Bars to the right, the first at the top, each with its words at the end."""
    counts = picture.series[0]
    lengths = _whole(counts)
    for place, length in enumerate(lengths):
        axes.barh(place, length, height=0.62, color=ink.of(counts.tone(place)))
        say(axes, ink, (length, place), counts.text(place), beside="right")
    axes.set_yticks(range(len(lengths)), [cut(words) for words in picture.labels])
    axes.invert_yaxis()
    low = min([*lengths, 0])
    axes.set_xlim(low * 1.3, max([*lengths, 0]) * 1.38 or 1)
    scale(axes.xaxis, picture, 4)
    bare(axes, values="x")
    axes.set_xlabel(picture.axis)
    mark(axes, ink, picture, upright=True)
    return [(length, float(place)) for place, length in enumerate(lengths)]


def grouped(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """Several bars per category, side by side."""
    many = len(picture.series)
    height = 0.76 / many
    longest = max([value for each in picture.series for value in _whole(each)], default=0)
    points: list[Point] = []
    for number, each in enumerate(picture.series):
        at = [place + (number - (many - 1) / 2) * height for place in range(len(each.values))]
        axes.barh(at, _whole(each), height=height * 0.9, color=ink.of(each.tone(0)), label=each.name)
        for place, value in enumerate(_whole(each)):
            say(axes, ink, (value, at[place]), each.text(place), beside="right")
    for place in range(len(picture.labels)):
        for number, each in enumerate(picture.series):
            points.append((_whole(each)[place], place + (number - (many - 1) / 2) * height))
    axes.set_yticks(range(len(picture.labels)), [cut(words) for words in picture.labels])
    axes.invert_yaxis()
    axes.set_xlim(0, longest * 1.25 or 1)
    scale(axes.xaxis, picture, 4)
    bare(axes, values="x")
    axes.set_xlabel(picture.axis)
    legend(axes, picture)
    return points


def stacked(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """Parts of a whole per category, one on the other; the line of the picture stands between categories."""
    base = [0.0] * len(picture.labels)
    for each in picture.series:
        axes.bar(
            range(len(base)),
            _whole(each),
            bottom=base,
            width=0.68,
            color=ink.of(each.tone(0)),
            label=each.name,
        )
        base = [low + value for low, value in zip(base, _whole(each), strict=True)]
    for place, height in enumerate(base):
        say(axes, ink, (place, height), f"{height:.0f}" if height else "")
    axes.set_ylim(0, max([*base, 1]) * 1.18)
    scale(axes.yaxis, picture)
    bare(axes, values="y")
    _categories(axes, picture)
    axes.set_ylabel(picture.axis)
    legend(axes, picture)
    mark(axes, ink, picture, upright=True)
    return [(float(place), height) for place, height in enumerate(base)]


def bullets(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """Share of the target reached (bar), the pace of today (stroke), the projection (ring)."""
    reached, pace, ahead = (each.values for each in picture.series)
    for place, share in enumerate(reached):
        on_course = picture.series[0].tone(place)
        axes.barh(place, 1, height=0.62, color=ink.border, alpha=0.5)
        axes.barh(place, min(share or 0, 1.5), height=0.3, color=ink.of(on_course))
        if pace[place] is not None:
            axes.plot([pace[place]] * 2, [place - 0.34, place + 0.34], color=ink.text, linewidth=2)
        if ahead[place] is not None and (ahead[place] or 0) <= 1.5:
            axes.plot(ahead[place], place, marker="o", markersize=6, markerfacecolor="none", color=ink.muted)
        say(axes, ink, (1.52, place), picture.series[0].text(place), beside="right")
    axes.set_yticks(range(len(reached)), [cut(words) for words in picture.labels])
    axes.invert_yaxis()
    axes.set_xlim(0, 2.2)
    axes.set_xticks([0, 0.5, 1, 1.5], ["0%", "50%", "100%", "150%"])
    bare(axes, values="x")
    axes.set_xlabel(picture.axis)
    return [(min(share or 0, 1.5), float(place)) for place, share in enumerate(reached)]


def _categories(axes: Any, picture: Picture) -> None:
    """Categories below; every second, third … where they would touch."""
    many = len(picture.labels)
    room = 60 if many <= 6 else 46
    longest = max((len(words) for words in picture.labels), default=0)
    step = max(1, round(many * min(longest, 14) / room))
    places = range(0, many, step)
    axes.set_xticks(list(places), [cut(picture.labels[place]) for place in places])
    axes.set_xlabel(picture.across)


def _whole(series: Series) -> list[float]:
    return [value or 0.0 for value in series.values]
