from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from app.ui.dialogs.export_list import ExportDialog
from app.ui.file_drops import FileDrops
from app.ui.pages.imports.wizard import DONE, MAP, PLAN, ImportWizard
from tests.ui.pages.conftest import Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
ROWS = (
    "客户名称,客户级别,城市,我们的备注列",
    "宁波明达泵业,B,宁波,x",
    "杭州恒通轴承,B,杭州,y",
    ",C,苏州,z",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "客户名单.csv"
    made.write_text("\n".join(ROWS), encoding="gb18030")
    return made


def figures(wizard: ImportWizard) -> dict[str, str]:
    return dict(wizard.plan.strip.texts())


def test_a_file_dropped_on_the_page_opens_the_import_with_its_columns(
    open_page: Callable[[str], Any], desk: Desk, file: Path
) -> None:
    page = open_page("contacts").current
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    page.dropEvent(drop)
    wizard = desk.window.findChild(ImportWizard)
    assert wizard is not None
    assert wizard.step == MAP
    assert wizard.mapping.chosen() == {
        "客户名称": "name", "客户级别": "level", "城市": "city", "我们的备注列": None,
    }  # fmt: skip
    assert wizard.mapping.reading.encoding.currentText() == "gb18030"
    wizard.reject()


def test_a_file_dropped_on_any_page_opens_the_import_but_not_while_presenting(
    open_page: Callable[[str], Any], desk: Desk, file: Path
) -> None:
    open_page("today")
    FileDrops(desk.context, desk.window)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    drop = QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), *drop[1:])
    QApplication.sendEvent(desk.window, enter)
    assert enter.isAccepted()
    desk.context.presenting.start()
    QApplication.sendEvent(desk.window, QDropEvent(*drop))
    assert desk.window.findChild(ImportWizard) is None
    desk.context.presenting.stop()
    QApplication.sendEvent(desk.window, QDragEnterEvent(QPoint(9, 9), *drop[1:]))
    QApplication.sendEvent(desk.window, QDropEvent(*drop))
    wizard = desk.window.findChild(ImportWizard)
    assert wizard is not None
    assert wizard.step == MAP
    wizard.reject()


def test_the_plan_counts_and_says_why_rows_are_kept_back_and_writes_nothing(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, file: Path
) -> None:
    open_page("contacts")
    wizard = ImportWizard(desk.context, desk.window, file)
    QTest.mouseClick(wizard.forward, LEFT)
    assert wizard.step == PLAN
    assert figures(wizard) == {
        "Added": "1", "Updated": "1", "Merged": "0", "Unchanged": "0", "Kept back": "1",
    }  # fmt: skip
    assert wizard.plan.reasons.rowCount() == 1
    first = wizard.plan.reasons.item(0, 0)
    assert first is not None
    assert first.text() == "4"
    assert firm.count("accounts") == 2
    wizard.reject()


def test_known_records_can_be_left_alone(open_page: Callable[[str], Any], desk: Desk, file: Path) -> None:
    open_page("contacts")
    wizard = ImportWizard(desk.context, desk.window, file)
    QTest.mouseClick(wizard.forward, LEFT)
    QTest.mouseClick(wizard.plan.policy.button("skip"), LEFT)
    assert figures(wizard)["Updated"] == "0"
    assert figures(wizard)["Unchanged"] == "1"
    wizard.reject()


def test_a_column_that_is_given_a_field_by_hand_is_imported(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, file: Path
) -> None:
    open_page("contacts")
    wizard = ImportWizard(desk.context, desk.window, file)
    combo = wizard.mapping.fields[3]
    combo.setCurrentIndex(combo.findData("industry"))
    for _ in range(2):
        QTest.mouseClick(wizard.forward, LEFT)
    assert wizard.step == DONE
    assert firm.count("accounts", "industry IN ('x', 'y')") == 2
    QTest.mouseClick(wizard.forward, LEFT)


def test_the_whole_import_is_taken_back_with_one_press(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, file: Path
) -> None:
    page = open_page("contacts").current
    wizard = ImportWizard(desk.context, desk.window, file)
    for _ in range(2):
        QTest.mouseClick(wizard.forward, LEFT)
    assert page.list.view.rows.rowCount() == 3
    assert firm.value("account", firm.account, "level") == "B"
    QTest.mouseClick(wizard.undo, LEFT)
    assert page.list.view.rows.rowCount() == 2
    assert firm.value("account", firm.account, "level") == "A"


def test_a_file_that_cannot_be_read_is_told_where_another_can_be_chosen(
    open_page: Callable[[str], Any], desk: Desk, tmp_path: Path
) -> None:
    open_page("contacts")
    empty = tmp_path / "leer.csv"
    empty.write_bytes(b"")
    wizard = ImportWizard(desk.context, desk.window, empty)
    assert wizard.step == 0
    assert wizard.choose.trouble.text()
    wizard.reject()


@pytest.mark.parametrize("form", ["xlsx", "csv", "exact", "jsonl", "pdf", "vcf", "vcf3"])
def test_the_list_is_exported_as_shown(
    open_page: Callable[[str], Any], desk: Desk, tmp_path: Path, form: str
) -> None:
    page = open_page("contacts").current
    page.list.filter_row.choose("level", ("A",))
    trigger(desk, "account.export")
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.forms[form].click()
    target = tmp_path / f"客户{dialog.form.suffix}"
    dialog.path.setText(str(target))
    QTest.mouseClick(dialog.do, LEFT)
    assert desk.window.notices.text.text() == f"1 row written to {target.name}."
    assert "恒通" in text_of(target, form)
    assert "海纳" not in text_of(target, form)


def text_of(file: Path, form: str) -> str:
    if form == "xlsx":
        with zipfile.ZipFile(file) as book:
            return "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    if form == "pdf":
        assert file.read_bytes().startswith(b"%PDF")
        return "恒通"
    text = file.read_text("utf-8-sig")
    return str(json.loads(text.splitlines()[-1])) if form == "jsonl" else text


def test_a_folder_that_is_not_there_is_told_in_the_dialog(
    open_page: Callable[[str], Any], desk: Desk, tmp_path: Path
) -> None:
    page = open_page("contacts").current
    dialog = ExportDialog(desk.context, page.list, desk.window)
    dialog.path.setText(str(tmp_path / "nirgends" / "x.xlsx"))
    dialog.show()
    QTest.mouseClick(dialog.do, LEFT)
    assert dialog.trouble.text()
    assert dialog.isVisible()
    dialog.reject()


def test_columns_confirmed_once_are_there_again_and_can_be_handed_on(
    open_page: Callable[[str], Any], desk: Desk, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page("contacts")
    handed = tmp_path / "handed.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(handed), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(handed), ""))
    first = ImportWizard(desk.context, desk.window, file)
    combo = first.mapping.fields[3]
    combo.setCurrentIndex(combo.findData("industry"))
    QTest.mouseClick(first.mapping.save, LEFT)
    fresh = ImportWizard(desk.context, desk.window, file)
    assert fresh.mapping.chosen()["我们的备注列"] is None
    QTest.mouseClick(fresh.mapping.load, LEFT)
    assert fresh.mapping.chosen()["我们的备注列"] == "industry"
    fresh.reject()
    for _ in range(2):
        QTest.mouseClick(first.forward, LEFT)
    QTest.mouseClick(first.forward, LEFT)
    again = ImportWizard(desk.context, desk.window, file)
    assert again.mapping.chosen()["我们的备注列"] == "industry"
    assert "as confirmed before" in again.mapping.facts.text()
    again.reject()


def test_a_cleaning_rule_says_what_it_changes_and_can_be_switched_off(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, tmp_path: Path
) -> None:
    open_page("contacts")
    file = tmp_path / "phones.csv"
    file.write_text("客户名称,电话\n宁波明达泵业,0574-87654321\n", "utf-8")
    wizard = ImportWizard(desk.context, desk.window, file)
    QTest.mouseClick(wizard.forward, LEFT)
    rule = wizard.plan.rules.boxes["phone-e164"]
    assert rule.text() == "Phone numbers in international form: 1"
    assert rule.toolTip() == "0574-87654321 becomes +8657487654321"
    rule.click()
    assert wizard.plan.rules.boxes["phone-e164"].text().endswith("off, left as written")
    QTest.mouseClick(wizard.forward, LEFT)
    assert wizard.step == DONE
    assert firm.count("accounts", "phone = '0574-87654321'") == 1
    QTest.mouseClick(wizard.forward, LEFT)


def test_every_group_of_the_plan_can_be_opened(
    open_page: Callable[[str], Any], desk: Desk, file: Path
) -> None:
    open_page("contacts")
    wizard = ImportWizard(desk.context, desk.window, file)
    QTest.mouseClick(wizard.forward, LEFT)
    plan = wizard.plan
    shown = {}
    for group in ("add", "update"):
        QTest.mouseClick(plan.groups.button(group), LEFT)
        cells = [plan.reasons.item(0, column) for column in range(3)]
        shown[group] = [cell.text() for cell in cells if cell is not None]
    assert shown["add"] == ["2", "宁波明达泵业", "B · 宁波 · x"]
    assert shown["update"][1:] == ["杭州恒通轴承", "Level: A → B"]
    assert not plan.groups.button("merge").isEnabled()
    wizard.reject()


def test_how_a_file_is_read_can_be_changed_and_the_preview_follows(
    open_page: Callable[[str], Any], desk: Desk, tmp_path: Path
) -> None:
    open_page("contacts")
    file = tmp_path / "odd.csv"
    file.write_text("华东区\n客户名称;城市\n宁波明达泵业;宁波\n", "gb18030")
    wizard = ImportWizard(desk.context, desk.window, file)
    reading = wizard.mapping.reading
    assert (reading.encoding.currentText(), reading.delimiter.currentData(), reading.heading.value()) == (
        "gb18030", ";", 2,
    )  # fmt: skip
    assert list(wizard.mapping.chosen()) == ["客户名称", "城市"]
    reading.delimiter.setCurrentIndex(reading.delimiter.findData(","))
    reading.delimiter.activated.emit(reading.delimiter.currentIndex())
    assert list(wizard.mapping.chosen()) == ["华东区"]
    reading.delimiter.setCurrentIndex(reading.delimiter.findData(";"))
    reading.delimiter.activated.emit(reading.delimiter.currentIndex())
    reading.heading.setFocus()
    reading.heading.setValue(3)
    reading.heading.editingFinished.emit()
    assert list(wizard.mapping.chosen()) == ["宁波明达泵业", "宁波"]
    reading.encoding.setCurrentText("utf-8")
    reading.encoding.activated.emit(reading.encoding.currentIndex())
    assert wizard.step == MAP
    assert wizard.trouble.text() == "The file cannot be read as utf-8; choose another encoding."
    wizard.reject()


def test_a_table_is_pasted_from_the_clipboard(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm
) -> None:
    open_page("contacts")
    QGuiApplication.clipboard().setText("客户名称\t城市\n宁波明达泵业\t宁波\n")
    wizard = ImportWizard(desk.context, desk.window)
    QTest.mouseClick(wizard.choose.paste, LEFT)
    assert wizard.step == MAP
    for _ in range(2):
        QTest.mouseClick(wizard.forward, LEFT)
    assert firm.count("accounts", "name = '宁波明达泵业' AND city = '宁波'") == 1
    QTest.mouseClick(wizard.forward, LEFT)
    QGuiApplication.clipboard().clear()
    empty = ImportWizard(desk.context, desk.window)
    QTest.mouseClick(empty.choose.paste, LEFT)
    assert empty.choose.trouble.text()
    empty.reject()
