from __future__ import annotations

import datetime as dt
import hashlib
import shutil
from typing import TYPE_CHECKING

import pytest

from app.analytics.registry import run
from app.rules.machines import check_move
from app.rules.totals import line_totals
from app.services.demo import counts, fill
from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.check import check
from app.storage.folder import DataFolder
from app.storage.search import search

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.connection import Connection
    from app.storage.database import Database

DAY = dt.date(2026, 11, 20)
END_OF_DAY_MS = int(dt.datetime(2026, 11, 21, tzinfo=dt.UTC).timestamp() * 1000)
TABLES = (
    "accounts",
    "contacts",
    "leads",
    "deals",
    "stage_changes",
    "orders",
    "order_lines",
    "tasks",
    "complaints",
)


@pytest.fixture
def sample(database: Database) -> Iterator[Connection]:
    set_up(database)
    fill(database, 120, 7, DAY)
    with database.raw() as connection:
        yield connection


def fingerprint(connection: Connection, who: str, firm: str) -> str:
    """All rows of the main tables, less the ids of the copy itself."""
    rows = [connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in TABLES]
    text = repr(rows)
    return hashlib.sha256(text.replace(who, "me").replace(firm, "firm").encode()).hexdigest()


def test_the_same_seed_and_day_make_the_same_firm_and_another_seed_another(
    sample: Connection, database: Database, template_folder: Path, tmp_path: Path
) -> None:
    prints = [fingerprint(sample, database.actor.user_id, database.actor.organisation_id)]
    for number, seed in enumerate((7, 8)):
        shutil.copytree(template_folder, tmp_path / str(number))
        other = open_folder(DataFolder(tmp_path / str(number)))
        set_up(other)
        fill(other, 120, seed, DAY)
        with other.raw() as connection:
            prints.append(fingerprint(connection, other.actor.user_id, other.actor.organisation_id))
        other.close()
    assert prints[0] == prints[1]
    assert prints[0] != prints[2]


def test_the_firm_is_whole_searchable_and_of_every_kind(sample: Connection) -> None:
    assert check(sample).problems == ()
    found = counts(sample)
    assert found["accounts"] == 120
    assert all(found.values())
    (name,) = sample.execute("SELECT name FROM accounts LIMIT 1").fetchone()
    assert name in [hit.title for hit in search(sample, name)]


def test_what_happened_lies_before_today_and_what_is_planned_around_it(sample: Connection) -> None:
    for table, column in (
        ("orders", "created_at"), ("activities", "at"), ("complaints", "received_at"), ("stage_changes", "at"),
        ("accounts", "created_at"), ("complaint_changes", "at"),
    ):  # fmt: skip
        (latest,) = sample.execute(f"SELECT max({column}) FROM {table}").fetchone()
        assert latest <= END_OF_DAY_MS, table
    (first, last) = sample.execute("SELECT min(ordered_on), max(ordered_on) FROM orders").fetchone()
    assert first < "2025-06-01"
    assert "2026-10-01" < last <= DAY.isoformat()
    (this_week,) = sample.execute(
        "SELECT count(*) FROM tasks WHERE status = 'todo' AND due_at BETWEEN ? AND ?",
        (END_OF_DAY_MS - 8 * 86_400_000, END_OF_DAY_MS + 7 * 86_400_000),
    ).fetchone()
    assert this_week > 0


def test_every_complaint_went_an_allowed_way(sample: Connection) -> None:
    steps = sample.execute("SELECT from_status, to_status FROM complaint_changes").fetchall()
    for before, after in steps:
        if before is not None:
            check_move("complaint", before, after)


def test_an_orders_total_is_the_sum_of_its_lines_and_each_line_is_reckoned_right(sample: Connection) -> None:
    wrong = sample.execute(
        "SELECT count(*) FROM orders o WHERE o.net <> (SELECT coalesce(sum(l.net), 0) FROM order_lines l "
        "WHERE l.order_id = o.id) OR o.total <> o.net + o.tax"
    ).fetchone()
    assert wrong == (0,)
    lines = sample.execute(
        "SELECT quantity_milli, unit_price, discount_bp, tax_bp, net, tax, total FROM order_lines"
    )
    for quantity, price, discount, rate, net, tax, total in lines:
        totals = line_totals(quantity, price, discount, rate, inclusive=False)
        assert (totals.net, totals.tax, totals.gross) == (net, tax, total)


def test_loyal_customers_pay_for_memberships_enough_to_value_contracts(sample: Connection) -> None:
    report = run(sample, "clv", DAY)
    assert report.parameters["contracts_running"]
    assert report.parameters["contract_losses"]


def test_a_deals_stage_is_that_of_its_last_change(sample: Connection) -> None:
    wrong = sample.execute(
        "SELECT count(*) FROM deals d WHERE d.stage_id <> (SELECT c.to_stage_id FROM stage_changes c "
        "WHERE c.deal_id = d.id ORDER BY c.at DESC, c.id DESC LIMIT 1)"
    ).fetchone()
    assert wrong == (0,)
    closed = sample.execute(
        "SELECT count(*) FROM deals d JOIN stages s ON s.id = d.stage_id "
        "WHERE (s.kind <> 'open') <> (d.status IN ('won', 'lost'))"
    ).fetchone()
    assert closed == (0,)


def test_the_firms_targets_run_over_whole_months_quarters_and_years(sample: Connection) -> None:
    spans = sample.execute("SELECT DISTINCT period_from, period_to FROM targets ORDER BY 1, 2").fetchall()
    assert spans == [("2026-01-01", "2026-12-31"), ("2026-10-01", "2026-12-31"), ("2026-11-01", "2026-11-30")]
    (metrics,) = sample.execute("SELECT count(DISTINCT metric) FROM targets").fetchone()
    assert metrics == 5
    (missing,) = sample.execute(
        "SELECT count(*) FROM users u WHERE NOT EXISTS (SELECT 1 FROM targets t WHERE t.user_id = u.id)"
    ).fetchone()
    assert missing == 0
