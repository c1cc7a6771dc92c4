from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from app.model.accounts import Account, Tag
from app.rules.moments import to_millis
from app.storage import changes, sealing
from app.storage.changes import ChangeSet
from app.storage.search import search
from tests import make
from tests.storage.conftest import NOON

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.database import Database

COLUMNS = (
    "seq", "dev_seq", "first_change", "last_change", "label", "origin", "state", "by_id", "edited_at", "contract",
)  # fmt: skip


def mutations(database: Database) -> list[dict[str, Any]]:
    with database.raw() as connection:
        rows = connection.execute(f"SELECT {', '.join(COLUMNS)} FROM sync_mutation ORDER BY seq").fetchall()
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def test_each_commit_with_changes_becomes_one_mutation_with_the_next_number(timed: Database) -> None:
    for word in ("甲", "乙", "丙"):
        with timed.write("create-account") as session:
            make.account(session, word)
            session.add(Tag(name=word))
    found = mutations(timed)
    assert [entry["dev_seq"] for entry in found] == [1, 2, 3]
    assert all(later["first_change"] == earlier["last_change"] + 1 for earlier, later in pairwise(found))
    assert {(entry["label"], entry["origin"], entry["state"]) for entry in found} == {
        ("create-account", "local", "sealed")
    }
    assert {(entry["by_id"], entry["edited_at"], entry["contract"]) for entry in found} == {
        (timed.actor.user_id, to_millis(NOON), sealing.CONTRACT)
    }


def test_a_write_that_changes_nothing_seals_nothing_and_tells_nobody(database: Database) -> None:
    told: list[ChangeSet] = []
    database.committed.append(told.append)
    with database.write("nothing"):
        pass
    assert mutations(database) == []
    assert told == []


def test_a_rollback_leaves_no_row_no_change_no_mutation_and_no_gap(database: Database) -> None:
    told: list[ChangeSet] = []
    database.committed.append(told.append)

    def stumble() -> None:
        with database.write("fails") as session:
            make.account(session)
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011 - our own, raised just above
        stumble()
    assert told == []
    with database.write("works") as session:
        make.account(session)
    with database.raw() as connection:
        assert connection.execute("SELECT count(*) FROM accounts").fetchone() == (1,)
        assert connection.execute("SELECT count(*), max(seq) FROM sync_change").fetchone() == (1, 1)
    assert [entry["dev_seq"] for entry in mutations(database)] == [1]


def test_what_a_foreign_tool_changed_is_swept_up_by_the_next_write_and_indexed(
    database: Database, tool: Connection
) -> None:
    with database.write("create") as session:
        record_id = make.account(session, "旧名")
    tool.execute("UPDATE accounts SET name = '新名'")
    with database.write("unrelated") as session:
        session.add(Tag(name="标记"))
    last = mutations(database)[-1]
    assert last["last_change"] - last["first_change"] == 1
    with database.raw() as connection:
        assert [hit.id for hit in search(connection, "新名")] == [record_id]
        assert search(connection, "旧名") == []


def test_a_commit_past_the_door_is_sealed_under_a_plain_label(database: Database) -> None:
    with database.write("door") as session:
        make.account(session)
        engine = session.connection().engine
    with engine.connect() as connection:
        connection.execute(text("UPDATE accounts SET city = '杭州'"))
        connection.commit()
    assert mutations(database)[-1]["label"] == "write"
    assert mutations(database)[-1]["by_id"] is None


def test_numbers_go_on_when_the_counter_is_missing(database: Database, tool: Connection) -> None:
    tool.execute("DELETE FROM sync_state WHERE k = 'next_seq'")
    with database.write("create") as session:
        make.account(session)
    assert mutations(database)[-1]["dev_seq"] == 1
    assert tool.execute("SELECT v FROM sync_state WHERE k = 'next_seq'").fetchone() == ("2",)


def test_listeners_learn_verb_tables_and_ids_after_the_commit(database: Database) -> None:
    told: list[tuple[ChangeSet, int]] = []

    def listen(found: ChangeSet) -> None:
        with database.raw() as connection:
            count = connection.execute("SELECT count(*) FROM accounts").fetchone()[0]
        told.append((found, count))

    database.committed.append(listen)
    with database.write("create-account") as session:
        record_id = make.account(session)
    ((found, rows),) = told
    assert rows == 1
    assert found == ChangeSet("create-account", 1, {"accounts": 1}, {"accounts": frozenset({record_id})})
    assert found.tables == frozenset({"accounts"})
    assert found.touches("accounts", record_id)
    assert not found.touches("accounts", "other")
    assert not found.touches("tags", record_id)


def test_a_change_of_very_many_rows_names_tables_and_counts_only(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "MANY", 10)
    assert changes.MANY > 10
    told: list[ChangeSet] = []
    database.committed.append(told.append)
    with database.write("import") as session:
        session.add_all([Account(name=f"客户{n}") for n in range(12)])
    assert told[0].counts == {"accounts": 12}
    assert told[0].ids == {}
    assert told[0].touches("accounts", "any of them")


def test_an_announced_change_reaches_the_listeners(database: Database) -> None:
    told: list[ChangeSet] = []
    database.committed.append(told.append)
    database.announce(ChangeSet("sync", None, {"accounts": 3}, {}, "sync"))
    assert [found.origin for found in told] == ["sync"]
