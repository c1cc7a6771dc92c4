"""Rows of finished words for a table, sorted by what stands behind the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.theme import Theme

DISPLAY = Qt.ItemDataRole.DisplayRole
_ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Head(NamedTuple):
    """A column: its words, its width in pixels (0 takes what is left), and whether it holds numbers."""

    title: str
    width: int = 0
    number: bool = False


class Cells(NamedTuple):
    """A row: the id of its record (empty for a sum), its words, what each cell sorts by, and a tone."""

    id: str
    words: tuple[str, ...]
    keys: tuple[Any, ...]
    tone: str = ""


class PlainModel(QAbstractTableModel):
    """Rows as they are shown."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heads: tuple[Head, ...] = ()
        self.rows: list[Cells] = []

    def show(self, heads: Sequence[Head], rows: Sequence[Cells]) -> None:
        """Show a table."""
        self.beginResetModel()
        self.heads, self.rows = tuple(heads), list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: D102, N802 - Qt's name and meaning
        if orientation == Qt.Orientation.Vertical or section >= len(self.heads):
            return None
        if role == DISPLAY:
            return self.heads[section].title
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == DISPLAY:
            return row.words[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.FontRole and not row.id:
            return self._theme.font(strong=True)
        if role == Qt.ItemDataRole.ForegroundRole and row.tone:
            return self._theme.pill(row.tone)[1]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; sums stay last."""
        if not 0 <= column < len(self.heads):
            return

        def key(row: Cells) -> tuple[bool, Any]:
            return row.keys[column] is not None, row.keys[column]

        self.beginResetModel()
        down = order == Qt.SortOrder.DescendingOrder
        sums = [row for row in self.rows if not row.id]
        self.rows = [*sorted((row for row in self.rows if row.id), key=key, reverse=down), *sums]
        self.endResetModel()

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.heads[column].number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
