"""Names that are hard on programs, and filters that match nothing or everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Refused
from app.services import filter_help, records
from app.services.lists.accounts import ACCOUNTS
from app.services.merging import merge
from app.services.segments import counted, save_live
from app.storage import lists
from app.storage.list_spec import ListQuery
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

HARD = ("㛃䶮𠮷商贸", "متجر النور", "👨‍👩‍👧 玩具", "ＡＢＣ１２３机械", 'O\'Brien "双" 引号', "%_\\ 通配")
EVERYTHING = ("-city:没有", "-name:没有", "level:A or -level:A", 'name!="没有"')
NOTHING = ("name:没有这样的客户", "level:A -level:A", "city:月球", "employees>999999999")


def names(db: Database, where: str) -> list[str]:
    with db.raw() as connection:
        clause = filter_help.clause(connection, "account", where, db.actor.user_id, db.clock())
        rows = lists.page(connection, ACCOUNTS, lists.ids(connection, ListQuery(ACCOUNTS, clause=clause)))
    return sorted(str(row.values[0]) for row in rows.values())


def test_hard_names_are_kept_found_filtered_and_merged_as_they_were_typed(firm: Database) -> None:
    with firm.write("demo") as session:
        made = {name: make.account(session, name, city="上海") for name in HARD}
    for name, account in made.items():
        quoted = name.replace('"', "").partition(" ")[0]
        assert name in names(firm, f'name:"{quoted}"'), name
        with firm.read() as session:
            assert getattr(records.get(session, "account", account), "name") == name  # noqa: B009 - of an account
    first, second = (made[name] for name in HARD[:2])
    with firm.write("merge-account") as session:
        merge(session, "account", first, second, {"name": "lose"})
    assert names(firm, "city:上海") == sorted(set(HARD) - {HARD[0]})


def test_a_name_of_ten_thousand_characters_is_refused_beside_its_field(firm: Database) -> None:
    with pytest.raises(Refused) as refusal, firm.write("create-account") as session:
        make.account(session, "长" * 10_000)
    assert (refusal.value.code, refusal.value.field) == ("text-too-long", "name")


def test_a_filter_may_match_everything_or_nothing(firm: Database) -> None:
    with firm.write("demo") as session:
        for name, city, level in (("海尔", "青岛", "A"), ("美的", None, None), ("格力", "珠海", "B")):
            make.account(session, name, city=city, level=level)
        save_live(session, "account", "全部", EVERYTHING[0])
        save_live(session, "account", "没有", NOTHING[0])
    for where in EVERYTHING:
        assert names(firm, where) == ["格力", "海尔", "美的"], where
    for where in NOTHING:
        assert names(firm, where) == [], where
    with firm.raw() as connection:
        found = {
            each.name: each.count for each in counted(connection, "account", firm.actor.user_id, firm.clock())
        }
    assert found == {"全部": 3, "没有": 0}


def test_a_text_is_found_the_same_by_its_index_and_by_the_rows(firm: Database) -> None:
    with firm.write("demo") as session:
        for name, city, level in (
            ("海尔", "青岛", "A"),
            ("美的", None, "A"),
            ("格力", "珠海", "B"),
            ("长虹", "青岛市", "B"),
        ):
            make.account(session, name, city=city, level=level)
    for where, expected in {
        "city:青岛": ["海尔", "长虹"], "city=青岛": ["海尔"], "-city:青岛": ["格力", "美的"],
        "level:A -city:青岛": ["美的"], "level:A or city:青岛": ["海尔", "美的", "长虹"],
        "city!=青岛": ["格力", "美的", "长虹"],
    }.items():  # fmt: skip
        assert names(firm, where) == sorted(expected), where


@pytest.mark.parametrize("length", [1, 2, 5])
def test_a_circle_of_parents_is_refused_beside_its_field_and_nothing_changes(
    firm: Database, length: int
) -> None:
    with firm.write("demo") as session:
        top = below = make.account(session, "集团")
        for step in range(1, length):
            below = make.account(session, f"子公司{step}", parent_id=below)
    with pytest.raises(Refused) as refusal, firm.write("update-account") as session:
        records.update(session, "account", top, {"parent_id": below})
    assert (refusal.value.code, refusal.value.field) == ("parent-circular", "parent_id")
    with firm.read() as session:
        assert getattr(records.get(session, "account", top), "parent_id") is None  # noqa: B009 - of an account
