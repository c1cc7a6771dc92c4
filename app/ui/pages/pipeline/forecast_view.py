"""What the pipeline will bring, what has changed since a day, what slips and what is dead wood."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.rules.periods import PERIODS, monday, span
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.pipeline.doubtful_words import doubtful_table
from app.ui.pages.pipeline.forecast_words import period_table
from app.ui.pages.pipeline.method_words import method_table
from app.ui.pages.pipeline.risk_line import RiskLine
from app.ui.pages.pipeline.since_words import since_bars, since_table
from app.ui.widgets.basics import label, set_invalid
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.field_date import read_day
from app.ui.widgets.plain_table import PlainTable
from app.ui.widgets.waterfall import Waterfall

if TYPE_CHECKING:
    from app.analytics.methods.results import Note
    from app.services.doubtful import Doubtful
    from app.services.forecast import ForecastLine
    from app.services.since import Since
    from app.storage.connection import Connection
    from app.ui.context import Context

PARTS = ("period", "since", "slipping", "dead", "targets", "winloss")


class ForecastView(QWidget):
    """One of several looks at what deals bring.

    Signals:
        opened: id of a deal to open.
    """

    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.part = Segmented(PARTS, "period", self)
        self.period = Segmented(PERIODS, context.settings.text("forecast/period", "quarter"), self)
        self.by = Segmented(("owner", "team"), "owner", self)
        self.day = QLineEdit(self)
        self.day.setFixedWidth(130)
        self.day.setText(monday(context.clock().date()).isoformat())
        self.caption = label("muted", parent=self)
        self.notes = label("small", parent=self)
        self.notes.setWordWrap(True)
        self.notes.setContentsMargins(8, 0, 0, 0)
        self.waterfall = Waterfall(context.theme, self)
        self.main, self.methods = PlainTable(context.theme, self), PlainTable(context.theme, self)
        self.risk, self.nothing = RiskLine(context, self), EmptyState(context.theme, self)
        self.parts: dict[str, Any] = {}  # targets, and win and loss, once they were wanted
        self._lay_out()
        for changed in (self.part.picked, self.by.picked, self.day.editingFinished, self.risk.changed):
            changed.connect(self.refresh)
        self.period.picked.connect(self.on_period)
        self.main.opened.connect(self.opened)
        self.retranslate()

    def _lay_out(self) -> None:
        rows = []
        for controls in ((self.part,), (self.period, self.by, self.day, self.caption)):
            row = QHBoxLayout()
            row.setContentsMargins(24, 0, 24, 0)
            row.setSpacing(8)
            for control in controls:
                row.addWidget(control)
            row.addStretch(1)
            rows.append(row)
        self._stack = QStackedWidget(self)
        tables = QWidget(self)
        column = QVBoxLayout(tables)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(12)
        column.addWidget(self.waterfall)
        column.addWidget(self.main, 1)
        column.addWidget(self.risk)
        column.addWidget(self.methods)
        column.addWidget(self.notes)
        self.methods.setFixedHeight(150)
        self._stack.addWidget(tables)
        self._stack.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.setSpacing(8)
        for row in rows:
            whole.addLayout(row)
        whole.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.part.say(
            period=self.tr("Forecast"),
            since=self.tr("Since..."),
            slipping=self.tr("Slipping"),
            dead=self.tr("Dead wood"),
            targets=self.tr("Targets"),
            winloss=self.tr("Win and loss"),
        )
        self.period.say(
            month=self.tr("Month"),
            quarter=self.tr("Quarter"),
            next_quarter=self.tr("Next quarter"),
            year=self.tr("Year"),
        )
        self.by.say(owner=self.tr("By person"), team=self.tr("By team"))
        self.day.setAccessibleName(self.tr("Since which day"))
        self.day.setPlaceholderText(self.tr("YYYY-MM-DD"))

    def on_period(self, period: str) -> None:
        """Look at another period, and remember it."""
        self.context.settings.put("forecast/period", period)
        self.refresh()

    def refresh(self, *_picked: object) -> None:
        """Read what is looked at."""
        part, today = self.part.taken, self.context.clock().date()
        for control in (self.by, self.methods, self.notes, self.risk):
            control.setVisible(part == "period")
        self.period.setVisible(part in ("period", "targets"))
        for shown in (self.day, self.waterfall):
            shown.setVisible(part == "since")
        self.caption.setText("")
        self.caption.setVisible(part != "winloss")
        if part == "period":
            begin, end = span(self.period.taken, today)
            self.caption.setText(f"{begin} – {end}")
            ask = partial(_forecast, begin, end, self.context.clock(), self.by.taken)
            self.context.jobs.query(self, "forecast", ask, self.on_forecast)
            self.context.jobs.query(self, "methods", partial(_methods, today), self.on_methods)
        elif part == "since":
            self._ask_since(today)
        elif part in ("targets", "winloss"):
            self._ask_part(part, today)
        else:
            ask_list = (
                partial(_slipping, today) if part == "slipping" else partial(_dead, self.context.clock())
            )
            self.context.jobs.query(self, "forecast", ask_list, self.on_doubtful)

    def _ask_part(self, part: str, today: dt.date) -> None:
        """Targets, or what was won and lost: a part of its own."""
        if part not in self.parts:
            self.parts[part] = made = _make(part, self.context, self)
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self.parts[part])
        begin, end = span(self.period.taken, today)
        if part == "targets":
            self.caption.setText(f"{begin} – {end}")
        self.parts[part].ask(begin, end)

    def _ask_since(self, today: dt.date) -> None:
        day = read_day(self.day.text(), today)
        set_invalid(self.day, day is None)
        if day is None:
            self.caption.setText(self.tr("Enter a day, such as 2026-11-16 or -7."))
            return
        self.day.setText(day.isoformat())
        moment = dt.datetime.combine(day, dt.time(), self.context.clock().tzinfo)
        self.context.jobs.query(self, "forecast", partial(_since, moment), self.on_since)

    def on_forecast(self, found: tuple[list[ForecastLine], dict[str, int]]) -> None:
        """Show the period, and by which assumption complaints weigh on it."""
        lines, assumed = found
        self.risk.show_risk(lines[-1].at_risk, assumed)
        self._show(
            period_table(lines, self.context.language.code),
            empty=len(lines) == 1,
            title=self.tr("No open deal closes in this period"),
            hint=self.tr("Give your deals a day on which they may close, or look at another period."),
        )

    def on_methods(self, found: tuple[tuple[Any, ...], list[Note]]) -> None:
        """Show the three ways to forecast with their back-test."""
        rows, notes = found
        self.methods.show_rows(*method_table(rows, self.context.language.code))
        self.methods.setVisible(bool(rows) and self.part.taken == "period")
        from app.words.sentences import sentence  # noqa: PLC0415 - the tables load when first wanted

        said = [sentence(note.code, self.context.language.code, note.facts) for note in notes]
        self.notes.setText(" ".join(said))

    def on_since(self, found: Since) -> None:
        """Show what changed."""
        language, today = self.context.language.code, self.context.clock().date()
        self.waterfall.show_bars(since_bars(found, language))
        count = self.tr("%n deal(s) changed", "", len(found.rows))
        self.caption.setText(count)
        self._show(
            since_table(found, today, language),
            empty=not found.rows,
            title=self.tr("Nothing has changed since then"),
            hint=self.tr("Choose an earlier day."),
        )

    def on_doubtful(self, found: list[Doubtful]) -> None:
        """Show the deals that slip, or the dead wood."""
        dead = self.part.taken == "dead"
        today = self.context.clock().date()
        self.caption.setText(self.tr("%n deal(s)", "", len(found)))
        self._show(
            doubtful_table(found, today, self.context.language.code, dead=dead),
            empty=not found,
            title=self.tr("No dead wood") if dead else self.tr("Nothing slips"),
            hint=self.tr("No open deal is older than any that was ever closed.")
            if dead
            else self.tr("No open deal was put off, and none should have closed already."),
        )

    def _show(self, table: tuple[Any, Any], *, empty: bool, title: str, hint: str) -> None:
        self.nothing.say("pipeline", title, hint)
        self._stack.setCurrentIndex(1 if empty else 0)
        self.main.show_rows(*table)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            for part in self.parts.values():
                part.retranslate()
            if self.isVisible():
                self.refresh()


def _make(part: str, context: Context, parent: QWidget) -> Any:
    if part == "targets":
        from app.ui.pages.pipeline.targets_part import TargetsPart  # noqa: PLC0415 - when first wanted

        return TargetsPart(context, parent)
    from app.ui.pages.pipeline.win_loss import WinLoss  # noqa: PLC0415 - as above

    return WinLoss(context, parent)


def _forecast(
    begin: dt.date, end: dt.date, now: dt.datetime, by: str, connection: Connection
) -> tuple[list[ForecastLine], dict[str, int]]:
    from app.services import forecast, risk_rows  # noqa: PLC0415 - loads when first wanted

    return forecast.forecast(connection, begin, end, now, by), risk_rows.assumed(connection)


def _methods(today: dt.date, connection: Connection) -> tuple[tuple[Any, ...], list[Note]]:
    from app.analytics.registry import run  # noqa: PLC0415 - numpy loads when first wanted

    found = run(connection, "forecast", today)
    return found.rows, list(found.notes)


def _since(moment: dt.datetime, connection: Connection) -> Since:
    from app.services.since import since  # noqa: PLC0415 - loads when first wanted

    return since(connection, moment)


def _slipping(today: dt.date, connection: Connection) -> list[Doubtful]:
    from app.services import doubtful  # noqa: PLC0415 - loads when first wanted

    return doubtful.slipping(connection, today)


def _dead(now: dt.datetime, connection: Connection) -> list[Doubtful]:
    from app.services import doubtful  # noqa: PLC0415 - loads when first wanted

    return doubtful.dead_wood(connection, now)
