"""The queries behind every pack: sections from a read session, each with the rows behind its figures."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exports.amounts import number
from app.exports.frame import Cell, Money, Provisional
from app.exports.pack.brief import Chart, Figure, Section, Series
from app.exports.pack.lexicon import Lexicon
from app.exports.pack.tables import Col, money, table, zone_of
from app.model.accounts import Account
from app.model.complaints import Complaint
from app.model.deals import Deal, Stage
from app.model.orders import Order, Receipt
from app.model.people import User
from app.model.settings import Organisation
from app.rules.choices import ComplaintStatus, DealStatus, Severity
from app.rules.trade import shown_number

SETTLED = tuple(
    status.value
    for status in (
        ComplaintStatus.RESOLVED,
        ComplaintStatus.CLOSED,
        ComplaintStatus.REJECTED,
        ComplaintStatus.DUPLICATE,
    )
)
DEALS = (
    Col("account_id", private="customer"),
    Col("name"),
    Col("stage_id"),
    Col("amount", "money"),
    Col("probability", "percent"),
    Col("expected_close", "date"),
    Col("next_step"),
    Col("owner_id"),
)
COMPLAINTS = (
    Col("account_id", private="customer"),
    Col("number"),
    Col("subject"),
    Col("severity", "choice", Severity),
    Col("status", "choice", ComplaintStatus),
    Col("received_at", "time"),
    Col("resolution_due_at", "time"),
    Col("owner_id"),
)


@dataclass(frozen=True)
class Facts:
    """A read session, the words and the moment of one pack; the accounts it is about, or None for all in reach."""

    session: Session
    lexicon: Lexicon
    as_of: dt.datetime
    accounts: tuple[str, ...] | None = None

    @cached_property
    def zone(self) -> dt.tzinfo:
        """The organisation's zone."""
        return zone_of(self.session.scalars(select(Organisation.time_zone)).first())

    @cached_property
    def users(self) -> dict[str, str]:
        """Names of users by id."""
        rows = self.session.execute(select(User.id, User.name, User.name_en))
        return {key: self.lexicon.name(name, english) for key, name, english in rows}

    @cached_property
    def names(self) -> dict[str, str]:
        """Names of accounts by id."""
        query = self.within(select(Account.id, Account.name, Account.name_en), Account.id)
        rows = self.session.execute(query)
        return {key: self.lexicon.name(name, english) for key, name, english in rows}

    def within(self, query: Any, column: Any) -> Any:
        """The query, kept to the chosen accounts."""
        return query if self.accounts is None else query.where(column.in_(self.accounts))

    def who(self, key: str | None) -> str | None:
        """The name of a user."""
        return self.users.get(key or "")

    def number(self, of: Complaint | Order | Receipt) -> str:
        """The number of a document; one that the server has yet to allot is marked."""
        if of.number:
            return of.number
        return Provisional(self.lexicon.word("provisional", number=shown_number(None, of.id)))

    def figure(self, key: str, value: Cell, kind: Any = "text", **facts: object) -> Figure:
        """A figure with its label."""
        return Figure(key, self.lexicon.word(key, **facts), value, kind)

    def sums(self, key: str, sums: Counter[str]) -> tuple[Figure, ...]:
        """One figure of money per currency."""
        return tuple(
            Figure(
                f"{key}_{currency}",
                self.lexicon.word(key, currency=currency),
                Money(minor, currency),
                "money",
            )
            for currency, minor in sorted(sums.items())
        )

    def today(self) -> dt.date:
        """The day of the pack in the organisation's zone."""
        return self.as_of.astimezone(self.zone).date()


def open_deals(facts: Facts) -> Section:
    """Open deals: how many, their amounts plain and weighted, by stage, the rows."""
    query = facts.within(select(Deal, Stage).join(Stage, Stage.id == Deal.stage_id), Deal.account_id)
    found = facts.session.execute(
        query.where(Deal.status == DealStatus.OPEN.value).order_by(
            Stage.position, Deal.expected_close, Deal.id
        )
    ).all()
    total, weighted = Counter[str](), Counter[str]()
    stages: dict[str, Counter[str]] = {}
    rows = []
    for deal, stage in found:
        name = facts.lexicon.name(stage.name, stage.name_en)
        share = stage.probability if deal.probability is None else deal.probability
        held = stages.setdefault(name, Counter())
        if deal.amount is not None and deal.currency is not None:
            total[deal.currency] += deal.amount
            weighted[deal.currency] += deal.amount * share
            held[deal.currency] += deal.amount
        rows.append(
            (
                facts.names.get(deal.account_id),
                deal.name,
                name,
                money(deal.amount, deal.currency),
                share,
                deal.expected_close,
                deal.next_step,
                facts.who(deal.owner_id),
            )
        )
    halves = Counter({currency: (minor + 50) // 100 for currency, minor in weighted.items()})
    figures = (
        facts.figure("n_deals", len(found), "integer"),
        *facts.sums("deal_sum", total),
        *facts.sums("weighted", halves),
    )
    chart = bars(facts, "by_stage", stages)
    frame = table(facts.lexicon, facts.zone, "deal", DEALS, rows)
    return Section("deals", facts.lexicon.word("deals"), figures, chart=chart, table=frame)


def bars(facts: Facts, key: str, groups: dict[str, Counter[str]]) -> Chart | None:
    """Bars of the currency that most groups have; None when there is nothing to draw."""
    used = Counter(currency for sums in groups.values() for currency in sums)
    if not used:
        return None
    currency = min(used, key=lambda code: (-used[code], code))
    values = tuple(number(Money(sums[currency], currency)) for sums in groups.values())
    return Chart(facts.lexicon.word(key, currency=currency), tuple(groups), (Series(currency, values),))


def open_complaints(facts: Facts) -> Section:
    """Complaints that are not settled: how many, how many late, by severity, the rows."""
    query = facts.within(select(Complaint), Complaint.account_id).where(Complaint.status.not_in(SETTLED))
    found = facts.session.scalars(query.order_by(Complaint.received_at, Complaint.id)).all()
    late = sum(
        1 for one in found if one.resolution_due_at is not None and one.resolution_due_at < facts.as_of
    )
    rows = [
        (
            facts.names.get(one.account_id),
            facts.number(one),
            one.subject,
            one.severity,
            one.status,
            one.received_at,
            one.resolution_due_at,
            facts.who(one.owner_id),
        )
        for one in found
    ]
    counted = Counter(one.severity for one in found)
    kept = [severity for severity in Severity if counted[severity.value]]
    title = facts.lexicon.word("by_severity")
    chart = Chart(
        title,
        tuple(facts.lexicon.choice(Severity, severity.value) for severity in kept),
        (
            Series(
                facts.lexicon.word("n_complaints"), tuple(str(counted[severity.value]) for severity in kept)
            ),
        ),
    )
    return Section(
        "open_complaints",
        facts.lexicon.word("open_complaints"),
        (facts.figure("n_complaints", len(found), "integer"), facts.figure("n_overdue", late, "integer")),
        chart=chart if found else None,
        table=table(facts.lexicon, facts.zone, "complaint", COMPLAINTS, rows),
    )
