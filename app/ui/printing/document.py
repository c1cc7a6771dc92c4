"""Quotes and orders on paper: an A4 PDF whose tables repeat their head, with page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QTextDocument

from app.exports.atomic import replacing
from app.exports.document.html import paper_html
from app.rules.errors import Trouble
from app.ui.printing.device import paper_font, pdf

if TYPE_CHECKING:
    from pathlib import Path

    from app.exports.document.paper import Paper

LAYOUT_DPI = 96
FOOT = 26.0
STYLE = """
h1, h2, th { font-weight: 400; }
h1 { font-size: 18pt; color: #1f3a5f; margin-bottom: 8px; }
h2 { font-size: 11pt; color: #1f3a5f; margin-top: 12px; }
body, td, th, p { font-size: 9pt; color: #20242c; }
.firm { font-size: 13pt; color: #20242c; }
.about { color: #5a6270; }
th { background-color: #eceef2; }
.space { font-size: 4pt; }
"""


def print_document(paper: Paper, path: Path, templates: Path | None = None) -> int:
    """Write a quote or an order as PDF; how many pages it has. The file is whole or as it was before.

    Raises:
        Refused: the firm's template names an unknown field or cannot be read.
        Trouble: ``font-missing``, ``file-failed`` when the file cannot be written.
    """
    with replacing(path) as fresh:
        return _print(paper, fresh, templates)


def _print(paper: Paper, path: Path, templates: Path | None) -> int:
    writer = pdf(path, f"{paper.number} {paper.account}")
    scale = writer.resolution() / LAYOUT_DPI
    area = writer.pageLayout().paintRectPixels(LAYOUT_DPI)
    page = QSizeF(area.width(), area.height() - FOOT)
    document = _laid_out(paper_html(paper, templates), page)
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


def _laid_out(html: str, page: QSizeF) -> QTextDocument:
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


def _draw(painter: QPainter, document: QTextDocument, page: QSizeF, number: int) -> None:
    top = number * page.height()
    painter.save()
    painter.translate(0, -top)
    document.drawContents(painter, QRectF(0, top, page.width(), page.height()))
    painter.restore()
    font = paper_font(9)
    font.setPixelSize(11)
    painter.setFont(font)
    foot = QRectF(0, page.height(), page.width(), FOOT)
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, side, f"{number + 1} / {document.pageCount()}")
