"""撞单: who touched the customer when, and a dispute from both sides' words to a decision on record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from app.model.accounts import Account
from app.model.leads import OwnershipEvent
from app.rules.errors import Refused
from app.services import collision, disputes, records
from app.ui.pages.contacts import collision_work
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.database import Database
    from tests.services.conftest import Watch


def two_sides(db: Database, watch: Watch) -> tuple[str, str]:
    """An account that I made and called, and that a colleague visited later; with their id."""
    with db.write("demo") as session:
        login = {"login": "wang", "name": "王强", "role": "rep", "active": True}
        other = records.create(session, "user", login)
        account = make.account(session, "海尔")
    watch.forward(days=2)
    with db.write("demo") as session:
        make.activity(session, "报价电话", account_id=account, kind="call")
    watch.forward(days=1)
    with db.write("demo") as session:
        at = {"planned_start_at": db.clock(), "purpose": "presentation", "result": "送样"}
        records.create(session, "visit", {"account_id": account, "owner_id": other, **at})
    return account, other


def test_the_file_says_who_was_there_first_and_how_often(
    firm: Database, watch: Watch, tmp_path: Path
) -> None:
    account, other = two_sides(firm, watch)
    with firm.raw() as connection:
        found = collision.touches(connection, account)
        sides = collision.parties(connection, account, found)
    assert [(touch.kind, touch.words) for touch in found] == [
        ("account", ""), ("activity", "报价电话"), ("visit", "送样"),
    ]  # fmt: skip
    assert [(side.id, side.touches, side.holds) for side in sides] == [
        (firm.actor.user_id, 2, True), (other, 1, False),
    ]  # fmt: skip
    job: Any = None
    written = (
        collision_work.save(found, tmp_path / "撞单.csv", "zh_CN", job).read_text("utf-8-sig").splitlines()
    )
    assert written[0] == "时间,人员,事项,内容"
    assert written[3].endswith("王强,拜访 · 方案演示,送样")


def test_a_manager_decides_with_a_reason_and_the_holder_changes_on_record(
    firm: Database, watch: Watch
) -> None:
    account, other = two_sides(firm, watch)
    with firm.write("open-dispute") as session:
        dispute = disputes.start(session, account, other, "我先报的价")
    with firm.write("add-evidence") as session:
        disputes.say(session, dispute, "客户由我多次拜访")
    with pytest.raises(Refused, match="dispute-open"), firm.write("open-dispute") as session:
        disputes.start(session, account, other, "再来")
    with firm.write("decide-dispute") as session:
        assert disputes.decide(session, dispute, other, "长期由王强跟进")
    with firm.raw() as connection:
        (stands,) = collision.disputes(connection, account)
        said = [each.words for each in collision.evidence(connection, dispute)]
    assert (stands.status, stands.to_id, stands.reason) == ("decided", other, "长期由王强跟进")
    assert said == ["我先报的价", "客户由我多次拜访"]
    with firm.read() as session:
        assert session.get_one(Account, account).owner_id == other
        assert [event.reason for event in session.query(OwnershipEvent)] == ["长期由王强跟进"]


def test_what_cannot_be_is_refused(firm: Database, watch: Watch) -> None:
    account, other = two_sides(firm, watch)
    me = firm.actor.user_id
    for code, against, words in (("dispute-against", me, "x"), ("dispute-words", other, " ")):
        with pytest.raises(Refused, match=code), firm.write("open-dispute") as session:
            disputes.start(session, account, against, words)
    with firm.write("open-dispute") as session:
        dispute = disputes.start(session, account, other, "我先报的价")
        third = records.create(session, "user", {"login": "li", "name": "李", "role": "rep", "active": True})
    for code, to, words in (("dispute-party", third, "x"), ("dispute-reason", other, "")):
        with pytest.raises(Refused, match=code), firm.write("decide-dispute") as session:
            disputes.decide(session, dispute, to, words)
    with firm.write("withdraw-dispute") as session:
        disputes.withdraw(session, dispute)
        records.update(session, "user", me, {"role": "rep"})
    with pytest.raises(Refused, match="dispute-decided"), firm.write("add-evidence") as session:
        disputes.say(session, dispute, "x")
    with firm.write("open-dispute") as session:
        again = disputes.start(session, account, other, "x")
    with pytest.raises(Refused, match="dispute-manager"), firm.write("decide-dispute") as session:
        disputes.decide(session, again, other, "x")
