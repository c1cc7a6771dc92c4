from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from app.analytics.reports.winloss import WinLoss, winloss
from app.services import board, records
from app.services.deals import move_deal
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

DAY = dt.timedelta(days=1)


def read(firm: Database) -> WinLoss:
    today = firm.clock().date()
    with firm.raw() as connection:
        return winloss(connection, today - 60 * DAY, today)


@pytest.fixture
def closed(firm: Database) -> Database:
    """Three won, two lost for their price and one for no budget, one open; one was closed long ago."""
    with firm.raw() as connection:
        stages = {stage.name_en: stage.id for stage in board.stages(connection)}
    with firm.write("demo") as session:
        account = make.account(session, source="referral")

        def deal(amount: int, *ways: str, **fields: Any) -> str:
            made = make.deal(session, account, amount=amount, currency="CNY", **fields)
            for way in ways:
                move_deal(session, made, stages[way], {"loss_reason": "price"} if way == "Lost" else None)
            return made

        for amount in (100, 200, 300):
            deal(amount, "Proposal", "Won", source="website")
        rivals = [deal(1_000, "Proposal", "Lost"), deal(2_000, "Lost")]
        records.update(session, "deal", deal(4_000, "Lost"), {"loss_reason": "no_budget"})
        deal(9_999, "Needs confirmed")
        for name, lost in (
            ("德信", rivals[0]),
            ("德信 ", rivals[0]),
            ("德信", rivals[1]),
            ("海纳", rivals[0]),
        ):
            records.create(session, "deal_competitor", {"deal_id": lost, "name": name})
        make.lead(session, source="website")
    return firm


def test_reasons_are_counted_with_what_was_lost(closed: Database) -> None:
    found = read(closed)
    assert [(line.key, line.deals, line.lost.minor) for line in found.reasons] == [
        ("price", 2, 3_000),
        ("no_budget", 1, 4_000),
    ]
    assert (found.won.minor, found.lost.minor) == (600, 7_000)
    assert found.rate.share == 0.5
    assert found.rate.low is not None
    assert found.rate.low < 0.5


def test_a_competitor_counts_once_a_deal(closed: Database) -> None:
    assert [(line.key, line.deals, line.rate.count) for line in read(closed).competitors] == [
        ("德信", 2, 0),
        ("海纳", 1, 0),
    ]


def test_sources_tell_leads_and_deals_and_an_account_lends_its_own(closed: Database) -> None:
    lines = {line.key: line for line in read(closed).sources}
    assert (lines["website"].leads, lines["website"].deals, lines["website"].won.minor) == (1, 3, 600)
    assert (lines["referral"].leads, lines["referral"].deals, lines["referral"].won.minor) == (0, 3, 0)


def test_stages_tell_who_went_on_who_was_lost_and_who_still_stands_there(closed: Database) -> None:
    told = {
        line.name_en: (line.entered, line.further.count, line.lost, line.still)
        for line in read(closed).stages
    }
    assert told == {
        "First contact": (7, 5, 2, 0),
        "Needs confirmed": (1, 0, 0, 1),
        "Proposal": (4, 3, 1, 0),
        "Negotiation": (0, 0, 0, 0),
    }


def test_deals_closed_before_the_time_are_left_out(closed: Database) -> None:
    today = closed.clock().date()
    with closed.raw() as connection:
        found = winloss(connection, today + DAY, today + 2 * DAY)
    assert (found.rate.n, found.reasons, found.days, found.a_day) == (0, (), None, None)


def test_velocity_is_what_the_open_deals_bring_a_day(closed: Database) -> None:
    with closed.apply() as connection:
        connection.execute("UPDATE deals SET created_at = created_at - 864000000 WHERE status = 'won'")
    found = read(closed)
    assert found.days == pytest.approx(10, abs=0.01)
    assert found.a_day is not None
    assert found.a_day.minor == 10  # 1 open × 50 % × 200 ÷ 10 days
