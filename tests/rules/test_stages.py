from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.choices import DealStatus, StageKind
from app.rules.conditions import Condition
from app.rules.errors import Refused
from app.rules.stages import (
    DEFAULT_PIPELINE,
    check_stage_move,
    close_effects,
    dwell_seconds,
    reopen_effects,
    rotting_days,
    weighted,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_the_default_pipeline_is_the_one_of_the_domain() -> None:
    assert [(s.name, s.probability) for s in DEFAULT_PIPELINE] == [
        ("初步接触", 10),
        ("需求确认", 25),
        ("方案报价", 50),
        ("商务谈判", 70),
        ("赢单", 100),
        ("输单", 0),
    ]


def test_the_missing_rule_is_named() -> None:
    leave = (Condition("next_step", "set"),)
    entry = (Condition("amount", "set"), Condition("expected_close", "set"))
    with pytest.raises(Refused) as refused:
        check_stage_move("open", leave, entry, {"next_step": "call", "amount": 5})
    assert (refused.value.code, refused.value.field) == ("stage-rule-missing", "expected_close")
    check_stage_move("open", leave, entry, {"next_step": "x", "amount": 5, "expected_close": "2026-05-01"})


def test_exit_rules_do_not_bind_on_the_way_back() -> None:
    leave = (Condition("next_step", "set"),)
    check_stage_move("open", leave, (), {}, forward=False)
    with pytest.raises(Refused):
        check_stage_move("open", leave, (), {})


def test_a_closed_deal_does_not_move() -> None:
    with pytest.raises(Refused) as refused:
        check_stage_move("won", (), (), {})
    assert refused.value.code == "stage-deal-closed"


def test_time_in_a_stage_is_never_negative() -> None:
    assert dwell_seconds(NOON, NOON + timedelta(hours=1)) == 3600
    assert dwell_seconds(NOON, NOON - timedelta(hours=1)) == 0


def test_a_deal_rots_from_the_first_second_over_the_limit() -> None:
    limit = NOON + timedelta(days=30)
    assert rotting_days(NOON, limit, 30) == 0
    assert rotting_days(NOON, limit + timedelta(seconds=1), 30) == 1
    assert rotting_days(NOON, limit + timedelta(days=2), 30) == 2
    assert rotting_days(NOON, limit, None) == 0


@given(st.integers(0, 10**15), st.integers(0, 100))
def test_the_weighted_amount_lies_between_nothing_and_all(amount: int, percent: int) -> None:
    assert 0 <= weighted(amount, percent) <= amount


def test_a_chance_outside_0_to_100_is_refused() -> None:
    for percent in (-1, 101):
        with pytest.raises(Refused):
            weighted(100, percent)


def test_closing_and_opening_again() -> None:
    won = close_effects(DealStatus.WON, NOON)
    assert (won.probability, won.stage_kind, won.closed_at) == (100, StageKind.WON, NOON)
    lost = close_effects(DealStatus.LOST, NOON)
    assert (lost.probability, lost.stage_kind, lost.forget) == (0, StageKind.LOST, ())
    assert close_effects(DealStatus.VOID, NOON).stage_kind is None
    again = reopen_effects(70)
    assert (again.status, again.probability, again.closed_at) == (DealStatus.OPEN, 70, None)
    assert again.forget == ("loss_reason",)
