from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import deals, pipelines, records
from app.ui.models.grouped_model import ROW
from tests.ui.pages.conftest import NOW, Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.dialogs.fields_dialog import FieldsDialog
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pane(open_page: Callable[[str], Any], firm: Firm) -> Any:
    page = open_page("pipeline")
    page.open_record("deal", firm.deal)
    made = page.current.detail()
    made.tabs.setCurrentWidget(made.room)
    return made


def fill(**values: Any) -> Callable[[FieldsDialog], None]:
    def act(dialog: FieldsDialog) -> None:
        dialog.load({**dialog.values(), **values})
        QTest.mouseClick(dialog.do, LEFT)

    return act


def press(button: Any, act: Callable[[FieldsDialog], None]) -> None:
    answer = Answer(act)
    QTest.mouseClick(button, LEFT)
    assert answer.done


def test_a_contact_is_added_with_role_and_attitude_changed_and_removed(pane: Any, firm: Firm) -> None:
    people = pane.room.people
    assert not people.nothing.isHidden()
    press(people.add_button, fill(contact_id=firm.contact, decision_role="coach", attitude="champion"))
    assert people.table.texts() == [("单晓梅", "Coach", "Champion")]
    press(people.edit_button, fill(decision_role="decision_maker", attitude=None))
    assert people.table.texts() == [("单晓梅", "Decision maker", "")]
    QTest.mouseClick(people.remove_button, LEFT)
    assert people.table.texts() == []
    assert firm.count("deal_contacts") == 0


def test_a_competitor_needs_a_name_and_may_have_a_price(pane: Any, firm: Firm) -> None:
    rivals = pane.room.competitors

    def act(dialog: FieldsDialog) -> None:
        QTest.mouseClick(dialog.do, LEFT)
        assert dialog.isVisible()
        fill(name="德信轴承", price=900_000, currency="CNY")(dialog)

    press(rivals.add_button, act)
    assert rivals.table.texts() == [("德信轴承", "", "", "¥9K")]
    assert firm.count("deal_competitors", "price = 900000") == 1


def test_a_quote_is_made_of_the_deals_products(
    pane: Any, firm: Firm, open_page: Callable[[str], Any]
) -> None:
    product = firm.add("product", code="6204", name="Bearing", list_price=1_250, tax_bp=1300)
    press(pane.room.products.add_button, fill(product_id=product, quantity_milli=12_500))
    assert pane.room.products.table.texts() == [("Bearing", "12.5", "")]
    QTest.mouseClick(pane.quote_button, LEFT)
    page = open_page("pipeline")
    assert page.current.kind == "quote"
    assert page.current.detail().lines.grid.lines.text(0, 5) == "176.56"
    assert firm.count("quotes", f"deal_id = '{firm.deal}' AND account_id = '{firm.account}'") == 1


def test_another_probability_needs_a_reason_and_the_stages_own_takes_it_back(pane: Any, firm: Firm) -> None:
    press(pane.chance_button, fill(probability=60, probability_reason=None))
    assert firm.value("deal", firm.deal, "probability") == 10
    press(pane.chance_button, fill(probability=60, probability_reason="已口头同意"))
    assert firm.value("deal", firm.deal, "probability") == 60
    assert pane.strip.texts()[0] == ("Probability", "60%, stage 10%")
    press(pane.chance_button, fill(probability=10, probability_reason="x"))
    assert firm.value("deal", firm.deal, "probability_reason") is None
    assert pane.strip.texts()[0] == ("Probability", "10%")


def test_how_often_the_close_was_put_off_is_told(pane: Any, firm: Firm) -> None:
    for days in (10, 20, 15):
        with firm.database.write("update-deal") as session:
            close = NOW.date() + dt.timedelta(days=days)
            records.update(session, "deal", firm.deal, {"expected_close": close})
    pane.show_record(firm.deal)
    assert pane.strip.texts()[1][0] == "Closes, put off once"
    assert len(pane.room.slips.text().splitlines()) == 3


def test_the_play_of_the_stage_stands_beside_its_tasks_which_are_ticked_off(pane: Any, firm: Firm) -> None:
    proposal = firm.value("deal", firm.deal, "pipeline_id")
    with firm.database.write("update-stage") as session:
        stages = pipelines.stages_of(session, proposal)
        fields = {"name": "方案报价", "name_en": "Proposal", "probability": 50, "dwell_days": 21}
        play = {"play": "当面讲解方案。", "play_en": "Present the offer in person."}
        tasks = [{"title": "寄样品", "days": 3}]
        pipelines.save_stage(session, stages[2].id, proposal, {**fields, **play, "tasks": tasks})
        target = stages[2].id
    with firm.database.write("move-deal") as session:
        deals.move_deal(session, firm.deal, target)
    pane.show_record(firm.deal)
    pane.tabs.setCurrentWidget(pane.play)
    assert pane.play.heading.text() == "Proposal"
    assert pane.play.play.text() == "Present the offer in person."
    assert "its limit is 21 days" in pane.play.since.text()
    tasks_shown = pane.play.tasks
    assert [tasks_shown.lines.index(n).data() for n in range(tasks_shown.lines.rowCount())] == [
        "Stage tasks (1)",
        "寄样品",
    ]
    tasks_shown.setCurrentIndex(tasks_shown.lines.index(1))
    QTest.keyClick(tasks_shown, Qt.Key.Key_Space)
    assert firm.count("tasks", f"about_id = '{firm.deal}' AND status = 'done'") == 1
    assert tasks_shown.lines.index(1).data(ROW).done


def test_a_stage_without_play_or_tasks_says_so(pane: Any, firm: Firm) -> None:
    with firm.database.write("update-stage") as session:
        stage = firm.value("deal", firm.deal, "stage_id")
        records.update(session, "stage", stage, {"play": None, "play_en": None})
    pane.tabs.setCurrentWidget(pane.play)
    assert "no play yet" in pane.play.play.text()
    assert "brought no tasks" in pane.play.nothing.text()
    assert pane.play.tasks.isHidden()


def test_a_deal_whose_stage_another_laptop_took_away_says_so_until_it_is_moved(pane: Any, firm: Firm) -> None:
    assert pane.gone.isHidden()
    with firm.database.write("sync", origin="sync") as session:
        records.archive(session, "stage", firm.value("deal", firm.deal, "stage_id"))
    pane.show_record(firm.deal)
    assert not pane.gone.isHidden()
    assert "taken away meanwhile" in pane.gone.text()
    with firm.database.write("move-deal") as session:
        stages = pipelines.stages_of(session, firm.value("deal", firm.deal, "pipeline_id"))
        deals.move_deal(session, firm.deal, stages[0].id)
    pane.show_record(firm.deal)
    assert pane.gone.isHidden()
