"""Make ``resources/templates/deck.pptx``, the deck that meeting packs start from: run once, by hand.

    python tests/tools/make_deck.py

A firm replaces the file by its own: any .pptx with layouts named "Title Slide" (title and subtitle) and "Title Only".
"""

from pathlib import Path

from pptx import Presentation
from pptx.util import Emu

TARGET = Path(__file__).parents[2] / "resources" / "templates" / "deck.pptx"
WIDE = Emu(12_192_000)


def make() -> None:
    """Widen the library's own template to 16:9 and keep the layouts that a deck uses."""
    deck = Presentation()
    factor = WIDE / deck.slide_width
    deck.slide_width = WIDE
    for holder in (deck.slide_master, *deck.slide_layouts):
        for shape in holder.placeholders:
            shape.left, shape.width = Emu(int(shape.left * factor)), Emu(int(shape.width * factor))
    for layout in list(deck.slide_layouts):
        if layout.name not in {"Title Slide", "Title Only"}:
            deck.slide_layouts.remove(layout)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    deck.save(str(TARGET))


if __name__ == "__main__":
    make()
