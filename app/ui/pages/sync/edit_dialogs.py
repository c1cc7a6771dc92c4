"""The two dialogs of the Sync page: another value for a conflict, and putting a refused change right."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.rules.custom_values import decode, encode
from app.services.lists.taken import STORED_AS
from app.ui.pages.sync.behind import behind
from app.ui.pages.sync.names import Naming, describe, typed
from app.ui.widgets.basics import button, label
from app.ui.widgets.field_editor import FieldEditor, TextEditor
from app.ui.widgets.form import EDITORS, NOT_EDITED
from app.words import labels

if TYPE_CHECKING:
    from app.services.schema import FieldInfo
    from app.sync.conflicts import OpenConflict
    from app.sync.refusals import Content, Refusal
    from app.ui.context import Context

MOST = 20  # records that one dialog offers for correction; more are sent as they are

Key = tuple[str, str]  # table, id


class _Sheet(QDialog):
    """A title, a hint, a column, Cancel and one verb."""

    def __init__(self, context: Context, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self.setMinimumWidth(460)
        self.heading, self.hint = label("section", parent=self), label("muted", parent=self)
        self.problem = label("error", parent=self)
        self.cancel_button, self.go_button = button("", self), button("primary", self)
        self.column = QVBoxLayout()
        self.column.setSpacing(6)
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self.cancel_button)
        feet.addWidget(self.go_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(10)
        for words in (self.heading, self.hint, self.problem):
            words.setWordWrap(True)
        whole.addWidget(self.heading)
        whole.addWidget(self.hint)
        whole.addLayout(self.column, 1)
        whole.addWidget(self.problem)
        whole.addLayout(feet)
        self.problem.hide()
        self.go_button.setDefault(True)
        self.cancel_button.setText(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)

    def say_problem(self, words: str) -> None:
        """Say what is wrong with a value."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def done(self, result: int) -> None:
        """Close and go."""
        super().done(result)
        self.deleteLater()


class ConflictDialog(_Sheet):
    """Asks for a third value.

    Signals:
        decided: (conflict id, value as the record holds it).
    """

    decided = Signal(str, object)

    def __init__(
        self, context: Context, conflict: OpenConflict, sentence: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, parent)
        self._conflict = conflict
        info = describe(conflict.kind)
        field, self._added = info.field(conflict.field or ""), False
        if conflict.kind == "custom_value" and conflict.field == "value":
            with context.database.raw() as connection:
                own = behind(connection, conflict.record)
            field, self._added = (own.field, True) if own is not None else (field, False)
        if field is None:
            raise KeyError(conflict.field)
        self.heading.setText(labels.heading(info.kind, field, context.language.code))
        self.hint.setText(sentence)
        self.editor = (
            added_editor(context, field, conflict.kept, self)
            if self._added
            else editor_of(context, field, conflict.kept, self)
        )
        self.column.addWidget(self.editor)
        self.go_button.setText(self.tr("Use this value"))
        self.go_button.clicked.connect(self.on_go)
        self.editor.control().setFocus()

    def on_go(self) -> None:
        """Hand the value on when it is one."""
        problem = self.editor.problem()
        self.say_problem(problem)
        if not problem:
            value = self.editor.value()
            self.decided.emit(
                self._conflict.id, as_text(self.editor.field, value) if self._added else plain(value)
            )
            self.accept()


class FixDialog(_Sheet):
    """Offers the fields of a refused change for correction.

    Signals:
        corrected: (mutation, {(table, id): {column: stored value}}).
    """

    corrected = Signal(str, object)

    def __init__(
        self,
        context: Context,
        refusal: Refusal,
        content: Content,
        naming: Naming,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, parent)
        self._mutation = refusal.mutation
        self.editors: dict[tuple[Key, str], tuple[FieldEditor, Any]] = {}
        self.heading.setText(self.tr("Fix and send again"))
        self.go_button.setText(self.tr("Send again"))
        self.go_button.clicked.connect(self.on_go)
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 12, 0)
        for (table, pk), values in list(_values(content).items())[:MOST]:
            self._add(table, pk, values, naming)
        self._rows.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setMinimumHeight(320)
        self.column.addWidget(area)

    def _add(self, table: str, pk: str, values: dict[str, Any], naming: Naming) -> None:
        info, language = describe(table), self.context.language.code
        title = str(values.get("name") or values.get("title") or values.get("subject") or "")
        self._rows.addWidget(label("strong", title or naming.record(info.kind, pk), self))
        for field in info.editable:
            value = values.get(field.key)
            if value is None or field.type in NOT_EDITED or (field.type == "yesno" and not value):
                continue
            self._rows.addWidget(label("small", labels.label(info.kind, field.key, language), self))
            editor = editor_of(self.context, field, str(values[field.key]), self)
            self.editors[(table, pk), field.key] = editor, plain(editor.value())
            self._rows.addWidget(editor)

    def on_go(self) -> None:
        """Hand on what was changed."""
        problems = [editor.problem() for editor, _ in self.editors.values()]
        self.say_problem(next((words for words in problems if words), ""))
        if any(problems):
            return
        found: dict[Key, dict[str, Any]] = {}
        for (key, name), (editor, before) in self.editors.items():
            value = plain(editor.value())
            if value != before:
                found.setdefault(key, {})[name] = as_stored(value)
        self.corrected.emit(self._mutation, found)
        self.accept()


def editor_of(context: Context, field: FieldInfo, text: str | None, parent: QWidget) -> FieldEditor:
    """An editor for a field, showing a value that is kept as text."""
    made = EDITORS.get(field.type, TextEditor)(context, field, parent)
    value = typed(field, text)
    made.set_value((value, None) if field.type == "money" else value)
    return made


def added_editor(context: Context, field: FieldInfo, text: str | None, parent: QWidget) -> FieldEditor:
    """An editor for an added field, whose values are kept as text whatever their type."""
    made = EDITORS.get(field.type, TextEditor)(context, field, parent)
    made.set_value(decode(STORED_AS.get(field.type, field.type), text))
    return made


def as_text(field: FieldInfo, value: Any) -> str | None:
    """The text in which an added field keeps a value."""
    amount, currency = value if isinstance(value, tuple) else (value, None)
    return encode(STORED_AS.get(field.type, field.type), amount, currency)


def plain(value: Any) -> Any:
    """An editor's value as a record's field takes it: an amount without its currency."""
    return value[0] if isinstance(value, tuple) else value


def as_stored(value: Any) -> Any:
    """A field's value as the database holds it."""
    if isinstance(value, dt.datetime):
        return round(value.timestamp() * 1000)
    if isinstance(value, dt.date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


def _values(content: Content) -> dict[Key, dict[str, Any]]:
    """What a refused change set, by record."""
    found: dict[Key, dict[str, Any]] = {(table, row["id"]): row for table, row in content.made}
    for table, pk, pairs in content.edited:
        found[table, pk] = {name: pair[1] for name, pair in pairs.items()}
    return found
