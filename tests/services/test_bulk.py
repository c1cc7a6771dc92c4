from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest

from app.rules.errors import Refused
from app.services import bulk, history, records
from app.services.segments import save_static
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database


def three(database: Database) -> list[str]:
    with database.write("test") as session:
        return [make.account(session, name) for name in ("华东机械", "华南机械", "华北机械")]


def values(database: Database, ids: list[str], key: str) -> list[Any]:
    with database.read() as session:
        return [getattr(records.get(session, "account", each), key) for each in ids]


def test_a_field_of_many_records_is_changed_and_taken_back_in_one_step(database: Database) -> None:
    ids = three(database)
    told: list[tuple[int, int]] = []
    with database.write("bulk-update") as session:
        changed = bulk.edit(session, "account", ids, {"level": "A"}, lambda done, of: told.append((done, of)))
    assert changed == 3
    assert told[-1] == (3, 3)
    assert values(database, ids, "level") == ["A", "A", "A"]
    with database.write("bulk-update") as session:
        assert bulk.edit(session, "account", ids, {"level": "A"}) == 0
    history.undo(database)
    assert values(database, ids, "level") == [None, None, None]


def test_a_new_owner_of_many_accounts_is_on_record_for_each(database: Database) -> None:
    ids = three(database)
    with database.write("test") as session:
        to = records.create(session, "user", {"name": "王芳", "login": "wang", "role": "rep"})
    with database.write("bulk-update") as session:
        assert bulk.edit(session, "account", ids, {"owner_id": to}) == 3
    assert values(database, ids, "owner_id") == [to] * 3
    with database.raw() as connection:
        rows = connection.execute("SELECT cause, to_id FROM ownership_events").fetchall()
    assert rows == [("assign", to)] * 3


@pytest.mark.parametrize(
    "fields", [{"name": "同名"}, {"parent_id": "x"}, {"pool_state": "won"}, {"level": "Z"}]
)
def test_what_only_one_record_can_have_or_nobody_is_refused(
    database: Database, fields: dict[str, str]
) -> None:
    ids = three(database)
    with pytest.raises(Refused), database.write("bulk-update") as session:
        bulk.edit(session, "account", ids, fields)
    assert values(database, ids, "name") == ["华东机械", "华南机械", "华北机械"]


def test_a_tag_and_a_place_in_a_segment_are_given_once(database: Database) -> None:
    ids = three(database)
    with database.write("test") as session:
        segment = save_static(session, "account", "展会", ids[:1])
    with database.write("bulk-update") as session:
        assert bulk.tag(session, "account", ids, "重点") == 3
        assert bulk.tag(session, "account", ids, "重点") == 0
        assert bulk.add_to_segment(session, ids, segment) == 2
        assert bulk.add_to_segment(session, ids, segment) == 0
    with database.raw() as connection:
        assert connection.execute("SELECT count(*) FROM tags").fetchone() == (1,)


def test_a_thousand_records_cost_about_a_thousandth_each(database: Database) -> None:
    """The work is done by the database in parts, not record by record: ten times as many cost less than forty times."""
    with database.write("test") as session:
        ids = [make.account(session, f"公司 {n}") for n in range(1_000)]
    spent = []
    for part, level in ((ids[:100], "A"), (ids, "B")):
        began = time.perf_counter()
        with database.write("bulk-update") as session:
            bulk.edit(session, "account", part, {"level": level})
        spent.append(time.perf_counter() - began)
    assert spent[1] < 40 * spent[0]
