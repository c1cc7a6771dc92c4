"""Ask for a few fields of a kind before something is done: a reason, a time, an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label
from app.ui.widgets.field_editor import FieldEditor, TextEditor
from app.ui.widgets.form import EDITORS
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.rules.errors import Refused
    from app.ui.context import Context


class FieldsDialog(QDialog):
    """A title, one sentence, the fields, and a button with a verb; every field must be filled but the optional ones.

    Args:
        context: the shared things.
        kind: whose fields.
        keys: which fields.
        title: what will be done, with the record's name.
        verb: the word on the button.
        parent: the window it belongs to.
        optional: fields that may stay empty.
    """

    def __init__(
        self,
        context: Context,
        kind: str,
        keys: Sequence[str],
        title: str,
        verb: str,
        parent: QWidget | None,
        *,
        optional: frozenset[str] = frozenset(),
    ) -> None:
        from app.services.schema import describe  # noqa: PLC0415 - the model is imported after the first rows

        super().__init__(parent)
        self.context, self._kind, self._optional = context, kind, optional
        self.setProperty("role", "sheet")
        self.setWindowTitle(title)
        self._heading, self.note = label("section", title, self), label("muted", parent=self)
        for words in (self._heading, self.note):
            words.setWordWrap(True)
        self.note.hide()
        self._editors: dict[str, tuple[FieldEditor, QLabel]] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        for key in keys:
            field = describe(kind).field(key)
            if field is not None:
                self._add(EDITORS.get(field.type, TextEditor)(context, field, self))
        self.do, self._cancel = button("primary", self), button("", self)
        self.do.setText(verb)
        self._cancel.setText(self.tr("Cancel"))
        self._lay_out()
        self.do.clicked.connect(self.on_do)
        self._cancel.clicked.connect(self.reject)
        self.do.setDefault(True)

    def _add(self, editor: FieldEditor) -> None:
        caption = label(
            "caption", labels.label(self._kind, editor.field.key, self.context.language.code), self
        )
        trouble = label("error", parent=self)
        trouble.setWordWrap(True)
        trouble.hide()
        caption.setBuddy(editor.control())
        stack = QVBoxLayout()
        stack.setSpacing(4)
        for part in (caption, editor, trouble):
            stack.addWidget(part)
        self._column.addLayout(stack)
        self._editors[editor.field.key] = (editor, trouble)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.do)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(self._heading)
        whole.addWidget(self.note)
        whole.addLayout(self._column)
        whole.addSpacing(8)
        whole.addLayout(row)
        self.setMinimumWidth(420)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def say(self, note: str) -> None:
        """Say in one sentence what comes of it."""
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def load(self, values: Mapping[str, Any]) -> None:
        """Show the values that are there already."""
        for key, (editor, _) in self._editors.items():
            if editor.field.type == "money":
                editor.set_value((values.get(key), values.get(editor.field.currency or "")))
            else:
                editor.set_value(values.get(key))

    def editor(self, key: str) -> FieldEditor:
        """The editor of a field; raises KeyError when it is not asked."""
        return self._editors[key][0]

    def values(self) -> dict[str, Any]:
        """What was filled in."""
        found: dict[str, Any] = {}
        for key, (editor, _) in self._editors.items():
            value = editor.value()
            if editor.field.type == "money":
                found[key], currency = value
                found |= {editor.field.currency: currency} if editor.field.currency else {}
            else:
                found[key] = value
        return found

    def on_do(self) -> None:
        """Close when every field is filled in."""
        first: FieldEditor | None = None
        for key, (editor, trouble) in self._editors.items():
            problem = editor.problem()
            if not problem and key not in self._optional and self.values()[key] in (None, ""):
                problem = self.tr("This field is needed.")
            trouble.setText(problem)
            trouble.setVisible(bool(problem))
            editor.mark(bool(problem))
            first = first or (editor if problem else None)
        if first is None:
            self.accept()
        else:
            first.control().setFocus()

    def show_refusal(self, told: Refused) -> bool:
        """Put a refusal beside its field; False when the field is not asked here."""
        found = self._editors.get(told.field or "")
        if found is None:
            return False
        found[1].setText(self.context.failures.words(told))
        found[1].show()
        return True

    def ask(self) -> dict[str, Any] | None:
        """Show, wait, and give what was filled in; None when it was cancelled."""
        first = next(iter(self._editors.values()), None)
        if first is not None:
            first[0].control().setFocus()
        taken = self.exec() == QDialog.DialogCode.Accepted
        found = self.values() if taken else None
        self.deleteLater()
        return found
