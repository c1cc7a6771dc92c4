from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Refused
from app.services.segments import counted, save_live, save_static
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database


def counts(database: Database) -> dict[str, int | None]:
    with database.raw() as connection:
        found = counted(connection, "account", database.actor.user_id, database.clock())
    return {each.name: each.count for each in found}


def test_a_live_segment_follows_the_data_and_a_fixed_one_stays(database: Database) -> None:
    with database.write("test") as session:
        first = make.account(session, "华东机械", level="A")
        save_live(session, "account", "重点", "level:A")
        save_live(session, "account", "什么都不选", "level:A -level:A")
        save_static(session, "account", "展会", [first])
    with database.write("test") as session:
        make.account(session, "华南机械", level="A")
    assert counts(database) == {"重点": 2, "什么都不选": 0, "展会": 1}


def test_a_fixed_set_can_be_asked_for_by_name(database: Database) -> None:
    with database.write("test") as session:
        first = make.account(session, "华东机械")
        make.account(session, "华南机械")
        save_static(session, "account", "展会 2026", [first])
        save_live(session, "account", "其他", '-segment:"展会 2026"')
    assert counts(database) == {"展会 2026": 1, "其他": 1}


def test_a_segment_needs_a_name_of_its_own_and_a_query(database: Database) -> None:
    with database.write("test") as session:
        save_live(session, "account", "重点", "level:A")
        for name, query, code in (
            ("重点", "level:B", "segment-name"),
            (" ", "level:B", "segment-name"),
            ("空", " ", "segment-query"),
        ):
            with pytest.raises(Refused, match=code):
                save_live(session, "account", name, query)


def test_a_segment_whose_query_is_no_longer_understood_has_no_count(database: Database) -> None:
    with database.write("test") as session:
        save_live(session, "account", "旧", "colour:red")
    assert counts(database) == {"旧": None}
