from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.widgets.board_column import MIME
from tests.ui.pages.conftest import DAY, NOW, Answer, Firm

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def columns(page: Any) -> dict[str, list[str]]:
    return {column.stage.name_en: [card.name for card in column.cards] for column in page.deals.columns}


def view(page: Any, stage: str) -> Any:
    found = next(column.stage for column in page.deals.columns if column.stage.name_en == stage)
    return page.deals.board.view(found.id)


def stand(page: Any, stage: str) -> Any:
    made = view(page, stage)
    made.setFocus()
    made.stand_on(0)
    return made


def test_the_stages_of_the_default_pipeline_are_the_columns(open_page: Callable[[str], Any]) -> None:
    page = open_page("pipeline").current
    found = columns(page)
    assert list(found) == ["First contact", "Needs confirmed", "Proposal", "Negotiation", "Won", "Lost"]
    assert found["First contact"] == ["年度框架"]
    assert page.count.text() == "1 open deal · ¥120K"


def test_alt_and_an_arrow_move_a_deal_and_the_keyboard_goes_along(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    page = open_page("pipeline").current
    QTest.keyClick(stand(page, "First contact"), Qt.Key.Key_Right, ALT)
    assert columns(page)["Needs confirmed"] == ["年度框架"]
    assert page.deals.current_id() == firm.deal
    assert firm.count("stage_changes") == 2
    desk.history.undo()
    assert columns(page)["First contact"] == ["年度框架"]


def test_a_card_that_is_dropped_moves(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("pipeline").current
    data = QMimeData()
    data.setData(MIME, firm.deal.encode())
    drop = QDropEvent(QPointF(20, 20), Qt.DropAction.MoveAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    view(page, "Negotiation").dropEvent(drop)
    assert columns(page)["Negotiation"] == ["年度框架"]


def test_losing_a_deal_asks_the_reason_and_keeps_it(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("pipeline").current

    def choose(dialog: FieldsDialog) -> None:
        QTest.mouseClick(dialog.do, LEFT)
        assert dialog.isVisible()
        dialog.load({"loss_reason": "price"})
        QTest.mouseClick(dialog.do, LEFT)

    answer = Answer(choose)
    lost = next(column.stage for column in page.deals.columns if column.stage.kind == "lost")
    page.deals.on_moved(firm.deal, page.deals.columns[0].stage.id, lost.id)
    assert answer.done
    assert firm.value("deal", firm.deal, "status") == "lost"
    assert firm.value("deal", firm.deal, "loss_reason") == "price"


def test_winning_a_deal_is_confirmed_and_a_no_leaves_it(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("pipeline").current
    won = next(column.stage for column in page.deals.columns if column.stage.kind == "won")
    for taken, status in ((False, "open"), (True, "won")):
        answer = Answer(_button(0 if taken else 1))
        page.deals.on_moved(firm.deal, page.deals.columns[0].stage.id, won.id)
        assert answer.done
        assert firm.value("deal", firm.deal, "status") == status


def _button(place: int) -> Callable[[Any], None]:
    def press(dialog: Any) -> None:
        QTest.mouseClick(list(dialog._answers)[place], LEFT)

    return press


def test_a_won_deal_dragged_back_is_opened_again(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("pipeline").current
    won = next(column.stage for column in page.deals.columns if column.stage.kind == "won")
    first = page.deals.columns[0].stage
    answer = Answer(_button(0))
    page.deals.on_moved(firm.deal, first.id, won.id)
    page.deals.on_moved(firm.deal, won.id, page.deals.columns[2].stage.id)
    assert answer.done
    assert firm.value("deal", firm.deal, "status") == "open"
    assert columns(page)["Proposal"] == ["年度框架"]


def test_a_new_deal_stands_in_the_first_stage(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("pipeline").current
    QTest.mouseClick(page.primary, LEFT)
    form = page.detail().form
    QTest.keyClicks(form.editor("name").line, "Spare parts")
    form.editor("account_id").set_value(firm.account)
    form.save()
    assert "Spare parts" in columns(page)["First contact"]


def test_the_table_and_the_board_have_the_same_filters(open_page: Callable[[str], Any], firm: Firm) -> None:
    firm.add("deal", name="备件供应", account_id=firm.account)
    page = open_page("pipeline").current
    page.list.search.setText("备件")
    page.list.ask()
    assert columns(page)["First contact"] == ["备件供应"]
    QTest.mouseClick(page.view_switch.button("table"), LEFT)
    assert page.views.currentWidget() is page.list
    assert page.list.view.rows.records == 1


def test_a_card_tells_an_overdue_step_and_a_deal_that_stands_too_long(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    firm.add("deal", name="旧", account_id=firm.account, stage_entered_at=NOW - 40 * DAY)
    firm.add("deal", name="逾期", account_id=firm.account, next_step_on=(NOW - 2 * DAY).date())
    page = open_page("pipeline").current
    pills = {card.title: (card.pill, card.tone) for card in view(page, "First contact").cards}
    assert pills["旧"][1] == "amber"
    assert pills["旧"][0].endswith("d over")
    assert pills["逾期"] == ("Step overdue", "vermillion")


def test_enter_opens_the_pane_and_it_follows_the_keyboard(
    open_page: Callable[[str], Any], firm: Firm
) -> None:
    other = firm.add("deal", name="备件供应", account_id=firm.account)
    page = open_page("pipeline").current
    column = stand(page, "First contact")
    QTest.keyClick(column, Qt.Key.Key_Return)
    assert page.splitter.pane_shown
    assert page.detail().record == column.cards[0].id
    column.setFocus()
    QTest.keyClick(column, Qt.Key.Key_Down)
    assert page.detail().record == column.cards[1].id
    assert {firm.deal, other} == {card.id for card in column.cards}


def test_the_pane_shows_the_way_through_the_stages(open_page: Callable[[str], Any], firm: Firm) -> None:
    page = open_page("pipeline").current
    page.open_record("deal", firm.deal)
    pane = page.detail()
    pane.tabs.setCurrentWidget(pane.stages)
    assert pane.stages.entries.rowCount() == 2  # the day and the first stage


def test_ctrl_l_on_the_board_logs_about_the_deal(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk, qapp: QApplication
) -> None:
    page = open_page("pipeline").current
    stand(page, "First contact")
    page.log_activity()
    qapp.processEvents()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.about.id == firm.deal  # type: ignore[attr-defined]  # the log dialog
    dialog.close()
    assert desk.context.actions.find("deal.log") is not None


def test_quick_filters_narrow_board_and_table_alike(open_page: Callable[[str], Any], firm: Firm) -> None:
    colleague = firm.add("user", login="wf", name="王芳")
    firm.add("deal", name="同事的", account_id=firm.account, owner_id=colleague)
    firm.add("deal", name="逾期", account_id=firm.account, next_step_on=(NOW - DAY).date())
    firm.add("deal", name="本月", account_id=firm.account, expected_close=NOW.date())
    page = open_page("pipeline").current
    for wanted, names in (
        ("mine", {"年度框架", "逾期", "本月"}),
        ("late", {"逾期"}),
        ("month", {"本月"}),
        ("all", {"年度框架", "同事的", "逾期", "本月"}),
    ):
        QTest.mouseClick(page.quick.button(wanted), LEFT)
        assert set(columns(page)["First contact"]) == names
        assert page.list.view.rows.records == len(names)
