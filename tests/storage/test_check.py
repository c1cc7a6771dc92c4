from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.rules.errors import Trouble
from app.services.setup import set_up
from app.storage.check import CheckResult, check, repair
from tests import make

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.storage.database import Database


@pytest.fixture
def filled(database: Database) -> Database:
    set_up(database)
    with database.write("create") as session:
        firm = make.account(session, "申达")
        make.contact(session, "王芳", account_id=firm)
        make.deal(session, firm)
    return database


def look(database: Database) -> CheckResult:
    with database.raw() as connection:
        return check(connection)


def codes(database: Database) -> set[str]:
    return {problem.code for problem in look(database).problems}


def mend(database: Database) -> None:
    with database.apply() as connection:
        repair(connection)


def test_a_whole_copy_has_no_problems_and_its_records_are_counted(filled: Database) -> None:
    result = look(filled)
    assert result.ok
    assert result.records == sum((1, 1, 1, 1, 1, 1, 1)) + stages(filled)


def stages(database: Database) -> int:
    with database.raw() as connection:
        return int(connection.execute("SELECT count(*) FROM stages").fetchone()[0])


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        ("DROP TRIGGER journal_contacts_u", "check-trigger"),
        ("UPDATE sync_switch SET applying = 1", "check-switch"),
        ("DELETE FROM sync_switch", "check-switch"),
        ("DELETE FROM search_index WHERE rowid = (SELECT min(rowid) FROM search_index)", "check-index"),
        (
            (
                "INSERT INTO search_index (rowid, name, more, pinyin, initials, phone, phone_tail) "
                "VALUES (9999 * 16, 'x', '', '', '', '', '')"
            ),
            "check-index",
        ),
    ],
)
def test_what_can_be_made_anew_is_found_and_repaired(
    filled: Database, tool: Connection, damage: str, code: str
) -> None:
    tool.execute(damage)
    assert codes(filled) == {code}
    mend(filled)
    assert look(filled).ok
    with filled.write("afterwards") as session:
        make.account(session, "新的")
    assert look(filled).ok


def test_a_change_from_outside_is_found_and_recorded_by_the_next_write(
    filled: Database, tool: Connection
) -> None:
    tool.execute("UPDATE contacts SET title = '经理'")
    assert codes(filled) == {"check-unsealed"}
    with filled.write("next"):
        pass
    assert look(filled).ok


def test_a_part_without_its_whole_is_found(filled: Database, tool: Connection) -> None:
    tool.execute("PRAGMA foreign_keys = OFF")
    tool.execute("DELETE FROM deals")
    found = [problem for problem in look(filled).problems if problem.code == "check-reference"]
    assert [problem.facts for problem in found] == [{"table": "stage_changes", "count": 1}]


def test_two_parts_without_their_wholes_are_one_problem(filled: Database, tool: Connection) -> None:
    with filled.write("create") as session:
        make.deal(session)
    tool.execute("PRAGMA foreign_keys = OFF")
    tool.execute("DELETE FROM deals")
    found = [problem for problem in look(filled).problems if problem.code == "check-reference"]
    assert [problem.facts["count"] for problem in found] == [2]


def test_an_index_that_contradicts_its_table_is_found(filled: Database, tool: Connection) -> None:
    tool.execute("PRAGMA writable_schema = ON")
    tool.execute(
        "UPDATE sqlite_master SET sql = replace(sql, '(name_key)', '(title)') WHERE name = 'ix_contacts_name_key'"
    )
    tool.execute("PRAGMA writable_schema = RESET")
    filled.close()
    assert codes(filled) == {"check-integrity"}


def test_a_flipped_bit_is_told(filled: Database) -> None:
    filled.close()
    path = filled.folder.database
    content = bytearray(path.read_bytes())
    content[-3000] ^= 1
    path.write_bytes(content)
    with pytest.raises(Trouble, match="database-damaged"):
        look(filled)
