from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.pages.pipeline.pipeline_editor import PipelineEditor
from app.ui.pages.pipeline.stage_form import read_tasks
from tests.ui.pages.conftest import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QInputDialog

    from app.ui.desk import Desk
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(open_page: Callable[[str], Any]) -> Any:
    return open_page("pipeline").current


@pytest.fixture
def editor(page: Any, desk: Desk) -> Iterator[PipelineEditor]:
    page.edit_pipelines()
    (made,) = desk.window.findChildren(PipelineEditor)
    yield made
    made.reject()


def names(editor: PipelineEditor) -> list[str]:
    return [editor.stages.item(n).text().split("  ")[0] for n in range(editor.stages.count())]


def stage(firm: Firm, name: str) -> dict[str, Any]:
    keys = ("probability", "dwell_days", "entry_rules", "tasks", "play", "play_en")
    with firm.database.raw() as connection:
        row = connection.execute(f"SELECT {', '.join(keys)} FROM stages WHERE name = ?", (name,)).fetchone()
    return dict(zip(keys, row, strict=True))


def test_a_stage_is_changed_with_what_it_asks_for_and_brings(
    editor: PipelineEditor, firm: Firm, page: Any
) -> None:
    editor.stages.setCurrentRow(1)
    editor.form.lines["name"].setText("试样")
    editor.form.lines["name_en"].setText("Sample")
    editor.form.lines["probability"].setText("40%")
    editor.form.lines["dwell_days"].setText("14")
    editor.form.rules["entry_rules"]["next_step"].setChecked(True)
    editor.form.tasks.setPlainText("寄样品 3\n回访")
    editor.form.plays["play"].setPlainText("先寄样品，再约试样")
    editor.form.plays["play_en"].setPlainText("Send the sample, then arrange the trial")
    QTest.mouseClick(editor.save_button, LEFT)
    found = stage(firm, "试样")
    assert (found["probability"], found["dwell_days"]) == (40, 14)
    assert found["entry_rules"] == '[{"field":"next_step","is":"set"}]'
    assert found["tasks"] == '[{"days":3,"title":"寄样品"},{"days":0,"title":"回访"}]'
    assert (found["play"], found["play_en"]) == (
        "先寄样品，再约试样",
        "Send the sample, then arrange the trial",
    )
    assert page.deals.columns[1].stage.name_en == "Sample"
    page.deals.on_moved(firm.deal, page.deals.columns[0].stage.id, page.deals.columns[1].stage.id)
    assert page.deals.columns[0].cards


def test_a_number_that_is_none_is_refused_beside_the_form(editor: PipelineEditor, firm: Firm) -> None:
    editor.form.lines["probability"].setText("most likely")
    QTest.mouseClick(editor.save_button, LEFT)
    assert "no chance" in editor.form.problem().text()
    assert stage(firm, "初步接触")["probability"] == 10


def test_a_new_stage_stands_before_the_closing_ones_and_is_moved_up(editor: PipelineEditor) -> None:
    QTest.mouseClick(editor.new_stage, LEFT)
    assert names(editor)[4] == "New stage"
    QTest.mouseClick(editor.up, LEFT)
    assert names(editor)[3] == "New stage"
    assert editor.stages.currentRow() == 3


def test_a_stage_with_deals_asks_where_they_go(editor: PipelineEditor, firm: Firm, page: Any) -> None:
    def choose(dialog: QInputDialog) -> None:
        assert "1 open deals stand in" in dialog.labelText()
        dialog.setTextValue("Proposal")
        dialog.accept()

    editor.stages.setCurrentRow(0)
    answer = Answer(choose)
    QTest.mouseClick(editor.drop_stage, LEFT)
    assert answer.done
    assert names(editor)[0] == "Needs confirmed"
    assert [card.id for card in page.deals.columns[1].cards] == [firm.deal]


def test_a_second_pipeline_has_a_board_of_its_own(editor: PipelineEditor, page: Any) -> None:
    def name(dialog: QInputDialog) -> None:
        dialog.setTextValue("Channel")
        dialog.accept()

    answer = Answer(name)
    QTest.mouseClick(editor.new_pipeline, LEFT)
    assert answer.done
    assert page.pipeline.count() == 2
    assert not page.pipeline.isHidden()
    page.pipeline.setCurrentIndex(1)
    page.ask_board()
    assert [len(column.cards) for column in page.deals.columns] == [0] * 6


def test_tasks_are_read_line_by_line() -> None:
    assert read_tasks("Send 3 samples 5\n\n  Call  \n7") == [
        {"title": "Send 3 samples", "days": 5},
        {"title": "Call", "days": 0},
        {"title": "7", "days": 0},
    ]
