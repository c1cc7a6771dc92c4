from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from app.rules.errors import Refused
from app.services import activities, pools, records
from app.services.hold_radar import radar
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

DAY = dt.timedelta(days=1)


@pytest.fixture
def database(firm: Database) -> Database:
    return firm


def pooled(database: Database, name: str = "华东机械", **rules: Any) -> str:
    """An account in a pool, held by nobody."""
    with database.write("test") as session:
        pool = records.create(session, "pool", {"name": "公海", **rules})
        account = make.account(session, name)
        session.execute(
            text("UPDATE accounts SET owner_id = NULL, pool_id = :p, pool_state = 'pooled' WHERE id = :a"),
            {"p": pool, "a": account},
        )
        return account


def value(database: Database, account: str, key: str) -> Any:
    with database.read() as session:
        return getattr(records.get(session, "account", account), key)


def claimed(database: Database, account: str) -> str:
    with database.write("claim-account") as session:
        return pools.claim(session, account)


def events(database: Database, account: str) -> list[tuple[Any, ...]]:
    with database.raw() as connection:
        rows = connection.execute(
            "SELECT cause, from_id IS NULL, to_id IS NULL, reason FROM ownership_events "
            "WHERE account_id = ? ORDER BY id",
            (account,),
        )
        return list(rows)


def test_a_laptop_alone_gets_what_it_claims_at_once_with_the_end_of_the_hold(database: Database) -> None:
    account = pooled(database, days_without_follow_up=30, protection_days=0)
    claimed(database, account)
    assert value(database, account, "owner_id") == database.actor.user_id
    assert value(database, account, "pool_state") == "held"
    assert value(database, account, "hold_expires_at") - value(database, account, "claimed_at") == 30 * DAY
    assert events(database, account) == [("claim", 1, 0, None)]


def test_with_a_server_a_claim_waits_and_is_not_made_twice(database: Database) -> None:
    account = pooled(database)
    with database.write("test") as session:
        session.execute(text("INSERT OR REPLACE INTO sync_state (k, v) VALUES ('server_key', 'x')"))
    claimed(database, account)
    assert value(database, account, "owner_id") is None
    assert value(database, account, "pool_state") == "claim_pending"
    with pytest.raises(Refused, match="claim-pending"):
        claimed(database, account)


@pytest.mark.parametrize(
    ("rules", "code"),
    [({"holding_cap": 0}, "claim-holding-cap"), ({"daily_claim_cap": 0}, "claim-daily-cap")],
)
def test_the_rules_of_the_pool_are_kept_before_the_server_is_asked(
    database: Database, rules: dict[str, int], code: str
) -> None:
    account = pooled(database, "华东机械", **rules)
    with pytest.raises(Refused, match=code):
        claimed(database, account)


def test_what_is_in_no_pool_or_archived_cannot_be_claimed(database: Database) -> None:
    with database.write("test") as session:
        account = make.account(session)
    with pytest.raises(Refused, match="claim-not-pooled"):
        claimed(database, account)
    gone = pooled(database)
    with database.write("test") as session:
        records.archive(session, "account", gone)
    with pytest.raises(Refused, match="record-missing"):
        claimed(database, gone)


def test_who_gives_an_account_back_says_why_and_waits_before_claiming_it_again(database: Database) -> None:
    account = pooled(database, cool_down_days=15)
    claimed(database, account)
    with pytest.raises(Refused, match="return-reason"), database.write("return-account") as session:
        pools.give_back(session, account, "  ")
    with database.write("return-account") as session:
        pools.give_back(session, account, "预算取消")
    assert value(database, account, "owner_id") is None
    assert value(database, account, "pool_state") == "returned"
    assert events(database, account)[-1] == ("return", 0, 1, "预算取消")
    with pytest.raises(Refused, match="claim-cool-down"):
        claimed(database, account)
    with pytest.raises(Refused, match="return-not-held"), database.write("return-account") as session:
        pools.give_back(session, account, "again")


def test_a_hand_over_takes_the_open_work_of_the_last_holder_along(database: Database) -> None:
    with database.write("test") as session:
        to = records.create(session, "user", {"name": "王芳", "login": "wang", "role": "rep"})
        account = make.account(session)
        deal = make.deal(session, account)
        make.task(session, account_id=account)
        make.complaint(session, account, owner_id=database.actor.user_id)
    with database.write("hand-over-account") as session:
        moved = pools.hand_over(session, account, to, "离职")
    assert moved == {"deal": 1, "complaint": 1, "task": 1}
    assert value(database, account, "owner_id") == to
    with database.read() as session:
        assert records.get(session, "deal", deal).owner_id == to  # type: ignore[attr-defined]
    with pytest.raises(Refused, match="hand-over-same"), database.write("hand-over-account") as session:
        pools.hand_over(session, account, to, "")


def test_the_radar_names_what_falls_back_first_and_a_follow_up_moves_it_on(database: Database) -> None:
    soon, later = (
        pooled(
            database, name, days_without_follow_up=days, days_without_deal=400, protection_days=0, warn_days=7
        )
        for name, days in (("先到期", 5), ("后到期", 60))
    )
    for account in (soon, later):
        claimed(database, account)
    now = database.clock()
    with database.raw() as connection:
        (found,) = radar(connection, database.actor.user_id, now)
        every = radar(connection, database.actor.user_id, now, within=1000)
    assert (found.id, found.reason, found.keep, found.warned) == (
        soon,
        "no_follow_up",
        ("log_follow_up",),
        True,
    )
    assert [holding.id for holding in every] == [soon, later]
    before = value(database, soon, "hold_expires_at")
    with database.write("log-activity") as session:
        at = now + 2 * DAY
        activities.log_activity(session, "account", soon, {"kind": "call", "subject": "电话", "at": at})
    assert value(database, soon, "hold_expires_at") > before
