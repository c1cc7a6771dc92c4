"""A table of words as Qt reads it, sorted by the figures in it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from app.ui.pages.insight.content.parts import Table

Index = QModelIndex | QPersistentModelIndex
_NUMBER = re.compile(r"-?[\d,]+(?:\.\d+)?")
_DAY = re.compile(r"\d{4}-\d\d")
_HERE = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RowsModel(QAbstractTableModel):
    """A table of words; columns that hold figures sort by them."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table, self.rows = table, list(table.rows)
        self._figures = frozenset(
            column
            for column in range(len(table.headings))
            if _of_figures([row[column] for row in table.rows])
        )

    def rowCount(self, parent: Index = _HERE) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _HERE) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.table.headings)

    def data(self, index: Index, role: int = 0) -> Any:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return None
        words = self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._figures:
            return _RIGHT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: D102, N802 - Qt's name and meaning
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.table.headings[section]
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and section in self._figures else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column: by its figures where it has any."""
        self.layoutAboutToBeChanged.emit()
        self.rows.sort(key=partial(_weight, column), reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()


def figure(words: str) -> float | None:
    """The number that a cell begins with, behind a currency sign; None for words."""
    found = _NUMBER.search(words)
    if (
        found is None
        or found.start() > 4
        or any(sign.isalpha() and ord(sign) > 0x2E7F for sign in words[: found.start()])
    ):
        return None
    return float(found[0].replace(",", ""))


def _of_figures(column: list[str]) -> bool:
    told = [words for words in column if words]
    return bool(told) and all(figure(words) is not None and not _DAY.match(words) for words in told)


def _weight(column: int, row: tuple[str, ...]) -> tuple[float, str]:
    value = figure(row[column])
    return (float("-inf") if value is None else value, row[column])
