"""Rows of a list on the clipboard: as text with tabs for editors, as a table for documents and sheets."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LIMIT = 10_000  # rows; more are better served by an export


def as_mime(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> QMimeData:
    """Both forms of one table, headings first."""
    lines = [list(headings), *(list(row) for row in rows)]
    data = QMimeData()
    data.setText("\n".join("\t".join(_flat(cell) for cell in line) for line in lines))
    head, *body = ("".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in line) for tag, line in _tagged(lines))
    table = f"<thead><tr>{head}</tr></thead><tbody>{''.join(f'<tr>{line}</tr>' for line in body)}</tbody>"
    data.setHtml(f'<meta charset="utf-8"><table>{table}</table>')
    return data


def _tagged(lines: Sequence[Sequence[str]]) -> Iterable[tuple[str, Sequence[str]]]:
    return (("th" if n == 0 else "td", line) for n, line in enumerate(lines))


def _flat(cell: str) -> str:
    """Keep a cell in its cell: tabs and line ends become spaces."""
    return " ".join(cell.split()) if any(sign in cell for sign in "\t\r\n") else cell
