"""Service time limits and work calendars, for admins: each change says from when on it holds."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.rules.choices import Severity
from app.rules.errors import Refused
from app.services import limit_rows
from app.ui import formats
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.pages.complaints import limits_work
from app.ui.pages.complaints.calendar_dialog import CalendarDialog
from app.ui.widgets.basics import button, label
from app.ui.widgets.confirm import confirm
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.words import labels

if TYPE_CHECKING:
    from app.services.limit_rows import CalendarRow, LimitRow
    from app.ui.context import Context

KEYS = ("severity", "level", "response_minutes", "resolution_minutes", "remedy_limit", "valid_from")
OPTIONAL = frozenset({"level", "remedy_limit", "valid_from"})


class LimitsDialog(QDialog):
    """Every button writes at once and can be undone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._limits: list[LimitRow] = []
        self._calendars: list[CalendarRow] = []
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Service time limits"))
        self.table, self.nothing = PlainTable(context.theme, self), EmptyState(context.theme)
        self.stack, self.calendar = QStackedWidget(self), QComboBox(self)
        self.error = label("error", parent=self)
        self.add, self.change, self.withdraw = (button("", self) for _ in range(3))
        self.open_calendar, self.add_calendar = button("", self), button("quiet", self)
        self.close_button = button("primary", self)
        self._say()
        self._lay_out()
        self._connect()
        self.finished.connect(self.deleteLater)
        self.read()

    def _say(self) -> None:
        self.add.setText(self.tr("New limit..."))
        self.change.setText(self.tr("Change..."))
        self.withdraw.setText(self.tr("Withdraw"))
        self.open_calendar.setText(self.tr("Hours and holidays..."))
        self.add_calendar.setText(self.tr("New calendar..."))
        self.close_button.setText(self.tr("Close"))
        self.nothing.say(
            "clock",
            self.tr("No time limits yet"),
            self.tr("Begin with usual limits for each severity and office hours, then make them yours."),
            self.tr("Begin with usual limits"),
        )

    def _lay_out(self) -> None:
        hint = label(
            "muted",
            self.tr(
                "In working time. Complaints keep the limits they were received under; a change makes a new version."
            ),
            self,
        )
        for words in (hint, self.error):
            words.setWordWrap(True)
        self.error.hide()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        middle, foot = QHBoxLayout(), QHBoxLayout()
        for action in (self.add, self.change, self.withdraw):
            middle.addWidget(action)
        middle.addStretch(1)
        foot.addWidget(label("caption", self.tr("Work calendar"), self))
        foot.addWidget(self.calendar)
        foot.addWidget(self.open_calendar)
        foot.addWidget(self.add_calendar)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(label("section", self.tr("Service time limits"), self))
        whole.addWidget(hint)
        whole.addWidget(self.error)
        whole.addWidget(self.stack, 1)
        whole.addLayout(middle)
        whole.addLayout(foot)
        self.resize(900, 520)

    def _connect(self) -> None:
        self.add.clicked.connect(self.on_add)
        self.change.clicked.connect(self.on_change)
        self.table.opened.connect(self.on_change)
        self.withdraw.clicked.connect(self.on_withdraw)
        self.nothing.wanted.connect(self.on_start)
        self.open_calendar.clicked.connect(self.on_calendar)
        self.add_calendar.clicked.connect(self.on_new_calendar)
        self.close_button.clicked.connect(self.accept)

    def read(self, *_done: object) -> None:
        """Read limits and calendars again."""
        with self.context.database.raw() as connection:
            self._limits = limit_rows.limit_rows(connection)
            self._calendars = limit_rows.calendar_rows(connection)
            allowed = limit_rows.may_edit(connection, self.context.database.actor.user_id)
        self.table.show_rows(self._heads(), [self._cells(row) for row in self._limits])
        self.stack.setCurrentWidget(self.table if self._limits else self.nothing)
        if self._limits and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        chosen = self.calendar.currentData()
        self.calendar.clear()
        for found in self._calendars:
            self.calendar.addItem(found.name, found.id)
        self.calendar.setCurrentIndex(max(0, self.calendar.findData(chosen)))
        for part in (self.change, self.withdraw):
            part.setEnabled(allowed and bool(self._limits))
        self.add.setEnabled(allowed)
        self.add_calendar.setEnabled(allowed)
        self.nothing.setEnabled(allowed)
        self.open_calendar.setEnabled(allowed and bool(self._calendars))
        self._tell("" if allowed else self.tr("Only an admin can change time limits; ask yours."))

    def _heads(self) -> list[Head]:
        language = self.context.language.code
        return [
            Head(labels.label("sla_policy", "severity", language), 90),
            Head(labels.label("account", "level", language), 110),
            Head(self.tr("First reply"), 110, number=True),
            Head(self.tr("Resolution"), 110, number=True),
            Head(self.tr("Remedy up to"), 120, number=True),
            Head(self.tr("Calendar")),
            Head(self.tr("Holds"), 150),
            Head(self.tr("Open"), 60, number=True),
        ]

    def _cells(self, row: LimitRow) -> Cells:
        language = self.context.language.code
        limit = formats.money(row.remedy_limit, row.currency or "CNY") if row.remedy_limit is not None else ""
        words = (
            labels.choice(Severity, row.severity, language), row.level or self.tr("All customers"),
            formats.working_time(row.response, language), formats.working_time(row.resolution, language), limit,
            row.calendar, self._holds(row), str(row.open),
        )  # fmt: skip
        keys = (row.severity, row.level, row.response, row.resolution, row.remedy_limit or 0, row.calendar,
                row.since, row.open)  # fmt: skip
        return Cells(row.id, words, keys)

    def _holds(self, row: LimitRow) -> str:
        if not row.active:
            return self.tr("Withdrawn")
        if row.replaced:
            return self.tr("Replaced")
        if not row.since:
            return self.tr("In force")
        day = dt.date.fromisoformat(row.since)
        language = self.context.language.code
        return self.tr("From {day}").format(day=formats.day_in_full(day, language))

    def current(self) -> LimitRow | None:
        """The limit that one stands on."""
        index = self.table.currentIndex()
        if not index.isValid():
            return None
        wanted = self.table.cells.rows[index.row()].id
        return next((row for row in self._limits if row.id == wanted), None)

    def on_start(self) -> None:
        """Begin with the usual limits."""
        zone = limits_work.zone_of(self.context.clock())
        self._write("create-sla_policy", partial(limits_work.start, zone))

    def on_add(self) -> None:
        """Ask for a new limit."""
        given = {"severity": "medium", "response_minutes": 240, "resolution_minutes": 2400}
        self._ask(None, self.tr("New limit"), given)

    def on_change(self, *_row: object) -> None:
        """Ask for what the new version says."""
        row = self.current()
        if row is not None and self.change.isEnabled():
            given = {
                "severity": row.severity, "level": row.level or None, "response_minutes": row.response,
                "resolution_minutes": row.resolution, "remedy_limit": row.remedy_limit, "currency": row.currency,
                "valid_from": self.context.clock().date(),
            }  # fmt: skip
            self._ask(row.id, self.tr("Change limit"), given)

    def _ask(self, record: str | None, title: str, given: dict[str, Any]) -> None:
        dialog = FieldsDialog(
            self.context, "sla_policy", KEYS, title, self.tr("Save"), self, optional=OPTIONAL
        )
        dialog.say(
            self.tr(
                "Complaints received from the day on that it holds are judged by it; earlier ones are not."
            )
        )
        dialog.load(given)
        fields = dialog.ask()
        if fields is not None:
            fields["calendar_id"] = self.calendar.currentData()
            since = fields.pop("valid_from")
            self._write("update-sla_policy", partial(limits_work.save, record, fields, since))

    def on_withdraw(self) -> None:
        """Let nothing new fall under it."""
        row = self.current()
        if row is None:
            return
        words = self.tr(
            "New complaints no longer fall under it; open ones keep their due times. You can undo this."
        )
        if confirm(self, self.tr("Withdraw this limit?"), words, self.tr("Withdraw")):
            self._write("update-sla_policy", partial(limits_work.withdraw, row.id))

    def on_calendar(self) -> None:
        """Open the calendar that is chosen."""
        chosen = self.calendar.currentData()
        found = next((row for row in self._calendars if row.id == chosen), None)
        if found is not None:
            self._open_calendar(found)

    def on_new_calendar(self) -> None:
        """Open an empty calendar."""
        self._open_calendar(None)

    def _open_calendar(self, row: CalendarRow | None) -> None:
        dialog = CalendarDialog(self.context, row, self)
        dialog.saved.connect(self.read)
        dialog.open()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        if isinstance(error, Refused):
            self._tell(self.context.failures.words(error))
        else:
            self.context.failures.show(error)

    def _tell(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))

    def _write(self, verb: str, work: Any) -> None:
        self._tell("")
        self.context.jobs.write(self, verb, work, self.read, failed=self.on_failed)
