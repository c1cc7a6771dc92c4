from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.analytics.runs import refresh_scores
from app.ui.models.row_model import DISPLAY
from tests.ui.pages.conftest import NOW, Answer, Firm
from tests.ui.pages.trading_firm import add_order, trade

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from app.ui.dialogs.fields_dialog import FieldsDialog
    from app.ui.language import Language

LEFT = Qt.MouseButton.LeftButton
TODAY = NOW.date()
STOPPED = 3  # place of an account that ordered every forty days until 200 days ago


@pytest.fixture
def trading(firm: Firm) -> list[str]:
    made = trade(firm.database, TODAY)
    refresh_scores(firm.database, TODAY)
    return made


@pytest.fixture
def card(open_page: Callable[[str], Any], trading: list[str]) -> Any:
    page = open_page("contacts")
    page.open_record("account", trading[STOPPED])
    QApplication.processEvents()
    return page.current.detail().score


def column(page: Any, name: str, key: str) -> str:
    rows = page.current.list.view.rows
    keys = [each.key for each in page.current.list.spec.columns]
    where = next(row for row in range(rows.rowCount()) if rows.index(row, 0).data(DISPLAY) == name)
    return str(rows.index(where, keys.index(key)).data(DISPLAY) or "")


def test_the_pane_says_the_risk_with_its_reason_in_raw_numbers(card: Any) -> None:
    assert card.isVisible()
    assert card.pills["risk"].text() == "Risk: High"
    assert card.pills["silence"].text() == "At risk"
    (words, _) = card.reasons[0]
    assert words.startswith("• ")
    assert f"No order for {card.seen.days} days; this account usually orders every" in words
    assert str(card.seen.days) in words


def test_an_account_without_an_order_has_no_scores(
    open_page: Callable[[str], Any], trading: list[str], firm: Firm
) -> None:
    assert trading
    page = open_page("contacts")
    page.open_record("account", firm.account)
    QApplication.processEvents()
    assert not page.current.detail().score.isVisible()


def test_a_reasons_action_makes_the_task_and_undo_takes_it_back(card: Any, firm: Firm, desk: Desk) -> None:
    before = firm.count("tasks")
    _, do = card.reasons[0]
    QTest.mouseClick(do, LEFT)
    assert firm.count("tasks") == before + 1
    made = firm.count(
        "tasks", f"account_id = '{card._account}' AND title LIKE 'Visit 客户04%' AND priority = 'high'"
    )
    assert made == 1
    desk.context.history.undo()
    assert firm.count("tasks") == before


def test_a_person_overrides_with_reason_and_end_and_both_judgements_are_kept(
    card: Any, firm: Firm, desk: Desk
) -> None:
    until = TODAY + dt.timedelta(days=30)

    def answer(dialog: FieldsDialog) -> None:
        for key, value in (("band", "low"), ("reason", "signed for a year"), ("until_on", until)):
            dialog.editor(key).set_value(value)
        QTest.mouseClick(dialog.do, LEFT)

    answering = Answer(answer)
    QTest.mouseClick(card.own, LEFT)
    assert answering.done
    assert card.pills["risk"].text() == "Risk: Low"
    assert "signed for a year" in card._facts.text()
    assert "the scoring says High" in card._facts.text()
    page: Any = desk.window.stack.pages["contacts"]
    page.current.list.refresh()
    assert column(page, "客户04", "risk_band") == "Low"
    with firm.database.raw() as connection:
        kept = connection.execute(
            "SELECT band, judged FROM score_overrides WHERE deleted_at IS NULL"
        ).fetchall()
        scored = connection.execute("SELECT band FROM account_scores WHERE account_id = ?", (card._account,))
        assert kept == [("low", "high")]
        assert scored.fetchone()[0] == "high"
    QTest.mouseClick(card.trust, LEFT)
    assert card.pills["risk"].text() == "Risk: High"
    assert firm.count("score_overrides") == 0


def test_a_judgement_that_ends_today_is_refused(card: Any, firm: Firm, desk: Desk) -> None:
    card.judge("low", "no reason", TODAY)
    assert firm.count("score_overrides") == 0
    assert "must hold until a day after today" in desk.window.notices.text.text()


def test_an_order_since_the_run_is_judged_live(card: Any, trading: list[str], firm: Firm) -> None:
    with firm.database.apply() as connection:
        add_order(connection, trading[STOPPED], TODAY, 1_000)
    card.show_account(trading[STOPPED], "客户04")
    assert card.seen.live
    assert card.seen.days == 0
    assert card.pills["risk"].text() == "Risk: Low"


def test_what_changed_since_the_last_run_is_told(card: Any, trading: list[str], firm: Firm) -> None:
    with firm.database.apply() as connection:
        add_order(connection, trading[STOPPED], TODAY, 1_000)
    refresh_scores(firm.database, TODAY)
    card.show_account(trading[STOPPED], "客户04")
    assert "Churn risk High → Low" in card._facts.text()


def test_the_words_follow_the_language(card: Any, language: Language) -> None:
    language.choose("zh_CN")
    QApplication.processEvents()
    assert card.pills["risk"].text() == "流失风险：高"
    assert "天一次" in card.reasons[0][0]


def test_the_window_judges_anew_after_a_commit_and_tells_the_lists(
    open_page: Callable[[str], Any], trading: list[str], firm: Firm, desk: Desk
) -> None:
    page = open_page("contacts")
    assert column(page, "客户04", "risk_band") == "High"
    desk.scores.open()
    with firm.database.write("demo") as session:
        add_order(session.connection().connection.driver_connection, trading[STOPPED], TODAY, 1_000)
    QApplication.processEvents()
    assert desk.scores._resting.isActive()
    desk.scores._resting.timeout.emit()
    QApplication.processEvents()
    assert column(page, "客户04", "risk_band") == "Low"
    desk.scores.close()


def test_accounts_of_worth_that_may_leave_stand_on_today_until_they_are_planned(
    open_page: Callable[[str], Any], trading: list[str], firm: Firm, desk: Desk
) -> None:
    with firm.database.apply() as connection:
        connection.execute(
            "UPDATE account_scores SET band = 'high', abc = 'A' WHERE account_id = ?", (trading[STOPPED],)
        )
    page = open_page("today")
    page.refresh()
    (item,) = [item for item in page.items if item.reason == "risk-high" and item.id == trading[STOPPED]]
    assert item.title == "客户04"
    firm.add("task", title="拜访", account_id=trading[STOPPED])
    page.refresh()
    assert all(item.id != trading[STOPPED] for item in page.items)
    assert desk


def test_in_a_low_window_the_reasons_leave_the_room_to_the_timeline_until_they_are_asked_for(
    open_page: Callable[[str], Any], trading: list[str]
) -> None:
    page = open_page("contacts")

    def shown(height: int) -> Any:
        page.window().resize(1280, height)
        page.open_record("account", trading[STOPPED])
        QApplication.processEvents()
        return page.current.detail()

    pane = shown(800)
    pane.tabs.setCurrentWidget(pane.stream)
    QApplication.processEvents()
    assert pane.score.isVisible()
    assert not pane.score.body.isVisible()
    assert pane.timeline.height() >= 150
    assert shown(1080).score.body.isVisible()
    assert not shown(800).score.body.isVisible()
    QTest.mouseClick(pane.score.more, LEFT)
    assert shown(800).score.body.isVisible()
    QTest.mouseClick(pane.score.more, LEFT)
    assert not shown(1080).score.body.isVisible()
