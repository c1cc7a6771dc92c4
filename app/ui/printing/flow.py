"""Where a laid-out brief stands badly: a heading alone at the foot of a page, a row of a table cut in two."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable

from app.exports.pack.brief import Brief, rows_of
from app.exports.pack.html import Place

CHAPTER = 2
COMPANY = 80.0
"""Pixels that must follow a heading on its page."""


class Bad(NamedTuple):
    """Something to be moved.

    Attributes:
        top: where it stands now, in pixels from the top of the first page.
        what: a chapter's key, or a row.
    """

    top: float
    what: str | Place


def starts(document: QTextDocument, brief: Brief) -> dict[str, QRectF]:
    """Where the heading of each chapter stands, by the chapter's key."""
    layout = document.documentLayout()
    boxes = {block.text(): layout.blockBoundingRect(block) for block in _headings(document)}
    return {section.key: boxes[section.title] for section in brief.sections if section.title in boxes}


def _headings(document: QTextDocument) -> Iterator[QTextBlock]:
    """The chapters' headings (an anchor in them would cut the heading's text in two)."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() == CHAPTER:
            yield block
        block = block.next()


def lonely(found: Mapping[str, QRectF], height: float) -> Iterator[Bad]:
    """Chapters whose heading has too little room after it on its page."""
    for key, box in found.items():
        if height - box.bottom() % height < COMPANY:
            yield Bad(box.top(), key)


def cut_rows(
    document: QTextDocument, brief: Brief, height: float, moved: Collection[str | Place]
) -> Iterator[Bad]:
    """Rows that begin on one page and end on the next.

    Args:
        document: laid out.
        brief: what it says.
        height: of a page.
        moved: the rows among these begin a part of their table.
    """
    tables = _tables(document)
    for key in _with_tables(brief):
        begins = {1, *(place[1] for place in moved if not isinstance(place, str) and place[0] == key)}
        for first in sorted(begins):
            table = next(tables)
            for place in range(1, table.rows()):
                top, bottom = _extent(document, table, place)
                if top // height != (bottom - 1) // height:
                    yield Bad(top, (key, first + place - 1))


def column_shares(document: QTextDocument, brief: Brief) -> Mapping[str, Sequence[float]]:
    """How much of its width each column of a table takes, in percent, by the chapter's key."""
    layout = document.documentLayout()
    found = {}
    for key, table in zip(_with_tables(brief), _tables(document), strict=True):
        cells = [table.cellAt(0, column) for column in range(table.columns())]
        lefts = [layout.blockBoundingRect(cell.firstCursorPosition().block()).left() for cell in cells]
        ends = [*lefts[1:], lefts[0] + layout.frameBoundingRect(table).width()]
        found[key] = [
            100 * (end - left) / (ends[-1] - lefts[0]) for left, end in zip(lefts, ends, strict=True)
        ]
    return found


def _with_tables(brief: Brief) -> list[str]:
    return [section.key for section in brief.sections if section.table is not None and rows_of(section.table)]


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    """The tables of rows, which have headings that repeat."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.format().toTableFormat().headerRowCount():
            yield frame


def _extent(document: QTextDocument, table: QTextTable, row: int) -> tuple[float, float]:
    """The highest and the lowest line of a row."""
    layout = document.documentLayout()
    cells = [table.cellAt(row, column) for column in range(table.columns())]
    tops = [layout.blockBoundingRect(cell.firstCursorPosition().block()).top() for cell in cells]
    ends = [layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom() for cell in cells]
    return min(tops), max(ends)
