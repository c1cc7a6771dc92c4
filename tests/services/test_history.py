from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from app.model.accounts import Account, Tag
from app.rules.errors import Refused
from app.services import history, records
from app.services.timeline import timeline
from app.storage import keys
from app.storage.changes import CLOCK
from app.storage.database import Database
from tests import make

if TYPE_CHECKING:
    from tests.services.conftest import Watch


def account(database: Database, record_id: str) -> dict[str, Any]:
    with database.read() as session:
        found = session.get_one(Account, record_id, execution_options={"with_deleted": True})
        return {"name": found.name, "city": found.city, "gone": found.deleted_at is not None}


def rename(database: Database, record_id: str, **fields: Any) -> None:
    with database.write("update-account") as session:
        records.update(session, "account", record_id, fields)


@pytest.fixture
def shenda(firm: Database) -> str:
    with firm.write("create-account") as session:
        return make.account(session, "申达", city="上海")


def test_the_last_write_is_taken_back_and_made_again(firm: Database, shenda: str) -> None:
    rename(firm, shenda, name="新申达", city=None)
    undone = history.undo(firm)
    assert undone.verb == "update-account"
    assert undone.records == (("accounts", shenda),)
    assert set(undone.fields) == {"name", "name_key", "city"}
    assert account(firm, shenda) == {"name": "申达", "city": "上海", "gone": False}
    history.redo(firm)
    assert account(firm, shenda) == {"name": "新申达", "city": None, "gone": False}
    history.undo(firm)
    assert account(firm, shenda)["name"] == "申达"


def test_undoing_a_creation_archives_and_redoing_restores(firm: Database, shenda: str) -> None:
    history.undo(firm)
    assert account(firm, shenda)["gone"]
    history.redo(firm)
    assert not account(firm, shenda)["gone"]


def test_a_new_write_after_an_undo_ends_what_could_be_redone(firm: Database, shenda: str) -> None:
    rename(firm, shenda, name="甲")
    history.undo(firm)
    rename(firm, shenda, name="乙")
    with pytest.raises(Refused, match="redo-nothing"):
        history.redo(firm)


def test_what_only_time_has_brought_about_is_no_step_of_undo(firm: Database, shenda: str) -> None:
    rename(firm, shenda, name="甲")
    history.undo(firm)
    with firm.write("care", origin=CLOCK) as session:
        records.update(session, "account", shenda, {"city": "苏州"})
    history.redo(firm)
    assert account(firm, shenda) == {"name": "甲", "city": "苏州", "gone": False}
    history.undo(firm)
    assert account(firm, shenda) == {"name": "申达", "city": "苏州", "gone": False}


def test_with_nothing_done_there_is_nothing_to_undo(firm: Database) -> None:
    with pytest.raises(Refused, match="undo-nothing"):
        history.undo(firm)


def test_undo_and_redo_survive_a_restart(firm: Database, shenda: str, watch: Watch) -> None:
    rename(firm, shenda, name="甲")
    rename(firm, shenda, name="乙")
    history.undo(firm)
    firm.close()
    again = Database.open(firm.folder, keys.load(firm.folder, None), clock=watch)
    history.undo(again)
    assert account(again, shenda)["name"] == "申达"
    history.redo(again)
    history.redo(again)
    assert account(again, shenda)["name"] == "乙"
    again.close()


def test_an_undo_is_refused_when_a_value_has_moved_on(firm: Database, shenda: str) -> None:
    rename(firm, shenda, name="甲")
    with firm.apply() as connection:
        connection.execute("UPDATE accounts SET name = '来自服务器'")
    with pytest.raises(Refused, match="undo-moved-on"):
        history.undo(firm)
    assert account(firm, shenda)["name"] == "来自服务器"


def test_an_undo_is_refused_when_the_row_is_gone(firm: Database, shenda: str) -> None:
    rename(firm, shenda, name="甲")
    with firm.apply() as connection:
        connection.execute("DELETE FROM accounts")
    with pytest.raises(Refused, match="undo-moved-on"):
        history.undo(firm)


def test_other_fields_that_moved_on_do_not_matter(firm: Database, shenda: str) -> None:
    rename(firm, shenda, name="甲")
    with firm.apply() as connection:
        connection.execute("UPDATE accounts SET city = '来自服务器'")
    history.undo(firm)
    assert account(firm, shenda) == {"name": "申达", "city": "来自服务器", "gone": False}


def test_a_creation_that_somebody_else_has_worked_on_is_not_taken_back(firm: Database, shenda: str) -> None:
    with firm.write("sync", origin="sync") as session:
        session.execute(text("UPDATE accounts SET city = '杭州' WHERE id = :id"), {"id": shenda})
    with pytest.raises(Refused, match="undo-moved-on"):
        history.undo(firm)
    assert not account(firm, shenda)["gone"]


def test_a_removed_row_comes_back_whole(firm: Database) -> None:
    with firm.write("create-tag") as session:
        session.add(Tag(id="t", name="重要", colour="red"))
    with firm.write("delete-tag") as session:
        session.execute(text("DELETE FROM tags"))
    history.undo(firm)
    with firm.read() as session:
        assert session.get_one(Tag, "t").colour == "red"


def test_a_place_that_is_taken_is_not_overwritten(firm: Database) -> None:
    with firm.write("create-tag") as session:
        session.add(Tag(id="t", name="重要"))
    with firm.write("delete-tag") as session:
        session.execute(text("DELETE FROM tags"))
    with firm.apply() as connection:
        connection.execute(
            "INSERT INTO tags (id, account_id, name, created_at, updated_at) VALUES ('t', 'x', 'other', 1, 1)"
        )
    with pytest.raises(Refused, match="undo-moved-on"):
        history.undo(firm)


def test_a_write_of_stamps_only_is_undone_without_a_change(firm: Database, shenda: str) -> None:
    with firm.write("touch") as session:
        session.execute(text("UPDATE accounts SET updated_at = updated_at + 1"))
    assert history.undo(firm).fields == ()
    assert account(firm, shenda)["name"] == "申达"


def test_a_write_of_many_rows_is_one_step(firm: Database) -> None:
    with firm.write("import") as session:
        session.add_all([Account(name=f"客户{n}") for n in range(300)])
    assert len(history.undo(firm).records) == 300
    with firm.raw() as connection:
        assert connection.execute("SELECT count(*) FROM accounts WHERE deleted_at IS NULL").fetchone() == (0,)


def test_several_steps_are_taken_back_together_or_not_at_all(firm: Database, shenda: str) -> None:
    rename(firm, shenda, name="甲")
    rename(firm, shenda, name="乙", city="杭州")
    for steps in (0, -1, 4):
        with pytest.raises(Refused, match="undo-nothing"):
            history.undo_steps(firm, steps)
    with firm.apply() as connection:
        connection.execute(
            "UPDATE sync_change SET d = replace(d, '甲', '别的') "
            "WHERE seq = (SELECT min(seq) FROM sync_change WHERE op = 'U')"
        )
    with pytest.raises(Refused, match="undo-moved-on"):
        history.undo_steps(firm, 2)
    assert account(firm, shenda) == {"name": "乙", "city": "杭州", "gone": False}
    history.undo_steps(firm, 1)
    assert account(firm, shenda) == {"name": "甲", "city": "上海", "gone": False}


def test_all_steps_are_taken_back_one_by_one(firm: Database, shenda: str) -> None:
    rename(firm, shenda, name="甲")
    rename(firm, shenda, name="乙")
    assert history.undo_steps(firm, 3).verb == "create-account"
    assert account(firm, shenda) == {"name": "申达", "city": "上海", "gone": True}
    for _ in range(3):
        history.redo(firm)
    assert account(firm, shenda) == {"name": "乙", "city": "上海", "gone": False}


def test_undo_works_when_the_clock_was_set_back(firm: Database, shenda: str, watch: Watch) -> None:
    watch.forward(days=-400)
    rename(firm, shenda, name="甲")
    watch.forward(days=-400)
    rename(firm, shenda, name="乙")
    history.undo(firm)
    assert account(firm, shenda)["name"] == "甲"
    with firm.raw() as connection:
        entries = timeline(connection, shenda)
    assert [entry.verb for entry in entries] == ["update-account"] * 3 + ["create-account"]
    assert [entry.origin for entry in entries] == ["undo", "local", "local", "local"]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["write", "undo", "redo"]), max_size=14))
def test_undo_and_redo_walk_the_same_line_back_and_forth(firm: Database, acts: list[str]) -> None:
    with firm.write("create-account") as session:
        record_id = make.account(session, "起点")
    line, place, number = ["起点"], 0, 0
    for act in acts:
        if act == "write":
            number += 1
            rename(firm, record_id, name=f"名{number}")
            line, place = [*line[: place + 1], f"名{number}"], place + 1
        elif act == "undo" and place > 0:
            history.undo(firm)
            place -= 1
        elif act == "redo" and place < len(line) - 1:
            history.redo(firm)
            place += 1
        assert account(firm, record_id)["name"] == line[place]


def test_a_write_without_a_change_is_no_step(firm: Database, shenda: str) -> None:
    with firm.write("nothing"):
        pass
    assert history.undo(firm).records == (("accounts", shenda),)
