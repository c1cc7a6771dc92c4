from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, text, update

from app.model.accounts import Account, Tag
from app.rules.errors import Trouble
from app.rules.moments import EPOCH
from app.storage import journal
from app.storage.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from app.storage.connection import Connection
    from app.storage.database import Database

State = dict[tuple[str, str], dict[str, Any]]
TABLES = ("accounts", "tags")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def state(connection: Connection) -> State:
    """Every row of the tables under test, without the server's version, which is never journalled."""
    found: State = {}
    for table in TABLES:
        cursor = connection.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        for row in cursor.fetchall():
            values = dict(zip(names, row, strict=True))
            values.pop("sv")
            found[table, values["id"]] = values
    return found


def wound_back(connection: Connection, since: int) -> State:
    """The state before a point of the journal, by undoing each change after it on the state of now."""
    rows = state(connection)
    changes = connection.execute(
        "SELECT tbl, pk, op, d FROM sync_change WHERE seq > ? ORDER BY seq DESC", (since,)
    )
    for table, pk, op, difference in changes.fetchall():
        if op == "I":
            del rows[table, pk]
        elif op == "D":
            assert (table, pk) not in rows
            rows[table, pk] = {key: value for key, value in json.loads(difference).items() if key != "sv"}
        else:
            for key, (old, new) in json.loads(difference).items():
                assert rows[table, pk][key] == new
                rows[table, pk][key] = old
    return rows


def last_change(connection: Connection) -> int:
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM sync_change").fetchone()[0])


def _row(name: str, **more: Any) -> dict[str, Any]:
    record_id = new_id()
    stamps = {"created_at": EPOCH, "updated_at": EPOCH, "account_id": record_id, "name_key": ""}
    return {"id": record_id, "name": name, **stamps, **more}


def orm_add(session: Session, word: str) -> None:
    session.add_all([Account(name=word), Tag(name=word)])


def orm_change(session: Session, word: str) -> None:
    account = session.query(Account).first()
    if account is not None:
        account.description = word
        account.employees = len(word)
        account.foreign_ids = {"crm": word}


def insert_many(session: Session, word: str) -> None:
    session.execute(insert(Account), [_row(word), _row(word + "'")])


def core_update(session: Session, word: str) -> None:
    session.execute(update(Account).where(Account.employees.is_(None)).values(city=word))


def raw_upsert(session: Session, word: str) -> None:
    known = session.execute(text("SELECT id FROM accounts LIMIT 1")).scalar()
    session.execute(
        text(
            "INSERT INTO accounts (id, account_id, name, name_key, created_at, updated_at) "
            "VALUES (:id, 'x', :word, '', 1, 1) ON CONFLICT (id) DO UPDATE SET name = excluded.name, street = NULL"
        ),
        {"id": known or new_id(), "word": word},
    )


def raw_replace(session: Session, word: str) -> None:
    known = session.execute(text("SELECT id FROM tags LIMIT 1")).scalar()
    session.execute(
        text(
            "INSERT OR REPLACE INTO tags (id, account_id, name, created_at, updated_at) VALUES (:id, 'x', :word, 2, 2)"
        ),
        {"id": known or new_id(), "word": word},
    )


def driver_many(session: Session, word: str) -> None:
    session.connection().exec_driver_sql(
        "INSERT INTO tags (id, account_id, name, colour, created_at, updated_at) VALUES (?, 'x', ?, ?, 3, 3)",
        [(new_id(), word, None), (new_id(), word, word)],
    )


def change_id(session: Session, word: str) -> None:
    session.execute(
        text("UPDATE tags SET id = :new, name = :word WHERE id = (SELECT id FROM tags LIMIT 1)"),
        {"new": new_id(), "word": word},
    )


def change_id_over_another(session: Session, _word: str) -> None:
    session.execute(
        text(
            "UPDATE OR REPLACE tags SET id = (SELECT max(id) FROM tags) WHERE id = (SELECT min(id) FROM tags)"
        )
    )


def core_delete(session: Session, _word: str) -> None:
    session.execute(delete(Tag).where(Tag.colour.is_(None)))


def from_the_server(session: Session, _word: str) -> None:
    session.execute(text("UPDATE accounts SET sv = coalesce(sv, 0) + 1"))


STYLES: tuple[Callable[[Session, str], None], ...] = (
    orm_add, orm_change, insert_many, core_update, raw_upsert, raw_replace, driver_many, change_id,
    change_id_over_another, core_delete, from_the_server,
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.tuples(st.sampled_from(STYLES), ANY_TEXT), max_size=6), max_size=3))
def test_whatever_writes_the_journal_leads_back_to_the_state_before(
    database: Database, transactions: list[list[tuple[Callable[[Session, str], None], str]]]
) -> None:
    with database.raw() as connection:
        before, since = state(connection), last_change(connection)
    for steps in transactions:
        with database.write("test") as session:
            for style, word in steps:
                style(session, word)
    with database.raw() as connection:
        assert wound_back(connection, since) == before


@pytest.mark.parametrize("style", STYLES[:-1])
def test_each_style_of_writing_is_journalled(
    database: Database, style: Callable[[Session, str], None]
) -> None:
    with database.write("ground") as session:
        for word in ("甲", "乙"):
            orm_add(session, word)
    with database.raw() as connection:
        since = last_change(connection)
    with database.write("test") as session:
        style(session, "丙")
    with database.raw() as connection:
        assert last_change(connection) > since


def test_the_server_version_is_never_journalled(database: Database) -> None:
    with database.write("ground") as session:
        orm_add(session, "甲")
    with database.raw() as connection:
        since = last_change(connection)
    with database.write("test") as session:
        from_the_server(session, "")
    with database.raw() as connection:
        assert last_change(connection) == since


def test_an_update_that_changes_nothing_leaves_no_trace(database: Database) -> None:
    with database.write("ground") as session:
        orm_add(session, "甲")
    with database.raw() as connection:
        since = last_change(connection)
    with database.write("test") as session:
        session.execute(text("UPDATE accounts SET name = name, city = NULL"))
    with database.raw() as connection:
        assert last_change(connection) == since


def test_an_insert_is_journalled_lean_and_an_update_with_the_changed_columns_only(timed: Database) -> None:
    with timed.write("create") as session:
        session.add(Tag(id="t", name="重要", colour="red"))
    with timed.write("change") as session:
        session.execute(text("UPDATE tags SET name = '次要', colour = NULL"))
    with timed.raw() as connection:
        rows = connection.execute("SELECT op, d FROM sync_change WHERE tbl = 'tags' ORDER BY seq").fetchall()
    assert [op for op, _ in rows] == ["I", "U"]
    assert rows[0][1] is None
    assert json.loads(rows[1][1]) == {"name": ["重要", "次要"], "colour": ["red", None]}


def test_rows_that_a_cascade_removes_are_journalled_whole(database: Database, tool: Connection) -> None:
    tool.execute("BEGIN IMMEDIATE")
    tool.execute("CREATE TABLE wholes (id TEXT PRIMARY KEY, note TEXT, sv INTEGER)")
    tool.execute(
        "CREATE TABLE parts (id TEXT PRIMARY KEY, note TEXT, sv INTEGER, "
        "whole_id TEXT REFERENCES wholes (id) ON DELETE CASCADE)"
    )
    journal.install(tool)
    tool.execute("COMMIT")
    with database.write("test") as session:
        session.execute(text("INSERT INTO wholes VALUES ('w', NULL, NULL)"))
        session.execute(text("INSERT INTO parts VALUES ('p', 'a \"note\"', 7, 'w')"))
        session.execute(text("DELETE FROM wholes"))
    with database.raw() as connection:
        gone = connection.execute("SELECT pk, d FROM sync_change WHERE op = 'D' AND tbl = 'parts'").fetchall()
    assert [(pk, json.loads(d)) for pk, d in gone] == [
        ("p", {"id": "p", "note": 'a "note"', "sv": 7, "whole_id": "w"})
    ]


def test_what_is_applied_from_the_server_is_not_journalled(database: Database) -> None:
    with database.raw() as connection:
        since = last_change(connection)
    with database.apply() as connection:
        connection.execute(
            "INSERT INTO tags (id, account_id, name, created_at, updated_at) VALUES ('t', 'x', '重要', 1, 1)"
        )
    with database.raw() as connection:
        assert connection.execute("SELECT count(*) FROM tags").fetchone() == (1,)
        assert last_change(connection) == since
        assert connection.execute("SELECT applying FROM sync_switch").fetchone() == (0,)


@pytest.mark.parametrize(
    "damage",
    [
        "DROP TRIGGER journal_accounts_u",
        "UPDATE sync_switch SET applying = 1",
        "DELETE FROM sync_switch",
        "ALTER TABLE tags ADD COLUMN shade TEXT",
    ],
)
def test_nothing_is_written_while_the_journal_would_miss_it(
    database: Database, tool: Connection, damage: str
) -> None:
    tool.execute(damage)
    with pytest.raises(Trouble, match="journal-incomplete"), database.write("test") as session:
        session.add(Tag(name="never"))
    assert tool.execute("SELECT count(*) FROM tags").fetchone() == (0,)


def test_an_altered_trigger_is_noticed(database: Database, tool: Connection) -> None:
    statement = journal.triggers(tool)["journal_tags_d"]
    tool.execute("DROP TRIGGER journal_tags_d")
    tool.execute(statement.replace("'D'", "'X'"))
    assert journal.missing(tool) == ["journal_tags_d"]
    with pytest.raises(Trouble, match="journal-incomplete"), database.write("test"):
        pass


def test_installing_again_repairs_altered_triggers_and_drops_those_of_no_use(tool: Connection) -> None:
    tool.execute("DROP TRIGGER journal_tags_d")
    tool.execute("CREATE TRIGGER journal_tags_d AFTER DELETE ON tags BEGIN SELECT 1; END")
    tool.execute("CREATE TRIGGER journal_tags_x AFTER DELETE ON tags BEGIN SELECT 1; END")
    journal.install(tool)
    present = {name for (name,) in tool.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    assert present == set(journal.triggers(tool))
    journal.verify(tool)
