"""Presentation mode as somebody in front of the screen sees it: what the window still says of other customers."""

from __future__ import annotations

import csv
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QWidget

from app.rules.text.masking import VEIL
from app.ui.dialogs.export_list import ExportDialog
from app.ui.palette.dialog import Palette
from app.ui.presenting import Presenting
from app.ui.widgets.board_column import BoardColumnView
from tests.ui.pages.conftest import DAY, NOW, Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
SECRETS = ("海纳", "陈志远", "13911112222", "hai@na.example", "曾国强", "明达", "泄漏", "13900001111")
PAGES = ("today", "contacts", "pipeline", "tasks", "complaints", "insight", "sync")


def said(top: QWidget) -> str:
    """Every word that a window shows: labels, buttons, fields, rows of lists with their tool tips, cards."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the event loop does at once
    found: list[str] = [top.windowTitle()]
    for part in (top, *top.findChildren(QWidget)):
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            found.append(part.text())
        elif isinstance(part, QPlainTextEdit):
            found.append(part.toPlainText())
        elif isinstance(part, QAbstractItemView) and part.model() is not None:
            found += _rows(part)
        elif isinstance(part, BoardColumnView):
            found += [repr(card) for card in part.cards]
    return "\n".join(found)


def leaks(text: str) -> list[str]:
    """The lines that say what must not be said."""
    return [line for line in text.splitlines() if any(secret in line for secret in SECRETS)]


def _rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    root = QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)  # private in lists
    places = product(range(model.rowCount(root)), range(columns))
    indexes = [model.index(row, column, root) for row, column in places]
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.UserRole + 1)
    return [repr(index.data(role)) for index in indexes for role in roles]


@pytest.fixture
def others(firm: Firm) -> str:
    """A customer who must not be seen, with something on every page; their id."""
    other = firm.value("account", firm.account, "id") and _second(firm)
    firm.add("contact", name="陈志远", account_id=other, mobile="+8613911112222", email="hai@na.example")
    firm.add("deal", name="海纳框架", account_id=other, amount=5_000_00, currency="CNY")
    firm.add("task", title="回访陈志远", account_id=other, due_at=NOW - DAY)
    firm.add("complaint", subject="海纳泄漏", account_id=other, resolution_due_at=NOW - DAY)
    return other


def _second(firm: Firm) -> str:
    with firm.database.raw() as connection:
        return str(connection.execute("SELECT id FROM accounts WHERE name = '上海海纳阀门'").fetchone()[0])


def test_one_key_hides_all_customers_but_the_one_in_front_on_every_page_until_it_is_switched_off(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, others: str
) -> None:
    assert others
    window = desk.window
    before = "".join(said(open_page(name)) for name in PAGES)
    assert "海纳" in before
    contacts = open_page("contacts")
    contacts.open_record("account", firm.account)
    assert not window.presenting.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.presenting.isVisible()
    assert "杭州恒通轴承" in window.presenting.text.text()
    assert "presentation" in window.windowTitle()
    assert "杭州恒通轴承" in said(window)  # the record that was open is open again
    after = "".join(said(open_page(name)) for name in PAGES)
    assert leaks(after + said(window)) == []
    assert VEIL in after
    QTest.mouseClick(window.presenting.end, LEFT)
    assert not window.presenting.isVisible()
    assert "海纳" in said(open_page("contacts"))


def test_the_record_of_another_customer_can_be_opened_and_says_nothing(
    open_page: Callable[[str], Any], desk: Desk, others: str
) -> None:
    page = open_page("contacts")
    desk.context.presenting.start()
    page = open_page("contacts")
    page.open_record("account", others)
    pane = page.current.detail()
    for tab in range(pane.tabs.count()):
        pane.tabs.setCurrentIndex(tab)
        assert leaks(said(desk.window)) == []
    QTest.keyClick(desk.window, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert "上海海纳阀门" in desk.window.presenting.text.text()
    assert "海纳" in said(open_page("pipeline"))
    assert "13911112222" not in said(open_page("contacts"))


def test_search_copy_and_export_hide_the_same(
    open_page: Callable[[str], Any], desk: Desk, others: str, tmp_path: Path
) -> None:
    assert others
    open_page("contacts")
    QTest.keyClick(desk.window, Qt.Key.Key_F9)
    page = open_page("contacts").current
    page.list.view.selectAll()
    page.list.view.copy()
    copied = QGuiApplication.clipboard().text()
    palette = Palette(desk.context, desk.window)
    palette.field.setText("海纳阀门")
    palette.on_quiet()
    found = said(palette)
    palette.reject()
    trigger(desk, "account.export")
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.forms["csv"].click()
    dialog.path.setText(str(tmp_path / "out.csv"))
    QTest.mouseClick(dialog.do, LEFT)
    written = (tmp_path / "out.csv").read_text(encoding="utf-8-sig")
    assert len(list(csv.reader(written.splitlines()))) == 3
    for text in (copied, written, found.replace("海纳阀门", "", 1)):
        assert VEIL in text
        assert leaks(text) == []


def test_what_compares_stored_values_waits_and_a_hidden_value_is_not_saved(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, others: str
) -> None:
    open_page("contacts")
    desk.context.presenting.start()
    page = open_page("contacts")
    trigger(desk, "account.import")
    assert "F9" in desk.window.notices.text.text()
    page.open_record("account", others)
    pane = page.current.detail()
    pane.form.editor("city").set_value("宁波")
    pane.form.editor("city").changed.emit()
    pane.form.save()
    assert firm.value("account", others, "city") == "宁波"
    assert firm.value("account", others, "name") == "上海海纳阀门"
    desk.context.presenting.stop()


def test_it_is_still_on_after_the_window_was_closed(desk: Desk, firm: Firm) -> None:
    desk.context.presenting.start("account", (firm.account,))
    again = Presenting(desk.context.database, desk.context.settings, desk.notices)  # type: ignore[arg-type]
    assert again.on
    assert again.names() == ["杭州恒通轴承"]
    again.stop()
    assert not desk.context.presenting.on
