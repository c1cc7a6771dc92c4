from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from app.rules.periods import monday, span
from app.services import records
from app.services.assuming import assume
from app.services.deals import move_deal
from app.services.doubtful import dead_wood, slipping
from app.services.forecast import forecast
from app.services.moves import move
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

BEGIN, END = dt.date(2026, 10, 1), dt.date(2026, 12, 31)


def test_a_period_is_summed_by_category_and_person_and_as_a_whole(firm: Database) -> None:
    with firm.raw() as connection:
        won = connection.execute("SELECT id FROM stages WHERE kind = 'won'").fetchone()[0]
    with firm.write("deals") as session:
        account, me = make.account(session), firm.actor.user_id
        for category, amount, probability, close in (
            ("committed", 1_000, 80, dt.date(2026, 12, 31)),
            ("best_case", 2_000, 50, dt.date(2026, 11, 30)),
            ("pipeline", 4_000, 25, dt.date(2026, 10, 1)),
            ("omitted", 8_000, 10, dt.date(2026, 12, 1)),
            ("committed", 16_000, 80, dt.date(2027, 1, 1)),
        ):
            make.deal(
                session, account, amount=amount, probability=probability, expected_close=close,
                forecast_category=category,
            )  # fmt: skip
        move_deal(session, make.deal(session, account, amount=32_000), won)
        target = {
            "metric": "orders",
            "user_id": me,
            "period_from": BEGIN,
            "period_to": END,
            "currency": "CNY",
        }
        records.create(session, "target", {**target, "value": 60_000})
        records.create(session, "target", {**target, "value": 64_000, "version": 2})
    with firm.raw() as connection:
        mine, whole = forecast(connection, BEGIN, END, firm.clock())
    for line in (mine, whole):
        sums = [one.base.minor for one in (line.won, line.committed, line.best, line.weighted, line.open)]
        assert sums == [32_000, 1_000, 3_000, 800 + 1_000 + 1_000, 7_000]
        assert line.deals == 3
    assert mine.target is not None
    assert mine.target.base.minor == 64_000
    assert (mine.id, whole.target) == (me, None)


def test_a_deal_that_was_put_off_or_is_overdue_slips(firm: Database) -> None:
    with firm.write("deals") as session:
        account = make.account(session)
        put_off = make.deal(session, account, "put off", expected_close=dt.date(2026, 12, 1))
        make.deal(session, account, "overdue", expected_close=dt.date(2026, 11, 1))
        make.deal(session, account, "in time", expected_close=dt.date(2026, 12, 1))
        pulled = make.deal(session, account, "pulled in", expected_close=dt.date(2026, 12, 9))
    for day in (11, 21):
        with firm.write("put off") as session:
            records.update(session, "deal", put_off, {"expected_close": dt.date(2026, 12, day)})
            records.update(session, "deal", pulled, {"expected_close": dt.date(2026, 12, 9 - day // 5)})
    with firm.raw() as connection:
        found = slipping(connection, dt.date(2026, 11, 20))
    assert [(deal.name, deal.slips, deal.days) for deal in found] == [("put off", 2, 20), ("overdue", 0, 0)]


def test_dead_wood_is_older_than_any_deal_when_it_was_closed(firm: Database, watch: Watch) -> None:
    with firm.raw() as connection:
        lost = connection.execute("SELECT id FROM stages WHERE kind = 'lost'").fetchone()[0]
    with firm.write("deals") as session:
        make.deal(session, name="old")
        closed = make.deal(session, name="closed")
    with firm.raw() as connection:
        assert not dead_wood(connection, firm.clock() + dt.timedelta(days=999))
    watch.forward(days=60)
    with firm.write("deals") as session:
        move_deal(session, closed, lost, {"loss_reason": "price"})
        make.deal(session, name="young")
    watch.forward(days=30)
    with firm.raw() as connection:
        (old,) = dead_wood(connection, firm.clock())
    assert (old.name, old.days) == ("old", 90)


@pytest.mark.parametrize(
    ("period", "begin", "end"),
    [
        ("month", (2026, 11, 1), (2026, 11, 30)),
        ("quarter", (2026, 10, 1), (2026, 12, 31)),
        ("next_quarter", (2027, 1, 1), (2027, 3, 31)),
        ("year", (2026, 1, 1), (2026, 12, 31)),
    ],
)
def test_periods_have_their_first_and_last_day(
    period: str, begin: tuple[int, int, int], end: tuple[int, int, int]
) -> None:
    assert span(period, dt.date(2026, 11, 20)) == (dt.date(*begin), dt.date(*end))


def test_on_a_monday_one_looks_back_a_week_else_to_this_weeks_monday() -> None:
    assert monday(dt.date(2026, 11, 23)) == dt.date(2026, 11, 16)
    assert monday(dt.date(2026, 11, 24)) == dt.date(2026, 11, 23)
    assert monday(dt.date(2026, 11, 22)) == dt.date(2026, 11, 16)


def test_open_complaints_discount_the_forecast_of_the_same_account_by_what_the_firm_assumes(
    firm: Database, watch: Watch
) -> None:
    with firm.write("demo") as session:
        account = make.account(session)
        for amount, category in ((100_000, "committed"), (60_000, "omitted")):
            make.deal(
                session,
                account,
                amount=amount,
                probability=50,
                expected_close=END,
                forecast_category=category,
            )
        make.deal(session, amount=40_000, probability=25, expected_close=END)
        settled = make.complaint(session, account, "小", severity="critical")
        make.complaint(session, account, "大", severity="high")
        for state in ("triaged", "assigned", "investigating", "resolved"):
            move(session, "complaint", settled, state)

    def whole() -> tuple[int, int, int]:
        with firm.raw() as connection:
            line = forecast(connection, BEGIN, END, firm.clock(), "team")[-1]
        return line.weighted.base.minor, line.at_risk.base.minor, line.expected.base.minor

    assert whole() == (60_000, 7_500, 52_500)  # 15 % of 50,000: neither the settled one nor other accounts
    watch.forward(days=30)
    assert whole() == (60_000, 15_000, 45_000)
    with firm.write("update-assumption") as session:
        assume(session, {"complaint-discount-high": 0})
    assert whole() == (60_000, 0, 60_000)
