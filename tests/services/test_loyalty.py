from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from app.rules.errors import Refused
from app.services import loyalty, records
from app.services.loyalty_book import Book, book, due, stands
from app.services.loyalty_tiers import TierLine, programme, put_away, save_rules, save_tier
from app.services.moves import move

if TYPE_CHECKING:
    from app.storage.database import Database
    from tests.services.conftest import Watch

TODAY = dt.date(2026, 11, 20)


@pytest.fixture
def account(firm: Database) -> str:
    """An account of a firm with three tiers, a point for every 100 yuan, good for a year."""
    with firm.write("save-tier") as session:
        save_rules(session, 100_00, 365, 365)
        for name, english, points in (
            ("银卡", "Silver", 0),
            ("金卡", "Gold", 1000),
            ("钻石卡", "Diamond", 5000),
        ):
            save_tier(session, TierLine("", name, english, points, 365, ""))
        return records.create(session, "account", {"name": "积分客户"})


def read(firm: Database, account: str) -> Book:
    with firm.raw() as connection:
        return book(connection, account)


def tier(firm: Database, account: str, on: dt.date = TODAY) -> tuple[str, int]:
    """The name of the tier held and the points to the next."""
    with firm.raw() as connection:
        rules = programme(connection)
        found = stands(book(connection, account), rules, on)
    names = {each.id: each.name for each in rules.tiers}
    return names[found.held.tier] if found.held else "", found.missing


def deliver(firm: Database, account: str, total: int, **more: Any) -> str:
    with firm.write("update-order") as session:
        fields = {"account_id": account, "ordered_on": TODAY, "total": total, **more}
        order = records.create(session, "order", fields)
        move(session, "order", order, "confirmed")
        move(session, "order", order, "fulfilled")
    return order


def test_a_delivered_order_earns_points_once_and_the_tier_follows(firm: Database, account: str) -> None:
    order = deliver(firm, account, 120_050_00)
    (line,) = read(firm, account).lines
    assert (line.entry.kind, line.entry.points, line.order_id) == ("earn", 1200, order)
    assert line.entry.expires == TODAY + dt.timedelta(days=365)
    assert tier(firm, account) == ("金卡", 3800)
    with firm.write("catch-up") as session:
        assert loyalty.catch_up(session, dt.date(2026, 1, 1)) == 0


def test_what_comes_back_takes_its_points_along_and_the_tier_stays_for_its_period(
    firm: Database, account: str
) -> None:
    order = deliver(firm, account, 100_000_00)
    with firm.write("create-credit_note") as session:
        fields = {"account_id": account, "order_id": order, "amount": 50_000_00, "currency": "CNY"}
        records.create(session, "credit_note", fields | {"issued_on": TODAY, "reason": "退货"})
    found = read(firm, account)
    assert [line.left for line in found.lines] == [1000, 500]
    assert found.lines[1].reason == "退货"
    assert tier(firm, account) == ("金卡", 4500)


def test_undoing_a_delivery_takes_its_points_back_and_delivering_again_books_them_again(
    firm: Database, account: str
) -> None:
    from app.services.history import undo  # noqa: PLC0415 - the subject

    with firm.write("create-order") as session:
        order = records.create(
            session, "order", {"account_id": account, "ordered_on": TODAY, "total": 1_000_00}
        )
        move(session, "order", order, "confirmed")
    with firm.write("update-order") as session:
        move(session, "order", order, "fulfilled")
    undo(firm)
    assert read(firm, account).lines == ()
    with firm.write("update-order") as session:
        move(session, "order", order, "fulfilled")
    assert [line.entry.points for line in read(firm, account).lines] == [10]


def test_more_than_the_balance_is_not_spent_and_a_correction_needs_a_reason(
    firm: Database, account: str
) -> None:
    deliver(firm, account, 10_000_00)
    with firm.write("spend-points") as session:
        loyalty.spend(session, account, 30, "礼品")
    for code, verb, points, reason in (
        ("points-short", loyalty.spend, 71, ""),
        ("points-sign", loyalty.spend, -1, ""),
        ("points-reason", loyalty.adjust, 5, " "),
        ("points-sign", loyalty.adjust, 0, "x"),
    ):
        with pytest.raises(Refused) as refused, firm.write("points") as session:
            verb(session, account, points, reason)
        assert refused.value.code == code
    assert read(firm, account).balance == 70
    with firm.write("adjust-points") as session:
        loyalty.adjust(session, account, -100, "重复入账")
    assert read(firm, account).balance == -30  # shown as it is: two laptops can overdraw


def test_the_ledger_is_never_archived(firm: Database, account: str) -> None:
    deliver(firm, account, 10_000_00)
    (line,) = read(firm, account).lines
    with pytest.raises(Refused, match="never-archived"), firm.write("archive-points_entry") as session:
        records.archive(session, "points_entry", line.id)


def test_points_expire_once_after_their_last_day_and_spending_takes_the_oldest(
    firm: Database, account: str, watch: Watch
) -> None:
    deliver(firm, account, 10_000_00)
    with firm.write("spend-points") as session:
        loyalty.spend(session, account, 40, "礼品")
    last = TODAY + dt.timedelta(days=365)
    with firm.raw() as connection:
        assert due(connection, last) == [account]  # the tier's period ends a day earlier
    watch.forward(days=366)
    for _twice in range(2):
        with firm.write("settle-points") as session:
            loyalty.settle(session, [account], last + dt.timedelta(days=1))
    found = read(firm, account)
    assert [(line.entry.kind, line.entry.points) for line in found.lines] == [
        ("earn", 100),
        ("spend", -40),
        ("expire", -60),
    ]
    assert found.balance == 0
    with firm.raw() as connection:
        assert due(connection, last + dt.timedelta(days=1)) == []


def test_at_the_end_of_the_period_the_tier_falls_when_too_little_was_earned(
    firm: Database, account: str, watch: Watch
) -> None:
    deliver(firm, account, 100_000_00)
    watch.forward(days=365)
    on = TODAY + dt.timedelta(days=365)
    with firm.write("settle-points") as session:
        loyalty.settle(session, due_of(firm, on), on)
    assert tier(firm, account, on - dt.timedelta(days=1))[0] == "金卡"
    assert tier(firm, account, on)[0] == "金卡"  # 1000 points in the period that ended
    later = on + dt.timedelta(days=365)
    with firm.write("settle-points") as session:
        loyalty.settle(session, [account], later)
    assert tier(firm, account, later)[0] == "银卡"


def due_of(firm: Database, on: dt.date) -> list[str]:
    with firm.raw() as connection:
        return due(connection, on)


def test_a_paid_membership_holds_until_its_last_day(firm: Database, account: str) -> None:
    with firm.raw() as connection:
        gold = programme(connection).tiers[1].id
    until = TODAY + dt.timedelta(days=30)
    fields = {"account_id": account, "tier_id": gold, "since_on": TODAY, "paid": 999_00, "currency": "CNY"}
    with firm.write("create-membership") as session:
        records.create(session, "membership", fields | {"until_on": until})
    assert tier(firm, account, until)[0] == "金卡"
    assert tier(firm, account, until + dt.timedelta(days=1))[0] == ""
    with pytest.raises(Refused, match="membership-order"), firm.write("create-membership") as session:
        records.create(session, "membership", fields | {"until_on": TODAY - dt.timedelta(days=1)})


def test_an_order_without_a_rate_is_booked_when_the_rate_is_known(firm: Database, account: str) -> None:
    deliver(firm, account, 1_000_00, currency="USD")
    assert read(firm, account).lines == ()
    with firm.write("create-exchange_rate") as session:
        rate = {"currency": "USD", "base": "CNY", "rate_e8": 7 * 10**8, "valid_from": TODAY}
        records.create(session, "exchange_rate", rate)
    with firm.write("catch-up") as session:
        assert loyalty.catch_up(session, dt.date(2026, 1, 1)) == 1
    assert read(firm, account).balance == 70


def test_while_nothing_is_said_of_what_earns_a_point_nothing_is_earned(firm: Database) -> None:
    with firm.write("create-account") as session:
        account = records.create(session, "account", {"name": "普通客户"})
    deliver(firm, account, 10_000_00)
    assert read(firm, account).lines == ()
    assert due_of(firm, TODAY) == []


def test_tiers_begin_at_different_points_and_admins_set_them(firm: Database, account: str) -> None:
    with firm.raw() as connection:
        gold = programme(connection).tiers[1]
    with pytest.raises(Refused, match="tiers-order"), firm.write("save-tier") as session:
        save_tier(session, gold._replace(points_from=5000))
    with pytest.raises(Refused, match="loyalty-days"), firm.write("save-tier") as session:
        save_rules(session, 1, 0, 0)
    deliver(firm, account, 100_000_00)
    with firm.write("archive-loyalty_tier") as session:
        put_away(session, gold.id)
    with firm.write("settle-points") as session:
        loyalty.settle(session, due_of(firm, TODAY) or [account], TODAY)
    assert tier(firm, account) == ("银卡", 4000)
    with firm.write("set-role") as session:
        from app.storage.actor import actor  # noqa: PLC0415 - one word of it

        records.update(session, "user", actor(session).user_id, {"role": "manager"})
    with pytest.raises(Refused, match="admins-only"), firm.write("save-tier") as session:
        save_tier(session, gold)
