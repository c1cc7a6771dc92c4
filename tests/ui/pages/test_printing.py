"""What goes to a printer: the very pages of the preview, through the dialog that every program has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pypdf
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.dialogs.print_preview import PreviewDialog
from tests.ui.pages.conftest import Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def preview(open_page: Callable[[str], Any], desk: Desk, firm: Firm) -> PreviewDialog:
    """A list of customers that takes several pages."""
    for number in range(120):
        firm.add("account", name=f"客户{number:03}")
    open_page("contacts")
    trigger(desk, "account.print")
    dialog = desk.window.findChild(PreviewDialog)
    assert dialog is not None
    assert dialog.laid is not None
    assert dialog.laid.count > 2
    return dialog


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that knows a printer; the pages then go to a PDF file, which Qt's own dialog offers as a printer."""
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])


def print_to(path: Path, dialog: PreviewDialog, pages: tuple[int, int] | None = None) -> None:
    """Press Print, choose the file and the pages in Qt's dialog, agree."""

    def agree() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, QPrintDialog)
        asked.accept()
        asked.printer().setOutputFileName(str(path))
        if pages is not None:
            asked.printer().setFromTo(*pages)

    QTimer.singleShot(0, agree)
    QTest.mouseClick(dialog.do, LEFT)


def texts(path: Path) -> list[str]:
    return ["".join(page.extract_text().split()) for page in pypdf.PdfReader(path).pages]


@pytest.mark.usefixtures("office")
def test_the_printer_gets_the_pages_of_the_preview(
    preview: PreviewDialog, desk: Desk, tmp_path: Path
) -> None:
    assert preview.laid is not None
    count = preview.laid.count
    print_to(tmp_path / "out.pdf", preview)
    pages = texts(tmp_path / "out.pdf")
    assert len(pages) == count
    assert [page.startswith(f"Accounts{number}/{count}") for number, page in enumerate(pages, 1)] == [
        True
    ] * count
    assert all(any(f"客户{number:03}" in page for page in pages) for number in range(120))
    assert desk.window.notices.text.text() == f"{count} pages went to the printer."


@pytest.mark.usefixtures("office")
def test_only_the_pages_chosen_in_the_dialog_are_printed(preview: PreviewDialog, tmp_path: Path) -> None:
    assert preview.laid is not None
    print_to(tmp_path / "out.pdf", preview, (2, 2))
    [page] = texts(tmp_path / "out.pdf")
    assert page.startswith(f"Accounts2/{preview.laid.count}")


@pytest.mark.usefixtures("office")
@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_where_one_can_try_again(
    preview: PreviewDialog, tmp_path: Path
) -> None:
    print_to(tmp_path / "nowhere" / "out.pdf", preview)
    assert preview.trouble.text().startswith("The printer out.pdf took nothing")
    assert preview.isVisible()
    preview.reject()


def test_a_computer_without_a_printer_says_so_in_one_sentence_with_a_way_out(
    preview: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    QTest.mouseClick(preview.do, LEFT)
    assert preview.trouble.text() == (
        "This computer knows no printer: add one in its settings, or save as PDF."
    )
    assert preview.save.isEnabled()
    preview.reject()
