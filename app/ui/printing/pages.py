"""Documents made of HTML on paper: laid out once, cut into pages, each with its number at the foot."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QTextDocument

from app.rules.errors import Trouble
from app.ui.printing.device import paper_font, pdf

LAYOUT_DPI = 96
"""Documents are laid out at screen resolution and scaled, because HTML counts in its pixels."""

FOOT = 26.0
FOOT_PIXELS = 11


def print_pages(path: Path, title: str, lay_out: Callable[[QSizeF], QTextDocument]) -> int:
    """Write a document as PDF; how many pages it has.

    Args:
        path: the file.
        title: of the document, for the file's properties.
        lay_out: makes the document for a page of that size, in pixels.

    Raises:
        Trouble: ``font-missing``, or ``file-failed`` when the file cannot be written.
    """
    writer = pdf(path, title)
    scale = writer.resolution() / LAYOUT_DPI
    area = writer.pageLayout().paintRectPixels(LAYOUT_DPI)
    page = QSizeF(area.width(), area.height() - FOOT)
    document = lay_out(page)
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
    return document.pageCount()


def laid_out(html: str, style: str, page: QSizeF) -> QTextDocument:
    """The document of an HTML text on pages of that size."""
    font = paper_font(9)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(style)
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(page)
    return document


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
