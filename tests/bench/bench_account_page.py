"""The whole page of an account in a real window, after twenty entries and after twenty thousand.

Everything is counted that stands on the page when it has been painted: the form, figures, score, hold, completeness,
and the timeline in front; jobs run one after the other, so that none is left for later.
``pytest -m bench -s tests/bench/bench_account_page.py``.
"""

from __future__ import annotations

import datetime as dt
import statistics
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication

from app.model.kinds import kind_of
from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.ui import fonts
from app.ui.desk import Desk
from app.ui.language import Language
from app.ui.opening import Opened
from app.ui.settings import Settings
from app.ui.theme import Theme
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from app.storage.connection import Connection
    from app.storage.database import Database

FEW, MANY, ROUNDS = 20, 20_000, 15
MINUTE = 60_000
FIRST = dt.date(2018, 1, 1)
NOW = 1_760_000_000_000
SHARES = (  # of ten entries
    ("activity", 5, {"kind": "call", "subject": "电话", "at": NOW}),
    ("visit", 2, {"purpose": "presentation", "planned_start_at": NOW, "status": "reported"}),
    (
        "order",
        1,
        {"currency": "CNY", "net": 1, "tax": 0, "total": 1, "number": "O-1"},
    ),
    ("complaint", 1, {"subject": "异响", "received_at": NOW, "status": "closed"}),
    ("comment", 1, {"kind": "account", "body": "请看报价"}),
)


def insert(connection: Connection, kind: str, rows: list[dict[str, object]]) -> None:
    """Rows past the services, with the defaults of their columns."""
    columns = kind_of(kind).model.__table__.columns
    begun = {
        column.key: column.default.arg
        for column in columns
        if column.default is not None and column.default.is_scalar
    }
    keys = list(begun | rows[0])
    connection.executemany(
        f"INSERT INTO {kind_of(kind).table} ({', '.join(keys)}) VALUES ({', '.join('?' * len(keys))})",
        [tuple((begun | row)[key] for key in keys) for row in rows],
    )


def account_with(database: Database, entries: int) -> str:
    """An account with so many entries of every kind, and as many people, deals and tasks as is usual."""
    with database.write("bench") as session:
        account = make.account(session, f"公司 {entries}", city="杭州", phone="0571-88990011")
        make.contact(session, account_id=account)
        make.deal(session, account)
        make.task(session, account_id=account)
    with database.apply() as connection:
        for kind, share, values in SHARES:
            rows = []
            for n in range(entries * share // 10):
                at = NOW + n * MINUTE
                row = {
                    "id": f"{kind}-{entries}-{n}",
                    "account_id": account,
                    "created_at": at,
                    "updated_at": at,
                }
                moments = {key: at for key in values if key.endswith("_at") or key == "at"}
                own: dict[str, object] = {"record_id": account} if kind == "comment" else {}
                if kind == "order":
                    own = {"ordered_on": (FIRST + dt.timedelta(days=n)).isoformat()}
                rows.append({**values, **row, **moments, **own})
            insert(connection, kind, rows)
    return account


@pytest.mark.bench
@pytest.mark.timeout(600)
def test_the_page_of_an_account_with_a_long_past_stands_as_soon_as_one_without(
    tmp_path: Path, qapp: QApplication
) -> None:
    database = open_folder(DataFolder(tmp_path), sample=True)
    set_up(database)
    few, many = account_with(database, FEW), account_with(database, MANY)
    theme = Theme(qapp, "light", "comfortable", fonts.interface_font(qapp.font()))
    desk = Desk(Opened(database, None), Settings(tmp_path), theme, Language(qapp, "zh_CN"), inline=True)
    desk.show()
    desk.window.resize(1280, 800)
    spent: dict[str, list[float]] = {few: [], many: []}
    for turn in range(ROUNDS + 2):
        for account in (few, many):
            began = time.perf_counter()
            desk.context.navigator.open("account", account)
            if not turn:
                page: Any = desk.window.stack.pages["contacts"]
                pane = page.current.detail()
                pane.tabs.setCurrentWidget(pane.stream)
            for _ in range(3):
                QCoreApplication.processEvents()
            spent[account].append(1000 * (time.perf_counter() - began))
            assert pane.record == account
            assert pane.strip.isVisible()
            assert pane.timeline.entries.rowCount() > FEW // 2
    desk.close()
    small, large = (statistics.median(spent[account][2:]) for account in (few, many))
    print(f"\npage: {FEW} entries {small:.1f} ms, {MANY:,} entries {large:.1f} ms, {large / small:.2f} times")
    assert large <= 1.5 * small
    assert large <= 150
