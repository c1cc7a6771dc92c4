from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from app.services import records
from app.services.stream import PAGE, Cursor, page
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

START = dt.datetime(2026, 3, 1, 9, tzinfo=dt.UTC)


@pytest.fixture
def database(firm: Database) -> Database:
    return firm


def account_with(database: Database, calls: int) -> str:
    with database.write("test") as session:
        account = make.account(session)
        for n in range(calls):
            make.activity(session, f"电话 {n}", account_id=account, at=START + dt.timedelta(minutes=n // 2))
    return account


def titles(database: Database, account: str, **more: object) -> list[list[str]]:
    pages: list[list[str]] = []
    cursor: Cursor | None = Cursor()
    with database.raw() as connection:
        while cursor is not None:
            found = page(connection, account, cursor, **more)  # type: ignore[arg-type] # passed through
            pages.append([entry.title for entry in found.happened])
            cursor = found.cursor
    return pages


def test_every_entry_comes_once_even_where_two_happened_at_the_same_moment(database: Database) -> None:
    account = account_with(database, 2 * PAGE + 7)
    pages = titles(database, account, groups=("contact",))
    assert [len(each) for each in pages] == [PAGE, PAGE, 7]
    said = [title for each in pages for title in each]
    assert sorted(said) == sorted(f"电话 {n}" for n in range(2 * PAGE + 7))
    assert said[-1] in {"电话 0", "电话 1"}


def test_the_stream_has_calls_orders_complaints_and_edits_in_order_of_time(database: Database) -> None:
    account = account_with(database, 1)
    with database.write("test") as session:
        make.complaint(session, account, received_at=START + dt.timedelta(days=1))
        records.create(
            session, "order", {"account_id": account, "ordered_on": dt.date(2026, 3, 5), "number": "O-1"}
        )
        deal = make.deal(session, account)
        records.update(session, "account", account, {"city": "宁波"})
    assert deal
    with database.raw() as connection:
        found = page(connection, account)
    kinds = [entry.kind for entry in found.happened]
    assert kinds[-3:] == ["order", "complaint", "activity"]
    assert [change.field for entry in found.written for change in entry.changes] == ["city"]
    assert found.cursor is None


def test_a_filter_leaves_the_others_out(database: Database) -> None:
    account = account_with(database, 3)
    with database.write("test") as session:
        make.complaint(session, account)
    assert titles(database, account, groups=("service",)) == [["轴承异响"]]
    with database.raw() as connection:
        assert page(connection, account, groups=("service",)).written == ()


def test_an_account_without_a_past_has_only_its_making(database: Database) -> None:
    with database.write("test") as session:
        account = make.account(session)
    with database.raw() as connection:
        found = page(connection, account)
    assert [entry.op for entry in found.written] == ["I"]
