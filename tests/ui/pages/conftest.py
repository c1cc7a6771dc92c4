from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from app.services import moves, records
from app.services.setup import set_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.storage.database import Database
    from app.ui.desk import Desk

NOW = dt.datetime.now().astimezone()
DAY = dt.timedelta(days=1)


class Firm(NamedTuple):
    """A small firm on a real file; ids by what the tests call them."""

    database: Database
    account: str
    contact: str
    lead: str
    deal: str
    task: str
    complaint: str

    def value(self, kind: str, record: str, key: str) -> Any:
        """A stored field."""
        with self.database.read() as session:
            return getattr(records.get(session, kind, record, archived=True), key)

    def count(self, table: str, where: str = "1") -> int:
        """How many rows that are not archived."""
        sql = f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL AND {where}"
        with self.database.raw() as connection:
            return int(connection.execute(sql).fetchone()[0])

    def add(self, kind: str, **fields: Any) -> str:
        """One record more."""
        with self.database.write("demo") as session:
            return records.create(session, kind, fields)

    def move(self, kind: str, record: str, *states: str) -> None:
        """A record on its way, one allowed move after the other."""
        for state in states:
            with self.database.write("demo") as session:
                moves.move(session, kind, record, state)


@pytest.fixture
def firm(database: Database) -> Firm:
    set_up(database)
    with database.write("demo") as session:

        def make(kind: str, **fields: Any) -> str:
            return records.create(session, kind, fields)

        account = make("account", name="杭州恒通轴承", level="A", city="杭州")
        make("account", name="上海海纳阀门", level="B", city="上海")
        due = {"due_at": NOW - DAY, "account_id": account}
        return Firm(
            database,
            account,
            make("contact", name="单晓梅", account_id=account, mobile="13900001111"),
            make("lead", name="曾国强", company="宁波明达泵业"),
            make("deal", name="年度框架", account_id=account, amount=120_000_00, currency="CNY"),
            make("task", title="确认报价", **due),
            make("complaint", subject="轴承异响", account_id=account, resolution_due_at=NOW - DAY),
        )


@pytest.fixture
def open_page(desk: Desk, firm: Firm, qapp: QApplication) -> Iterator[Callable[[str], Any]]:
    """Brings a page of the real window to the front."""
    assert firm
    desk.context.settings.put("window/page", "settings")
    desk.show()
    desk.window.resize(1280, 800)

    def show(name: str) -> Any:
        desk.window.show_page(name)
        qapp.processEvents()
        return desk.window.stack.pages[name]

    yield show
    desk.window.hide()
    stop_timers(desk)


def stop_timers(desk: Desk) -> None:
    """What waits to be written would fire after the test."""
    for timer in desk.window.findChildren(QTimer):
        timer.stop()


def trigger(desk: Desk, action: str) -> None:
    """Do what the shortcut of an action does."""
    found = desk.window.findChild(QAction, action)
    assert found is not None, action
    assert found.isEnabled(), action
    found.trigger()


class Answer:
    """Answers the next dialog or menu, as the user would while it is open."""

    def __init__(self, act: Callable[[Any], None]) -> None:
        self._act, self.done, self._looks = act, False, 0
        QTimer.singleShot(0, self.on_look)

    def on_look(self) -> None:
        """Act as soon as the dialog or menu is open; give up after a hundred looks."""
        shown = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if isinstance(shown, QMenu | QDialog):
            self.done = True
            try:
                self._act(shown)
            finally:
                shown.close()
        elif self._looks < 100:
            self._looks += 1
            QTimer.singleShot(5, self.on_look)


def pick(place: int) -> Callable[[QMenu], None]:
    """Pick an entry of a menu by its place."""

    def act(menu: QMenu) -> None:
        menu.setActiveAction(menu.actions()[place])
        QTest.keyClick(menu, Qt.Key.Key_Return)

    return act
