"""Pools with their rules, tags and segments: made, changed and put away by those who may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.model.accounts import Account
from app.rules.errors import Refused
from app.services import bulk, pool_rules, pools, records, segments, tags
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

RULES = {"name": "华东公海", "days_without_follow_up": 30, "days_without_deal": 0, "protection_days": 0}


def test_changed_rules_move_the_fall_back_of_who_holds_from_the_pool(firm: Database) -> None:
    with firm.write("save-pool") as session:
        pool = pool_rules.save(session, "", RULES)
        account = make.account(session, "海尔", pool_id=pool, pool_state="pooled", owner_id=None)
        session.get_one(Account, account).owner_id = None
    with firm.write("claim-account") as session:
        pools.claim(session, account)
    held = due(firm, account)
    with firm.write("save-pool") as session:
        pool_rules.save(session, pool, {"days_without_follow_up": 10})
    assert (held - due(firm, account)).days == 20
    with firm.write("save-pool") as session:
        pool_rules.save(session, pool, {"days_without_follow_up": 0})
    assert due(firm, account) is None


def due(db: Database, account: str) -> Any:
    with db.read() as session:
        return session.get_one(Account, account).hold_expires_at


def test_rules_that_cannot_be_are_refused(firm: Database) -> None:
    with firm.write("save-pool") as session:
        pool = pool_rules.save(session, "", RULES)
        make.account(session, "海尔", pool_id=pool)
    for key, number in (
        ("holding_cap", 0),
        ("cool_down_days", -1),
        ("warn_days", None),
        ("protection_days", 10**6),
    ):
        with pytest.raises(Refused) as refusal, firm.write("save-pool") as session:
            pool_rules.save(session, pool, {key: number})
        assert (refusal.value.code, refusal.value.field) == ("pool-number", key)
    with pytest.raises(Refused, match="pool-in-use"), firm.write("archive-pool") as session:
        pool_rules.close(session, pool)
    with firm.write("demo") as session:
        records.update(session, "user", firm.actor.user_id, {"role": "rep"})
    with pytest.raises(Refused, match="pool-managers"), firm.write("save-pool") as session:
        pool_rules.save(session, pool, {"name": "x"})


def test_tags_are_counted_and_renamed_and_no_two_have_one_name(firm: Database) -> None:
    with firm.write("demo") as session:
        accounts = [make.account(session, name) for name in ("海尔", "美的")]
        bulk.tag(session, "account", accounts, "重点")
        bulk.tag(session, "account", accounts[:1], "展会")
    with firm.raw() as connection:
        found = tags.counted(connection)
    assert [(tag.name, tag.uses) for tag in found] == [("重点", 2), ("展会", 1)]
    with firm.write("save-tag") as session:
        tags.save(session, found[0].id, {"name": "战略"})
    with pytest.raises(Refused, match="tag-name"), firm.write("save-tag") as session:
        tags.save(session, found[1].id, {"name": "战略"})


def test_a_live_segment_is_changed_and_made_fixed(firm: Database) -> None:
    with firm.write("demo") as session:
        for name, level in (("海尔", "A"), ("美的", "B")):
            make.account(session, name, level=level)
        segment = segments.save_live(session, "account", "重点", "level:A")
        segments.save_live(session, "account", "其他", "level:C")
    for fields, code in (
        ({"query": "level:Z"}, "query-value"), ({"query": " "}, "segment-query"), ({"name": "其他"}, "segment-name"),
    ):  # fmt: skip
        with pytest.raises(Refused, match=code), firm.write("save-segment") as session:
            segments.change(session, segment, fields)
    with firm.write("save-segment") as session:
        segments.change(session, segment, {"query": "level:A or level:B", "name": "甲乙"})
    with firm.write("freeze-segment") as session:
        assert segments.freeze(session, segment) == 2
    with firm.write("demo") as session:
        make.account(session, "格力", level="A")
    with firm.raw() as connection:
        found = {
            each.name: each
            for each in segments.counted(connection, "account", firm.actor.user_id, firm.clock())
        }
    assert (found["甲乙"].live, found["甲乙"].count) == (False, 2)
    with pytest.raises(Refused, match="segment-fixed"), firm.write("freeze-segment") as session:
        segments.freeze(session, segment)
