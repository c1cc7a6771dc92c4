"""An account's pane: who holds it until when, its figures, then the tabs that every record has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.services import account_summary
from app.ui import formats
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.widgets.record_pane import RecordPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.rules.money import Money
    from app.services.account_summary import AccountSummary
    from app.services.base_sums import Sums
    from app.storage.connection import Connection
    from app.ui.context import Context


class AccountPane(RecordPane):
    """Shows one account."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "account", parent)
        self.strip = SummaryStrip(self)
        self.add_band(self.strip)
        self.strip.hide()

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """A new account has no figures."""
        self.strip.hide()
        super().new_record(fields)

    def on_record(self, found: Any) -> None:
        """Show the account and ask for its figures."""
        super().on_record(found)
        if found.id == self.record:
            ask = partial(_summary, found.id, self.context.clock().year)
            self.context.jobs.query(self, "summary", ask, self.on_summary)

    def on_summary(self, found: AccountSummary) -> None:
        """Show the figures and who holds the account."""
        if found.account_id != self.record:
            return
        values, language = self._values, self.context.language.code
        held = values.get("hold_expires_at")
        parts = [str(values.get("name_en") or ""), str(values.get("city") or ""), found.owner]
        if held is not None:
            today = self.context.clock().date()
            day = formats.day(held.astimezone(self.context.clock().tzinfo).date(), today, language)
            parts.append(self.tr("held until {day}").format(day=day))
        self._subtitle.setText(" · ".join(part for part in parts if part))
        self._subtitle.show()
        self.strip.show_figures(self._figures(found, language))
        self.strip.show()

    def _figures(self, found: AccountSummary, language: str) -> list[Figure]:
        deals = self.tr("%n open deal(s)", "", found.open_deals)
        owed = found.receivable.base.minor > 0 or bool(found.receivable.others)
        complaints = "vermillion" if found.complaints else ""
        return [
            Figure(deals, short(found.open_amount, language), "", full(found.open_amount)),
            Figure(self.tr("Orders this year"), short(found.orders, language), "", full(found.orders)),
            Figure(
                self.tr("Receivable"),
                short(found.receivable, language),
                "amber" if owed else "",
                full(found.receivable),
            ),
            Figure(self.tr("Open complaints"), formats.number(found.complaints), complaints),
        ]


def short(sums: Sums, language: str) -> str:
    """A sum in the firm's currency, then what has no rate: ``¥348万 + €12万``."""
    parts = [sums.base, *sums.others] if sums.base.minor or not sums.others else list(sums.others)
    return " + ".join(formats.money_short(part.minor, part.currency, language) for part in parts)


def full(sums: Sums) -> str:
    """The same to the last unit, for a tool tip."""
    parts: list[Money] = [sums.base, *sums.others]
    return " + ".join(formats.money(part.minor, part.currency) for part in parts)


def _summary(account: str, year: int, connection: Connection) -> AccountSummary:
    return account_summary.summary(connection, account, year)
