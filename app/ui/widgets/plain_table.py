"""A table of finished words: sorted by its heads, walked by keyboard, copied as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from app.ui.models.plain_model import Cells, Head, PlainModel
from app.ui.widgets.list_copy import as_mime

__all__ = ["Cells", "Head", "PlainTable"]

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from app.ui.theme import Theme


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
        self.setProperty("role", "plain")
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
