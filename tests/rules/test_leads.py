from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import lead_score
from app.rules.choices import ActivityOutcome, Direction, LeadStatus, Source
from app.rules.errors import Refused
from app.rules.lead_score import Followed, Part
from app.rules.leads import response_clock, way_to_converted, way_to_pool
from app.rules.machines import check_move

CAME = dt.datetime(2026, 11, 20, 1, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


@given(
    fields=st.fixed_dictionaries(
        {},
        optional={
            "source": st.sampled_from(list(Source)),
            "title": st.sampled_from(["采购经理", "工程师", "CEO", ""]),
            **{key: st.sampled_from(["x", "", None]) for key in ("mobile", "phone", "email", "company")},
        },
    ),
    followed=st.lists(
        st.builds(Followed, st.sampled_from(list(Direction)), st.sampled_from(list(ActivityOutcome)))
    ),
)
def test_the_score_is_the_sum_of_its_reasons_within_0_and_100(
    fields: dict[str, object], followed: list[Followed]
) -> None:
    parts = lead_score.parts(fields, followed)
    assert lead_score.total(parts) == max(0, min(100, sum(part.points for part in parts)))
    assert [abs(part.points) for part in parts] == sorted((abs(part.points) for part in parts), reverse=True)
    assert all(part.points for part in parts)


def test_every_fact_that_counts_is_named_with_its_points() -> None:
    fields = {"source": "referral", "title": "采购总监", "mobile": "13900001111", "company": "恒通"}
    heard = [Followed("inbound", "interested"), Followed("outbound", "interested")]
    assert lead_score.parts(fields, heard) == (
        Part("source", 25, "referral"),
        Part("outcome", 20, "interested"),
        Part("mobile", 15),
        Part("title", 15, "采购总监"),
        Part("answered", 10),
        Part("company", 10),
    )


@pytest.mark.parametrize(
    "title", ["工程师", "Engineering intern", "", None, "director's assistant's dog walker"]
)
def test_a_title_counts_only_when_its_holder_decides(title: str | None) -> None:
    counted = any(part.reason == "title" for part in lead_score.parts({"title": title}))
    assert counted == ("director" in (title or ""))


def test_the_clock_counts_down_until_somebody_answers() -> None:
    left = response_clock(CAME, None, CAME + 3 * HOUR, 24)
    assert (left.seconds, left.answered, left.late) == (21 * 3600, False, False)
    over = response_clock(CAME, None, CAME + 25 * HOUR, 24)
    assert (over.seconds, over.late) == (-3600, True)


def test_an_answer_within_the_limit_is_in_time_whenever_one_looks() -> None:
    answered = response_clock(CAME, CAME + 24 * HOUR, CAME + 900 * HOUR, 24)
    assert (answered.seconds, answered.answered, answered.late) == (24 * 3600, True, False)
    assert response_clock(CAME, CAME + 25 * HOUR, CAME, 24).late


def test_an_answer_before_the_lead_by_another_clock_took_no_time() -> None:
    assert response_clock(CAME, CAME - HOUR, CAME, 24) == (0, True, False)


@pytest.mark.parametrize("status", list(LeadStatus))
def test_every_step_to_converted_and_to_the_pool_is_an_arrow_of_the_machine(status: LeadStatus) -> None:
    for way_of in (way_to_converted, way_to_pool):
        try:
            way = way_of(status)
        except Refused:
            continue
        here = status.value
        for state in way:
            check_move("lead", here, state)
            here = state
        assert here in {"converted", "pooled"}


def test_a_converted_lead_is_not_converted_twice() -> None:
    with pytest.raises(Refused, match="lead-not-convertible"):
        way_to_converted("converted")
