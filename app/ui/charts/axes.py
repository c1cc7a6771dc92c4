"""What the drawings share: axes with words, figures at the marks, room for them. matplotlib comes as an argument."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.currencies import exponent
from app.ui import formats

if TYPE_CHECKING:
    from app.ui.charts.palette import Ink
    from app.ui.charts.picture import Picture

Point = tuple[float, float]
_BESIDE = {
    "above": ((0, 3), "center", "bottom"),
    "below": ((0, -3), "center", "top"),
    "right": ((6, 0), "left", "center"),
    "right above": ((3, 2), "left", "bottom"),
    "right below": ((3, -2), "left", "top"),
    "left above": ((-3, 2), "right", "bottom"),
    "left below": ((-3, -2), "right", "top"),
}
"""Where words stand at a mark: their distance in points, and which of their edges is held."""
_LONGEST = 18  # Latin characters of a category before it is cut; a Han character takes two


def tick_words(picture: Picture, value: float) -> str:
    """A value on an axis: 万 and 亿 for money in Chinese, whole percentages for shares."""
    if picture.unit == "money":
        return formats.money_short(
            round(value * 10 ** exponent(picture.currency)), picture.currency, picture.language
        )
    if picture.unit == "share":
        return f"{value:.0%}"
    if picture.unit == "number":
        return f"{value:g}"
    return formats.short_number(round(value), picture.language) if value == round(value) else ""


def scale(axis: Any, picture: Picture, count: int = 5) -> None:
    """Few ticks in words on an axis of values."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator  # noqa: PLC0415 - loaded with the first chart

    def words(value: float, _place: int | None = None) -> str:
        return tick_words(picture, value)

    axis.set_major_locator(MaxNLocator(count, integer=picture.unit == "count"))
    axis.set_major_formatter(FuncFormatter(words))


def bare(axes: Any, *, values: str) -> None:
    """Keep the line of the categories only; a faint grid helps to read values along ``values``."""
    for name, spine in axes.spines.items():
        spine.set_visible(name == ("bottom" if values == "y" else "left"))
    axes.grid(visible=True, axis=values)


def say(axes: Any, ink: Ink, at: Point, words: str, *, beside: str = "above", small: bool = True) -> None:
    """Words at a mark, clear of it."""
    if not words:
        return
    from matplotlib.patheffects import withStroke  # noqa: PLC0415 - loaded with the first chart

    shift, across, down = _BESIDE[beside]
    axes.annotate(
        words, at, xytext=shift, textcoords="offset points", ha=across, va=down, color=ink.text,
        fontsize=8 if small else 9, annotation_clip=False,
        path_effects=[withStroke(linewidth=2, foreground=ink.ground)],
    )  # fmt: skip


def mark(axes: Any, ink: Ink, picture: Picture, *, upright: bool) -> None:
    """The line of the picture with its words."""
    if picture.mark is None:
        return
    at, words = picture.mark
    line = {"color": ink.muted, "linewidth": 1, "linestyle": (0, (4, 3))}
    if upright:
        axes.axvline(at, **line)
        axes.annotate(
            words, (at, 1), xycoords=("data", "axes fraction"), xytext=(3, -2), textcoords="offset points",
            va="top", fontsize=8, color=ink.muted,
        )  # fmt: skip
    else:
        axes.axhline(at, **line)
        axes.annotate(
            words, (1, at), xycoords=("axes fraction", "data"), xytext=(0, 2), textcoords="offset points",
            ha="right", va="bottom", fontsize=8, color=ink.muted,
        )  # fmt: skip


def legend(axes: Any, picture: Picture) -> None:
    """Names of the series above the chart, where there is more than one."""
    if sum(bool(each.name) for each in picture.series) > 1:
        axes.legend(
            loc="lower left", bbox_to_anchor=(0, 1.0), ncols=4, borderaxespad=0.2, handlelength=1.2,
            columnspacing=1.2,
        )  # fmt: skip


def cut(words: str) -> str:
    """A category that fits beside a bar."""
    room, kept = _LONGEST, ""
    for sign in words:
        room -= 2 if ord(sign) > 0x2E7F else 1
        if room < 0:
            return f"{kept}…"
        kept += sign
    return words
