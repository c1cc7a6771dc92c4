"""The grid in which lines of quotes and orders are typed: products by name or code, numbers, all by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from app.ui.models.line_model import NAME, TAX, LineModel
from app.ui.widgets.line_delegate import LineDelegate
from app.ui.widgets.list_copy import as_mime

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.ui.context import Context

_WIDTHS = (0, 56, 80, 52, 48, 92)
Index = QModelIndex | QPersistentModelIndex


class LineGrid(QTableView):
    """A table of lines: typing edits, Enter goes on to the next cell, Delete takes a line away, Ctrl+↑↓ moves it.

    Signals:
        product_picked: place of the row, id of the product.
    """

    product_picked = Signal(int, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self._delegate = LineDelegate(context, self)
        self._theme = context.theme
        self.setItemDelegate(self._delegate)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self._delegate.product_picked.connect(self.product_picked)
        context.theme.changed.connect(self.on_theme)
        self.on_theme()

    def fit_headings(self) -> None:
        """Make the columns wide enough for their figures and for their headings."""
        for column, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(column, max(width, self.horizontalHeader().sectionSizeHint(column)))

    def on_theme(self) -> None:
        """Rows are as high as those of the lists."""
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        place, control = self.currentIndex().row(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        key = event.key()
        if self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # the Enter that ends the typing also comes here
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.start_editing()
        elif key == Qt.Key.Key_Delete:
            self.lines.take_away(place)
        elif control and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            step = -1 if key == Qt.Key.Key_Up else 1
            if self.lines.shift(place, step):
                self.setCurrentIndex(self.lines.index(place + step, self.currentIndex().column()))
        elif control and key == Qt.Key.Key_C:
            self.copy()
        else:
            super().keyPressEvent(event)

    def start_editing(self) -> None:
        """Open the cell that one stands on, when it is typed."""
        index = self.currentIndex()
        if self.lines.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:  # noqa: D102, N802 - Qt's name and meaning
        index = self.currentIndex()
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self.go_on(index)

    def go_on(self, index: QModelIndex) -> None:
        """Stand on the next cell that is typed, after the last one of a line on the line below."""
        place, column = index.row(), index.column() + 1
        if column > TAX:
            place, column = place + 1, NAME
        self.setCurrentIndex(self.lines.index(min(place, self.lines.rowCount() - 1), column))

    def copy(self) -> None:
        """All lines to the clipboard, as a table."""
        rows = [
            [self.lines.text(place, column) for column in range(6)] for place in range(len(self.lines.rows))
        ]
        QApplication.clipboard().setMimeData(as_mime(self.lines.headings, rows))
