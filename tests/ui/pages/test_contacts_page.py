from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.lists.registry import LISTS
from app.ui.dialogs.log_activity import LogActivityDialog
from app.ui.models.row_model import DISPLAY
from app.ui.widgets.field_editor import TextEditor
from tests.ui.pages.conftest import Answer, Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def names(page: Any) -> list[str]:
    rows = page.list.view.rows
    section = [column.key for column in LISTS[page.kind].columns].index("name")
    return [str(rows.index(row, section).data(DISPLAY)) for row in range(rows.rowCount())]


def test_the_switch_leads_to_contacts_and_leads(open_page: Callable[[str], Any], desk: Desk) -> None:
    page = open_page("contacts")
    assert names(page.current) == ["杭州恒通轴承", "上海海纳阀门"]
    QTest.mouseClick(page.current.switch.button("contact"), LEFT)
    assert names(page.current) == ["单晓梅"]
    QTest.mouseClick(page.current.switch.button("lead"), LEFT)
    assert names(page.current) == ["曾国强"]
    assert desk.context.actions.find("lead.new") is not None


def test_an_account_is_found_by_its_pinyin(open_page: Callable[[str], Any]) -> None:
    page = open_page("contacts").current
    QTest.keyClicks(page.list.search, "hengtong")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    assert names(page) == ["杭州恒通轴承"]
    assert page.list.view.hasFocus()


def test_the_pane_shows_what_the_account_means(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    assert page.detail().strip.texts() == [
        ("1 open deal", "¥120K"),
        ("Orders this year", "¥0"),
        ("Receivable", "¥0"),
        ("Open complaints", "1"),
    ]
    assert "杭州" in page.detail()._subtitle.text()


def test_an_edit_is_saved_shown_and_taken_back(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    editor = page.detail().form.editor("name")
    assert isinstance(editor, TextEditor)
    editor.line.selectAll()
    QTest.keyClicks(editor.line, "Hengtong Bearings")
    page.detail().form.save()
    assert "Hengtong Bearings" in names(page)
    desk.history.undo()
    assert "杭州恒通轴承" in names(page)


def test_leaving_with_unsaved_changes_asks_first(open_page: Callable[[str], Any], firm: Firm) -> None:
    contacts = open_page("contacts")
    contacts.current.open_record("account", firm.account)
    QTest.keyClicks(contacts.current.detail().form.editor("city").line, "x")
    answer = Answer(lambda dialog: dialog.reject())
    assert not contacts.switch_to("lead")
    assert answer.done
    assert contacts.current.kind == "account"
    contacts.current.detail().form.load(contacts.current.detail().form_values)


def test_ctrl_l_and_enter_log_a_call(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk, qapp: QApplication
) -> None:
    page = open_page("contacts").current
    page.list.show_record(firm.account)
    trigger(desk, "account.log")
    dialog = desk.window.findChild(LogActivityDialog)
    assert dialog is not None
    QTest.keyClick(dialog.subject, Qt.Key.Key_Return)
    qapp.processEvents()
    assert firm.count("activities", "kind = 'call' AND outcome = 'reached'") == 1
    assert firm.value("account", firm.account, "last_followed_at") is not None


def test_a_next_action_is_read_back_and_becomes_a_task(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("contacts").current
    page.list.show_record(firm.account)
    trigger(desk, "account.log")
    dialog = desk.window.findChild(LogActivityDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.kind.button("visit"), LEFT)
    assert dialog.subject.text() == "Visit"
    QTest.keyClicks(dialog.following, "send the samples tomorrow 15:00 !high")
    assert dialog._understood.text() == "Task: send the samples · Tomorrow 15:00 · High"
    QTest.mouseClick(dialog.save, LEFT)
    assert firm.count("tasks", "title = 'send the samples' AND priority = 'high'") == 1


def test_a_follow_up_without_a_subject_is_refused_beside_it(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("contacts").current
    page.list.show_record(firm.account)
    trigger(desk, "account.log")
    dialog = desk.window.findChild(LogActivityDialog)
    assert dialog is not None
    dialog.subject.selectAll()
    QTest.keyClick(dialog.subject, Qt.Key.Key_Delete)
    QTest.mouseClick(dialog.save, LEFT)
    assert dialog.isVisible()
    assert not dialog._trouble.isHidden()
    dialog.reject()
    assert firm.count("activities") == 0


def test_ctrl_z_in_a_field_takes_back_what_was_typed_and_then_what_was_saved(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk, qapp: QApplication
) -> None:
    contacts = open_page("contacts")
    contacts.open_record("account", firm.account)
    desk.keepers.open()
    desk.window.activateWindow()
    pane = contacts.current.detail()
    name = next(editor.line for editor in pane.findChildren(TextEditor) if editor.field.key == "city")
    before = firm.value("account", firm.account, "city")
    name.setFocus()
    name.setCursorPosition(0)
    qapp.processEvents()
    assert name.hasFocus()
    QTest.keyClicks(name, "X")
    QTest.keyClick(name, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert name.text() == before
    QTest.keyClicks(name, "Y")
    pane.save()
    assert firm.value("account", firm.account, "city") == f"Y{before}"
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert firm.value("account", firm.account, "city") == before


def test_a_lead_offers_only_the_moves_of_its_state(open_page: Callable[[str], Any], firm: Firm) -> None:
    contacts = open_page("contacts")
    contacts.open_record("lead", firm.lead)
    bar = contacts.current.detail().bar
    assert [button.text() for button in bar.buttons()] == ["Start contact"]
    QTest.mouseClick(bar.buttons()[0], LEFT)
    assert firm.value("lead", firm.lead, "status") == "contacting"
    assert [button.text() for button in bar.buttons()] == ["Qualify", "Nurture", "Disqualify"]


def test_archiving_takes_a_record_out_of_the_list_and_undo_brings_it_back(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("contacts").current
    page.list.show_record(firm.account)
    page.archive_selected()
    assert names(page) == ["上海海纳阀门"]
    desk.history.undo()
    assert len(names(page)) == 2


def test_a_record_opened_from_elsewhere_brings_its_list_to_the_front(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    contacts = open_page("contacts")
    desk.context.navigator.open("contact", firm.contact)
    assert contacts.current.kind == "contact"
    assert contacts.current.detail().record == firm.contact
