"""A picture drawn by matplotlib, without a screen: pixels for the card, PNG and SVG for files.

``Figure`` objects only, never pyplot; matplotlib is loaded with the first chart, and one chart is drawn at a time
because its style is a global of the library.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any, NamedTuple

from app.exports.fonts import font_file
from app.ui.charts import bars, lines, maps
from app.ui.charts.palette import INKS, Ink, style_file

if TYPE_CHECKING:
    from app.ui.charts.picture import Picture

_MARGIN = 0.02  # of a file's width and height
DOTS = 100  # per inch at a scale of 1, so that a point of text is a point on the screen
Order = Callable[[], Any]
"""A drawing with all that it needs, that another process can do as well."""
_room = Lock()
_fonts: set[str] = set()

DRAWINGS: dict[str, Callable[[Any, Picture, Ink], list[tuple[float, float]]]] = {
    "pareto": bars.pareto,
    "lying": bars.lying,
    "grouped": bars.grouped,
    "stacked": bars.stacked,
    "bullets": bars.bullets,
    "fan": lines.fan,
    "curve": lines.curve,
    "trend": lines.trend,
    "intervals": lines.intervals,
    "field": lines.field,
    "heat": maps.heat,
}


class Drawn(NamedTuple):
    """A drawn chart.

    Attributes:
        pixels: RGBA, row by row, not premultiplied.
        width: in pixels.
        height: in pixels.
        points: where each spoken value stands, as fractions of width and height from the upper left.
    """

    pixels: bytes
    width: int
    height: int
    points: tuple[tuple[float, float], ...]


def load() -> None:
    """Load matplotlib and the font, so that the first chart does not wait for it."""
    with _room:
        _prepare()


def paint(picture: Picture, style: str, width: int, height: int, scale: float = 1.0) -> Drawn:
    """Draw for the screen.

    Args:
        picture: what to draw.
        style: light or dark.
        width: of the card, in pixels of the interface.
        height: of the card.
        scale: device pixels per pixel of the interface.
    """
    with _room, _style(style):
        from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415 - loaded with the first chart

        figure, axes, points = _figure(picture, INKS[style], width, height, DOTS * scale)
        canvas: Any = FigureCanvasAgg(figure)
        canvas.draw()
        wide, high = canvas.get_width_height()
        placed = [axes.transData.transform(point) for point in points]
        return Drawn(
            bytes(canvas.buffer_rgba()),
            wide,
            high,
            tuple((float(x) / wide, 1 - float(y) / high) for x, y in placed),
        )


def to_file(picture: Picture, form: str, title: str, subtitle: str, style: str = "print") -> bytes:
    """The chart as a file of its own, with its finding as title and its source below.

    Args:
        picture: what to draw.
        form: png or svg.
        title: the finding.
        subtitle: source, n and day.
        style: of ``palette.INKS``.
    """
    with _room, _style(style):
        ink = INKS[style]
        figure, _, _ = _figure(picture, ink, 860, 520, DOTS)
        _head(figure, _folded(title, 76), _folded(subtitle, 110), ink)
        written = io.BytesIO()
        figure.savefig(written, format=form, dpi=DOTS * 2, facecolor=ink.ground, metadata=_no_date(form))
        return written.getvalue()


def _figure(
    picture: Picture, ink: Ink, width: int, height: int, dots: float
) -> tuple[Any, Any, list[tuple[float, float]]]:
    from matplotlib.figure import Figure  # noqa: PLC0415 - loaded with the first chart

    figure = Figure(figsize=(width / DOTS, height / DOTS), dpi=dots, layout="constrained")
    axes = figure.add_subplot()
    return figure, axes, DRAWINGS[picture.kind](axes, picture, ink)


def _head(figure: Any, title: str, subtitle: str, ink: Ink) -> None:
    """The finding and below it its source, from one left edge; the chart takes the room under them."""
    top = 1 - _MARGIN
    for words, size, colour in ((title, 12, ink.text), (subtitle, 8.5, ink.muted)):
        figure.text(_MARGIN, top, words, ha="left", va="top", fontsize=size, color=colour)
        top -= (words.count("\n") + 1) * size * 1.45 / 72 / figure.get_figheight()
    figure.get_layout_engine().set(rect=(_MARGIN, _MARGIN, 1 - 2 * _MARGIN, top - 2 * _MARGIN))


def _style(name: str) -> Any:
    _prepare()
    import matplotlib as mpl  # noqa: PLC0415 - loaded with the first chart

    return mpl.rc_context(fname=style_file(name))


def _prepare() -> None:
    from matplotlib import font_manager  # noqa: PLC0415 - loaded with the first chart
    from matplotlib.backends import backend_agg  # noqa: F401, PLC0415 - loading is the purpose
    from matplotlib.figure import Figure  # noqa: F401, PLC0415 - loading is the purpose

    path = str(font_file())
    if path not in _fonts:
        font_manager.fontManager.addfont(path)
        _fonts.add(path)


def _folded(words: str, width: int) -> str:
    """Lines of at most ``width`` Latin or half as many Han characters, broken where a line may end."""
    lines_made, line, used = [], "", 0
    for sign in words:
        size = 2 if ord(sign) > 0x2E7F else 1
        if used + size > width and (sign == " " or size == 2):
            lines_made.append(line)
            line, used = "", 0
            if sign == " ":
                continue
        line += sign
        used += size
    return "\n".join([*lines_made, line])


def _no_date(form: str) -> dict[str, None]:
    """The same data make the same file."""
    return {"Date": None} if form == "svg" else {}
