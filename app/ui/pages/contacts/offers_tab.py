"""The tab of an account with what it may buy next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.pages.parts.offer_words import offer_table, read_offers
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.plain_table import PlainTable

if TYPE_CHECKING:
    import datetime as dt

    from app.analytics.reports.next_best import Offer
    from app.storage.connection import Connection
    from app.ui.context import Context


class OffersTab(QStackedWidget):
    """Products with the counts that speak for them; Enter opens one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._account = context, ""
        self._offers: list[Offer] = []
        self.table, self.nothing = PlainTable(context.theme, self), EmptyState(context.theme, self)
        self.addWidget(self.table)
        self.addWidget(self.nothing)
        self.table.opened.connect(self.on_opened)
        self.retranslate()

    def show_account(self, account: str) -> None:
        """Read what to offer an account."""
        self._account = account
        ask = partial(_offers, account, self.context.clock().date())
        self.context.jobs.query(self, "offers", ask, self.on_offers)

    def on_offers(self, found: tuple[str, list[Offer]]) -> None:
        """Show it."""
        account, offers = found
        if account == self._account:
            self._offers = offers
            self.retranslate()

    def on_opened(self, product: str) -> None:
        """Show the product."""
        self.context.navigator.open("product", product)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.nothing.say(
            "tag",
            self.tr("Nothing to offer yet"),
            self.tr(
                "When three customers or more bought something beside what this one has, it is offered here."
            ),
        )
        self.table.show_rows(*offer_table(self._offers, self.context.language.code))
        self.setCurrentIndex(0 if self._offers else 1)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _offers(account: str, today: dt.date, connection: Connection) -> tuple[str, list[Offer]]:
    return account, read_offers(account, today, (), connection)
