"""A first day at work: a list comes in, is found, edited, taken back; deals, tasks and complaints move; one goes out.

The window works as a user has it, with its threads, on the sample firm.
"""

from __future__ import annotations

import csv
import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from app.services import demo
from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.ui import fonts
from app.ui.desk import Desk
from app.ui.dialogs.export_list import ExportDialog
from app.ui.dialogs.log_activity import LogActivityDialog
from app.ui.language import Language
from app.ui.models.row_model import DISPLAY
from app.ui.opening import Opened
from app.ui.pages.complaints.intake_dialog import IntakeDialog
from app.ui.pages.imports.wizard import DONE, MAP, PLAN, ImportWizard
from app.ui.settings import Settings
from app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from app.storage.folder import DataFolder
    from app.ui.dialogs.fields_dialog import FieldsDialog

LEFT = Qt.MouseButton.LeftButton
ROWS = 300
NAME = "嘉兴拓远精密传动有限公司"


class Day:
    """The open window, and how a user waits for it."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self.window, self._qtbot = desk, desk.window, qtbot

    def settle(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(2):
            QApplication.processEvents()
            self._qtbot.waitUntil(self._idle, timeout=30_000)

    def _idle(self) -> bool:
        return self.desk.jobs.busy == 0

    def page(self, name: str) -> Any:
        """Bring a page to the front."""
        self.window.show_page(name)
        self.settle()
        return self.window.stack.pages[name]

    def press(self, widget: Any) -> None:
        """Press a button and wait for what it did."""
        QTest.mouseClick(widget, LEFT)
        self.settle()

    def do(self, action: str) -> None:
        """What the shortcut of an action does."""
        found = self.window.findChild(QAction, action)
        assert found is not None, action
        found.trigger()
        self.settle()

    def undo(self) -> None:
        """Ctrl+Z."""
        self.desk.history.undo()
        self.settle()

    def names(self, page: Any) -> list[str]:
        """The names in the list as shown."""
        rows = page.list.view.rows
        return [str(rows.index(row, 0).data(DISPLAY)) for row in range(rows.rowCount())]

    def value(self, sql: str) -> Any:
        """One stored value."""
        with self.desk.context.database.raw() as connection:
            return connection.execute(sql).fetchone()[0]


@pytest.fixture
def day(data_folder: DataFolder, qapp: QApplication, qtbot: QtBot) -> Iterator[Day]:
    database = open_folder(data_folder)
    set_up(database)
    demo.fill(database, 120, 3, dt.datetime.now().astimezone().date())
    language = Language(qapp, "zh_CN")
    theme = Theme(qapp, "light", "comfortable", fonts.interface_font(qapp.font()))
    desk = Desk(Opened(database, None), Settings(data_folder.path), theme, language)
    desk.show()
    made = Day(desk, qtbot)
    made.settle()
    yield made
    desk.window.hide()
    for timer in desk.window.findChildren(QTimer):
        timer.stop()
    desk.close()
    language.choose("en")
    theme.deleteLater()


@pytest.fixture
def customers(tmp_path: Path) -> Path:
    """A list as an office program writes it: GB18030, Chinese headings, one row without a name."""
    file = tmp_path / "客户名单.csv"
    lines = ["客户名称,客户级别,城市,电话,联系人"]
    lines += [f"嘉兴客户{n:03}有限公司,C,嘉兴,0573-8200{n:04},联系人{n:03}" for n in range(ROWS - 2)]
    lines += [f"{NAME},A,嘉兴,0573-82345678,单晓梅", ",B,嘉兴,0573-82000000,无名"]
    file.write_text("\r\n".join(lines), encoding="gb18030")
    return file


def test_a_list_is_imported_found_by_pinyin_edited_and_taken_back(day: Day, customers: Path) -> None:
    page = day.page("contacts").current
    before = page.list.view.rows.rowCount()
    wizard = ImportWizard(day.desk.context, day.window, customers)
    wizard.open()
    day.settle()
    assert wizard.step == MAP
    day.press(wizard.forward)
    assert wizard.step == PLAN
    shown = dict(wizard.plan.strip.texts())
    assert (shown["新增"], shown["待处理"]) == (str(ROWS - 1), "1")
    day.press(wizard.forward)
    assert wizard.step == DONE
    day.press(wizard.forward)
    assert page.list.view.rows.rowCount() == before + ROWS - 1

    QTest.keyClicks(page.list.search, "tuoyuanjingmi")
    QTest.keyClick(page.list.search, Qt.Key.Key_Return)
    day.settle()
    assert day.names(page) == [NAME]

    page.open_current()
    day.settle()
    pane = page.detail()
    pane.form.editor("city").line.setText("杭州")
    pane.form.on_changed()
    pane.form.save()
    day.settle()
    assert day.value(f"SELECT city FROM accounts WHERE name = '{NAME}'") == "杭州"
    assert NAME in day.window.notices.text.text()
    day.undo()
    assert day.value(f"SELECT city FROM accounts WHERE name = '{NAME}'") == "嘉兴"
    day.undo()
    page.list.search.clear()
    page.list.ask()
    day.settle()
    assert page.list.view.rows.rowCount() == before


def test_a_deal_moves_with_alt_and_an_arrow(day: Day) -> None:
    page = day.page("pipeline").current
    first, second = page.deals.columns[:2]
    deal = first.cards[0]
    column = page.deals.board.view(first.stage.id)
    column.setFocus()
    column.stand_on_id(deal.id)
    QTest.keyClick(column, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    day.settle()
    assert deal.id in {card.id for card in page.deals.columns[1].cards}
    assert second.stage.name in day.window.notices.text.text()
    day.undo()
    assert deal.id in {card.id for card in page.deals.columns[0].cards}


def test_a_task_typed_in_one_line_is_done_with_space(day: Day) -> None:
    page = day.page("tasks").current
    page.quick.line.setText("今天 确认交期")
    day.press(page.quick.add)
    place = [page.groups.lines.index(n).data() for n in range(page.groups.lines.rowCount())].index("确认交期")
    page.groups.setCurrentIndex(page.groups.lines.index(place))
    QTest.keyClick(page.groups, Qt.Key.Key_Space)
    day.settle()
    assert day.value("SELECT status FROM tasks WHERE title = '确认交期'") == "done"
    assert "已完成" in day.window.notices.text.text()


def test_a_complaint_is_noted_and_triaged(day: Day) -> None:
    page = day.page("complaints")
    day.press(page.primary)
    intake = day.window.findChild(IntakeDialog)
    assert intake is not None
    intake.form.editor("subject").set_value("包装破损")
    intake.form.editor("account_id").set_value(day.value("SELECT id FROM accounts LIMIT 1"))
    intake.form.on_changed()
    day.press(intake.save_button)
    _answer(_triage)
    day.press(page.detail().bar.buttons()[0])
    assert day.value("SELECT status FROM complaints WHERE subject = '包装破损'") == "triaged"
    assert [button.text() for button in page.detail().bar.buttons()] == ["派单", "不成立", "标为重复"]


def _triage(dialog: FieldsDialog) -> None:
    dialog.load({"severity": "high"})
    QTest.mouseClick(dialog.do, LEFT)


def _answer(act: Callable[[Any], None]) -> None:
    """Act on the next dialog as soon as it is open."""

    def look() -> None:
        shown = QApplication.activeModalWidget()
        if isinstance(shown, QDialog):
            act(shown)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def test_a_follow_up_is_logged_with_two_keys(day: Day) -> None:
    page = day.page("contacts").current
    page.list.view.go_to(0)
    account = page.list.view.current_id()
    before = day.value(f"SELECT count(*) FROM activities WHERE account_id = '{account}'")
    day.do("account.log")
    dialog = day.window.findChild(LogActivityDialog)
    assert dialog is not None
    QTest.keyClick(dialog.subject, Qt.Key.Key_Return)
    day.settle()
    assert day.value(f"SELECT count(*) FROM activities WHERE account_id = '{account}'") == before + 1


def test_the_list_as_shown_goes_out(day: Day, tmp_path: Path) -> None:
    page = day.page("contacts").current
    page.list.filter_row.choose("level", ("A",))
    day.settle()
    wanted = day.names(page)
    day.do("account.export")
    dialog = day.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.forms["csv"].click()
    target = tmp_path / "客户.csv"
    dialog.path.setText(str(target))
    day.press(dialog.do)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:2] == ["客户名称", "客户级别"]
    assert [row[0] for row in rows[1:]] == wanted
    assert f"已将 {len(wanted)} 行写入 客户.csv" in day.window.notices.text.text()
