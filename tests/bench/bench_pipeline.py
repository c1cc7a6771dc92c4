"""The board with 10,000 open deals beside one with 100, a move on it, a look back over 100,000 deals, a long quote.

Each is measured through the real window on a real encrypted file: ``pytest -m bench -s tests/bench/bench_pipeline.py``.
"""

from __future__ import annotations

import datetime as dt
import statistics
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from app.exports.document.paper import read_paper
from app.services.deals import move_deal
from app.services.documents import LineDraft
from app.services.quotes import save_quote
from app.services.setup import set_up
from app.services.since import since
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.ui import fonts
from app.ui.desk import Desk
from app.ui.language import Language
from app.ui.models.line_model import LineModel, Row
from app.ui.opening import Opened
from app.ui.printing.document import print_document
from app.ui.settings import Settings
from app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.database import Database

FEW, MANY, ALL = 100, 10_000, 100_000
LINES = 500
ROUNDS = 9
ACCOUNT = (
    "INSERT INTO accounts (id, account_id, name, name_key, lifecycle_stage, pool_state, transfer_count,"
    " do_not_contact, created_at, updated_at) VALUES ('a', 'a', '客户', 'k', 'new', 'held', 0, 0, ?, ?)"
)
DEAL = (
    "INSERT INTO deals (id, account_id, name, pipeline_id, stage_id, stage_entered_at, status, amount, currency,"
    " probability, expected_close, owner_id, created_at, updated_at)"
    " VALUES (?, 'a', ?, ?, ?, ?, 'open', ?, 'CNY', 50, ?, ?, ?, ?)"
)


def fill(database: Database, count: int) -> list[str]:
    """So many open deals in the four open stages; the stages' ids."""
    set_up(database)
    with database.raw() as connection:
        stages = [row[0] for row in connection.execute("SELECT id FROM stages ORDER BY position")]
        pipeline = connection.execute("SELECT id FROM pipelines").fetchone()[0]
    at = round((dt.datetime.now(dt.UTC) - dt.timedelta(days=20)).timestamp() * 1000)
    rows = [
        (f"{n:036d}", f"商机{n}", pipeline, stages[n % 4], at, n * 100, f"2026-12-{n % 28 + 1:02d}",
         database.actor.user_id, at, at)
        for n in range(count)
    ]  # fmt: skip
    with database.write("sample", origin="sample") as session:
        driver = session.connection()
        driver.exec_driver_sql(ACCOUNT, (at, at))
        driver.exec_driver_sql(DEAL, rows)
    return stages


def median_ms(times: list[float]) -> float:
    return statistics.median(times) * 1000


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[tuple[Theme, Language]]:
    theme = Theme(qapp, "light", "comfortable", fonts.interface_font(qapp.font()))
    language = Language(qapp, "en")
    yield theme, language
    theme.deleteLater()
    language.deleteLater()


class Firm:
    """A window on the board of a firm with so many deals, and the seconds that were measured there."""

    def __init__(self, folder: Path, count: int, languages: tuple[Theme, Language]) -> None:
        self.database, self.count = open_folder(DataFolder(folder), sample=True), count
        self.stages = fill(self.database, count)
        self.desk = Desk(Opened(self.database, None), Settings(folder), *languages, inline=True)
        self.desk.show()
        self.desk.window.resize(1280, 800)
        self.desk.window.show_page("pipeline")
        QApplication.processEvents()
        stack: Any = self.desk.window.stack.pages["pipeline"]
        self.page = stack.current
        self.paints, self.wholes, self.moves = list[float](), list[float](), list[float]()

    def measure(self, place: int) -> None:
        """Time the first cards until they are painted, then all cards and sums, then one move."""
        begun = time.perf_counter()
        self.page.deals.look()
        QApplication.processEvents()
        self.paints.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        self.page.ask_board()
        QApplication.processEvents()
        self.wholes.append(time.perf_counter() - begun)
        assert sum(len(column.cards) for column in self.page.deals.columns) == self.count
        self.desk.window.show_page("settings")
        begun = time.perf_counter()
        with self.database.write("move-deal") as session:
            move_deal(session, f"{place * 4:036d}", self.stages[1])
        self.moves.append(time.perf_counter() - begun)
        self.desk.window.show_page("pipeline")
        QApplication.processEvents()

    def close(self) -> None:
        self.desk.close()
        QApplication.processEvents()


@pytest.mark.bench
def test_a_board_of_10000_deals_is_painted_like_one_of_100(
    tmp_path: Path, languages: tuple[Theme, Language]
) -> None:
    few, many = (Firm(tmp_path / str(count), count, languages) for count in (FEW, MANY))
    for place in range(ROUNDS):  # side by side, so that a busy machine slows both
        few.measure(place)
        many.measure(place)
    few.close()
    many.close()
    little, much = median_ms(few.paints), median_ms(many.paints)
    print(f"\nboard: {FEW} deals {little:.0f} ms, {MANY:,} deals {much:.0f} ms ({much / little:.1f} x)")
    print(f"with all cards and sums {median_ms(many.wholes):.0f} ms; a move {median_ms(many.moves):.1f} ms")
    assert much < 3 * little


@pytest.mark.bench
def test_a_look_back_over_100000_deals(tmp_path: Path) -> None:
    database = open_folder(DataFolder(tmp_path), sample=True)
    stages = fill(database, ALL)
    monday = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=1)
    with database.write("week") as session:
        for n in range(0, ALL, 50):
            move_deal(session, f"{n:036d}", stages[(n + 1) % 4], {"amount": n})
    times = []
    for _ in range(ROUNDS):
        with database.raw() as connection:
            begun = time.perf_counter()
            found = since(connection, monday)
            times.append(time.perf_counter() - begun)
    print(f"\nsince: {ALL:,} deals, {len(found.rows):,} changed: {median_ms(times):.0f} ms")
    database.close()


@pytest.mark.bench
def test_a_quote_of_500_lines_adds_up_and_prints(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp
    database = open_folder(DataFolder(tmp_path / "firm"), sample=True)
    fill(database, 1)
    rows = tuple(Row(f"第{n}项", 1_000 + n, 100 + n, 500 * (n % 2), 1300) for n in range(LINES))
    model = LineModel()
    model.show(rows, "CNY", inclusive=False, editable=True)
    sums, prints = list[float](), list[float]()
    with database.write("save-quote") as session:
        drafts = [LineDraft(r.name, r.quantity_milli, r.unit_price, r.discount_bp, r.tax_bp) for r in rows]
        quote = save_quote(session, None, {"account_id": "a"}, drafts)
    for n in range(ROUNDS):
        begun = time.perf_counter()
        model.put(n, replace(rows[n], unit_price=n))
        model.set_inclusive(n % 2 == 0)  # every line is reckoned anew
        assert model.whole().gross
        sums.append(time.perf_counter() - begun)
        begun = time.perf_counter()
        with database.raw() as connection:
            paper = read_paper(connection, "quote", quote, "zh_CN")
        assert print_document(paper, tmp_path / "quote.pdf") > 5
        prints.append(time.perf_counter() - begun)
    print(f"\nquote: {LINES} lines add up in {median_ms(sums):.1f} ms, print in {median_ms(prints):.0f} ms")
    database.close()
