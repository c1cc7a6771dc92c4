"""An admin adds a field in the settings; it stands in the form, the list, the filters and the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.services import custom_fields, records
from app.sync.conflicts import open_conflicts, resolve
from app.ui.dialogs.merge_records import MergeDialog
from app.ui.models.timeline_model import ENTRY, Entry
from app.ui.pages.settings.fields_editor import FieldsEditor
from app.ui.pages.sync.conflict_lines import ConflictLines
from app.ui.pages.sync.edit_dialogs import ConflictDialog
from app.ui.pages.sync.names import Naming
from app.ui.sync_words import SyncWords
from tests.ui.pages.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from app.ui.desk import Desk
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


def test_a_conflict_of_an_added_field_is_told_by_record_and_label_and_decided_by_its_own_editor(
    desk: Desk, firm: Firm, open_page: Callable[[str], Any]
) -> None:
    dialog = editor_of(open_page("settings"))
    grade(dialog)
    dialog.accept()
    with firm.database.write("demo") as session:
        records.update(session, "account", firm.account, {"x_grade": "gold"})
    with firm.database.raw() as connection:
        (value,) = connection.execute("SELECT id FROM custom_values").fetchone()
    me, fact = firm.database.actor.user_id, {"kind": "custom_value", "record_id": value, "field": "value"}
    said = {"base": None, "kept": "gold", "lost": "silver", "lost_by": me, "at": NOW, "reason": "later-edit"}
    with firm.database.write("demo") as session:
        records.create(session, "conflict", {**fact, **said, "account_id": firm.account})
    with firm.database.raw() as connection:
        (conflict,) = open_conflicts(connection)
        naming = Naming(desk.context, connection)
        lines = ConflictLines(desk.context, SyncWords(desk.context))
        assert naming.titled(conflict.kind, conflict.record)[0] == "杭州恒通轴承"
        assert 'You set Grade to "Silver"' in lines.sentence(conflict, naming)
    asked = ConflictDialog(desk.context, conflict, "", desk.window)
    assert asked.heading.text() == "Grade"
    given: list[object] = []

    def on_decided(_key: str, decided: object) -> None:
        given.append(decided)

    asked.decided.connect(on_decided)
    asked.editor.set_value("silver")
    asked.go_button.click()
    assert given == ["silver"]
    resolve(firm.database, conflict.id, "edit", given[0])
    with firm.database.raw() as connection:
        assert custom_fields.read(connection, "account", firm.account) == {"x_grade": "silver"}


def test_an_added_field_stands_in_the_merge_dialog_with_its_label_and_both_values(
    firm: Firm, open_page: Callable[[str], Any], desk: Desk
) -> None:
    grade(editor_of(open_page("settings")))
    other = firm.add("account", name="杭州恒通轴承有限公司", x_grade="gold")
    with firm.database.write("demo") as session:
        records.update(session, "account", firm.account, {"x_grade": "silver"})
    dialog = MergeDialog(desk.context, "account", (firm.account, other), desk.window)
    dialog.open()
    assert "Grade" in [each.text() for each in dialog.findChildren(QLabel)]
    group = dialog.groups["x_grade"]
    assert [group.button(side).text() for side in (0, 1)] == ["Silver", "Gold"]
    group.button(1).setChecked(True)
    QTest.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    with firm.database.raw() as connection:
        assert custom_fields.read(connection, "account", firm.account) == {"x_grade": "gold"}
    desk.context.history.undo()
    with firm.database.raw() as connection:
        assert custom_fields.read(connection, "account", firm.account) == {"x_grade": "silver"}
