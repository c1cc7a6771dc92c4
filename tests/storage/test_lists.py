from __future__ import annotations

import datetime as dt
from array import array
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from app.services import records
from app.services.lists import names, timeline
from app.services.lists.queue import QUEUE, overdue
from app.services.lists.registry import LISTS
from app.services.schema import describe
from app.services.timeline import timeline as journal
from app.storage import lists
from app.storage.list_spec import Column, ListSpec
from app.storage.lists import Filter, ListQuery, Sort

if TYPE_CHECKING:
    from app.storage.database import Database

ACCOUNTS = LISTS["account"]
ROWS = (
    {"name": "阿里机械", "level": "A", "city": "杭州", "annual_revenue": 500, "currency": "CNY"},
    {"name": "宝钢电子", "level": "B", "city": "上海", "next_follow_at": None},
    {"name": "长城 100%", "level": "A", "city": "杭州", "employees": 30},
    {"name": "Delta_GmbH", "level": "C", "employees": 7},
)


@pytest.fixture
def accounts(database: Database) -> dict[str, str]:
    """Four accounts, the id of each by its name."""
    with database.write("demo") as session:
        return {str(row["name"]): records.create(session, "account", row) for row in ROWS}


def ask(database: Database, *filters: Filter, sort: tuple[Sort, ...] = (), **more: Any) -> list[str]:
    query = ListQuery(ACCOUNTS, filters, sort=sort, **more)
    with database.raw() as connection:
        rowids = lists.ids(connection, query)
        found = lists.page(connection, ACCOUNTS, rowids)
        assert lists.count(connection, query) == len(rowids)
    return [found[rowid].values[0] for rowid in rowids]


@pytest.mark.usefixtures("accounts")
def test_names_stand_in_the_order_of_their_pinyin(database: Database) -> None:
    assert ask(database) == ["阿里机械", "宝钢电子", "长城 100%", "Delta_GmbH"]


@pytest.mark.usefixtures("accounts")
def test_two_columns_give_the_order_together(database: Database) -> None:
    wanted = ["Delta_GmbH", "宝钢电子", "长城 100%", "阿里机械"]
    assert ask(database, sort=(Sort("level", descending=True), Sort("name", descending=True))) == wanted


@pytest.mark.usefixtures("accounts")
def test_rows_without_a_value_stand_last_when_the_order_ascends(database: Database) -> None:
    assert ask(database, sort=(Sort("employees"),))[:2] == ["Delta_GmbH", "长城 100%"]


@pytest.mark.usefixtures("accounts")
@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (Filter("level", "equals", ("B",)), ["宝钢电子"]),
        (Filter("level", "in", ("A", "C")), ["阿里机械", "长城 100%", "Delta_GmbH"]),
        (Filter("name", "contains", ("100%",)), ["长城 100%"]),
        (Filter("name", "contains", ("a_G",)), ["Delta_GmbH"]),
        (Filter("employees", "range", (7, 20)), ["Delta_GmbH"]),
        (Filter("employees", "range", (8, None)), ["长城 100%"]),
        (Filter("city", "empty"), ["Delta_GmbH"]),
        (Filter("city", "filled"), ["阿里机械", "宝钢电子", "长城 100%"]),
    ],
)
def test_filters_keep_the_rows_they_name(database: Database, condition: Filter, found: list[str]) -> None:
    assert ask(database, condition) == found


@pytest.mark.usefixtures("accounts")
def test_an_owner_is_shown_by_name_and_filtered_by_id(database: Database) -> None:
    query = ListQuery(ACCOUNTS, (Filter("owner_id", "equals", (database.actor.user_id,)),))
    with database.raw() as connection:
        assert len(lists.ids(connection, query)) == 4
        (option,) = lists.options(connection, ACCOUNTS, "owner_id")
    assert (option.value, option.rows) == (database.actor.user_id, 4)
    assert option.text != database.actor.user_id


def test_an_archived_row_is_found_only_in_the_archive(database: Database, accounts: dict[str, str]) -> None:
    with database.write("archive-account") as session:
        records.archive(session, "account", accounts["宝钢电子"])
    assert "宝钢电子" not in ask(database)
    assert ask(database, archived=True) == ["宝钢电子"]


@pytest.mark.usefixtures("accounts")
def test_free_text_narrows_without_changing_the_order(database: Database) -> None:
    with database.raw() as connection:
        everything = lists.ids(connection, ListQuery(ACCOUNTS))
        found = lists.ids(connection, ListQuery(ACCOUNTS, text="杭州 机械"))
        assert lists.ids(connection, ListQuery(ACCOUNTS, text="  ")) == everything
        shown = lists.page(connection, ACCOUNTS, found)
    assert set(found) <= set(everything)
    assert all("机械" in row.values[0] for row in shown.values())


@pytest.mark.usefixtures("accounts")
def test_the_first_page_is_the_head_of_the_whole(database: Database) -> None:
    query = ListQuery(ACCOUNTS, sort=(Sort("level"),))
    with database.raw() as connection:
        first = lists.first_page(connection, query, 2)
        assert [row.rowid for row in first] == list(lists.ids(connection, query)[:2])
        assert lists.first_ids(connection, query, 2) == [row.rowid for row in first]
        assert lists.page(connection, ACCOUNTS, [first[0].rowid]) == {first[0].rowid: first[0]}


def test_money_comes_with_its_currency(database: Database, accounts: dict[str, str]) -> None:
    with database.raw() as connection:
        rowid = lists.rowids_of(connection, ACCOUNTS, [accounts["阿里机械"]])[accounts["阿里机械"]]
        row = lists.page(connection, ACCOUNTS, [rowid])[rowid]
        assert lists.record_ids(connection, ACCOUNTS, [rowid, 10**9]) == [accounts["阿里机械"]]
    place = next(n for n, column in enumerate(ACCOUNTS.columns) if column.key == "annual_revenue")
    assert row.values[place] == (500, "CNY")


def test_a_long_list_is_masked_as_a_short_one_is() -> None:
    ordered = array("q", range(30_000, 0, -1))
    wanted = array("q", [5, 29_000, 10**7])
    assert lists.keep(ordered, wanted) == array("q", [29_000, 5])
    assert lists.keep(ordered[:100], wanted) == array("q")


def test_very_many_row_numbers_come_as_they_stand(database: Database) -> None:
    with database.write("demo") as session:
        session.connection().exec_driver_sql(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120000) "
            "INSERT INTO tags (id, account_id, name, created_at, updated_at) SELECT 't' || i, 'x', 'n', i, 1 FROM n"
        )
    spec = ListSpec("tag", "tags", (Column("created_at", "t.created_at"),), title="created_at")
    with database.raw() as connection:
        assert lists.ids(connection, ListQuery(spec)) == array("q", range(1, 120_001))


def test_a_list_has_a_filter_of_its_own_beside_the_users(database: Database) -> None:
    with database.write("demo") as session:
        for name in ("甲", "乙"):
            records.create(session, "account", {"name": name})
    spec = replace(ACCOUNTS, where="t.name = '甲'")
    with database.raw() as connection:
        assert lists.count(connection, ListQuery(spec)) == 1
        assert lists.count(connection, ListQuery(spec, text="甲")) == 1
        assert lists.count(connection, ListQuery(spec, text="乙")) == 0


def test_numbers_stand_at_the_right_and_an_unknown_column_is_a_bug() -> None:
    assert ACCOUNTS.column("annual_revenue").rightwards
    assert not ACCOUNTS.column("name").rightwards
    assert "accounts" in ACCOUNTS.tables
    with pytest.raises(KeyError):
        ACCOUNTS.column("no such column")


@pytest.mark.parametrize("kind", sorted(LISTS))
def test_every_list_can_be_read_and_sorted_by_every_column(database: Database, kind: str) -> None:
    spec = LISTS[kind]
    assert spec.column(spec.title)
    with database.raw() as connection:
        for column in spec.columns:
            query = ListQuery(spec, sort=(Sort(column.key), Sort(column.key, descending=True)))
            assert lists.first_page(connection, query) == []
            assert not lists.ids(connection, query)


@pytest.mark.parametrize("name", [*sorted(LISTS), "queue"])
@pytest.mark.parametrize("descending", [False, True])
def test_columns_said_to_be_indexed_are_sorted_by_an_index(
    database: Database, name: str, *, descending: bool
) -> None:
    spec = QUEUE if name == "queue" else LISTS[name]
    with database.raw() as connection:
        for column in spec.columns:
            if column.indexed:
                query = ListQuery(spec, sort=(Sort(column.key, descending=descending),))
                sql = f"EXPLAIN QUERY PLAN {lists.statement(query)[0]}"
                plan = " ".join(str(row[3]) for row in connection.execute(sql))
                assert "TEMP B-TREE FOR ORDER BY" not in plan, column.key


def test_complaints_that_are_late_are_found_by_an_index(database: Database) -> None:
    query = ListQuery(QUEUE, overdue(1_000))
    with database.raw() as connection:
        sql, values = lists.statement(query)
        plan = " ".join(str(row[3]) for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}", values))
    assert "SEARCH t USING INDEX ix_complaints_due_in_queue" in plan
    assert "TEMP B-TREE" not in plan


def test_a_picker_finds_a_record_by_pinyin_and_names_it(database: Database, accounts: dict[str, str]) -> None:
    with database.raw() as connection:
        (found,) = names.find(connection, "account", "baogang")
        assert (found.id, found.title, found.subtitle) == (accounts["宝钢电子"], "宝钢电子", "上海")
        assert names.name_of(connection, "account", found.id) == "宝钢电子"
        assert names.name_of(connection, "account", "nowhere") == ""
        assert [user.id for user in names.find(connection, "user", "")] == [database.actor.user_id]


def test_an_earlier_version_is_what_later_changes_replaced(
    database: Database, accounts: dict[str, str]
) -> None:
    record, times = accounts["阿里机械"], dt.datetime(2026, 11, 20, 6, tzinfo=dt.UTC)
    for fields in (
        {"city": "宁波", "next_follow_at": times},
        {"city": "温州", "next_follow_at": None},
        {"city": "台州"},
    ):
        with database.write("update-account") as session:
            records.update(session, "account", record, fields)
    with database.raw() as connection:
        entries = journal(connection, record)
    made, first, second, last = (entry.seq for entry in reversed(entries))
    info = describe("account")
    assert timeline.version(entries, last, info) == {}
    assert timeline.version(entries, second, info) == {"city": "温州"}
    assert timeline.version(entries, first, info) == {"city": "宁波", "next_follow_at": times}
    assert timeline.version(entries, made, info) == {"city": "杭州", "next_follow_at": None}


def test_an_accounts_timeline_has_its_activities(database: Database, accounts: dict[str, str]) -> None:
    with database.write("log-activity") as session:
        fields = {"subject": "电话回访", "kind": "call", "account_id": accounts["阿里机械"]}
        made = records.create(session, "activity", fields)
    with database.raw() as connection:
        (found,) = timeline.followed(connection, "account", accounts["阿里机械"])
        assert timeline.followed(connection, "deal", accounts["阿里机械"]) == []
    assert (found.id, found.kind, found.subject) == (made, "call", "电话回访")
