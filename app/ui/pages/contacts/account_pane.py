"""An account's pane: who holds it until when, its figures, then the tabs that every record has."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.services import account_summary
from app.ui import formats
from app.ui.pages.contacts.account_facts import AccountFacts
from app.ui.pages.contacts.account_group import AccountGroup
from app.ui.pages.contacts.account_stream import AccountStream
from app.ui.pages.contacts.amounts import full, short
from app.ui.pages.contacts.collision_tab import CollisionTab
from app.ui.pages.contacts.elsewhere_line import ElsewhereLine
from app.ui.pages.contacts.loyalty_tab import LoyaltyLine, LoyaltyTab
from app.ui.pages.contacts.offers_tab import OffersTab
from app.ui.pages.contacts.people_map import PeopleMap
from app.ui.pages.contacts.pool_bar import PoolBar
from app.ui.pages.contacts.score_card import ScoreCard
from app.ui.pages.contacts.survey_tab import SurveyTab
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.widgets.record_pane import RecordPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.account_state import AccountState
    from app.services.account_summary import AccountSummary
    from app.storage.connection import Connection
    from app.ui.context import Context


class AccountPane(RecordPane):
    """Shows one account."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "account", parent)
        self.facts, self.strip = AccountFacts(context, self), SummaryStrip(self)
        self.group, self.score = AccountGroup(context, self), ScoreCard(context, self)
        self.member = LoyaltyLine(context, self)
        self.member.clicked.connect(self.on_member_wanted)
        for band in (self.facts, self.member, self.strip):
            self.add_band(band)
            band.hide()
        self.add_band(self.score)
        self.elsewhere = ElsewhereLine(context, self.form)
        self.form.add_below("name", self.elsewhere)
        self.map = PeopleMap(context, self)
        self.add_tab(self.map, "")
        self.add_tab(self.group, "")
        self.offers = OffersTab(context, self)
        self.add_tab(self.offers, "")
        self.collision, self.surveys = CollisionTab(context, self), SurveyTab(context, self)
        self.add_tab(self.surveys, "")
        self.loyalty = LoyaltyTab(context, self)
        self.add_tab(self.loyalty, "")
        self.add_tab(self.collision, "")
        self.hold = PoolBar(context, self)
        for control in self.hold.buttons():
            self.add_action(control)
        self.hold.changed.connect(self.on_taken_apart)
        self.facts.field_wanted.connect(self.on_field_wanted)
        self._say()

    def make_timeline_page(self) -> QWidget:
        """The timeline as one stream of all that happened with the account."""
        self.stream = AccountStream(self.context, self.info, self.timeline, self)
        self.stream.read.connect(self.on_past_read)
        return self.stream

    def read_timeline(self) -> None:
        """Show the newest entries of the stream."""
        self.stream.show_account(self.record, self._values)

    def on_tab(self, place: int) -> None:
        """Read what a tab shows when it is looked at."""
        super().on_tab(place)
        if self.record and self.tabs.widget(place) is getattr(self, "group", None):
            self.group.show_account(self.record)
        if self.record and self.tabs.widget(place) is getattr(self, "map", None):
            self.map.show_account(self.record)
        if self.record and self.tabs.widget(place) is getattr(self, "offers", None):
            self.offers.show_account(self.record)
        if self.record and self.tabs.widget(place) is getattr(self, "surveys", None):
            self.surveys.show_account(self.record)
        if self.record and self.tabs.widget(place) is getattr(self, "loyalty", None):
            self.loyalty.show_account(self.record, str(self._values.get("name") or ""))
        if self.record and self.tabs.widget(place) is getattr(self, "collision", None):
            self.collision.show_account(self.record)

    def on_member_wanted(self) -> None:
        """Lead to the ledger of points."""
        self.tabs.setCurrentWidget(self.loyalty)

    def on_field_wanted(self, key: str) -> None:
        """Lead to a field that is missing; to the people when nobody is known there."""
        if key == "contacts":
            self.tabs.setCurrentWidget(self.related["contact"])
            return
        self.tabs.setCurrentWidget(self.form)
        self.form.focus(key)

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "collision"):
            self.tabs.setTabText(self.tabs.indexOf(self.offers), self.tr("Offer next"))
            self.tabs.setTabText(self.tabs.indexOf(self.group), self.tr("Group"))
            self.tabs.setTabText(self.tabs.indexOf(self.map), self.tr("Who is who"))
            self.tabs.setTabText(self.tabs.indexOf(self.surveys), self.tr("Surveys"))
            self.tabs.setTabText(self.tabs.indexOf(self.loyalty), self.tr("Loyalty"))
            self.tabs.setTabText(self.tabs.indexOf(self.collision), self.tr("Collisions"))

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """A new account has no figures."""
        self.elsewhere.offer(new=True)
        self.strip.hide()
        self.facts.hide()
        self.hold.hide()
        self.score.show_account("", "")
        self.member.show_account("")
        super().new_record(fields)

    def on_record(self, found: Any) -> None:
        """Show the account and ask for its figures."""
        self.elsewhere.offer(new=False)
        super().on_record(found)
        if found.id == self.record:
            ask = partial(_summary, found.id, self.context.clock().year)
            self.context.jobs.query(self, "summary", ask, self.on_summary)
            self.hold.show_record(found.id, self._title.text(), found.values, archived=found.archived)
            self.member.show_account(found.id)
            self.score.show_account(found.id, str(self._values.get("name") or ""))
            self.context.jobs.query(self, "state", partial(_state, found.id, found.values), self.on_state)

    def on_state(self, found: AccountState) -> None:
        """Show how complete the file is and what comes next."""
        if found.account_id == self.record:
            self.facts.show_state(found, self._values)
            self.facts.show()

    def on_summary(self, found: AccountSummary) -> None:
        """Show the figures and who holds the account."""
        if found.account_id != self.record:
            return
        values, language = self._values, self.context.language.code
        parts = [str(values.get("name_en") or ""), str(values.get("city") or ""), found.owner]
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


def _summary(account: str, year: int, connection: Connection) -> AccountSummary:
    return account_summary.summary(connection, account, year)


def _state(account: str, values: dict[str, Any], connection: Connection) -> AccountState:
    from app.services import account_state  # noqa: PLC0415 - read with the first record

    return account_state.state(connection, account, values)
