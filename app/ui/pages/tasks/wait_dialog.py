"""What a task waits for: a deal or a complaint, and the state it must have come to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.basics import button, label
from app.ui.widgets.field_picker import PickerEditor
from app.words import labels

if TYPE_CHECKING:
    from app.ui.context import Context

STATES = {"deal": ("won", "closed"), "complaint": ("resolved", "closed")}


class Awaited(NamedTuple):
    """What is waited for."""

    kind: str
    id: str
    state: str


class WaitDialog(QDialog):
    """Asks for it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        from app.services.schema import FieldInfo  # noqa: PLC0415 - the model loads with the first record

        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self.kind, self.state = Segmented(tuple(STATES), "deal", self), QComboBox(self)
        self.pickers = {
            kind: PickerEditor(context, FieldInfo("id", "reference", target=kind), self) for kind in STATES
        }
        self.do, cancel = button("primary", self), button("", self)
        heading = label("section", self.tr("This task waits until"), self)
        self.setWindowTitle(heading.text())
        language = context.language.code
        self.kind.say(**{kind: labels.kind_name(kind, language) for kind in STATES})
        self.do.setText(self.tr("Wait for it"))
        cancel.setText(self.tr("Cancel"))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.do)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for part in (heading, self.kind, *self.pickers.values(), self.state):
            whole.addWidget(part)
        whole.addLayout(row)
        self.setMinimumWidth(460)
        self.kind.picked.connect(self.on_kind)
        for picker in self.pickers.values():
            picker.changed.connect(self.on_changed)
        self.do.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.on_kind("deal")

    def on_kind(self, kind: str) -> None:
        """Offer the states of the kind."""
        words = {
            ("deal", "won"): self.tr("is won"),
            ("deal", "closed"): self.tr("is won, lost or void"),
            ("complaint", "resolved"): self.tr("is resolved"),
            ("complaint", "closed"): self.tr("is closed"),
        }
        self.state.clear()
        for state in STATES[kind]:
            self.state.addItem(words[kind, state], state)
        for name, picker in self.pickers.items():
            picker.setVisible(name == kind)
        self.on_changed()

    def on_changed(self) -> None:
        """It can be waited for once it was chosen."""
        self.do.setEnabled(self.pickers[self.kind.taken].value() is not None)

    def awaited(self) -> Awaited:
        """What was chosen."""
        kind = self.kind.taken
        return Awaited(kind, str(self.pickers[kind].value()), str(self.state.currentData()))
