"""Targets of a period: who is to reach what, where each stands, and the rows behind the figure."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.rules.choices import TargetMetric
from app.ui.pages.pipeline.behind_dialog import BehindDialog
from app.ui.pages.pipeline.target_dialog import Standing, TargetDialog
from app.ui.pages.pipeline.target_words import target_table, who
from app.ui.pages.pipeline.targets_work import course_of, drop, rows_behind
from app.ui.widgets.basics import button, label
from app.ui.widgets.confirm import confirm
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.plain_table import PlainTable
from app.words import labels

if TYPE_CHECKING:
    from app.analytics.reports.kpi import Behind
    from app.ui.context import Context


class TargetsPart(QWidget):
    """The table of targets with its buttons."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.table = PlainTable(context.theme, self)
        self.nothing = EmptyState(context.theme, self)
        self.add, self.change, self.behind, self.remove = (button("", self) for _ in range(4))
        self.note = label("small", parent=self)
        self._rows: dict[str, Any] = {}
        self._span = (dt.date(2000, 1, 1), dt.date(2000, 1, 31))
        self._base = "CNY"
        self._people: list[tuple[str, str, str]] = []
        self._lay_out()
        for made, slot in (
            (self.add, self.on_add), (self.change, self.on_change), (self.behind, self.on_behind),
            (self.remove, self.on_remove),
        ):  # fmt: skip
            made.clicked.connect(slot)
        self.nothing.wanted.connect(self.on_add)
        self.table.opened.connect(self.on_opened)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for made in (self.add, self.change, self.behind, self.remove):
            row.addWidget(made)
        row.addWidget(self.note)
        row.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.add.setText(self.tr("Set a target..."))
        self.change.setText(self.tr("Change..."))
        self.behind.setText(self.tr("Rows behind it"))
        self.remove.setText(self.tr("Remove"))
        self.note.setText(self.tr("Amber: behind an even course."))
        self.nothing.say(
            "check",
            self.tr("No targets in this period"),
            self.tr("Set what a person, a team or the firm is to reach; what is reached is always counted."),
            self.tr("Set a target..."),
        )

    def ask(self, begin: dt.date, end: dt.date) -> None:
        """Read the targets of a period."""
        self._span = (begin, end)
        work = partial(course_of, begin, end, self.context.clock().date())
        self.context.jobs.query(self, "targets", work, self.on_read)

    def on_read(self, found: tuple[tuple[Any, ...], list[tuple[str, str, str]], str]) -> None:
        """Show them."""
        rows, self._people, self._base = found
        self._rows = {row["target_id"]: row for row in rows}
        self.table.show_rows(*target_table(rows, self.context.language.code))
        self._stack.setCurrentIndex(0 if rows else 1)
        for made in (self.add, self.change, self.behind, self.remove, self.note):
            made.setVisible(bool(rows))

    def on_add(self) -> None:
        """Ask for a new target."""
        self._ask(None)

    def on_change(self) -> None:
        """Ask for another value of the target one stands on; what stood is kept as a version."""
        row = self._current()
        if row is None:
            return
        whose = (
            f"user:{row['user_id']}" if row["user_id"] else f"team:{row['team_id']}" if row["team_id"] else ""
        )
        value, currency = row["target"], None
        if isinstance(value, dict):
            value, currency = value["minor"], value["currency"]
        begin, end = dt.date.fromisoformat(row["from"]), dt.date.fromisoformat(row["to"])
        self._ask(Standing(row["metric"], whose, begin, end, value, currency))

    def on_behind(self) -> None:
        """Show the rows that the figure counts."""
        row = self._current()
        if row is not None:
            self.on_opened(row["target_id"])

    def on_opened(self, target: str) -> None:
        """Enter on a target shows the rows that its figure counts."""
        work = partial(rows_behind, target, self.context.clock().date())
        self.context.jobs.query(self, "behind", work, partial(self.on_rows, target))

    def on_rows(self, target: str, found: list[Behind]) -> None:
        """Open the dialog of rows."""
        row, language = self._rows.get(target), self.context.language.code
        if row is not None:
            metric = labels.choice(TargetMetric, row["metric"], language)
            title = f"{who(row, language)} · {metric} · {row['from']} – {row['to']}"
            money = row["actual"]["currency"] if isinstance(row["actual"], dict) else None
            BehindDialog(self.context, title, found, money, self.window()).open()

    def on_remove(self) -> None:
        """Take the target away with all its versions, after a question."""
        row = self._current()
        if row is None:
            return
        name = who(row, self.context.language.code)
        title = self.tr("Remove the target of {name}?").format(name=name)
        consequence = self.tr("All its versions go. You can undo this.")
        if confirm(self.window(), title, consequence, self.tr("Remove"), danger=True):
            work = partial(drop, row["target_id"])
            self.context.jobs.write(self, "archive-target", work, self.on_removed)

    def on_removed(self, _done: None) -> None:
        """Read again, with the way back."""
        self.ask(*self._span)
        self.context.notices.done(
            self.tr("The target is removed."), self.tr("Undo"), self.context.history.undo
        )

    def _ask(self, standing: Standing | None) -> None:
        dialog = TargetDialog(self.context, self._people, self._base, standing, self.window())
        dialog.accepted.connect(self.on_set)
        dialog.open()

    def on_set(self) -> None:
        """A target was set."""
        self.ask(*self._span)

    def _current(self) -> Any:
        index = self.table.currentIndex()
        rows = self.table.cells.rows
        return self._rows.get(rows[index.row()].id) if 0 <= index.row() < len(rows) else None
