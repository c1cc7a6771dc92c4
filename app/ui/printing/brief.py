"""The brief of a meeting pack on paper: contents with pages, repeated table headers, page numbers."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QTextBlock, QTextDocument

from app.exports.pack.brief import Brief
from app.exports.pack.html import brief_html
from app.ui.printing.pages import laid_out, print_pages

CHAPTER = 2
COMPANY = 80.0
"""Pixels that must follow a heading on its page."""

STYLE = """
h1, h2, th { font-weight: 400; }
h1 { font-size: 22pt; color: #1f3a5f; }
h2 { font-size: 14pt; color: #1f3a5f; margin-top: 16px; }
body, td, th, li, p { font-size: 9pt; color: #20242c; }
.about, .chart { color: #5a6270; }
th { background-color: #eceef2; }
.space { font-size: 4pt; }
.bar { background-color: #4a7ab5; font-size: 6pt; }
"""


def print_brief(brief: Brief, path: Path, templates: Path | None = None) -> None:
    """Write the brief as PDF.

    Raises:
        Refused: the firm's template names an unknown field or cannot be read.
        Trouble: ``font-missing``, or ``file-failed`` when the file cannot be written.
    """
    print_pages(path, brief.title, partial(_laid_out, brief, templates))


def _headings(document: QTextDocument) -> Iterator[QTextBlock]:
    """The chapters' headings (an anchor in them would cut the heading's text in two)."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() == CHAPTER:
            yield block
        block = block.next()


def _starts(document: QTextDocument, brief: Brief) -> dict[str, QRectF]:
    """Where the heading of each chapter stands, by the chapter's key."""
    layout = document.documentLayout()
    boxes = {block.text(): layout.blockBoundingRect(block) for block in _headings(document)}
    return {section.key: boxes[section.title] for section in brief.sections if section.title in boxes}


def _laid_out(brief: Brief, templates: Path | None, page: QSizeF) -> QTextDocument:
    """The document with its contents filled in and no heading alone at the foot of a page.

    Chapters move one after the other, and the text is made anew each time: changing a document that is laid out
    loses what comes after the change.
    """
    breaks: set[str] = set()
    document = laid_out(brief_html(brief, {}, breaks, templates), STYLE, page)
    while (lonely := _lonely(_starts(document, brief), page, breaks)) is not None:
        breaks.add(lonely)
        document = laid_out(brief_html(brief, {}, breaks, templates), STYLE, page)
    pages = {key: int(box.top() // page.height()) + 1 for key, box in _starts(document, brief).items()}
    return laid_out(brief_html(brief, pages, breaks, templates), STYLE, page)


def _lonely(starts: dict[str, QRectF], page: QSizeF, moved: set[str]) -> str | None:
    """The first chapter whose heading has too little room after it."""
    for key, box in starts.items():
        if key not in moved and page.height() - box.bottom() % page.height() < COMPANY:
            return key
    return None
