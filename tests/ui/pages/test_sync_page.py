"""The Sync page, the foot of the rail and the sign-in, on a copy that belongs to a server which cannot be reached."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.rules.errors import Refused, Trouble
from app.services import records
from app.services.lists.registry import LISTS
from app.sync import conflicts, hold, status
from app.sync.transaction import applying
from app.ui.dialogs.sign_in import BESIDE, SignInDialog
from app.ui.models.row_model import ID, MARK, TOOL_TIP
from app.ui.pages.sync.edit_dialogs import ConflictDialog, FixDialog
from app.ui.pages.sync.page import SyncPage
from app.ui.sync_foot import SyncFoot
from app.ui.sync_run import Ask
from app.ui.widgets.list_pane import ListPane
from app.ui.widgets.record_pane import RecordPane
from tests import make
from tests.ui.pages.sync_copy import CLOSED, clash, hire, join, refuse

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QPushButton

    from app.storage.database import Database
    from app.ui.desk import Desk
    from app.ui.notices import Notice
    from app.ui.pages.sync.parts import Line, Part


@pytest.fixture
def account(database: Database) -> str:
    """An account that was made here and waits to go."""
    with database.write("create-account") as session:
        return make.account(session, "海尔", phone="021-55551111")


@pytest.fixture
def page(desk: Desk) -> SyncPage:
    """The page in front, in a window that has come up."""
    desk.window.show()
    desk.context.navigator.show_page("sync")
    desk.sync.open()
    found = desk.window.stack.pages["sync"]
    assert isinstance(found, SyncPage)
    return found


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(part: Part) -> list[tuple[str, str]]:
    return [(line.name.text(), line.text.text()) for line in part.lines]


def only(part: Part) -> Line:
    (line,) = part.lines
    return line


def foot(desk: Desk) -> SyncFoot:
    return next(child for child in desk.window.rail.children() if isinstance(child, SyncFoot))


def field(database: Database, account: str, name: str) -> object:
    with database.raw() as connection:
        return connection.execute(f"SELECT {name} FROM accounts WHERE id = ?", (account,)).fetchone()[0]


def test_a_copy_without_a_server_says_so_and_offers_to_sign_in(desk: Desk, page: SyncPage) -> None:
    assert page.stack.currentWidget() is page.empty
    assert page.sync_button.isHidden()
    assert "Sample firm" in foot(desk).said
    asked: list[str] = []
    desk.sync.sign_in_wanted.connect(asked.append)
    page.empty.wanted.emit()
    assert asked == [""]
    dialog = desk.window.findChild(SignInDialog)
    assert dialog is not None
    dialog.reject()


def test_what_waits_is_listed_by_record_with_its_verb_and_can_be_held_and_released(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    join(database)
    desk.sync.refresh()
    line = only(page.board.waiting)
    assert (line.name.text(), line.small.text().split(" · ")[0]) == ("海尔", "Create account")
    assert foot(desk).said == "1 waiting"
    press(line.buttons["hold"])
    with database.raw() as connection:
        assert status.record_state(connection, account) == "held"
    assert foot(desk).said == "1 held back"
    press(only(page.board.waiting).buttons["release"])
    with database.raw() as connection:
        assert status.record_state(connection, account) == "waiting"


def test_a_conflict_is_a_sentence_and_use_mine_decides_it(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    join(database)
    clash(database, account, kept="021-55552222", lost="021-55550000")
    desk.sync.refresh()
    line = only(page.board.conflicts)
    assert line.name.text() == "海尔"
    assert line.text.text().startswith('You set Phone to "021-55550000" (')
    assert '); Wang set it to "021-55552222" (' in line.text.text()
    assert line.text.text().endswith('"021-55552222" was kept.')
    assert list(line.buttons) == ["mine", "keep", "edit"]
    press(line.buttons["mine"])
    assert field(database, account, "phone") == "021-55550000"
    assert page.board.conflicts.lines == []
    assert page.board.conflicts.isHidden()


def test_a_conflict_about_a_record_that_has_left_this_computer_says_so_and_can_only_be_kept(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    join(database)
    clash(database, account, kept=None, lost="021-55550000", reason="not-yours")
    with applying(database) as connection:
        connection.execute("DELETE FROM accounts WHERE id = ?", (account,))
    desk.sync.refresh()
    line = only(page.board.conflicts)
    assert line.name.text() == "Account that is no longer on this computer"
    assert list(line.buttons) == ["keep"]
    press(line.buttons["keep"])
    assert page.board.conflicts.lines == []


def test_what_the_program_writes_beside_a_record_has_no_line_of_its_own(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    with database.write("create-complaint") as session:
        make.complaint(session, account_id=account)
    join(database)
    desk.sync.refresh()
    assert sorted(line.small.text().split(" · ")[0] for line in page.board.waiting.lines) == [
        "Create account",
        "Create complaint",
    ]


def test_keep_leaves_the_record_as_it_is(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    join(database)
    clash(database, account, kept="021-55551111", lost="021-55550000")
    desk.sync.refresh()
    press(only(page.board.conflicts).buttons["keep"])
    assert field(database, account, "phone") == "021-55551111"
    with database.raw() as connection:
        assert conflicts.open_conflicts(connection) == []


def test_where_ones_own_value_stands_the_other_one_can_be_taken(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    join(database)
    clash(
        database, account, kept="021-55551111", lost="021-55557777", between=(database.actor.user_id, "wang")
    )
    desk.sync.refresh()
    line = only(page.board.conflicts)
    assert list(line.buttons) == ["theirs", "keep", "edit"]
    press(line.buttons["theirs"])
    assert field(database, account, "phone") == "021-55557777"


ME = "me"
SAID: dict[str, tuple[dict[str, Any], str, str]] = {
    "the loser": (
        {"kept": "2", "lost": "1", "device": "d2"},
        'You set Phone to "1" (',
        "Your value was set on LI-NOTEBOOK.",
    ),
    "the winner": (
        {"kept": "2", "lost": "1", "between": (ME, "wang"), "device": "d2"},
        'Wang set Phone to "1" (',
        "The value that was not kept was set on LI-NOTEBOOK.",
    ),
    "a manager": (
        {
            "kept": "2",
            "lost": "1",
            "between": ("wang", "zhao"),
            "device": "d2",
            "reason": "waits-for-approval",
        },
        'Zhao set Phone to "1" (',
        "without approval; Zhao's value waits for it. The value that was not kept was set on LI-NOTEBOOK.",
    ),
    "the loser of terms": (
        {"kept": "2", "lost": "1", "reason": "waits-for-approval"},
        "; Wang set it to ",
        "without approval; your value waits for it.",
    ),
    "who deleted what was changed": (
        {"kept": None, "lost": "1780000000000", "field": "deleted_at", "reason": "changed-since"},
        "You deleted this record (",
        "The record was changed after you saw it, so it was not deleted.",
    ),
    "who changed what was deleted": (
        {"kept": None, "lost": "1", "reason": "row-deleted"},
        "; Wang deleted the record.",
        "taking your value brings it back.",
    ),
    "who changed what had gone": (
        {"kept": None, "lost": "1", "between": (None, "zhao"), "reason": "not-yours"},
        "it was not taken.",
        "The record had gone out of Zhao's hands when Zhao changed it; Zhao's value is kept here.",
    ),
}


@pytest.mark.parametrize("reader", SAID)
def test_a_conflict_reads_right_for_everybody(
    database: Database, account: str, desk: Desk, page: SyncPage, reader: str
) -> None:
    facts, sentence, why = SAID[reader]
    join(database)
    with applying(database) as connection:
        hire(connection, "zhao")
    me = database.actor.user_id
    pair = facts.get("between")
    clash(database, account, **{**facts, "between": pair and tuple(me if who == ME else who for who in pair)})
    desk.sync.refresh()
    line = only(page.board.conflicts)
    assert sentence in line.text.text()
    assert why in line.small.text()
    desk.context.language.choose("zh_CN")
    QApplication.processEvents()
    desk.sync.refresh()
    small = only(page.board.conflicts).small.text()
    assert not re.search("[A-Za-z]", re.sub("LI-NOTEBOOK|Zhao|Wang", "", small))


def test_a_third_value_can_be_given_to_a_conflict(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    join(database)
    clash(database, account, kept="021-55552222", lost="021-55550000")
    desk.sync.refresh()
    press(only(page.board.conflicts).buttons["edit"])
    dialog = page.findChild(ConflictDialog)
    assert dialog is not None
    dialog.editor.set_value("021-55553333")
    press(dialog.go_button)
    assert field(database, account, "phone") == "021-55553333"
    assert page.board.conflicts.lines == []


def test_refused_work_tells_the_reason_and_can_be_put_right_and_sent_again(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    join(database)
    with database.write("update-account") as session:
        records.update(session, "account", account, {"city": "青岛"})
    refuse(database, "update-account", "scope-not-yours")
    desk.sync.refresh()
    line = only(page.board.refused)
    assert line.text.text().startswith("You may not add records there")
    press(line.buttons["fix"])
    dialog = page.findChild(FixDialog)
    assert dialog is not None
    editor = dialog.editors[("accounts", account), "city"][0]
    editor.set_value("济南")
    press(dialog.go_button)
    assert field(database, account, "city") == "济南"
    assert page.board.refused.lines == []


def test_refused_work_can_be_exported_and_put_away(
    database: Database,
    account: str,
    desk: Desk,
    page: SyncPage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert account
    join(database)
    refuse(database, "create-account", "scope-not-yours")
    desk.sync.refresh()
    target = tmp_path / "refused.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    press(only(page.board.refused).buttons["export"])
    assert json.loads(target.read_text("utf-8"))["made"][0][1]["name"] == "海尔"
    press(only(page.board.refused).buttons["away"])
    assert page.board.refused.lines == []


def test_a_server_that_cannot_be_reached_is_told_and_shown_as_offline(
    database: Database, desk: Desk, page: SyncPage
) -> None:
    join(database)
    desk.sync.refresh()
    said: list[Notice] = []
    desk.notices.posted.connect(said.append)
    press(page.sync_button)
    assert not desk.sync.running
    assert said[0].tone == "vermillion"
    assert "cannot be reached" in said[0].text
    assert foot(desk).said.startswith("Offline since ")
    assert texts(page.board.runs)[0][1] == said[0].text
    assert page.sync_button.text() == "Sync now"


def test_ctrl_r_syncs_from_any_page(database: Database, desk: Desk, page: SyncPage) -> None:
    assert page
    join(database)
    desk.sync.refresh()
    desk.context.navigator.show_page("settings")
    failed: list[BaseException] = []
    desk.sync.failed.connect(failed.append)
    action = desk.context.actions.find("sync.now")
    assert action is not None
    assert action.shortcut == "Ctrl+R"
    action.handler()
    assert [told.code for told in failed if isinstance(told, Trouble)] == ["server-unreachable"]


def test_a_first_sync_asks_who_signs_in_where(desk: Desk, page: SyncPage) -> None:
    assert page
    desk.sync.sync_now()
    dialog = desk.window.findChild(SignInDialog)
    assert dialog is not None
    press(dialog.go_button)
    assert not dialog.problems["server"].isHidden()
    assert not dialog.problems["password"].isHidden()
    dialog.fields["server"].setText(CLOSED)
    dialog.fields["user"].setText("li")
    dialog.fields["password"].setText("secret word")
    press(dialog.go_button)
    assert "cannot be reached" in dialog.problems["server"].text()
    assert dialog.problems["password"].isHidden()
    assert dialog.go_button.isEnabled()
    dialog.reject()
    assert dialog.fields["password"].text() == ""


@pytest.mark.parametrize(
    ("code", "name"), [*BESIDE.items(), ("clock-wrong", ""), ("client-too-old", ""), ("disk-full", "")]
)
def test_every_failure_of_a_sign_in_stands_beside_its_field(
    desk: Desk, page: SyncPage, code: str, name: str
) -> None:
    assert page
    dialog = SignInDialog(desk.context, parent=desk.window)
    dialog.open()
    desk.sync.failed.emit(Refused(code) if name == "user" else Trouble(code))
    shown = {place for place, problem in dialog.problems.items() if not problem.isHidden()}
    assert shown == {name}
    dialog.reject()


def test_a_password_is_in_no_words_about_what_was_asked() -> None:
    assert "secret" not in repr(Ask("https://crm.example.com", "li", "secret"))


def test_automatic_sync_is_off_until_somebody_wants_it(desk: Desk, page: SyncPage) -> None:
    assert (desk.sync.every, desk.sync.at_close) == (0, False)
    press(page.preferences.every.button("hour"))
    press(page.preferences.at_close.button("yes"))
    assert (desk.sync.every, desk.sync.at_close) == (60, True)
    press(page.preferences.every.button("off"))


def test_closing_syncs_first_where_wanted_and_closes_even_when_that_fails(
    database: Database, account: str, desk: Desk, page: SyncPage, qapp: QApplication
) -> None:
    assert account
    assert page
    join(database)
    desk.sync.refresh()
    desk.sync.choose_at_close(yes=True)
    failed: list[BaseException] = []
    desk.sync.failed.connect(failed.append)
    desk.window.close()
    qapp.processEvents()
    assert len(failed) == 1
    assert not desk.window.isVisible()


def test_a_records_pane_tells_how_it_stands_towards_the_server(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    assert page
    pane = RecordPane(desk.context, "account", desk.window)
    pane.show_record(account)
    assert pane.sync_band.isHidden()  # a copy without a server has nothing to tell
    join(database)
    pane.show_record(account)
    assert pane.sync_band.text.text().startswith("Waits to go to the server: Create account, ")
    hold.hold_back(database, "accounts", account)
    pane.show_record(account)
    assert pane.sync_band.text.text().startswith("Held back on this computer: ")
    clash(database, account, kept="021-55552222", lost="021-55550000")
    pane.show_record(account)
    assert pane.sync_band.text.text().startswith("Two people changed this record ")
    desk.context.navigator.show_page("settings")
    press(pane.sync_band.open_button)
    assert desk.window.stack.front == "sync"


def test_a_wiped_copy_is_told_and_the_window_closes(
    desk: Desk, page: SyncPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page
    asked: list[str] = []
    monkeypatch.setattr("app.ui.widgets.confirm.Question.ask", lambda question: asked.append(question.answer))
    desk.sync.wiped.emit("Your administrator has had this copy wiped.")
    assert asked == ["close"]
    assert not desk.window.isVisible()


def test_the_page_speaks_the_language_of_the_moment(
    database: Database, account: str, desk: Desk, page: SyncPage, qapp: QApplication
) -> None:
    join(database)
    clash(database, account, kept="021-55552222", lost="021-55550000")
    hold.hold_back(database, "accounts", account)
    desk.context.language.choose("zh_CN")
    qapp.processEvents()
    desk.sync.refresh()
    sentence = only(page.board.conflicts).text.text()
    assert sentence.startswith("您（")
    assert sentence.endswith("已保留“021-55552222”。")
    assert page.sync_button.text() == "立即同步"
    assert foot(desk).said == "1 个冲突\n1 项暂缓"


def test_a_list_marks_the_records_that_are_not_the_same_on_the_server(
    database: Database, account: str, desk: Desk, page: SyncPage
) -> None:
    assert page
    with database.write("create-account") as session:
        other = make.account(session, "格力")

    def marked() -> dict[str, tuple[str, str]]:
        pane = ListPane(desk.context, LISTS["account"], "test-marks", desk.window)
        pane.ask()
        model = pane.loader.model
        found = {}
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            found[index.data(ID)] = index.data(MARK), index.data(TOOL_TIP).partition("\n")[2]
        pane.grab()
        pane.deleteLater()
        return found

    assert marked() == {account: ("", ""), other: ("", "")}  # no server, nothing to tell
    join(database)
    hold.hold_back(database, "accounts", other)
    assert marked() == {
        account: ("waiting", "Waits to go to the server"),
        other: ("held", "Held back on this computer"),
    }
    refuse(database, "create-account", "scope-not-yours")
    clash(database, account, kept="1", lost="2")
    assert marked() == {
        account: ("conflict", "In conflict; see the Sync page"),
        other: ("refused", "Refused by the server; see the Sync page"),
    }
