from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.since import NOWHERE, STEPS, TURNS, Standing, effects, turns

DAY = dt.date(2026, 11, 20)
STANDING = st.one_of(
    st.just(NOWHERE),
    st.builds(
        Standing,
        st.sampled_from(["open", "won", "lost", "void"]),
        st.sampled_from(["a", "b"]),
        st.integers(0, 10**9),
        st.sampled_from([None, DAY, DAY + dt.timedelta(days=9)]),
    ),
)


def open_amount(standing: Standing) -> int:
    return standing.amount if standing.status == "open" else 0


@given(STANDING, STANDING)
def test_the_steps_lead_from_what_was_open_to_what_is_open(then: Standing, now: Standing) -> None:
    found = effects(then, now)
    assert open_amount(then) + sum(effect.amount for effect in found) == open_amount(now)
    assert all(effect.step in STEPS for effect in found)
    assert all(turn in TURNS for turn in turns(then, now))


@given(STANDING)
def test_a_deal_that_stands_still_has_done_nothing(standing: Standing) -> None:
    assert not effects(standing, standing)
    assert not turns(standing, standing)


@pytest.mark.parametrize(
    ("then", "now", "steps"),
    [
        (NOWHERE, Standing("open", "a", 5), [("new", 5)]),
        (NOWHERE, Standing("won", "w", 5), [("new", 5), ("won", -5)]),
        (Standing("open", "a", 5), Standing("won", "w", 8), [("grown", 3), ("won", -8)]),
        (Standing("open", "a", 5), Standing("lost", "l", 5), [("lost", -5)]),
        (Standing("open", "a", 5), Standing("open", "b", 2), [("shrunk", -3)]),
        (Standing("lost", "l", 5), Standing("open", "a", 7), [("reopened", 7)]),
        (Standing("open", "a", 5), NOWHERE, [("void", -5)]),
        (Standing("won", "w", 5), Standing("won", "w", 9), []),
    ],
)
def test_each_change_has_its_steps(then: Standing, now: Standing, steps: list[tuple[str, int]]) -> None:
    assert [tuple(effect) for effect in effects(then, now)] == steps


def test_another_stage_and_a_later_day_are_told_while_the_deal_is_open() -> None:
    then, later = Standing("open", "a", 5, DAY), DAY + dt.timedelta(days=1)
    assert turns(then, Standing("open", "b", 5, later)) == ("moved", "slipped")
    assert turns(Standing("open", "a", 5, later), then) == ("pulled_in",)
    assert turns(then, Standing("won", "b", 5, later)) == ()
