"""What to ask about on a visit: values of the customer that are older than the age set for them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.schema import describe
from app.ui.models.record_words import RecordWords
from app.ui.widgets.basics import button, label
from app.ui.widgets.field_sources import limit_of
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.imports.aging import Doubt
    from app.storage.connection import Connection
    from app.ui.context import Context


class ConfirmTab(QWidget):
    """Enter opens the record to write another value; Ctrl+C copies the table.

    Signals:
        counted: how many values are to be confirmed.
    """

    counted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.visit, self.found = context, "", list["Doubt"]()
        self.table, self.hint = PlainTable(context.theme, self), label("muted", parent=self)
        self.right, self.other = button("primary", self), button("", self)
        self.hint.setWordWrap(True)
        foot, whole = QHBoxLayout(), QVBoxLayout(self)
        foot.addStretch(1)
        foot.addWidget(self.other)
        foot.addWidget(self.right)
        whole.setContentsMargins(24, 12, 24, 16)
        whole.setSpacing(10)
        whole.addWidget(self.hint)
        whole.addWidget(self.table, 1)
        whole.addLayout(foot)
        self.table.opened.connect(self.on_opened)
        self.right.clicked.connect(self.on_right)
        self.other.clicked.connect(self.on_other)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.hint.setText(self.tr("Old values: ask the customer whether they are still right."))
        self.right.setText(self.tr("Still right"))
        self.other.setText(self.tr("Write another..."))
        self._show()

    def show_visit(self, visit: str) -> None:
        """Read what is to be confirmed on this visit."""
        self.visit = visit
        limit = limit_of(self.context)
        self.context.jobs.query(self, "doubts", partial(_doubts, visit, limit), self.on_read)

    def on_read(self, found: list[Doubt]) -> None:
        """Show it."""
        self.found = found
        self.retranslate()
        self.counted.emit(len(found))

    def _show(self) -> None:
        language = self.context.language.code
        zone = self.context.clock().tzinfo
        titles = (self.tr("Of whom"), self.tr("Field"), self.tr("Value"), self.tr("From"))
        heads = [Head(title, width) for title, width in zip(titles, (64, 88, 0, 72), strict=True)]
        with self.context.database.raw() as connection:
            rows = []
            for place, doubt in enumerate(self.found):
                info = describe(doubt.kind)
                value = RecordWords(self.context, info, connection, {}).value(doubt.field, doubt.value)
                field = labels.label(doubt.kind, doubt.field, language)
                whose = labels.kind_name(doubt.kind, language)
                words = (whose, field, value, f"{doubt.since.astimezone(zone):%Y-%m}")
                rows.append(Cells(str(place), words, (*words[:3], doubt.since)))
        self.table.show_rows(heads, rows)
        if rows:
            self.table.selectRow(0)

    def _current(self) -> Doubt | None:
        row = self.table.currentIndex().row()
        return self.found[int(self.table.cells.rows[row].id)] if row >= 0 else None

    def on_right(self) -> None:
        """Say that the value is still right."""
        doubt = self._current()
        if doubt is not None:
            work = partial(_confirm, doubt.kind, doubt.record, doubt.field)
            self.context.jobs.write(self, "confirm-value", work, self.on_confirmed)

    def on_confirmed(self, _none: None) -> None:
        """Show what is left, with the way back."""
        self.context.notices.done(self.tr("Confirmed."), self.tr("Undo"), self.context.history.undo)
        self.show_visit(self.visit)

    def on_other(self) -> None:
        """Open the record, where another value is written."""
        doubt = self._current()
        if doubt is not None:
            self.context.navigator.open(doubt.kind, doubt.record)

    def on_opened(self, place: str) -> None:
        """Open the record of a row."""
        doubt = self.found[int(place)]
        self.context.navigator.open(doubt.kind, doubt.record)


def _doubts(visit: str, limit: dt.datetime | None, connection: Connection) -> list[Doubt]:
    from app.imports.aging import doubts_of_visit  # noqa: PLC0415 - read when a visit is shown

    return doubts_of_visit(connection, visit, limit)


def _confirm(kind: str, record: str, key: str, session: Any) -> None:
    from app.services.provenance import confirm  # noqa: PLC0415 - when wanted

    confirm(session, kind, record, key)
