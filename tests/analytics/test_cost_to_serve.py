"""What accounts cost to serve, counted by hand."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from app.analytics.board.ask import Ask
from app.analytics.board.registry import BOARD
from app.analytics.registry import run
from app.analytics.report import Scope
from app.analytics.reports.cost import Rates, cost
from app.rules.positions import EARTH_M
from app.storage import summaries
from app.ui.pages.insight.content.build import build
from app.ui.scores import RATES
from tests.analytics.firms import TODAY, Firm, empty_firm, ms

if TYPE_CHECKING:
    from collections.abc import Iterator

HOUR = 3_600_000
MORNING = ms(TODAY - timedelta(days=20)) + HOUR  # nine o'clock where the firm is


@pytest.fixture
def firm() -> Iterator[Firm]:
    with empty_firm() as made:
        for name in ("a", "b"):
            made.account(name)
        yield made


def rows(firm: Firm, rates: Rates | None = None) -> dict[str, Any]:
    report = cost(firm.connection, TODAY, rates=rates or Rates())
    return {str(row["account_id"]): row for row in report.rows}


def visit(firm: Firm, account: str, at: int, *, minutes: int | None = 30, east: int | None = None) -> None:
    ended = None if minutes is None else at + minutes * 60_000
    firm.add(
        "visits", account_id=account, purpose="care", status="reported", planned_start_at=at, checked_in_at=at,
        checked_out_at=ended, latitude_e6=None if east is None else 0, longitude_e6=east, moved_count=0, owner_id="u",
    )  # fmt: skip


def call(firm: Firm, account: str, at: int, minutes: int | None, kind: str = "call") -> None:
    firm.add(
        "activities", account_id=account, kind=kind, subject="", at=at, duration_minutes=minutes, internal=0
    )


def test_time_counts_by_the_record_and_by_the_usual_minutes_where_there_is_none(firm: Firm) -> None:
    call(firm, "a", MORNING, 30)
    call(firm, "a", MORNING, None)
    call(firm, "a", MORNING, None, "email")
    call(firm, "b", ms(TODAY - timedelta(days=400)), 60)
    found = rows(firm)
    assert set(found) == {"a"}
    assert found["a"]["minutes"] == 30 + 10 + 5
    assert found["a"]["time"] == {"minor": 7500, "currency": "CNY"}
    assert found["a"]["left"]["minor"] == -7500


def test_a_way_is_counted_in_kilometres_from_the_stop_before_and_by_the_visit_otherwise(firm: Firm) -> None:
    visit(firm, "a", MORNING, east=0)
    visit(firm, "b", MORNING + 2 * HOUR, east=100_000)
    visit(firm, "a", MORNING + 30 * HOUR, east=0, minutes=None)
    found = rows(firm)
    kilometres = EARTH_M / 1000 * 3.141592653589793 / 1800
    assert found["b"]["kilometres"] == pytest.approx(kilometres, abs=0.06)
    assert found["b"]["trips"]["minor"] == pytest.approx(100 * kilometres, abs=1)
    assert found["a"]["kilometres"] == 0
    assert found["a"]["trips"]["minor"] == 2 * 5000
    assert found["a"]["minutes"] == 30 + 60


def test_the_follow_up_that_a_visit_leaves_is_not_counted_again(firm: Firm) -> None:
    visit(firm, "a", MORNING)
    call(firm, "a", MORNING, 30, "visit")
    assert rows(firm)["a"]["minutes"] == 30


def complaint(firm: Firm, account: str, amount: int, currency: str = "CNY", status: str = "closed") -> str:
    return firm.add(
        "complaints", account_id=account, subject="", severity="medium",
        status=status, received_at=MORNING, resolved_at=MORNING + HOUR, paused_seconds=0, reopen_count=0,
        escalation=0, remedy_amount=amount, remedy_currency=currency,
    )  # fmt: skip


def test_remedies_count_once_in_the_firms_currency_and_when_settled(firm: Firm) -> None:
    complaint(firm, "a", 800)
    complaint(firm, "a", 300, status="open")
    complaint(firm, "a", 900, "EUR")
    credited = complaint(firm, "a", 500)
    day = TODAY.isoformat()
    firm.add("credit_notes", account_id="a", complaint_id=credited, issued_on=day, amount=500, currency="CNY")
    report = cost(firm.connection, TODAY)
    (row,) = report.rows
    assert (row["remedies"], row["margin"]) == (
        {"minor": 800, "currency": "CNY"},
        {"minor": -500, "currency": "CNY"},
    )
    assert [each.code for each in report.notes] == ["remedies-left-out"]


def test_a_contact_bears_its_share_of_the_campaign_and_the_control_group_none(firm: Firm) -> None:
    day = (TODAY - timedelta(days=30)).isoformat()
    common = {"status": "ended", "starts_on": day, "quiet_days": 0, "control_percent": 0}
    dear = firm.add("campaigns", name="x", cost=9_000, currency="CNY", **common)
    bare = firm.add("campaigns", name="y", **common)
    for campaign, account, status, control in (
        (dear, "a", "contacted", 0), (dear, "b", "responded", 0), (dear, "c", "control", 1),
        (bare, "a", "contacted", 0),
    ):  # fmt: skip
        at = None if control else MORNING
        firm.add(
            "campaign_members", campaign_id=campaign, account_id=account, status=status, control=control,
            contacted_at=at,
        )  # fmt: skip
    found = rows(firm)
    assert found["a"]["campaigns"]["minor"] == 4_500 + 200
    assert found["b"]["campaigns"]["minor"] == 4_500
    assert "c" not in found


def test_cost_stands_beside_revenue_and_margin_by_account_and_by_segment(firm: Firm) -> None:
    call(firm, "a", MORNING, 60)
    call(firm, "b", MORNING, 120)
    firm.order("a", TODAY - timedelta(days=3), 100_000, cost=60_000)
    firm.order("a", TODAY - timedelta(days=2), 5_000)
    summaries.rebuild(firm.connection)
    report = run(firm.connection, "cost", TODAY)
    assert [row["account_id"] for row in report.rows] == ["b", "a"]
    found = rows(firm)
    assert [found["a"][key]["minor"] for key in ("cost", "revenue", "margin", "left")] == [
        10_000,
        105_000,
        40_000,
        30_000,
    ]
    assert [each.code for each in report.notes] == ["orders-without-cost"]
    card = BOARD["cost"](Ask(firm.connection, TODAY))
    assert [(row["segment"] == "-", row["n"]) for row in card.rows] == [(True, 1), (False, 1)]
    assert card.parameters["dearer"] == 1
    assert card.parameters["total_cost"] == {"minor": 30_000, "currency": "CNY"}
    said = build(card, "en")
    assert said.finding == "Serving cost ¥300, 75.0% of the margin; 1 of 2 accounts cost more than they bring"


def test_the_rates_are_the_users_and_those_of_the_window_are_those_of_the_command(firm: Firm) -> None:
    call(firm, "a", MORNING, 60)
    assert rows(firm, Rates(hour=250))["a"]["cost"]["minor"] == 25_000
    assert Rates(**RATES) == Rates()


def test_only_accounts_in_the_scope_are_costed_and_the_way_between_others_still_counts(firm: Firm) -> None:
    visit(firm, "a", MORNING, east=0)
    visit(firm, "b", MORNING + 2 * HOUR, east=100_000)
    (row,) = run(firm.connection, "cost", TODAY, Scope.of(["b"])).rows
    assert (row["account_id"], row["kilometres"]) == ("b", pytest.approx(11.1, abs=0.1))
