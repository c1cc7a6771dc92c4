from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.services.leads import recycle
from app.services.moves import move
from app.ui.models.grouped_model import ROW, Line
from app.ui.pages.contacts.convert_dialog import ConvertDialog
from tests.ui.pages.conftest import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton


def leads(open_page: Callable[[str], Any]) -> Any:
    page = open_page("contacts")
    page.switch_to("lead")
    QApplication.processEvents()
    return page.current


def lines(page: Any) -> list[str]:
    model = page.groups.model()
    rows = [model.index(n, 0).data(ROW) for n in range(model.rowCount())]
    return [row.title for row in rows if isinstance(row, Line)]


def shown_texts(desk: Desk) -> list[str]:
    return [found.text() for found in desk.window.findChildren(QLabel)]


def dialog_of(desk: Desk) -> ConvertDialog:
    (found,) = desk.window.findChildren(ConvertDialog)
    return found


def opened(open_page: Callable[[str], Any], lead: str) -> Any:
    page = leads(open_page)
    page.open_record("lead", lead)
    return page.detail()


def test_the_work_list_shows_open_leads_and_the_table_all(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    with firm.database.write("move-lead") as session:
        lost = firm_lead(session, "朴正浩")
        move(session, "lead", lost, "contacting")
        move(session, "lead", lost, "disqualified", {"disqualify_reason": "no_need"})
    page = leads(open_page)
    assert lines(page) == ["曾国强"]
    QTest.mouseClick(page.view_switch.button("table"), LEFT)
    assert page.views.currentWidget() is page.list
    assert page.list.view.rows.rowCount() == 2


def firm_lead(session: Any, name: str, **fields: Any) -> str:
    from app.services import records  # noqa: PLC0415 - beside its only use

    return records.create(session, "lead", {"name": name, **fields})


def test_a_lead_shows_its_score_with_reasons_and_how_long_the_answer_may_take(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    lead = firm.add("lead", name="赵敏", source="referral", mobile="13900004444")
    pane = opened(open_page, lead)
    (score, first) = pane.strip.texts()
    assert score == ("Score", "40")
    assert first[1].endswith("left")
    assert pane.why.text() == "came by referral +25 · mobile number known +15"


def test_a_lead_is_converted_in_the_dialog_and_one_undo_takes_it_all_back(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    pane = opened(open_page, firm.lead)
    QTest.mouseClick(pane.convert_button, LEFT)
    dialog = dialog_of(desk)
    dialog.editors["amount"][0].set_value((880_000, "CNY"))
    dialog.editors["expected_close"][0].set_value(dt.date(2026, 12, 31))
    before = (firm.count("accounts"), firm.count("contacts"), firm.count("deals"))
    QTest.mouseClick(dialog.do, LEFT)
    assert (firm.count("accounts"), firm.count("contacts"), firm.count("deals")) == tuple(
        n + 1 for n in before
    )
    assert firm.value("lead", firm.lead, "status") == "converted"
    deal = firm.value("lead", firm.lead, "converted_deal_id")
    assert firm.value("deal", deal, "amount") == 880_000
    assert pane.convert_button.isHidden()
    assert not pane.result_button.isHidden()
    desk.history.undo()
    assert (firm.count("accounts"), firm.count("contacts"), firm.count("deals")) == before
    assert firm.value("lead", firm.lead, "status") == "new"


def test_a_double_is_offered_and_takes_the_leads_data_in(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    lead = firm.add("lead", name="赵敏", company="杭州恒通轴承有限公司", city="杭州", phone="0571-88990011")
    pane = opened(open_page, lead)
    QTest.mouseClick(pane.convert_button, LEFT)
    dialog = dialog_of(desk)
    side = dialog.sides["account"]
    assert len(side.choices()) == 2
    side.choices()[1].setChecked(True)
    dialog.with_deal.setChecked(False)
    before = firm.count("accounts")
    QTest.mouseClick(dialog.do, LEFT)
    assert firm.count("accounts") == before
    assert firm.value("lead", lead, "converted_account_id") == firm.account
    assert firm.value("account", firm.account, "phone") == "0571-88990011"
    assert firm.value("account", firm.account, "name") == "杭州恒通轴承"


def test_a_double_that_came_meanwhile_is_shown_before_anything_is_made(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    pane = opened(open_page, firm.lead)
    QTest.mouseClick(pane.convert_button, LEFT)
    dialog = dialog_of(desk)
    assert len(dialog.sides["account"].choices()) == 1
    firm.add("account", name="宁波明达泵业")
    QTest.mouseClick(dialog.do, LEFT)
    assert dialog.isVisible()
    assert len(dialog.sides["account"].choices()) == 2
    assert "宁波明达泵业" in dialog.sides["account"].problem.text()
    assert firm.value("lead", firm.lead, "status") == "new"
    dialog.reject()


def test_a_disqualified_lead_goes_back_to_the_pool(open_page: Callable[[str], Any], firm: Firm) -> None:
    with firm.database.write("move-lead") as session:
        move(session, "lead", firm.lead, "contacting")
        move(session, "lead", firm.lead, "disqualified", {"disqualify_reason": "no_budget"})
    pane = opened(open_page, firm.lead)
    assert pane.convert_button.isHidden()
    QTest.mouseClick(pane.recycle_button, LEFT)
    assert firm.value("lead", firm.lead, "status") == "pooled"
    assert firm.value("lead", firm.lead, "owner_id") is None


def test_a_pooled_lead_is_claimed_by_its_button_and_is_ones_own_then(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    with firm.database.write("move-lead") as session:
        move(session, "lead", firm.lead, "contacting")
        move(session, "lead", firm.lead, "disqualified", {"disqualify_reason": "no_budget"})
        recycle(session, firm.lead)
    pane = opened(open_page, firm.lead)
    claim = next(made for made in pane.bar.buttons() if made.text() == "Claim")
    QTest.mouseClick(claim, LEFT)
    assert firm.value("lead", firm.lead, "status") == "new"
    assert firm.value("lead", firm.lead, "owner_id") == firm.database.actor.user_id


def test_a_lead_is_given_back_with_a_reason_and_the_pools_rules_are_told_who_takes_it_again(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    pool = firm.add("pool", name="线索公海", cool_down_days=15)
    page = leads(open_page)
    page.open_record("lead", firm.lead)
    pane = page.detail()

    def say_why(dialog: FieldsDialog) -> None:
        dialog.load({**dialog.values(), "reason": "预算取消"})
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(say_why)
    QTest.mouseClick(pane.return_button, LEFT)
    assert answer.done
    assert (firm.value("lead", firm.lead, "status"), firm.value("lead", firm.lead, "pool_id")) == (
        "pooled",
        pool,
    )
    assert firm.count("ownership_events", "cause = 'return' AND reason = '预算取消'") == 1
    claim = next(made for made in pane.bar.findChildren(QPushButton) if made.text() == "Claim")
    QTest.mouseClick(claim, LEFT)
    assert firm.value("lead", firm.lead, "status") == "pooled"
    assert any("You held this record until lately" in text for text in shown_texts(desk))
