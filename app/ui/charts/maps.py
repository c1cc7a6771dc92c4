"""Tables in colour: RFM, cohorts, needs against value. Each cell says its value; the colour only helps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.charts.axes import Point, cut

if TYPE_CHECKING:
    from app.ui.charts.palette import Ink
    from app.ui.charts.picture import Picture


def heat(axes: Any, picture: Picture, ink: Ink) -> list[Point]:
    """One series per row, one label per column; texts stand in the cells."""
    from matplotlib.colors import LinearSegmentedColormap  # noqa: PLC0415 - loaded with the first chart

    colours = LinearSegmentedColormap.from_list("ink", [ink.ground, ink.of("blue")])
    most = max([value for row in picture.series for value in row.values if value is not None], default=1) or 1
    points: list[Point] = []
    for down, row in enumerate(picture.series):
        for across, value in enumerate(row.values):
            if value is None:
                continue
            strength = 0.06 + 0.86 * value / most
            axes.add_patch(_cell(across, down, colours(strength), ink))
            axes.text(
                across, down, row.text(across), ha="center", va="center", fontsize=8, linespacing=1.25,
                color=_on(colours(strength)),
            )  # fmt: skip
            points.append((float(across), float(down)))
    axes.set_xlim(-0.5, len(picture.labels) - 0.5)
    axes.set_ylim(len(picture.series) - 0.5, -0.5)
    axes.set_xticks(range(len(picture.labels)), [cut(words) for words in picture.labels])
    axes.set_yticks(range(len(picture.series)), [cut(row.name) for row in picture.series])
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.set_xlabel(picture.across)
    axes.set_ylabel(picture.axis)
    return points


def _cell(across: int, down: int, colour: Any, ink: Ink) -> Any:
    from matplotlib.patches import Rectangle  # noqa: PLC0415 - loaded with the first chart

    return Rectangle((across - 0.5, down - 0.5), 1, 1, facecolor=colour, edgecolor=ink.ground, linewidth=1.5)


def _on(colour: Any) -> str:
    """Black or white, whichever is read better on a colour."""
    red, green, blue = (float(part) for part in colour[:3])
    return "#101418" if 0.299 * red + 0.587 * green + 0.114 * blue > 0.52 else "#FFFFFF"
