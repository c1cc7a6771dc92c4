"""A table of finished words: sorted by its heads, walked by keyboard, copied as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from app.ui.widgets.list_copy import as_mime

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

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


class PlainTable(QTableView):
    """Shows a table.

    Signals:
        opened: id of the record of a row.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cells = PlainModel(theme, self)
        self.setModel(self.cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.horizontalHeader().sortIndicatorChanged.connect(self.cells.sort)
        self.activated.connect(self.on_activated)
        theme.changed.connect(self.on_theme)
        self.on_theme()

    def show_rows(self, heads: Sequence[Head], rows: Sequence[Cells]) -> None:
        """Show a table."""
        self.cells.show(heads, rows)
        for column, head in enumerate(heads):
            stretch = QHeaderView.ResizeMode.Interactive if head.width else QHeaderView.ResizeMode.Stretch
            self.horizontalHeader().setSectionResizeMode(column, stretch)
            if head.width:
                self.setColumnWidth(column, head.width)

    def texts(self) -> list[tuple[str, ...]]:
        """The words of all rows as shown."""
        return [row.words for row in self.cells.rows]

    def on_theme(self) -> None:
        """Rows are as high as those of the lists."""
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height)

    def on_activated(self, index: QModelIndex) -> None:
        """Enter or a double click opens the record."""
        record = self.cells.rows[index.row()].id
        if record:
            self.opened.emit(record)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if event.matches(QKeySequence.StandardKey.Copy):
            titles = [head.title for head in self.cells.heads]
            QApplication.clipboard().setMimeData(as_mime(titles, self.texts()))
        else:
            super().keyPressEvent(event)
