"""The statement of an account's points on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exports.atomic import replacing
from app.exports.points_statement import statement_html, title
from app.ui.printing.document import STYLE
from app.ui.printing.pages import laid_out, print_pages

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QTextDocument

    from app.exports.points_statement import Statement


def print_statement(statement: Statement, path: Path) -> int:
    """Write a statement as PDF; how many pages it has. The file is whole or as it was before.

    Raises:
        Trouble: ``font-missing``, ``file-failed`` when the file cannot be written.
    """

    def lay_out(page: QSizeF) -> QTextDocument:
        return laid_out(statement_html(statement), STYLE, page)

    with replacing(path) as fresh:
        return print_pages(fresh, title(statement), lay_out)
