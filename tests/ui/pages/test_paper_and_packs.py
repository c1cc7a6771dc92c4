"""What leaves the window for a meeting: packs and paper, driven as a user does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from app.ui.dialogs.export_list import ExportDialog
from app.ui.dialogs.make_pack import PackDialog
from app.ui.dialogs.print_preview import PreviewDialog
from tests.ui.pages.conftest import Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def packing(desk: Desk, folder: Path) -> PackDialog:
    trigger(desk, "file.pack")
    dialog = desk.window.findChild(PackDialog)
    assert dialog is not None
    dialog.path.setText(str(folder))
    return dialog


def text_of(path: Path) -> str:
    return "".join("\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages).split())


def test_one_key_and_one_press_make_the_pack_of_the_customer_in_front(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, tmp_path: Path
) -> None:
    open_page("contacts").open_record("account", firm.account)
    dialog = packing(desk, tmp_path / "pack")
    assert dialog.scopes["account"].text() == "杭州恒通轴承"
    QTest.mouseClick(dialog.do, LEFT)
    names = {path.name for path in (tmp_path / "pack").iterdir()}
    assert names == {"brief.pdf", "deck.pptx", "workbook.xlsx", "meeting.ics", "manifest.json"}
    told = json.loads((tmp_path / "pack" / "manifest.json").read_text(encoding="utf-8"))
    assert (told["scope"], told["masked"], told["language"]) == ("account", False, "en")
    notice = desk.window.notices.notice
    assert notice is not None
    assert "pack" in notice.text


def test_a_pack_made_in_a_presentation_is_masked_and_a_bad_place_is_told_in_the_dialog(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, tmp_path: Path
) -> None:
    open_page("contacts").open_record("account", firm.account)
    QTest.keyClick(desk.window, Qt.Key.Key_F9)
    dialog = packing(desk, tmp_path / "nowhere" / "pack")
    assert dialog.masked.isChecked()
    assert not dialog.masked.isEnabled()
    QTest.mouseClick(dialog.do, LEFT)
    assert dialog.trouble.text()
    assert dialog.isVisible()
    dialog.path.setText(str(tmp_path / "pack"))
    dialog.scopes["pipeline"].click()
    dialog.path.setText(str(tmp_path / "pack"))
    QTest.mouseClick(dialog.do, LEFT)
    assert "13900001111" not in text_of(tmp_path / "pack" / "brief.pdf")
    desk.context.presenting.stop()


@pytest.mark.parametrize("page", ["pipeline", "tasks", "complaints"])
def test_every_list_is_seen_on_paper_before_it_is_printed(
    open_page: Callable[[str], Any], desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, page: str
) -> None:
    shown = open_page(page)
    front = getattr(shown, "current", shown)
    trigger(desk, f"{front.kind}.print")
    dialog = desk.window.findChild(PreviewDialog)
    assert dialog is not None
    assert dialog.laid is not None
    assert dialog.place.text() == "Page 1 of 1"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "list"), ""))
    QTest.mouseClick(dialog.save, LEFT)
    rows = {"deal": "年度框架", "task": "确认报价", "complaint": "轴承异响"}
    assert rows[front.kind] in text_of(tmp_path / "list.pdf")


def test_everything_is_taken_out_to_a_folder_of_its_own(
    open_page: Callable[[str], Any], desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_page("contacts")
    place = tmp_path / "out"
    place.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))
    trigger(desk, "file.takeout")
    [folder] = place.iterdir()
    assert (folder / "manifest.json").exists()
    assert "杭州恒通轴承" in (folder / "accounts.jsonl").read_text(encoding="utf-8")
    assert "taken out" in desk.window.notices.text.text()


@pytest.mark.parametrize(
    ("page", "form", "mark"), [("tasks", "ics", "BEGIN:VTODO"), ("contacts", "vcf", "VERSION:4.0")]
)
def test_cards_and_calendars_leave_from_their_lists(
    open_page: Callable[[str], Any], desk: Desk, tmp_path: Path, page: str, form: str, mark: str
) -> None:
    shown = open_page(page)
    trigger(desk, f"{getattr(shown, 'current', shown).kind}.export")
    dialog = desk.window.findChild(ExportDialog)
    assert dialog is not None
    assert {"ics": "vcf", "vcf": "ics"}[form] not in dialog.forms
    dialog.forms[form].click()
    dialog.path.setText(str(tmp_path / f"a.{form}"))
    QTest.mouseClick(dialog.do, LEFT)
    assert mark in (tmp_path / f"a.{form}").read_text(encoding="utf-8")


def test_a_long_list_is_turned_page_by_page(open_page: Callable[[str], Any], desk: Desk, firm: Firm) -> None:
    for number in range(120):
        firm.add("account", name=f"客户{number:03}")
    open_page("contacts")
    trigger(desk, "account.print")
    dialog = desk.window.findChild(PreviewDialog)
    assert dialog is not None
    assert dialog.laid is not None
    count = dialog.laid.count
    assert count > 1
    first = dialog.sheet.grab().toImage()
    QTest.mouseClick(dialog.after, LEFT)
    assert dialog.place.text() == f"Page 2 of {count}"
    assert dialog.sheet.grab().toImage() != first
    QTest.mouseClick(dialog.before, LEFT)
    assert dialog.place.text() == f"Page 1 of {count}"
    assert dialog.sheet.grab().toImage() == first
    dialog.reject()


def test_a_record_is_seen_on_paper_and_a_computer_without_printers_says_so(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page("contacts").open_record("account", firm.account)
    trigger(desk, "account.print_record")
    dialog = desk.window.findChild(PreviewDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.do, LEFT)
    assert "PDF" in dialog.trouble.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "one.pdf"), ""))
    QTest.mouseClick(dialog.save, LEFT)
    assert "杭州恒通轴承" in text_of(tmp_path / "one.pdf")
