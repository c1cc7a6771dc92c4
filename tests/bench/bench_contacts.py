"""The page of an account, bulk changes and segments: what they cost beside what they cost on little.

``pytest -m bench -s tests/bench/bench_contacts.py``.
"""

from __future__ import annotations

import statistics
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from app.services import bulk, custom_edit, filter_help, history
from app.services.custom_drafts import Draft
from app.services.lists.custom import with_custom
from app.services.lists.registry import LISTS
from app.services.segments import counted, save_live
from app.services.setup import set_up
from app.services.stream import page
from app.storage import lists
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.storage.list_spec import Filter, ListQuery, Sort
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.storage.database import Database

FEW, MANY, ROUNDS = 20, 20_000, 30
BULK, BASE = 10_000, 1_000_000


def opened(folder: Path) -> Database:
    database = open_folder(DataFolder(folder), sample=True)
    set_up(database)
    return database


def timed(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Milliseconds, the median of the rounds."""
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    return 1000 * statistics.median(spent)


def account_with(database: Database, calls: int) -> str:
    """An account with so many calls, written past the services."""
    with database.write("bench") as session:
        account = make.account(session, f"公司 {calls}")
    rows = [(f"call-{calls}-{n}", account, f"电话 {n}", 1_700_000_000_000 + n * 60_000) for n in range(calls)]
    with database.apply() as connection:
        connection.executemany(
            "INSERT INTO activities (id, account_id, kind, subject, at, internal, created_at, updated_at) "
            "VALUES (?, ?, 'call', ?, ?, 0, 1, 1)",
            rows,
        )
    return account


def fill(database: Database, count: int) -> list[str]:
    """Accounts, written past the services; every fifth is of level A."""
    ids = [f"account-{n:08d}" for n in range(count)]
    with database.apply() as connection:
        connection.executemany(
            "INSERT INTO accounts (id, account_id, name, name_key, level, created_at, updated_at) "
            "VALUES (?1, ?1, ?2, ?2, ?3, 1, 1)",
            ((each, f"firm {n}", "ABCDE"[n % 5]) for n, each in enumerate(ids)),
        )
    return ids


@pytest.mark.bench
@pytest.mark.timeout(600)
def test_an_account_with_a_long_past_opens_as_fast_as_one_without(tmp_path: Path) -> None:
    database = opened(tmp_path)
    few, many = account_with(database, FEW), account_with(database, MANY)
    with database.raw() as connection:
        small, large = (timed(partial(page, connection, each)) for each in (few, many))
    database.close()
    print(
        f"\nstream: {FEW} entries {small:.2f} ms, {MANY:,} entries {large:.2f} ms, {large / small:.2f} times"
    )
    assert large <= 150


@pytest.mark.bench
@pytest.mark.timeout(600)
def test_ten_thousand_records_are_changed_at_once_and_taken_back(tmp_path: Path) -> None:
    database = opened(tmp_path)
    ids = fill(database, BULK)

    def change() -> None:
        with database.write("bulk-update") as session:
            assert bulk.edit(session, "account", ids, {"industry": "轴承"}) == BULK

    done, undone = timed(change, 1), timed(lambda: history.undo(database), 1)
    database.close()
    print(f"\nbulk edit of {BULK:,}: {done / 1000:.2f} s, undone in {undone / 1000:.2f} s")
    assert done <= 5_000


@pytest.mark.bench
@pytest.mark.timeout(600)
def test_a_live_segment_is_counted_while_its_menu_opens(tmp_path: Path) -> None:
    database = opened(tmp_path)
    fill(database, BASE)
    me = database.actor.user_id
    with database.write("bench") as session:
        save_live(session, "account", "重点", "level:A -city:上海")
    with database.raw() as connection:
        spent = timed(lambda: counted(connection, "account", me, database.clock()), 5)
        (segment,) = counted(connection, "account", me, database.clock())
    database.close()
    print(f"\nlive segment over {BASE:,}: {segment.count} records in {spent:.0f} ms")
    assert (segment.name, segment.count) == ("重点", BASE // 5)
    assert spent <= 500


def furnish(database: Database, ids: list[str]) -> None:
    """Two added fields that every account has a value of: a choice, and a number."""
    grades = tuple((name, name, name) for name in ("gold", "silver", "tin"))
    with database.write("create-field") as session:
        custom_edit.add(session, Draft("account", "评级", "choice", "grade", options=grades))
        custom_edit.add(session, Draft("account", "席位", "number", "seats"))
    values = {
        "x_grade": [grades[0 if n % 20 == 0 else 1 + n % 2][0] for n in range(len(ids))],
        "x_seats": [str(n * 7_919 % len(ids) * 1000) for n in range(len(ids))],
    }
    for key, column in values.items():
        with database.apply() as connection:
            connection.executemany(
                "INSERT INTO custom_values (id, account_id, kind, record_id, key, value, created_at, updated_at) "
                "VALUES (?1 || ?2, ?2, 'account', ?2, ?1, ?3, 1, 1)",
                ((key, account, value) for account, value in zip(ids, column, strict=True)),
            )


@pytest.mark.bench
@pytest.mark.timeout(1200)
def test_an_added_field_is_filtered_and_sorted_by_at_a_million_accounts(tmp_path: Path) -> None:
    database = opened(tmp_path)
    furnish(database, fill(database, BASE))
    me = database.actor.user_id
    with database.raw() as connection:
        spec = with_custom(connection, LISTS["account"])
        gold = ListQuery(spec, filters=(Filter("x_grade", "equals", ("gold",)),))
        asked = filter_help.clause(connection, "account", "grade:gold", me, database.clock())
        work: dict[str, Callable[[], object]] = {
            "open": partial(lists.ids, connection, ListQuery(spec)),
            "filter": partial(lists.ids, connection, gold),
            "count of a query": partial(lists.count, connection, ListQuery(spec, clause=asked)),
            "sort": partial(lists.ids, connection, ListQuery(spec, sort=(Sort("x_seats", descending=True),))),
        }
        spent = {name: timed(do, 3) for name, do in work.items()}
        assert (
            lists.count(connection, gold)
            == lists.count(connection, ListQuery(spec, clause=asked))
            == BASE // 20
        )
    database.close()
    told = ", ".join(f"{name} {each:.0f} ms" for name, each in spent.items())
    print(f"\nadded fields of {BASE:,}: {told}")
    # the values of added fields are rows of their own, looked up beside the list's
    assert spent["filter"] <= 5 * spent["open"]
    assert spent["count of a query"] <= 5 * spent["open"]
