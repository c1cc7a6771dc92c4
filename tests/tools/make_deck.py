"""Make ``resources/templates/deck.pptx``, the deck that meeting packs start from: run once, by hand.

    python tests/tools/make_deck.py

A firm replaces the file by its own: any .pptx with layouts named "Title Slide" (title and subtitle) and "Title Only".
"""

from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

TARGET = Path(__file__).parents[2] / "resources" / "templates" / "deck.pptx"
WIDE = Emu(12_192_000)
EDGE = Emu(500_000)
INK = "1F3A5F"


def make() -> None:
    """Widen the library's own template to 16:9 and keep the layouts that a deck uses."""
    deck = Presentation()
    factor = WIDE / deck.slide_width
    deck.slide_width = WIDE
    for holder in (deck.slide_master, *deck.slide_layouts):
        _widen(holder, factor)
    _quiet_titles(deck.slide_master)
    _quiet_cover(next(layout for layout in deck.slide_layouts if layout.name == "Title Slide"))
    for layout in list(deck.slide_layouts):
        if layout.name not in {"Title Slide", "Title Only"}:
            deck.slide_layouts.remove(layout)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    deck.save(str(TARGET))


def _widen(holder: Any, factor: float) -> None:
    """Stretch what stands where it says; the rest stands where the master has it."""
    for shape in holder.placeholders:
        if shape.element.spPr.find(qn("a:xfrm")) is not None:
            shape.left, shape.width = Emu(int(shape.left * factor)), Emu(int(shape.width * factor))


def _quiet_cover(cover: Any) -> None:
    """Title and subtitle below each other at the left."""
    for shape in cover.placeholders:
        if shape.placeholder_format.idx <= 1:
            shape.left, shape.width = EDGE, Emu(WIDE - 2 * EDGE)
        if shape.placeholder_format.idx == 1:
            _quiet(shape.element.txBody.find(qn("a:lstStyle")).find(qn("a:lvl1pPr")), 16)


def _quiet_titles(master: Any) -> None:
    """Titles of chapters on one line at the left, above the figures."""
    title = next(shape for shape in master.placeholders if shape.placeholder_format.idx == 0)
    title.left, title.top, title.width, title.height = EDGE, Emu(350_000), Emu(WIDE - 2 * EDGE), Emu(900_000)
    style = master.element.find(qn("p:txStyles")).find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    _quiet(style, 28)
    fill = style.find(qn("a:defRPr")).find(qn("a:solidFill"))
    fill.clear()
    fill.append(fill.makeelement(qn("a:srgbClr"), {"val": INK}))


def _quiet(style: Any, points: int) -> None:
    """At the left, and as large as said."""
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("sz", str(Pt(points).centipoints))


if __name__ == "__main__":
    make()
