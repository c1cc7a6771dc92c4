"""The hand-over pack of an account on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.exports.atomic import replacing
from app.exports.hand_over import pack_html
from app.ui.printing.document import STYLE
from app.ui.printing.pages import laid_out, print_pages

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QTextDocument

    from app.exports.hand_over import Paper


def print_pack(paper: Paper, path: Path) -> int:
    """Write a pack as PDF; how many pages it has. The file is whole or as it was before.

    Raises:
        Trouble: ``font-missing``, ``file-failed`` when the file cannot be written.
    """

    def lay_out(page: QSizeF) -> QTextDocument:
        return laid_out(pack_html(paper), STYLE, page)

    with replacing(path) as fresh:
        return print_pages(fresh, paper.title(), lay_out)
