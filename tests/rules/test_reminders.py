from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.rules.reminders import KEPT, LATE, MINUTE, Wanted, remembered, to_tell

DUE = 10_000 * MINUTE


def task(minutes: list[int] | None = None, *, whole_day: bool = False, snoozed: int | None = None) -> Wanted:
    return Wanted("t", DUE, whole_day, minutes, snoozed)


def test_a_task_with_a_time_reminds_when_it_is_due_and_one_of_a_day_only_when_told_to() -> None:
    assert to_tell([task()], {}, DUE) == {"t": [f"t:{DUE}:0"]}
    assert to_tell([task()], {}, DUE - 1) == {}
    assert to_tell([task(whole_day=True)], {}, DUE) == {}
    assert to_tell([task([30], whole_day=True)], {}, DUE - 30 * MINUTE) == {"t": [f"t:{DUE}:30"]}


def test_a_snoozed_task_reminds_again_when_that_time_comes() -> None:
    later = DUE + 10 * MINUTE
    told = remembered({}, [f"t:{DUE}:0"], DUE)
    assert to_tell([task(snoozed=later)], told, DUE) == {}
    assert to_tell([task(snoozed=later)], told, later) == {"t": [f"t:{DUE}:0", f"t:until:{later}"][1:]}


def test_a_reminder_older_than_a_day_is_not_told_any_more() -> None:
    assert to_tell([task()], {}, DUE + LATE) != {}
    assert to_tell([task()], {}, DUE + LATE + 1) == {}


@given(st.lists(st.integers(-3 * 24 * 60, 3 * 24 * 60), max_size=12))
def test_whatever_the_clock_does_a_reminder_is_told_once(steps: list[int]) -> None:
    told: dict[str, int] = {}
    heard = 0
    for minutes in steps:
        now = DUE + minutes * MINUTE
        found = to_tell([task([0])], told, now)
        heard += len(found)
        told = remembered(told, [name for names in found.values() for name in names], now)
    assert heard == any(0 <= minutes * MINUTE <= LATE for minutes in steps)


def test_what_nobody_asks_about_any_more_is_forgotten() -> None:
    assert remembered({"old": 0, "new": KEPT}, ["now"], KEPT + 1) == {"new": KEPT, "now": KEPT + 1}
