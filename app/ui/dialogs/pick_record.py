"""Choose one record of a kind by typing a part of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label
from app.ui.widgets.field_picker import PickerEditor

if TYPE_CHECKING:
    from app.ui.context import Context


class PickDialog(QDialog):
    """A question, a picker, and the verb.

    Signals:
        picked: id of the record that was chosen.
    """

    picked = Signal(str)

    def __init__(
        self, context: Context, kind: str, words: tuple[str, str, str], parent: QWidget | None = None
    ) -> None:
        from app.services.schema import FieldInfo  # noqa: PLC0415 - the model loads with the first record

        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "sheet")
        title, hint, verb = words
        self.setWindowTitle(title)
        self.picker = PickerEditor(context, FieldInfo("id", "reference", target=kind), self)
        self.take, cancel = button("primary", self), button("", self)
        self.take.setText(verb)
        self.take.setEnabled(False)
        cancel.setText(self.tr("Cancel"))
        told = label("muted", hint, self)
        told.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.take)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for part in (label("section", title, self), told, self.picker):
            whole.addWidget(part)
        whole.addSpacing(8)
        whole.addLayout(row)
        self.setMinimumWidth(480)
        self.picker.changed.connect(self.on_changed)
        self.take.clicked.connect(self.on_take)
        cancel.clicked.connect(self.reject)
        self.picker.control().setFocus()

    def on_changed(self) -> None:
        """A record can be taken once one was chosen."""
        self.take.setEnabled(self.picker.value() is not None)

    def on_take(self) -> None:
        """Hand it over."""
        self.accept()
        self.picked.emit(self.picker.value())
