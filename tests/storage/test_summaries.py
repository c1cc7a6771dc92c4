from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from app.services import records
from app.storage import summaries
from app.storage.check import check, repair
from tests import make

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.storage.connection import Connection
    from app.storage.database import Database

CREDIT = (
    "INSERT INTO credit_notes (id, account_id, issued_on, amount, currency, created_at, updated_at) "
    "VALUES ('c', ?, '2026-03-01', 300, 'CNY', 0, 0)"
)


def order(session: Session, account: str, on: str, total: int, **fields: Any) -> str:
    made = records.create(
        session, "order", {"account_id": account, "ordered_on": dt.date.fromisoformat(on), **fields}
    )
    session.execute(
        text("UPDATE orders SET total = :t, status = :s WHERE id = :id"),
        {"t": total, "s": fields.get("status", "confirmed"), "id": made},
    )
    return made


def sums(database: Database, account: str) -> list[tuple[Any, ...]]:
    with database.raw() as connection:
        return list(
            connection.execute(
                "SELECT currency, entries, order_count, date(first_day + 1721424.5), date(last_day + 1721424.5), "
                "distinct_days, amount FROM account_summaries WHERE account_id = ? ORDER BY currency",
                (account,),
            )
        )


def wrong(database: Database) -> int:
    with database.raw() as connection:
        return summaries.differing(connection)


@pytest.fixture
def account(database: Database) -> str:
    with database.write("test") as session:
        made = make.account(session)
        for on, total in (("2026-01-05", 100), ("2026-01-05", 200), ("2026-02-01", 400)):
            order(session, made, on, total)
    return made


def test_an_account_is_summed_up_with_the_write_of_its_orders(database: Database, account: str) -> None:
    assert sums(database, account) == [("CNY", 3, 3, "2026-01-05", "2026-02-01", 2, 700)]


def test_drafts_and_voided_orders_do_not_count_and_free_ones_are_no_sales(
    database: Database, account: str
) -> None:
    with database.write("test") as session:
        order(session, account, "2026-04-01", 900, status="draft")
        order(session, account, "2026-05-01", 0)
    assert sums(database, account) == [("CNY", 4, 3, "2026-01-05", "2026-02-01", 2, 700)]


def test_each_currency_is_summed_by_itself(database: Database, account: str) -> None:
    with database.write("test") as session:
        order(session, account, "2026-06-01", 50, currency="USD")
    assert [row[0] for row in sums(database, account)] == ["CNY", "USD"]


def test_a_credit_note_lessens_the_amount_and_is_no_sale(database: Database, account: str) -> None:
    with database.write("test") as session:
        session.connection().exec_driver_sql(CREDIT, (account,))
    assert sums(database, account) == [("CNY", 4, 3, "2026-01-05", "2026-02-01", 2, 400)]


def test_an_order_that_moves_leaves_its_first_account(database: Database, account: str) -> None:
    with database.write("test") as session:
        other = make.account(session, "别的客户")
        session.execute(
            text("UPDATE orders SET account_id = :other WHERE account_id = :account"),
            {"other": other, "account": account},
        )
    assert sums(database, account) == []
    assert sums(database, other)[0][1:3] == (3, 3)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM orders WHERE ordered_on = '2026-02-01'",
        "UPDATE orders SET deleted_at = 1",
        "UPDATE orders SET account_id = 'elsewhere' WHERE total = 100",
        (
            "INSERT INTO orders (id, account_id, ordered_on, currency, net, tax, total, status, created_at, "
            "updated_at) "
            "SELECT id, 'moved', ordered_on, currency, 0, 0, 7, 'closed', 0, 0 FROM orders WHERE 1 "
            "ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, total = excluded.total"
        ),
        (
            "INSERT OR REPLACE INTO orders (id, account_id, ordered_on, currency, net, tax, total, status, created_at, "
            "updated_at) SELECT id, 'moved', ordered_on, currency, 0, 0, 7, 'closed', 0, 0 FROM orders"
        ),
        "UPDATE orders SET id = id || 'x', account_id = 'renamed'",
    ],
)
@pytest.mark.parametrize("silent", [False, True])
@pytest.mark.usefixtures("account")
def test_whatever_changes_orders_the_sums_follow(database: Database, statement: str, *, silent: bool) -> None:
    if silent:
        with database.apply() as connection:
            connection.execute(statement)
    else:
        with database.write("test") as session:
            session.connection().exec_driver_sql(statement)
    assert wrong(database) == 0


@pytest.mark.usefixtures("account")
def test_what_a_foreign_tool_changed_is_summed_by_the_next_write(
    database: Database, tool: Connection
) -> None:
    tool.execute("UPDATE orders SET total = total + 1")
    assert wrong(database) == 1
    with database.write("test") as session:
        make.account(session, "随后")
    assert wrong(database) == 0


@pytest.mark.usefixtures("account")
def test_wrong_sums_are_found_and_repaired(database: Database, tool: Connection) -> None:
    tool.execute("UPDATE account_summaries SET amount = amount + 1")
    with database.raw() as connection:
        assert [problem.code for problem in check(connection).problems] == ["check-sums"]
    with database.apply() as connection:
        repair(connection)
    with database.raw() as connection:
        assert check(connection).ok


def test_after_very_many_changes_all_are_summed_up_anew_and_mixed_ones_one_by_one(
    database: Database, account: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(summaries, "MANY", 0)
    with database.write("test") as session:
        order(session, account, "2026-06-01", 50, currency="USD")
        order(session, make.account(session, "别的客户"), "2026-06-02", 60)
    with database.apply() as connection:
        connection.execute("UPDATE orders SET total = total + 1")
    assert [row[0] for row in sums(database, account)] == ["CNY", "USD"]
    assert wrong(database) == 0
