"""What the import says about how sure it is of each column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.pages.imports.certainty import Certainty
from app.ui.pages.imports.wizard import ImportWizard

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.ui.desk import Desk
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


def test_each_column_says_how_sure_it_is_and_a_suggestion_is_taken_with_one_press(
    open_page: Callable[[str], Any], desk: Desk, firm: Firm, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Account Name,Websites,Annual Revenue(万元),Mood\nAcme,acme.com,5,good\n", "utf-8")
    open_page("contacts")
    wizard = ImportWizard(desk.context, desk.window, file)
    judged = [wizard.mapping.columns.cellWidget(row, 2) for row in range(4)]
    cells = [cell for cell in judged if isinstance(cell, Certainty)]
    assert [cell.words.text() for cell in cells] == [
        "100% · known heading",
        "Website? 79%",
        "95% · known heading, unit aside",
        "not recognised",
    ]
    assert wizard.mapping.chosen()["Websites"] is None
    QTest.mouseClick(cells[1].words, LEFT)
    assert wizard.mapping.chosen()["Websites"] == "website"
    for _ in range(2):
        QTest.mouseClick(wizard.forward, LEFT)
    assert firm.count("accounts", "website = 'https://acme.com'") == 1
    QTest.mouseClick(wizard.forward, LEFT)


def test_a_program_is_called_by_its_name(open_page: Callable[[str], Any], desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "Accounts.csv"
    file.write_text("Record Id,Account Owner.id,Account Name\nzcrm_1,zcrm_2,Acme\n", "utf-8")
    open_page("contacts")
    wizard = ImportWizard(desk.context, desk.window, file)
    assert "written by Zoho CRM" in wizard.mapping.facts.text()
    wizard.reject()
