"""The parts of a record in a small table: added, edited and removed, each step undone like any other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.widgets.basics import button, label
from app.ui.widgets.plain_table import Cells, PlainTable
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.context import Context
    from app.ui.widgets.plain_table import Head


class Part(NamedTuple):
    """One part: its cells, and the values of its fields for editing."""

    cells: Cells
    values: dict[str, Any]


class PartsSection(QWidget):
    """A heading with an Add button above a table.

    Args:
        context: the shared things.
        kind: of the parts, e.g. ``deal_contact``.
        keys: the fields that are asked.
        parent: Qt's owner.
        optional: which may stay empty; all but the first unless it is said.

    Signals:
        changed: a part was added, edited or removed.
    """

    changed = Signal()

    def __init__(
        self,
        context: Context,
        kind: str,
        keys: tuple[str, ...],
        parent: QWidget,
        *,
        optional: frozenset[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.context, self.kind, self._keys = context, kind, keys
        self._optional = frozenset(keys[1:]) if optional is None else optional
        self._given: dict[str, Any] = {}
        self._parts: list[Part] = []
        self.heading, self.nothing = label("caption", parent=self), label("small", parent=self)
        self.nothing.setWordWrap(True)
        self.table = PlainTable(context.theme, self)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add_button, self.edit_button, self.remove_button = (button("quiet", self) for _ in range(3))
        row = QHBoxLayout()
        row.addWidget(self.heading, 1)
        for made in (self.edit_button, self.remove_button, self.add_button):
            row.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.table)
        column.addWidget(self.nothing)
        self.add_button.clicked.connect(self.add)
        self.edit_button.clicked.connect(self.edit)
        self.remove_button.clicked.connect(self.remove)
        self.table.opened.connect(self.edit)
        self.retranslate("")

    def retranslate(self, nothing: str) -> None:
        """Set texts in the language in force; ``nothing`` is said while there are no parts."""
        self.heading.setText(labels.kind_name(self.kind, self.context.language.code, plural=True))
        self.nothing.setText(nothing)
        self.add_button.setText(self.tr("Add"))
        self.edit_button.setText(self.tr("Edit"))
        self.remove_button.setText(self.tr("Remove"))

    def show_parts(self, given: dict[str, Any], heads: Sequence[Head], parts: Sequence[Part]) -> None:
        """Show the parts of a record; ``given`` is what a new one has of it."""
        self._given, self._parts = given, list(parts)
        self.table.show_rows(heads, [part.cells for part in parts])
        rows = self.table.verticalHeader().defaultSectionSize() * len(parts)
        self.table.setFixedHeight(rows + self.table.horizontalHeader().sizeHint().height() + 4)
        for shown in (self.table, self.edit_button, self.remove_button):
            shown.setVisible(bool(parts))
        self.nothing.setVisible(not parts)
        if parts:
            self.table.selectRow(0)

    def current(self) -> Part | None:
        """The part that one stands on."""
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self.table.cells.rows):
            return None
        key = self.table.cells.rows[row].id
        return next((part for part in self._parts if part.cells.id == key), None)

    def add(self) -> None:
        """Ask for a new part."""
        fields = self._ask(self.first_values())
        if fields is not None:
            work = partial(_create, self.kind, {**self._given, **fields})
            self._write(f"create-{self.kind}", work)

    def edit(self, *_opened: object) -> None:
        """Ask for what changes."""
        part = self.current()
        fields = self._ask(part.values) if part is not None else None
        if part is not None and fields is not None:
            self._write(f"update-{self.kind}", partial(_update, self.kind, part.cells.id, fields))

    def remove(self) -> None:
        """Take the part away; this can be undone."""
        part = self.current()
        if part is not None:
            self._write(f"archive-{self.kind}", partial(_archive, self.kind, part.cells.id))

    def _ask(self, values: dict[str, Any]) -> dict[str, Any] | None:
        name = labels.kind_name(self.kind, self.context.language.code)
        dialog = FieldsDialog(
            self.context,
            self.kind,
            self._keys,
            name,
            self.tr("Save"),
            self.window(),
            optional=self._optional,
        )
        dialog.load(values)
        self.prepare(dialog)
        return dialog.ask()

    def first_values(self) -> dict[str, Any]:
        """What a new part begins with; nothing, unless a kind of part knows better."""
        return {}

    def prepare(self, dialog: FieldsDialog) -> None:
        """A kind of part may set the dialog right before it is shown."""

    def _write(self, verb: str, work: Any) -> None:
        self.context.jobs.write(self, verb, work, self.on_written, failed=self.context.failures.show)

    def on_written(self, _done: object) -> None:
        """Tell the holder to read again."""
        self.changed.emit()


def _create(kind: str, fields: dict[str, Any], session: Any) -> str:
    from app.services import records  # noqa: PLC0415 - the services are imported after the first rows

    return records.create(session, kind, {key: value for key, value in fields.items() if value is not None})


def _update(kind: str, record: str, fields: dict[str, Any], session: Any) -> None:
    from app.services import records  # noqa: PLC0415 - the services are imported after the first rows

    records.update(session, kind, record, fields)


def _archive(kind: str, record: str, session: Any) -> None:
    from app.services import records  # noqa: PLC0415 - the services are imported after the first rows

    records.archive(session, kind, record)
