"""Lines: a forecast with its fan, a curve of shares, a trend with intervals, points in a field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.charts.axes import Point, bare, legend, mark, say, scale

if TYPE_CHECKING:
    from app.ui.charts.palette import Ink
    from app.ui.charts.picture import Picture, Series

_HATCH = "////"


def fan(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """History as bars from zero, what is ahead as a line within two bands; labels run through both."""
    past, ahead, wide = picture.series
    points: list[Point] = []
    for place, value in enumerate(past.values):
        if value is None:
            continue
        waiting = place in past.hatched
        colour = ink.of("blue")
        axes.bar(
            place, value, width=0.7, color="none" if waiting else colour,
            edgecolor=colour if waiting else "none", hatch=_HATCH if waiting else None, linewidth=0.8,
        )  # fmt: skip
    coming = [place for place, value in enumerate(ahead.values) if value is not None]
    for each, strength in ((wide, 0.18), (ahead, 0.32)):
        if coming:
            axes.fill_between(
                coming,
                _at(each.low, coming),
                _at(each.high, coming),
                color=ink.of("amber"),
                alpha=strength,
                linewidth=0,
            )
    axes.plot(coming, _at(ahead.values, coming), color=ink.of("amber"), marker="o", markersize=3.5)
    for place in range(len(picture.labels)):
        value = past.values[place] if past.values[place] is not None else ahead.values[place]
        points.append((float(place), value or 0.0))
        say(axes, ink, points[-1], past.text(place) or ahead.text(place))
    step = max(1, len(picture.labels) // 6)
    places = list(range(0, len(picture.labels), step))
    axes.set_xticks(places, [picture.labels[place] for place in places])
    low = min([value for value in (*past.values, *wide.low) if value is not None], default=0)
    axes.set_ylim(bottom=min(0, low))
    axes.margins(y=0.14)
    scale(axes.yaxis, picture)
    bare(axes, values="y")
    return points


def curve(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """A curve of cumulative shares beside the diagonal of equal parts."""
    steps, shares = picture.series[0].values, picture.series[1].values
    points = [(x or 0.0, y or 0.0) for x, y in zip(steps, shares, strict=True)]
    axes.plot([0, 1], [0, 1], color=ink.muted, linewidth=1, linestyle=(0, (4, 3)))
    axes.fill_between(
        [x for x, _ in points], [y for _, y in points], color=ink.of("blue"), alpha=0.14, linewidth=0
    )
    axes.plot([x for x, _ in points], [y for _, y in points], color=ink.of("blue"))
    for place, point in enumerate(points):
        if picture.series[1].text(place):
            axes.plot(*point, marker="o", color=ink.of("vermillion"))
            say(axes, ink, point, picture.series[1].text(place), beside="right", small=False)
    axes.set_xlim(0, 1.02)
    axes.set_ylim(0, 1.04)
    for axis in (axes.xaxis, axes.yaxis):
        scale(axis, picture)
    bare(axes, values="both")
    axes.set_xlabel(picture.across)
    axes.set_ylabel(picture.axis)
    mark(axes, ink, picture, upright=False)
    return points


def intervals(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """Points with their intervals, one per thing: no line joins what does not follow from one another."""
    return _pointed(axes, picture, ink, joined=False)


def trend(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """Points with their intervals; a period without enough to say is left open. Several series side by side."""
    return _pointed(axes, picture, ink, joined=True)


def _pointed(axes: Any, picture: Picture, ink: Ink, *, joined: bool) -> list[Point]:
    points: list[Point] = []
    many = len(picture.series)
    for number, each in enumerate(picture.series):
        shift = (number - (many - 1) / 2) * 0.16
        side = "left" if many > 1 and number == 0 else "right"
        points += _intervals(axes, each, ink, shift, side if joined else "")
    axes.set_xticks(*_every(picture.labels))
    axes.set_xlim(-0.6, max(len(picture.labels) - 0.4, 0.6))
    axes.margins(y=0.18)
    scale(axes.yaxis, picture)
    bare(axes, values="y")
    axes.set_ylabel(picture.axis)
    axes.set_xlabel(picture.across)
    legend(axes, picture)
    mark(axes, ink, picture, upright=False)
    return points


def _intervals(axes: Any, series: Series, ink: Ink, shift: float, side: str) -> list[Point]:
    """Points joined by a line with their words on one side of them; without a side no line joins them."""
    colour, last = ink.of(series.tone(0)), (0.0, 0.0)
    seen = [place for place, value in enumerate(series.values) if value is not None]
    axes.plot(
        [place + shift for place in seen],
        _at(series.values, seen),
        color=colour,
        marker="o",
        label=series.name,
        linestyle="-" if side else "none",
    )
    points: list[Point] = []
    for place, value in enumerate(series.values):
        last = (place + shift, value) if value is not None else (float(place), last[1])
        points.append(last)
        if value is not None and series.low:
            axes.plot(
                [place + shift] * 2,
                [series.low[place], series.high[place]],
                color=colour,
                alpha=0.45,
                linewidth=1.4,
            )
        if value is not None:
            beside = f"{side} {_free(series, seen, place, side)}" if side else "right"
            say(axes, ink, (place + shift, value), series.text(place), beside=beside)
    return points


def _free(series: Series, seen: list[int], place: int, side: str) -> str:
    """Above or below a point, where on this side the line to its neighbour leaves room for words."""
    at = seen.index(place) + (1 if side == "right" else -1)
    neighbour = series.values[seen[at]] if 0 <= at < len(seen) else None
    return "below" if (neighbour or 0.0) > (series.values[place] or 0.0) else "above"


def field(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """Points by two measures; the line of the picture parts the field."""
    across, up = picture.series
    points = [(x or 0.0, y or 0.0) for x, y in zip(across.values, up.values, strict=True)]
    for place, point in enumerate(points):
        axes.scatter(*point, s=26, color=ink.of(up.tone(place)), alpha=0.8, linewidth=0)
    for place, point in enumerate(points):
        say(axes, ink, point, up.text(place), beside="right")
    axes.set_xlim(left=0, right=max([x for x, _ in points] + [3]) * 1.18)
    axes.set_ylim(bottom=0, top=max([y for _, y in points] + [1]) * 1.1)
    scale(axes.yaxis, picture)
    bare(axes, values="both")
    axes.set_xlabel(picture.across)
    axes.set_ylabel(picture.axis)
    mark(axes, ink, picture, upright=True)
    return points


def _every(labels: tuple[str, ...]) -> tuple[list[int], list[str]]:
    step = max(1, -(-len(labels) // 7))
    places = list(range(0, len(labels), step))
    return places, [labels[place] for place in places]


def _at(values: tuple[float | None, ...], places: list[int]) -> list[float]:
    return [values[place] or 0.0 for place in places]
