"""The brief of a meeting pack on paper: contents with pages, repeated table headers, page numbers."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QTextBlock, QTextDocument

from app.exports.pack.brief import Brief
from app.exports.pack.html import brief_html
from app.rules.errors import Trouble
from app.ui.printing.device import paper_font, pdf

LAYOUT_DPI = 96
"""Documents are laid out at screen resolution and scaled, because HTML counts in its pixels."""

CHAPTER = 2
FOOT = 26.0
COMPANY = 80.0
"""Pixels that must follow a heading on its page."""

FOOT_PIXELS = 11
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
    writer = pdf(path, brief.title)
    scale = writer.resolution() / LAYOUT_DPI
    area = writer.pageLayout().paintRectPixels(LAYOUT_DPI)
    page = QSizeF(area.width(), area.height() - FOOT)
    document = _laid_out(brief, page, templates)
    painter = QPainter()
    if not painter.begin(writer):
        raise Trouble("file-failed", file=str(path))
    try:
        painter.scale(scale, scale)
        for number in range(document.pageCount()):
            if number:
                writer.newPage()
            _draw(painter, document, page, number)
    finally:
        painter.end()


def _document(html: str, page: QSizeF) -> QTextDocument:
    font = paper_font(9)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(STYLE)
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(page)
    return document


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


def _laid_out(brief: Brief, page: QSizeF, templates: Path | None) -> QTextDocument:
    """The document with its contents filled in and no heading alone at the foot of a page.

    Chapters move one after the other, and the text is made anew each time: changing a document that is laid out
    loses what comes after the change.
    """
    breaks: set[str] = set()
    document = _document(brief_html(brief, {}, breaks, templates), page)
    while (lonely := _lonely(_starts(document, brief), page, breaks)) is not None:
        breaks.add(lonely)
        document = _document(brief_html(brief, {}, breaks, templates), page)
    pages = {key: int(box.top() // page.height()) + 1 for key, box in _starts(document, brief).items()}
    return _document(brief_html(brief, pages, breaks, templates), page)


def _lonely(starts: dict[str, QRectF], page: QSizeF, moved: set[str]) -> str | None:
    """The first chapter whose heading has too little room after it."""
    for key, box in starts.items():
        if key not in moved and page.height() - box.bottom() % page.height() < COMPANY:
            return key
    return None


def _draw(painter: QPainter, document: QTextDocument, page: QSizeF, number: int) -> None:
    top = number * page.height()
    painter.save()
    painter.translate(0, -top)
    document.drawContents(painter, QRectF(0, top, page.width(), page.height()))
    painter.restore()
    font = paper_font(9)
    font.setPixelSize(FOOT_PIXELS)
    painter.setFont(font)
    foot = QRectF(0, page.height(), page.width(), FOOT)
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, side, f"{number + 1} / {document.pageCount()}")
