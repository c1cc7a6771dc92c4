"""Why deals are won and lost, a look at a time."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.rules.periods import later
from app.ui import formats
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.pages.pipeline.stage_words import share
from app.ui.pages.pipeline.win_loss_words import LOOKS, look_table
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.plain_table import PlainTable

if TYPE_CHECKING:
    from app.analytics.reports.winloss import WinLoss as Found
    from app.storage.connection import Connection
    from app.ui.context import Context

SPANS = ("quarter", "year", "all")


class WinLoss(QWidget):
    """Figures of the time chosen above one of several tables; Enter on a row leads to its deals."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.look, self.span = Segmented(LOOKS, "reasons", self), Segmented(SPANS, "year", self)
        self.strip = SummaryStrip(self)
        self.table = PlainTable(context.theme, self)
        self.nothing = EmptyState(context.theme, self)
        self._found: tuple[Found, tuple[Any, ...]] | None = None
        self._lay_out()
        self.look.picked.connect(self.on_look)
        self.span.picked.connect(self.on_span)
        self.table.opened.connect(self.on_opened)
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self.look)
        row.addWidget(self.span)
        row.addStretch(1)
        self.strip.setContentsMargins(8, 8, 8, 0)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.look.say(
            reasons=self.tr("Reasons"),
            competitors=self.tr("Competitors"),
            stages=self.tr("Stages"),
            cohorts=self.tr("At equal age"),
            sources=self.tr("Sources"),
        )
        self.span.say(quarter=self.tr("3 months"), year=self.tr("12 months"), all=self.tr("All time"))
        self.nothing.say(
            "pipeline",
            self.tr("Nothing to judge in this time"),
            self.tr(
                "Deals that were won or lost are judged here; note the reason and the competitors of each."
            ),
        )
        self._fill()

    def ask(self, _begin: dt.date, _end: dt.date) -> None:
        """Read the deals that closed in the time chosen here; the forecast's period lies ahead."""
        today = self.context.clock().date()
        begin = {"quarter": later(today, -3), "year": later(today, -12)}.get(
            self.span.taken, dt.date(1990, 1, 1)
        )
        self.context.jobs.query(self, "winloss", partial(_winloss, begin, today), self.on_read)

    def on_read(self, found: tuple[Found, tuple[Any, ...]]) -> None:
        """Show them."""
        self._found = found
        self._fill()

    def on_span(self, _span: str) -> None:
        """Another time."""
        today = self.context.clock().date()
        self.ask(today, today)

    def on_look(self, _look: str) -> None:
        """Another table."""
        self._fill()

    def on_opened(self, key: str) -> None:
        """The deals of a reason, a source or a stage, as a table."""
        filters: dict[str, dict[str, tuple[Any, ...]]] = {
            "reasons": {"status": ("lost",), "loss_reason": (key,)},
            "sources": {"status": ("won", "lost"), "source": (key,)},
            "stages": {"status": ("open",), "stage_id": (key,)},
        }
        chosen = filters.get(self.look.taken)
        if chosen is not None:
            self.context.navigator.show_rows("deal", chosen)

    def _fill(self) -> None:
        if self._found is None:
            return
        found, cohorts = self._found
        language = self.context.language.code
        heads, rows = look_table(self.look.taken, found, cohorts, language)
        self.table.show_rows(heads, rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        days = "–" if found.days is None else formats.number(round(found.days))
        speed = "–" if found.a_day is None else formats.money_short(*_pair(found.a_day), language)
        self.strip.show_figures(
            [
                Figure(self.tr("Won of closed"), share(found.rate), "", self.tr("In brackets: the 95% interval")),
                Figure(self.tr("Won"), formats.money_short(*_pair(found.won), language)),
                Figure(self.tr("Lost"), formats.money_short(*_pair(found.lost), language)),
                Figure(self.tr("Median days to won"), days),
                Figure(
                    self.tr("Velocity, a day"), speed, "",
                    self.tr("Open deals × share won × mean won amount ÷ median days to won"),
                ),
            ]
        )  # fmt: skip


def _pair(money: Any) -> tuple[int, str]:
    return money.minor, money.currency


def _winloss(begin: dt.date, today: dt.date, connection: Connection) -> tuple[Found, tuple[Any, ...]]:
    from app.analytics.registry import run  # noqa: PLC0415 - numpy loads when first wanted
    from app.analytics.reports.winloss import winloss  # noqa: PLC0415 - as above

    cohorts = run(connection, "winrate", today).rows
    quarter = f"{begin.year}-Q{(begin.month + 2) // 3}"
    return winloss(connection, begin, today), tuple(row for row in cohorts if str(row["quarter"]) >= quarter)
