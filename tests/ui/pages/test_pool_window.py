from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services import pools, records
from app.ui.models.row_model import DISPLAY
from tests.ui.pages.conftest import Answer, Firm, trigger

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk

LEFT = Qt.MouseButton.LeftButton


def names(page: Any) -> list[str]:
    rows = page.list.view.rows
    return [str(rows.index(row, 0).data(DISPLAY)) for row in range(rows.rowCount())]


def pooled(firm: Firm, **rules: Any) -> None:
    """The first account stands in the pool."""
    pool = firm.add("pool", name="华东公海", protection_days=0, **rules)
    with firm.database.write("demo") as session:
        account: Any = records.get(session, "account", firm.account)
        account.owner_id, account.pool_id, account.pool_state = None, pool, "pooled"


def test_an_account_is_found_in_the_pool_claimed_and_given_back_with_a_reason(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    pooled(firm, cool_down_days=15)
    page = open_page("contacts").current
    QTest.mouseClick(page.scope.button("pool"), LEFT)
    assert names(page) == ["杭州恒通轴承"]
    page.list.view.go_to(0)
    page.open_current()
    pane = page.detail()
    assert page.scope.taken == "pool"
    assert not pane.hold.give_back.isVisible()
    QTest.mouseClick(pane.hold.claim, LEFT)
    assert firm.value("account", firm.account, "owner_id") == firm.database.actor.user_id
    assert names(page) == []
    assert pane.hold.give_back.isVisible()
    answer = Answer(give_reason)
    QTest.mouseClick(pane.hold.give_back, LEFT)
    assert answer.done
    assert firm.value("account", firm.account, "pool_state") == "returned"
    assert firm.count("ownership_events", "cause = 'return' AND reason = 'no budget'") == 1
    QTest.mouseClick(pane.hold.claim, LEFT)
    assert firm.value("account", firm.account, "owner_id") is None
    assert "until lately" in desk.window.notices.text.text()


def give_reason(dialog: Any) -> None:
    QTest.keyClicks(dialog.editor("reason").control(), "no budget")
    QTest.mouseClick(dialog.do, LEFT)


def test_the_radar_lists_what_falls_back_and_a_follow_up_keeps_it(
    open_page: Callable[[str], Any], firm: Firm, desk: Desk
) -> None:
    pooled(firm, days_without_follow_up=1, days_without_deal=400, warn_days=7)
    with firm.database.write("claim-account") as session:
        pools.claim(session, firm.account)
    page = open_page("contacts").current
    trigger(desk, "account.radar")
    radar = page._radar
    item = radar.tree.topLevelItem(0)
    assert (item.text(0), item.text(3), item.text(4)) == ("杭州恒通轴承", "a follow-up", "华东公海")
    assert radar._count.text() == "1 account"
    radar.tree.setFocus()
    QTest.keyClick(radar, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    radar.close()
