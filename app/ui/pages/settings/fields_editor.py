"""The fields of the firm's own, for admins: made, renamed, ordered, put away without losing a value."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.rules.choices import FieldType
from app.rules.custom import KINDS
from app.rules.errors import Refused
from app.ui.pages.settings import fields_work as work
from app.ui.pages.settings.field_form import FieldForm
from app.ui.widgets.basics import button, icon_button, label, name_button
from app.ui.widgets.empty_state import EmptyState
from app.words import labels

if TYPE_CHECKING:
    from app.services.lists.definitions import Definition
    from app.ui.context import Context

_ID = Qt.ItemDataRole.UserRole


class FieldsEditor(QDialog):
    """Every button writes at once and can be undone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._fields: tuple[Definition, ...] = ()
        self._wanted = ""  # the field to stand on after the next reading; empty for a new one
        self.setProperty("role", "sheet")
        self.kind, self.list, self.form = QComboBox(self), QListWidget(self), FieldForm(context, self)
        self.new, self.away = button("", self), button("quiet", self)
        self.save_button, self.close_button = button("primary", self), button("", self)
        self.up, self.down = (
            icon_button(context.theme, icon, self) for icon in ("chevron-up", "chevron-down")
        )
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self._empty = EmptyState(context.theme, self)
        self._say()
        self._lay_out()
        self._connect()
        self.finished.connect(self.deleteLater)
        self.read()

    def _say(self) -> None:
        language = self.context.language.code
        self.setWindowTitle(self.tr("Fields of your own"))
        self._heading.setText(self.tr("Fields of your own"))
        self._hint.setText(
            self.tr(
                "They stand in forms, lists, filters, imports and exports, here and after the next sync for all."
            )
        )
        for kind in KINDS:
            self.kind.addItem(labels.kind_name(kind, language, plural=True), kind)
        self.new.setText(self.tr("New field"))
        self.away.setText(self.tr("Put field away"))
        self.save_button.setText(self.tr("Save field"))
        self.close_button.setText(self.tr("Close"))
        name_button(self.up, self.tr("Move the field up"))
        name_button(self.down, self.tr("Move the field down"))
        self.list.setAccessibleName(self.tr("Fields in order"))
        self._empty.say(
            "list",
            self.tr("No fields of your own yet"),
            self.tr("Add what your firm needs to know of these records, such as a contract number."),
            self.tr("New field"),
        )

    def _lay_out(self) -> None:
        self._hint.setWordWrap(True)
        self.list.setSpacing(3)
        left = QVBoxLayout()
        left.addWidget(self.kind)
        left.addWidget(self.list, 1)
        moves = QHBoxLayout()
        for part in (self.up, self.down, self.new):
            moves.addWidget(part)
        left.addLayout(moves)
        right, holder = QVBoxLayout(), QWidget(self)
        self._right = QStackedLayout(holder)
        self._right.addWidget(self._empty)
        self._right.addWidget(self.form)
        right.addWidget(holder, 1)
        row = QHBoxLayout()
        row.addWidget(self.away)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.save_button)
        right.addLayout(row)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(left, 2)
        middle.addLayout(right, 4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(self._heading)
        whole.addWidget(self._hint)
        whole.addLayout(middle, 1)
        self.resize(780, 540)

    def _connect(self) -> None:
        self.kind.activated.connect(self.on_kind)
        self.list.currentRowChanged.connect(self.on_row)
        self.new.clicked.connect(self.start_new)
        self._empty.wanted.connect(self.start_new)
        self.away.clicked.connect(self.put_away)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.accept)
        self.up.clicked.connect(partial(self.shift, -1))
        self.down.clicked.connect(partial(self.shift, 1))

    def read(self, *_done: object) -> None:
        """Read the fields of the kind in front."""
        with self.context.database.raw() as connection:
            self._fields = work.fields(connection, str(self.kind.currentData()))
        chinese = self.context.language.code == labels.CHINESE
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._fields:
            words = labels.choice(FieldType, each.value_type, self.context.language.code)
            item = QListWidgetItem(f"{each.names[1 if chinese else 0]}  ·  {words}", self.list)
            item.setData(_ID, each.id)
        self.list.blockSignals(False)
        ids = [each.id for each in self._fields]
        self.list.setCurrentRow(ids.index(self._wanted) if self._wanted in ids else 0)
        self.on_row(self.list.currentRow())

    def on_kind(self, *_place: object) -> None:
        """Show the fields of another kind."""
        self._wanted = ""
        self.read()

    def on_row(self, place: int) -> None:
        """Show the field that one stands on."""
        found = self._fields[place] if 0 <= place < len(self._fields) else None
        self._wanted = found.id if found is not None else ""
        if found is not None:
            self.form.load(found, work.default_text(found, self.context.language.code))
        self._show_form(shown=found is not None)

    def start_new(self) -> None:
        """An empty form."""
        self._wanted = ""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self.form.load(None, "")
        self._show_form(shown=True)
        self.form.label.setFocus()

    def _show_form(self, *, shown: bool) -> None:
        self._right.setCurrentWidget(self.form if shown else self._empty)
        self.save_button.setVisible(shown)
        for part in (self.away, self.up, self.down):
            part.setEnabled(bool(self._wanted))

    def save(self) -> None:
        """Write the form."""
        values = {"kind": str(self.kind.currentData()), **self.form.values()}
        verb = "update-field" if self._wanted else "create-field"
        self._write(verb, partial(work.save, self._wanted, values), self.on_saved)

    def on_saved(self, definition: str) -> None:
        """Stand on what was saved."""
        self._wanted = definition
        self.read()
        self.context.notices.done(self.tr("The field was saved."), self.tr("Undo"), self.context.history.undo)

    def put_away(self) -> None:
        """Take the field out of forms and lists; its values stay."""
        self._write("archive-field", partial(work.put_away, self._wanted), self.on_put_away)

    def on_put_away(self, _none: object) -> None:
        """Say that nothing is lost."""
        self.read()
        words = self.tr("The field was put away; its values stay and come back with it.")
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)

    def shift(self, step: int, *_checked: object) -> None:
        """Move the field that one stands on."""
        if self._wanted:
            self._write("move-field", partial(work.move, self._wanted, step), self.read)

    def on_failed(self, error: BaseException) -> None:
        """Say beside the field why not."""
        if isinstance(error, Refused):
            self.form.say(self.context.failures.words(error), error.field or "")
        else:
            self.context.failures.show(error)

    def _write(self, verb: str, do: Any, done: Any) -> None:
        self.form.say("")
        self.context.jobs.write(self, verb, do, done, failed=self.on_failed)
