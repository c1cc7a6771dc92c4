"""Deals on the days on which they are expected to close, a month at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.rules.periods import later
from app.ui import formats
from app.ui.pages.contacts.amounts import short
from app.ui.widgets.basics import button, icon_button, label, name_button
from app.ui.widgets.month_grid import DayMark, MonthGrid
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.services.closings import Closing, Month
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery
    from app.ui.context import Context

_LIST = 300  # pixels of the list of a day


class CloseCalendar(QWidget):
    """A month of deals; beside it the deals of the day one stands on.

    Signals:
        opened: id of a deal to open.
    """

    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.before, self.after = (
            icon_button(context.theme, f"chevron-{side}", self) for side in ("left", "right")
        )
        self.to_today = button("quiet", self)
        self.month = label("section", parent=self)
        self.sums = label("muted", parent=self)
        self.grid = MonthGrid(context.theme, self)
        self.title = label("strong", parent=self)
        self.day_list = PlainTable(context.theme, self)
        self._query: ListQuery | None = None
        self._found: Month | None = None
        self._lay_out()
        self.before.clicked.connect(self.on_before)
        self.after.clicked.connect(self.on_after)
        self.to_today.clicked.connect(self.on_today)
        self.grid.day_changed.connect(self.on_day)
        self.grid.opened.connect(self.opened)
        self.grid.entered.connect(self.on_entered)
        self.day_list.opened.connect(self.opened)
        self.grid.stand_on(self._today(), self._today(), context.language.code)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.before, self.after, self.to_today, self.month, self.sums):
            row.addWidget(part)
        row.addStretch(1)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addWidget(self.title)
        side.addWidget(self.day_list, 1)
        self.title.setMinimumHeight(28)
        self.day_list.setFixedWidth(_LIST)
        inside = QHBoxLayout()
        inside.setSpacing(16)
        inside.addWidget(self.grid, 1)
        inside.addLayout(side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 12, 24, 16)
        whole.setSpacing(8)
        whole.addLayout(row)
        whole.addLayout(inside, 1)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        name_button(self.before, self.tr("The month before"), "PgUp")
        name_button(self.after, self.tr("The month after"), "PgDown")
        self.to_today.setText(self.tr("Today"))
        self.grid.stand_on(self.grid.day, self._today(), self.context.language.code)
        self._say()

    def ask(self, query: ListQuery) -> None:
        """Read the month in sight for a list's question."""
        self._query = query
        day = self.grid.day
        self.context.jobs.query(self, "closings", partial(_closings, query, day), self.on_read)

    def on_read(self, found: Month) -> None:
        """Show the deals of the month."""
        self._found = found
        self._say()

    def on_day(self, day: dt.date) -> None:
        """List the deals of a day; another month is read first."""
        shown = self._shown_month
        if (day.year, day.month) == shown:
            self._say_day()
        elif self._query is not None:
            self.ask(self._query)

    def on_before(self) -> None:
        """A month back."""
        self._go(later(self.grid.day, -1))

    def on_after(self) -> None:
        """A month on."""
        self._go(later(self.grid.day, 1))

    def on_today(self) -> None:
        """Back to this month."""
        self._go(self._today())

    def on_entered(self) -> None:
        """Enter on a day goes to its deals."""
        if self.day_list.cells.rows:
            self.day_list.setFocus()
            self.day_list.selectRow(0)

    def _go(self, day: dt.date) -> None:
        self.grid.stand_on(day, self._today(), self.context.language.code)
        self.on_day(day)

    def _today(self) -> dt.date:
        return self.context.clock().date()

    def _say(self) -> None:
        language, day = self.context.language.code, self.grid.day
        self._shown_month = (day.year, day.month)
        month = QLocale(language).toString(
            QDate(day.year, day.month, 1), "yyyy年M月" if language == "zh_CN" else "MMMM yyyy"
        )
        self.month.setText(month)
        if self._found is None:
            return
        by_day: dict[dt.date, list[DayMark]] = {}
        for deal in self._found.deals:
            by_day.setdefault(deal.day, []).append(DayMark(deal.id, deal.name, self._tone(deal)))
        worth = {on: short(sums, language) for on, sums in self._found.days.items() if sums.base.minor}
        self.grid.show_marks(by_day, worth)
        self.sums.setText(
            self.tr("open {total} · weighted {weighted} · won {won}").format(
                total=short(self._found.total, language),
                weighted=short(self._found.weighted, language),
                won=short(self._found.won, language),
            )
        )
        self._say_day()

    def _say_day(self) -> None:
        if self._found is None:
            return
        language, day = self.context.language.code, self.grid.day
        of_day = [deal for deal in self._found.deals if deal.day == day]
        count = self.tr("%n deal(s)", "", len(of_day)) if of_day else self.tr("nothing closes")
        self.title.setText(f"{formats.day(day, self._today(), language)} · {count}")
        heads = [
            Head(labels.kind_name("deal", language)),
            Head(labels.label("deal", "amount", language), 100, True),
        ]
        self.day_list.show_rows(heads, [self._cells(deal, language) for deal in of_day])

    def _cells(self, deal: Closing, language: str) -> Cells:
        amount = (
            "" if deal.amount is None else formats.money_short(deal.amount, deal.currency or "CNY", language)
        )
        return Cells(deal.id, (deal.name, amount), (deal.name, deal.amount))

    def _tone(self, deal: Closing) -> str:
        if deal.status == "open":
            return "vermillion" if deal.day < self._today() else "blue"
        return "green" if deal.status == "won" else "neutral"

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _closings(query: ListQuery, day: dt.date, connection: Connection) -> Month:
    from app.services.closings import closings  # noqa: PLC0415 - loads when first wanted

    return closings(connection, query, *MonthGrid.span(day), day)
