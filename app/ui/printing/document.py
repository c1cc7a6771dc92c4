"""Quotes and orders on paper: an A4 PDF whose tables repeat their head, with page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exports.atomic import replacing
from app.exports.document.html import paper_html
from app.ui.printing.pages import laid_out, print_pages

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QTextDocument

    from app.exports.document.paper import Paper

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

    def lay_out(page: QSizeF) -> QTextDocument:
        return laid_out(paper_html(paper, templates), STYLE, page)

    with replacing(path) as fresh:
        return print_pages(fresh, f"{paper.number} {paper.account}", lay_out)
