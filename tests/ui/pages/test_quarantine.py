from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from app.imports.run import import_files
from app.ui.pages.imports.kept_model import CELLS, REASON
from app.ui.pages.imports.quarantine import QuarantineDialog
from app.ui.pages.imports.wizard import ImportWizard
from app.ui.widgets.confirm import Question
from tests.ui.pages.conftest import Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
ROWS = (
    "客户名称,客户级别,年营业额",
    "宁波明达泵业,B,1200",
    ",C,800",
    "苏州恒力泵业,D,不详",
    "常州新科泵业,A,不详",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "客户名单.csv"
    made.write_text("\n".join(ROWS), "utf-8")
    return made


@pytest.fixture
def kept(open_page: Callable[[str], Any], desk: Desk, firm: Firm, file: Path) -> QuarantineDialog:
    """The quarantine with the three bad rows of the file."""
    open_page("contacts")
    import_files(firm.database, [file])
    return QuarantineDialog(desk.context, desk.window)


def text(dialog: QuarantineDialog, row: int, column: int) -> str:
    return str(dialog.model.index(row, column).data())


def type_in(dialog: QuarantineDialog, row: int, column: int, words: str) -> None:
    dialog.model.setData(dialog.model.index(row, column), words, Qt.ItemDataRole.EditRole)


def test_every_row_kept_back_stands_there_with_its_reason_at_its_cell(kept: QuarantineDialog) -> None:
    QAbstractItemModelTester(kept.model)
    assert kept.model.rowCount() == 3
    assert [text(kept, row, 0) for row in range(3)] == ["3", "4", "5"]
    assert "不详" in text(kept, 1, REASON)
    fault = kept.model.index(1, CELLS + 2)
    assert fault.data(Qt.ItemDataRole.ToolTipRole) == text(kept, 1, REASON)
    assert fault.data(Qt.ItemDataRole.BackgroundRole) is not None
    assert kept.model.index(1, CELLS).data(Qt.ItemDataRole.BackgroundRole) is None
    assert kept.model.headerData(CELLS, Qt.Orientation.Horizontal) == "客户名称"
    assert kept.why.text() == text(kept, 0, REASON)
    kept.grid.setCurrentIndex(fault)
    assert kept.why.text() == text(kept, 1, REASON)
    assert not kept.model.flags(kept.model.index(0, REASON)) & Qt.ItemFlag.ItemIsEditable
    assert kept.model.data(QModelIndex()) is None
    kept.reject()


def test_corrected_rows_are_imported_and_the_others_stay_with_their_reasons(
    kept: QuarantineDialog, firm: Firm
) -> None:
    type_in(kept, 0, CELLS, "无锡宏泰泵业")
    type_in(kept, 1, CELLS + 2, "950")
    QTest.mouseClick(kept.again, LEFT)
    assert firm.count("accounts", "name IN ('无锡宏泰泵业', '苏州恒力泵业')") == 2
    assert kept.model.rowCount() == 1
    assert text(kept, 0, CELLS) == "常州新科泵业"
    assert kept.note.text().startswith("2 rows imported.")
    kept.reject()


def test_one_text_is_replaced_in_the_whole_column(kept: QuarantineDialog, firm: Firm) -> None:
    kept.grid.setCurrentIndex(kept.model.index(0, CELLS + 2))
    QTest.keyClicks(kept.by, "5")
    kept.wanted.setText("不详")
    QTest.mouseClick(kept.replace, LEFT)
    assert kept.note.text() == "2 cells changed."
    QTest.mouseClick(kept.again, LEFT)
    assert firm.count("accounts", "name LIKE '%泵业'") == 3
    assert [text(kept, 0, column) for column in range(CELLS, CELLS + 3)] == ["", "C", "800"]
    kept.reject()


def test_what_was_typed_is_still_there_when_the_quarantine_is_opened_again(
    kept: QuarantineDialog, desk: Desk
) -> None:
    type_in(kept, 2, CELLS + 2, "待查")
    kept.reject()
    again = QuarantineDialog(desk.context, desk.window)
    assert text(again, 2, CELLS + 2) == "待查"
    again.reject()


def test_rows_are_given_up_after_a_question_and_undo_brings_them_back(
    kept: QuarantineDialog, desk: Desk
) -> None:
    def agree() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, Question)
        asked.answer = "do"
        asked.accept()

    QTimer.singleShot(0, agree)
    QTest.mouseClick(kept.discard, LEFT)
    assert kept.model.rowCount() == 0
    assert kept.pages.currentWidget() is kept.empty
    desk.context.history.undo()
    kept.load()
    assert kept.model.rowCount() == 3
    kept.reject()


def test_the_way_leads_from_the_import_and_from_the_menu(
    open_page: Callable[[str], Any], desk: Desk, file: Path
) -> None:
    open_page("contacts")
    wizard = ImportWizard(desk.context, desk.window, file)
    for _ in range(2):
        QTest.mouseClick(wizard.forward, LEFT)
    QTest.mouseClick(wizard.correct, LEFT)
    (dialog,) = desk.window.findChildren(QuarantineDialog)
    assert dialog.model.rowCount() == 3
    dialog.reject()
    trigger(desk, "account.kept")
    assert len(desk.window.findChildren(QuarantineDialog)) == 2
    for opened in desk.window.findChildren(QuarantineDialog):
        opened.reject()
