"""Writes with journal and search index beside the same rows through SQLAlchemy alone on the same encrypted library.

Run with ``pytest -m bench -s tests/bench/bench_write.py``.
"""

from __future__ import annotations

import datetime as dt
import time
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from app.model.accounts import Account
from app.model.base import Base
from app.services import records
from app.services.demo import insert_rows
from app.storage.connection import connect
from app.storage.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.storage.database import Database

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]
SINGLE = 300
BULK = 100_000
VISIT = {
    "purpose": "needs", "status": "planned", "planned_start_at": 1, "planned_end_at": 2, "checked_in_at": 3,
    "checked_out_at": 4, "latitude_e6": 30_000_000, "longitude_e6": 120_000_000, "accuracy_m": 12, "distance_m": 40,
    "result": "已确认需求，安排报价", "next_action": "报价", "moved_count": 0, "owner_id": "u" * 36, "created_at": 1,
    "created_by": "u" * 36, "updated_at": 1, "updated_by": "u" * 36,
}  # fmt: skip
NOW = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
COLUMNS = {
    "level": "A", "industry": "机械", "country": "CN", "province": "浙江省", "city": "杭州市", "phone": "0571-55551234",
    "email": "office@example.com", "lifecycle_stage": "active", "pool_state": "held", "currency": "CNY",
    "annual_revenue": 100_000, "transfer_count": 0, "do_not_contact": 0, "created_at": 1, "updated_at": 1,
}  # fmt: skip


@pytest.fixture
def bare(tmp_path: Path) -> sa.Engine:
    """The same table with the same indexes in an encrypted file, without triggers, journal and search index."""
    path = tmp_path / "bare.db"
    engine = sa.create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connect(path, bytes(32)), poolclass=sa.QueuePool
    )
    sa.event.listen(engine, "begin", _begin)
    Base.metadata.create_all(engine, [Base.metadata.tables[name] for name in ("accounts", "visits")])
    return engine


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def rows(count: int, word: str) -> list[dict[str, Any]]:
    made = []
    for number in range(count):
        record_id = new_id()
        name = f"{word}{number}机电有限公司"
        named = {"id": record_id, "account_id": record_id, "name": name, "name_key": f"jidian {number:08d}"}
        made.append(named | COLUMNS)
    return made


def test_a_single_write_costs_at_most_three_bare_commits(database: Database, bare: sa.Engine) -> None:
    with Session(bare) as session:
        session.add(
            Account(id="a", account_id="a", name="甲", name_key="jia", created_at=NOW, updated_at=NOW)
        )
        session.commit()
    with database.write("create") as session:
        record_id = records.create(session, "account", {"name": "甲"})

    def alone(number: int) -> None:
        with Session(bare) as session:
            session.get_one(Account, "a").city = f"城市{number}"
            session.commit()

    def ours(number: int) -> None:
        with database.write("update") as session:
            records.update(session, "account", record_id, {"city": f"城市{number}"})

    for warm in range(20):
        alone(-warm)
        ours(-warm)
    times = [(seconds(lambda n=n: alone(n)), seconds(lambda n=n: ours(n))) for n in range(SINGLE)]  # type: ignore[misc] # default
    one, other = (sorted(column)[SINGLE // 2] for column in zip(*times, strict=True))
    print(
        f"\nsingle write, median: bare {one * 1000:.2f} ms, ours {other * 1000:.2f} ms, ratio {other / one:.2f}"
    )
    assert other <= 3 * one


@pytest.mark.parametrize(
    ("table", "limit"),
    [
        pytest.param("visits", 2.5, id="with the journal"),
        pytest.param("accounts", 3.5, id="with journal and search index"),
    ],
)
def test_a_bulk_write_of_100_000_rows_beside_core(
    database: Database, bare: sa.Engine, table: str, limit: float
) -> None:
    def made() -> list[dict[str, Any]]:
        if table == "accounts":
            return rows(BULK, "甲")
        return [{"id": new_id(), "account_id": "a" * 36, **VISIT} for _ in range(BULK)]

    target = sa.table(table, *(sa.column(name) for name in made()[0]))

    def alone(rows_made: list[dict[str, Any]]) -> None:
        with bare.begin() as connection:
            connection.execute(sa.insert(target), rows_made)

    def ours(rows_made: list[dict[str, Any]]) -> None:
        with database.write("import") as session:
            insert_rows(session, [(table, row) for row in rows_made])

    ours(made()[:10])
    pairs = []
    for _ in range(3):
        plain, journalled = made(), made()
        pairs.append((seconds(lambda: alone(plain)), seconds(lambda: ours(journalled))))  # noqa: B023 - called at once
    one, other = (min(times) for times in zip(*pairs, strict=True))
    print(f"\nbulk of {BULK} {table}: core {one:.2f} s, ours {other:.2f} s, ratio {other / one:.2f}")
    assert other <= limit * one
