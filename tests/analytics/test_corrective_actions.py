"""What a corrective action changed: complaints of its cause before and after it was done."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from statsmodels.stats.proportion import proportion_confint

from app.analytics.methods.rates import rate_ratio
from app.analytics.registry import run
from app.rules.errors import Refused
from tests.analytics.firms import TODAY, Firm, empty_firm, ms


@pytest.fixture
def firm() -> Iterator[Firm]:
    with empty_firm() as made:
        made.account("a")
        made.account("b")
        yield made


def heard(firm: Firm, cause: str, *days_ago: int, status: str = "closed", account: str = "a") -> None:
    for days in days_ago:
        at = ms(TODAY - timedelta(days=days))
        firm.add(
            "complaints", account_id=account, subject="s", root_cause=cause, received_at=at, status=status
        )


def acted(firm: Firm, cause: str, days_ago: int | None, **fields: Any) -> str:
    done = None if days_ago is None else ms(TODAY - timedelta(days=days_ago))
    status = "todo" if done is None else "done"
    values = {"title": "重排保养", "corrects": cause, "done_at": done, "status": status, "account_id": "a"}
    return firm.add("tasks", **(values | fields))


def test_fewer_complaints_of_the_cause_after_the_action_are_told_with_an_interval(firm: Firm) -> None:
    heard(firm, "training", *range(101, 280, 4))  # the first of 45 begins the counting
    heard(firm, "training", 20, 50, account="b")  # two in the hundred days after, wherever
    heard(firm, "training", *range(1, 99), status="duplicate")
    heard(firm, "logistics", *range(1, 99))
    acted(firm, "training", 100)
    (row,) = run(firm.connection, "corrective", TODAY).rows
    assert (row["before"], row["after"], row["verdict"]) == (44, 2, "fewer")
    assert row["before_month"] == pytest.approx(44 / 177 * 30)
    assert row["after_month"] == pytest.approx(2 / 101 * 30, rel=0.01)
    low, ratio, high = (float(str(row[key])) for key in ("low", "ratio", "high"))
    assert 0 < low < ratio < high < 1


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [(range(101, 280, 40), range(1, 100, 3), "more"), (range(101, 280, 30), range(1, 100, 16), "unclear"),
     ((), (), "early"), ((280, 120), (), "unclear")],
)  # fmt: skip
def test_what_the_interval_leaves_open_is_not_claimed(
    firm: Firm, before: range, after: range, verdict: str
) -> None:
    heard(firm, "training", *before, *after)
    acted(firm, "training", 100)
    (row,) = run(firm.connection, "corrective", TODAY).rows
    assert row["verdict"] == verdict


def test_an_action_that_is_open_or_done_a_week_ago_is_not_judged_yet(firm: Firm) -> None:
    heard(firm, "training", 300, 200, 100, 2)
    acted(firm, "training", None)
    acted(firm, "training", 7)
    acted(firm, "training", 90, status="cancelled")
    acted(firm, "training", -1)  # done after the day of the judgement
    report = run(firm.connection, "corrective", TODAY)
    assert sorted(str(row["verdict"]) for row in report.rows) == ["early", "open", "open"]
    assert report.notes == ()


def test_the_interval_of_a_ratio_is_wilsons_of_the_share_that_came_after() -> None:
    found = rate_ratio((30, 180), (8, 90))
    low, high = proportion_confint(8, 38, method="wilson")
    assert found.ratio == pytest.approx((8 / 90) / (30 / 180))
    assert (found.low, found.high) == pytest.approx((low / (1 - low) * 2, high / (1 - high) * 2))
    assert (rate_ratio((0, 90), (4, 90)).ratio, rate_ratio((0, 90), (4, 90)).high) == (None, None)
    assert rate_ratio((0, 90), (0, 90)).notes[0].code == "nothing-before-or-after"
    with pytest.raises(Refused, match="time-not-positive"):
        rate_ratio((1, 0), (1, 1))
