"""An admin adds a field in the settings; it stands in the form, the list, the filters and the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import custom_fields
from app.ui.models.timeline_model import ENTRY, Entry
from app.ui.pages.settings.fields_editor import FieldsEditor

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from tests.ui.pages.conftest import Firm


def editor_of(page: Any) -> FieldsEditor:
    QTest.mouseClick(page.fields_button, Qt.MouseButton.LeftButton)
    found = page.findChild(FieldsEditor)
    assert isinstance(found, FieldsEditor)
    return found


def grade(dialog: FieldsEditor) -> None:
    """Add the choice 评级 / Grade with 金 / Gold and 银 / Silver, as one types it."""
    dialog.new.click()
    dialog.form.label.setText("评级")
    dialog.form.english.setText("Grade")
    dialog.form.type.setCurrentIndex(dialog.form.type.findData("choice"))
    for row, (chinese, english) in enumerate((("金", "Gold"), ("银", "Silver"))):
        for column, words in enumerate((chinese, english)):
            cell = dialog.form.options.item(row, column)
            assert cell is not None
            cell.setText(words)
    dialog.form.default.setText("Silver")
    dialog.save_button.click()


def test_a_field_that_an_admin_adds_is_filled_in_listed_filtered_and_told(
    firm: Firm, open_page: Callable[[str], Any], qapp: QApplication
) -> None:
    open_page("contacts")
    dialog = editor_of(open_page("settings"))
    grade(dialog)
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["Grade  ·  Choice"]
    dialog.accept()
    accounts = open_page("contacts").current
    accounts.open_record("account", firm.account)
    pane = accounts.detail()
    pane.form.editor("x_grade").combo.setCurrentText("Gold")
    pane.form.editor("x_grade").on_edited()
    pane.save()
    with firm.database.raw() as connection:
        assert custom_fields.read(connection, "account", firm.account) == {"x_grade": "gold"}
    accounts.list.columns.show("x_grade", visible=True)
    accounts.list.filter_row.choose("x_grade", ("gold",))
    rows = accounts.list.view.rows
    section = next(n for n, column in enumerate(rows.spec.columns) if column.key == "x_grade")
    assert rows.rowCount() == 1
    assert rows.index(0, section).data() == "Gold"
    assert rows.headerData(section, Qt.Orientation.Horizontal) == "Grade"
    accounts.list.filter_row.clear()
    pane.tabs.setCurrentWidget(pane.timeline_page)
    qapp.processEvents()
    shown = (
        pane.timeline.entries.index(row, 0).data(ENTRY) for row in range(pane.timeline.entries.rowCount())
    )
    told = [change for entry in shown if isinstance(entry, Entry) for change in entry.changes]
    assert ("Grade", "", "Gold") in told


def test_a_new_record_begins_with_the_default(firm: Firm, open_page: Callable[[str], Any]) -> None:
    assert firm
    dialog = editor_of(open_page("settings"))
    grade(dialog)
    dialog.accept()
    accounts = open_page("contacts").current
    accounts.new_record("account")
    pane = accounts.detail()
    assert pane.form.editor("x_grade").value() == "silver"
    pane.form.load({}, new=False)


def test_a_refusal_stands_beside_the_field(firm: Firm, open_page: Callable[[str], Any]) -> None:
    assert firm
    dialog = editor_of(open_page("settings"))
    dialog.new.click()
    dialog.form.label.setText("席位")
    dialog.form.type.setCurrentIndex(dialog.form.type.findData("number"))
    dialog.form.default.setText("许多")
    dialog.save_button.click()
    assert "许多" in dialog.form.trouble.text()
    assert dialog.form.default.property("invalid")
    dialog.accept()
