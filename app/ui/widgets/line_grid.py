"""The grid in which lines of quotes and orders are typed: products by name or code, numbers, all by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.services.lists import names
from app.ui.models.line_model import NAME, TAX, LineModel
from app.ui.widgets.list_copy import as_mime

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.services.lists.names import Named
    from app.ui.context import Context

_WIDTHS = (0, 56, 80, 52, 48, 92)
Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Edits a cell; the name offers products while one types.

    Signals:
        product_picked: place of the row, id of the product.
    """

    product_picked = Signal(int, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._found: list[Named] = []
        self._offers = QStringListModel(self)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: D102, N802 - Qt's name and meaning
        editor = super().createEditor(parent, option, index)
        if index.column() == NAME and isinstance(editor, QLineEdit):
            completer = QCompleter(self._offers, editor)
            completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
            editor.setCompleter(completer)
            editor.textEdited.connect(self.on_typed)
        return editor

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:  # noqa: D102, N802 - Qt's name and meaning
        text = editor.text() if isinstance(editor, QLineEdit) else ""
        picked = next((item for item in self._found if text in (offer(item), item.subtitle)), None)
        if index.column() == NAME and picked is not None:
            self._found = []
            self.product_picked.emit(index.row(), picked.id)
        elif isinstance(model, LineModel):
            model.setData(index, text)

    def on_typed(self, text: str) -> None:
        """Offer the products that match."""
        with self._context.database.raw() as connection:
            found = names.find(connection, "product", text) if text.strip() else []
        self._found = found
        self._offers.setStringList([offer(item) for item in found])


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
        for column, width in enumerate(_WIDTHS):
            if width:
                self.setColumnWidth(column, width)
        self._delegate.product_picked.connect(self.product_picked)
        context.theme.changed.connect(self.on_theme)
        self.on_theme()

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


def offer(item: Named) -> str:
    """A product in the list that opens while one types."""
    return f"{item.title}  ·  {item.subtitle}" if item.subtitle else item.title
