"""The editor of one cell of a quote's or order's lines; the name offers products while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.services.lists import names
from app.ui.models.line_model import NAME, LineModel

if TYPE_CHECKING:
    from app.services.lists.names import Named
    from app.ui.context import Context

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


def offer(item: Named) -> str:
    """A product in the list that opens while one types."""
    return f"{item.title}  ·  {item.subtitle}" if item.subtitle else item.title
