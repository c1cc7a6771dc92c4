from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services import records
from app.ui.widgets.confirm import Question
from app.ui.widgets.list_page import ListPage, PageWords
from app.ui.widgets.record_window import RecordWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from app.storage.database import Database
    from app.ui.context import Context
    from app.ui.notices import Notice
    from app.ui.widgets.field_editor import FieldEditor

LEFT = Qt.MouseButton.LeftButton


class AccountsPage(ListPage):
    kind = "account"
    kinds: ClassVar[tuple[str, ...]] = ("account",)
    tables: ClassVar[frozenset[str]] = frozenset({"accounts", "users"})

    def words(self) -> PageWords:
        return PageWords("Accounts", "New account", "No accounts yet", "Make the first one.")


class Notebook:
    """Keeps what the notices said."""

    def __init__(self, context: Context) -> None:
        self.said: list[str] = []
        context.notices.posted.connect(self.on_posted)

    def on_posted(self, notice: Notice) -> None:
        self.said.append(notice.text)


@pytest.fixture
def page(context: Context, accounts: list[str], qtbot: QtBot) -> Iterator[AccountsPage]:
    assert accounts
    made = AccountsPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    QApplication.processEvents()
    yield made
    made.list.columns.save()
    for pane in made.detail().related.values():
        pane.columns.save()


def field(page: AccountsPage, key: str) -> FieldEditor:
    return page.detail().form.editor(key)


def retype(page: AccountsPage, key: str, text: str) -> None:
    line = field(page, key).control()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(line, text)


def answer(words: str) -> None:
    """Press a button of the question that opens next."""

    def press() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        button = next(button for button, _ in question._answers.items() if button.property("text") == words)
        QTest.mouseClick(button, LEFT)

    QTimer.singleShot(0, press)


def name_of(database: Database, account: str) -> str:
    with database.read() as session:
        return str(getattr(records.get(session, "account", account, archived=True), "name"))  # noqa: B009 - any kind


def test_a_page_says_what_it_shows_and_how_much(page: AccountsPage) -> None:
    assert page.title.text() == "Accounts"
    assert page.count.text().startswith("30 ")
    assert not page.splitter.pane_shown


def test_an_edit_is_saved_by_ctrl_s_and_shown_in_the_list(
    page: AccountsPage, accounts: list[str], database: Database
) -> None:
    page.open_record("account", accounts[0])
    retype(page, "name", "Renamed Ltd")
    assert page.detail().form.dirty
    QTest.keyClick(field(page, "name").control(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not page.detail().form.dirty
    assert name_of(database, accounts[0]) == "Renamed Ltd"
    assert page.list.view.current_id() == accounts[0]
    shown = [row.values[0] for n in range(30) if (row := page.list.view.rows.row_at(n)) is not None]
    assert "Renamed Ltd" in shown


def test_a_new_record_is_made_and_stood_on(page: AccountsPage, database: Database) -> None:
    QTest.mouseClick(page.primary, LEFT)
    QTest.keyClicks(field(page, "name").control(), "Fresh GmbH")
    page.detail().form.save()
    assert page.list.view.rows.rowCount() == 31
    assert name_of(database, page.list.view.current_id()) == "Fresh GmbH"


def test_a_needed_field_is_named_beside_it_and_nothing_is_written(page: AccountsPage) -> None:
    QTest.mouseClick(page.primary, LEFT)
    page.detail().form.save()
    trouble = page.detail().form._fields["name"].trouble
    assert trouble.isVisible()
    assert trouble.text() == "This field is needed."
    assert page.list.view.rows.rowCount() == 30
    page.detail().form.load({})


def test_a_refusal_by_the_rules_stands_beside_its_field(page: AccountsPage, accounts: list[str]) -> None:
    page.open_record("account", accounts[0])
    retype(page, "credit_code", "123")
    page.detail().form.save()
    trouble = page.detail().form._fields["credit_code"].trouble
    assert trouble.isVisible()
    assert trouble.text()
    page.detail().cancel()


def test_esc_takes_edits_back_and_then_closes_the_pane(page: AccountsPage, accounts: list[str]) -> None:
    page.open_record("account", accounts[0])
    retype(page, "name", "Wrong")
    QTest.keyClick(field(page, "name").control(), Qt.Key.Key_Escape)
    assert field(page, "name").value() == "客户01"
    QTest.keyClick(field(page, "name").control(), Qt.Key.Key_Escape)
    assert not page.splitter.pane_shown
    assert page.list.view.hasFocus()


@pytest.mark.parametrize(("words", "name"), [("Save", "Half done"), ("Discard", "客户01")])
def test_leaving_with_unsaved_changes_asks_and_obeys(
    page: AccountsPage, accounts: list[str], database: Database, words: str, name: str
) -> None:
    page.open_record("account", accounts[0])
    retype(page, "name", "Half done")
    answer(words)
    page.open_record("account", accounts[1])
    assert name_of(database, accounts[0]) == name
    assert field(page, "name").value() == "客户02"


def test_leaving_can_be_thought_better_of(page: AccountsPage, accounts: list[str]) -> None:
    page.open_record("account", accounts[0])
    retype(page, "name", "Half done")
    answer("Keep editing")
    assert not page.may_leave()
    assert field(page, "name").value() == "Half done"
    page.detail().cancel()


def test_an_open_pane_follows_the_keyboard(page: AccountsPage, accounts: list[str], qtbot: QtBot) -> None:
    page.open_record("account", accounts[0])
    page.list.view.setFocus()
    QTest.keyClick(page.list.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.detail().record == accounts[1])


def test_one_record_is_archived_at_once_and_can_be_brought_back(
    page: AccountsPage, accounts: list[str], context: Context
) -> None:
    notebook = Notebook(context)
    page.list.show_record(accounts[0])
    QTest.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert page.list.view.rows.rowCount() == 29
    page.list.filter_row.set_archived(True)
    page.list.view.go_to(0)
    page.archive_selected()
    page.list.filter_row.set_archived(False)
    assert page.list.view.rows.rowCount() == 30
    assert len(notebook.said) == 2


@pytest.mark.parametrize(("words", "left"), [("Archive", 0), ("Cancel", 30)])
def test_archiving_many_is_asked_about(page: AccountsPage, words: str, left: int) -> None:
    QTest.keyClick(page.list.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    answer(words)
    QTest.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert page.list.view.rows.rowCount() == left


def test_related_lists_and_the_timeline_are_read_when_looked_at(
    page: AccountsPage, accounts: list[str], database: Database
) -> None:
    with database.write("demo") as session:
        records.create(session, "contact", {"name": "王小利", "account_id": accounts[0]})
        records.update(session, "account", accounts[0], {"city": "宁波"})
    page.open_record("account", accounts[0])
    detail = page.detail()
    detail.tabs.setCurrentWidget(detail.related["contact"])
    assert detail.related["contact"].view.rows.rowCount() == 1
    detail.tabs.setCurrentWidget(detail.timeline_page)
    shown = [str(detail.timeline.entries.index(n).data()) for n in range(detail.timeline.entries.rowCount())]
    assert any("City: 上海 → 宁波" in line for line in shown)


def test_an_earlier_version_is_brought_back_from_the_timeline(
    page: AccountsPage, accounts: list[str], database: Database
) -> None:
    with database.write("update-account") as session:
        records.update(session, "account", accounts[0], {"name": "Newer"})
    page.open_record("account", accounts[0])
    detail = page.detail()
    detail.tabs.setCurrentWidget(detail.timeline_page)
    detail.timeline.restore_wanted.emit(detail._written[-1].seq)
    assert name_of(database, accounts[0]) == "客户01"
    assert field(page, "name").value() == "客户01"


def test_a_record_stands_in_a_window_of_its_own(page: AccountsPage, accounts: list[str]) -> None:
    page.open_record("account", accounts[0])
    page.detail().window_wanted.emit()
    window = page.findChild(RecordWindow)
    assert window is not None
    assert window.windowTitle() == "客户01"
    for pane in window.pane.related.values():
        pane.columns.save()
    window.close()
