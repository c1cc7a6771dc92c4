"""The rows that an import kept back, as a grid whose cells can be corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from app.ui import formats
from app.ui.pages.imports.field_words import field_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.imports.kept import KeptRow
    from app.ui.pages.imports.field_words import Names
    from app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW, REASON, CELLS = 0, 1, 2
_NO_PARENT = QModelIndex()
_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}


class KeptModel(QAbstractTableModel):
    """Row number, reason, then the cells of the file; a cell at fault is tinted and says why.

    Signals:
        corrected: a cell was given another text.
    """

    corrected = Signal()

    def __init__(self, theme: Theme, language: str, heads: tuple[str, str], added: Names) -> None:
        super().__init__()
        self._theme, self._language, self._heads, self._added = theme, language, heads, added
        self.rows: list[KeptRow] = []
        self._cells: list[list[str]] = []
        self._faults: list[dict[int, str]] = []
        self._reasons: list[str] = []
        self._changed: set[int] = set()

    def show_rows(self, rows: Sequence[KeptRow]) -> None:
        """Show rows of one table of a file."""
        self.beginResetModel()
        self.rows = list(rows)
        width = len(rows[0].headers) if rows else 0
        self._cells = [[*row.cells, *[""] * (width - len(row.cells))][:width] for row in rows]
        told = [self._told(row) for row in rows]
        self._reasons = [" ".join(dict.fromkeys(words for _, words in each)) for each in told]
        self._faults = [{column: words for columns, words in each for column in columns} for each in told]
        self._changed = set()
        self.endResetModel()

    def _told(self, row: KeptRow) -> list[tuple[list[int], str]]:
        from app.words.sentences import sentence  # noqa: PLC0415 - the tables load when wanted

        found = []
        for problem in row.problems:
            field = field_words(row.kind, problem.field, self._language, self._added) if problem.field else ""
            words = sentence(problem.code, self._language, {"field": field, **problem.facts})
            found.append((row.columns(problem) if problem.field else [], words))
        return found

    def first_fault(self, row: int) -> int:
        """The first column of the file that is at fault in a row; 0 when the row is so as a whole."""
        return min(self._faults[row], default=0)

    def corrections(self) -> dict[str, tuple[KeptRow, list[str]]]:
        """The id of each row that was changed → the row and its cells now."""
        return {self.rows[row].id: (self.rows[row], self._cells[row]) for row in sorted(self._changed)}

    def replace(self, find: str, by: str, columns: Sequence[int]) -> int:
        """Put one text in the place of another in whole columns of the file; how many cells changed.

        Args:
            find: the text looked for; with an empty one, empty cells are filled.
            by: the text that takes its place.
            columns: of the file, counted from 0.
        """
        changed = 0
        for row, cells in enumerate(self._cells):
            for column in columns:
                old = cells[column]
                new = old.replace(find, by) if find else (old or by)
                if new != old:
                    cells[column] = new
                    self._changed.add(row)
                    changed += 1
        if changed:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.corrected.emit()
        return changed

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() or not self.rows else CELLS + len(self.rows[0].headers)

    def headerData(  # noqa: D102, N802 - Qt's name and meaning
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal or not self.rows:
            return None
        return self._heads[section] if section < CELLS else self.rows[0].headers[section - CELLS]

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102 - Qt's name and meaning
        base = super().flags(index)
        return base | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() >= CELLS else base

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102 - Qt's name
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in _SHOWN:
            return self._text(row, column)
        fault = self._faults[row].get(column - CELLS) if column >= CELLS else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return fault or (self._reasons[row] if column == REASON else self._text(row, column))
        if role == Qt.ItemDataRole.BackgroundRole and fault:
            return self._theme.pill("amber")[0]
        if role == Qt.ItemDataRole.ForegroundRole and fault:
            return self._theme.pill("amber")[1]
        return None

    def _text(self, row: int, column: int) -> str:
        if column == ROW:
            return formats.number(self.rows[row].row)
        return self._reasons[row] if column == REASON else self._cells[row][column - CELLS]

    def setData(  # noqa: D102, N802 - Qt's name and meaning
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() < CELLS:
            return False
        row, column, text = index.row(), index.column() - CELLS, str(value)
        if self._cells[row][column] != text:
            self._cells[row][column] = text
            self._changed.add(row)
            self.dataChanged.emit(index, index)
            self.corrected.emit()
        return True
