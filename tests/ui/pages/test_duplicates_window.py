from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from app.services import duplicate_review
from app.services.duplicate_scan import Scanned
from app.services.merging import merge
from app.ui.dialogs.merge_records import MergeDialog
from app.ui.dialogs.pick_record import PickDialog
from app.ui.dialogs.take_apart import TakeApartDialog
from app.ui.widgets.record_window import RecordWindow
from tests.ui.pages.conftest import Answer, Firm, pick

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def press(dialog: Any, words: str) -> None:
    (found,) = [
        each for each in dialog.findChildren(QPushButton) if each.text() == words and each.isVisible()
    ]
    QTest.mouseClick(found, LEFT)


def said(line: Any) -> list[str]:
    return [each.text() for each in line.findChildren(QLabel) if each.isVisible()]


def new_account(page: Any, name: str) -> Any:
    page.start_new()
    form = page.detail().form
    form.editor("name").line.setText(name)
    QTest.keyClicks(form.editor("industry").line, "x")
    page.detail().doubles.look()
    return page.detail()


def test_a_firm_that_is_here_is_named_while_it_is_typed_with_who_holds_it(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    pane = new_account(open_page("contacts").current, "杭州恒通轴承有限公司")
    (words,) = said(pane.doubles)
    assert words.startswith("Exists already: 杭州恒通轴承, held by 我 (same name")
    press(pane.doubles, "Open")
    (window,) = pane.doubles.findChildren(RecordWindow)
    assert window.windowTitle() == "杭州恒通轴承"
    window.close()
    pane.form.load({}, new=True)
    assert pane.doubles.isHidden()
    assert firm.count("accounts") == 2


def test_saving_a_second_record_asks_and_keeps_editing_by_default(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    pane = new_account(open_page("contacts").current, "杭州恒通轴承")
    answer = Answer(QDialog.reject)
    pane.form.save()
    assert answer.done
    assert firm.count("accounts") == 2
    answer = Answer(lambda dialog: press(dialog, "Save anyway"))
    pane.form.save()
    assert answer.done
    assert firm.count("accounts") == 3


def test_a_saved_record_is_not_its_own_double(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    pane = page.detail()
    QTest.keyClicks(pane.form.editor("city").line, "x")
    pane.doubles.look()
    assert said(pane.doubles) == []
    pane.form.load(pane.form_values)


def doubled(firm: Firm) -> str:
    """A second record of the firm's first account, with a contact of its own."""
    double = firm.add("account", name="杭州恒通轴承有限公司", phone="0571-88990011", city="杭州")
    firm.add("contact", name="赵敏", account_id=double)
    return double


def duplicates(page: Any) -> Any:
    page.find_duplicates()
    return page._duplicates


def shown(dialog: Any) -> list[tuple[str, str]]:
    return [(pair.a.name, pair.b.name) for pair in dialog.view.pairs.pairs]


def test_comparing_all_records_lists_the_pairs_and_a_merge_brings_both_together(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    double = doubled(firm)
    dialog = duplicates(open_page("contacts").current)
    assert shown(dialog) == []
    press(dialog, "Compare all")
    assert shown(dialog) == [("杭州恒通轴承", "杭州恒通轴承有限公司")]
    assert dialog.scan.text() == "Compare again"
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    (merging,) = dialog.findChildren(MergeDialog)
    labelled = [each.text() for each in merging.findChildren(QLabel)]
    assert "Goes along: 1 contact." in labelled
    assert any(words.startswith("when it was made, by 我") for words in labelled)
    merging.groups["phone"].button(0).setChecked(True)
    QTest.mouseClick(merging.merge, LEFT)
    assert shown(dialog) == []
    assert firm.value("account", firm.account, "phone") is None
    assert firm.value("account", double, "deleted_at") is not None
    assert firm.count("contacts", f"account_id = '{firm.account}'") == 2
    desk.history.undo()
    assert shown(dialog) == [("杭州恒通轴承", "杭州恒通轴承有限公司")]
    dialog.close()


def test_a_pair_that_is_not_the_same_is_not_shown_again(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    doubled(firm)
    dialog = duplicates(open_page("contacts").current)
    press(dialog, "Compare all")
    press(dialog, "Not the same")
    assert shown(dialog) == []
    assert "1 not the same" in dialog._state.text()
    press(dialog, "Compare again")
    assert shown(dialog) == []
    desk.history.undo()
    assert len(shown(dialog)) == 1
    dialog.close()


def test_what_was_added_since_a_merge_goes_where_it_is_told_to_when_it_is_taken_apart(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    double = doubled(firm)
    with firm.database.write("merge-account") as session:
        merge(session, "account", firm.account, double)
    tasks = [firm.add("task", title=title, account_id=firm.account) for title in ("回访", "报价")]
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    answer = Answer(pick(1))
    QTest.mouseClick(page.detail().more, LEFT)
    assert answer.done
    (dialog,) = page.window().findChildren(TakeApartDialog)
    texts = [dialog.added.item(row).text() for row in range(dialog.added.count())]
    assert texts == ["Task · 回访", "Task · 报价"]
    dialog.added.item(1).setCheckState(Qt.CheckState.Checked)
    QTest.mouseClick(dialog.apart, LEFT)
    assert [firm.value("task", task, "account_id") for task in tasks] == [firm.account, double]
    assert firm.value("account", double, "deleted_at") is None
    assert firm.count("contacts", f"account_id = '{double}'") == 1


def test_a_stopped_comparison_is_gone_on_with(open_page: Callable[[str], Any], firm: Firm) -> None:
    doubled(firm)
    page = open_page("contacts").current
    with firm.database.write("scan-duplicates") as session:
        duplicate_review.keep(session, "account", Scanned())
    dialog = duplicates(page)
    assert "Stopped" in dialog._state.text()
    press(dialog, "Go on")
    assert shown(dialog) == [("杭州恒通轴承", "杭州恒通轴承有限公司")]
    dialog.close()


def test_a_record_that_is_being_edited_is_not_merged_before_its_edits_are_settled(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    page = open_page("contacts").current
    page.open_record("account", firm.account)
    pane = page.detail()
    QTest.keyClicks(pane.form.editor("industry").line, "x")
    asked = Answer(QDialog.reject)
    pane.more.pick()
    assert asked.done
    assert page.window().findChild(PickDialog) is None
    assert pane.form.dirty
    pane.form.load(pane.form_values)
