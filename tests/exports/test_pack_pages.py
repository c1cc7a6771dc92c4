"""How the pack looks: rows whole on their pages, titles on their slides."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pypdf
import pytest
from pptx import Presentation

from app.exports.pack.deck import write_deck
from app.exports.pack.gather import gather
from app.ui.printing.brief import print_brief
from tests.exports.pack_firm import firm

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.exports.pack.brief import Brief

ROWS = 38


@pytest.fixture(name="brief", scope="module")
def fixture_brief(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Brief]:
    """A brief whose proposals fill pages, each of several lines."""
    db, one, _ = firm(tmp_path_factory.mktemp("firm") / "data")
    made = gather(db, "account", (one,), "both")
    rows = [(f"起{n:02}", f"{'很长的原因，' * (7 + n % 5)}末{n:02}") for n in range(ROWS)]
    sections = tuple(
        replace(section, table=replace(section.table, rows=rows))
        if section.key == "proposals" and section.table is not None
        else section
        for section in made.sections
    )
    yield replace(made, sections=sections)
    db.close()


def test_no_row_of_a_table_is_cut_between_pages(brief: Brief, tmp_path: Path) -> None:
    print_brief(brief, tmp_path / "brief.pdf")
    pages = ["".join(page.extract_text().split()) for page in pypdf.PdfReader(tmp_path / "brief.pdf").pages]
    begun = [next(at for at, page in enumerate(pages) if f"起{n:02}" in page) for n in range(ROWS)]
    ended = [next(at for at, page in enumerate(pages) if f"末{n:02}" in page) for n in range(ROWS)]
    assert begun == ended
    assert len(set(begun)) > 1
    assert all("产品/Product" in pages[at] for at in begun)


def test_titles_stand_whole_on_their_slides_and_nothing_stands_over_another(
    brief: Brief, tmp_path: Path
) -> None:
    write_deck(brief, tmp_path / "deck.pptx")
    deck = Presentation(str(tmp_path / "deck.pptx"))
    assert deck.slide_width is not None
    for slide in deck.slides:
        shapes = sorted(slide.shapes, key=lambda shape: shape.top)
        assert shapes[0] == slide.shapes.title
        for shape in shapes:
            assert 0 <= shape.left < shape.left + shape.width <= deck.slide_width, shape.name
            assert shape.height > 0, shape.name
        assert all(upper.top + upper.height <= lower.top for upper, lower in pairwise(shapes))
