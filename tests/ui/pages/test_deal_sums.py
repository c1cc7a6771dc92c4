"""The table of deals stands in groups, each under what it adds up to in the firm's currency."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.services import deals, pipelines
from app.services.deal_sums import GROUPINGS, groups
from app.services.lists.registry import LISTS
from app.storage.list_spec import Filter, ListQuery
from app.ui import formats
from tests.ui.pages.conftest import NOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.desk import Desk
    from tests.ui.pages.conftest import Firm

LEFT = Qt.MouseButton.LeftButton
NAME, ACCOUNT, AMOUNT = 0, 1, 4


@pytest.fixture
def page(open_page: Callable[[str], Any], firm: Firm) -> Any:
    """One more deal in the second stage, in a currency with a rate, and one in a currency without."""
    firm.add("exchange_rate", currency="EUR", base="CNY", valid_from=NOW.date(), rate_e8=800_000_000)
    other = firm.add("deal", name="泵", account_id=firm.account, amount=10_050, currency="EUR")
    lost = firm.add("deal", name="阀", account_id=firm.account, amount=7_700, currency="USD")
    with firm.database.write("move-deal") as session:
        stages = pipelines.stages_of(session, firm.value("deal", other, "pipeline_id"))
        for deal in (other, lost):
            deals.move_deal(session, deal, stages[1].id)
    made = open_page("pipeline").current
    QTest.mouseClick(made.view_switch.button("table"), LEFT)
    return made


def rows(page: Any) -> list[tuple[str, ...]]:
    model = page.list.view.rows
    return [
        tuple(str(model.index(n, column).data() or "") for column in (NAME, ACCOUNT, AMOUNT))
        for n in range(model.rowCount())
    ]


def by(page: Any, wanted: str) -> None:
    actions = {action.data(): action for action in page.group.menu().actions()}
    actions[wanted].trigger()


def test_each_stage_stands_under_its_count_its_sum_and_its_weighted_sum(page: Any, firm: Firm) -> None:
    amount = firm.value("deal", firm.deal, "amount")
    first = formats.money(amount, "CNY")
    shown = rows(page)
    assert [row[0] for row in shown if row[1].endswith(tuple("0123456789KM")) or "weighted" in row[1]] == [
        "Total",
        "First contact",
        "Needs confirmed",
    ]
    heads = {row[0]: row for row in shown if "weighted" in row[1]}
    assert heads["First contact"][2] == first
    assert heads["Needs confirmed"][1] == "2 in all · weighted ¥201 + US$19"
    assert heads["Needs confirmed"][2] == "¥804 + US$77"
    assert [row[0] for row in shown][-2:] in (["泵", "阀"], ["阀", "泵"])
    assert page.list.count_text() == "3 records"


def test_a_head_is_no_record_the_keys_pass_over_it_and_a_copy_takes_it_along(page: Any, firm: Firm) -> None:
    view = page.list.view
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current_id() == firm.deal
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert [n for n in range(view.rows.rowCount()) if view.rows.is_head(n)] == [0, 1, 3]
    assert view.currentIndex().row() == 4
    view.selectAll()
    assert view.selected_count() == 3
    assert len(page.list.first_selected(10)) == 3
    view.copy()
    assert "First contact\t1 in all · weighted" in QGuiApplication.clipboard().text()


def test_the_table_is_grouped_by_owner_by_month_or_not_at_all_and_remembers_it(
    page: Any, firm: Firm, desk: Desk
) -> None:
    by(page, "owner")
    assert [row[0] for row in rows(page)][1] == firm.value("user", firm.database.actor.user_id, "name")
    by(page, "month")
    assert "Without a day to close" in [row[0] for row in rows(page)]
    by(page, "")
    assert rows(page)[0][0] == "Total"
    assert len(rows(page)) == 4
    assert desk.context.settings.text("pipeline/group", "stage") == ""


def test_the_sums_follow_the_filters_and_what_is_searched(page: Any) -> None:
    page.list.search.setText("泵")
    page.list.ask()
    assert [(row[0], row[2]) for row in rows(page)] == [
        ("Total", "¥804"),
        ("Needs confirmed", "¥804"),
        ("泵", "€100.50"),
    ]


@pytest.mark.usefixtures("page")
def test_a_sum_is_that_of_its_rows_to_the_cent(firm: Firm) -> None:
    query = ListQuery(LISTS["deal"], (Filter("status", "in", ("open",)),), grouping=GROUPINGS["owner"])
    with firm.database.raw() as connection:
        total, *found = groups(connection, query)
        expected = connection.execute(
            "SELECT sum(amount) FROM deals WHERE currency = 'CNY' AND status = 'open' AND deleted_at IS NULL"
        ).fetchone()[0]
    assert total.total.base.minor == expected + 80_400
    assert sum(group.total.base.minor for group in found) == total.total.base.minor
    assert [money.minor for money in total.total.others] == [7_700]


def test_other_views_have_no_heads(page: Any) -> None:
    QTest.mouseClick(page.view_switch.button("board"), LEFT)
    assert page.list.query().grouping is None
    assert sum(len(column.cards) for column in page.deals.columns) == 3
