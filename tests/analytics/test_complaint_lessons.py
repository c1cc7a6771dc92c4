"""Time to resolve with open complaints censored, and who orders again, against independent programs."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from lifelines import KaplanMeierFitter
from statsmodels.stats.proportion import confint_proportions_2indep

from app.analytics.registry import run
from app.words.sentences.analytics import SENTENCES
from tests.analytics.firms import TODAY, Firm, empty_firm, ms


@pytest.fixture
def firm() -> Iterator[Firm]:
    with empty_firm() as made:
        yield made


def heard(firm: Firm, account: str, days_ago: int, took: int | None, limit: int = 5) -> None:
    begin = TODAY - timedelta(days=days_ago)
    firm.add(
        "complaints", account_id=account, subject="s", received_at=ms(begin),
        resolved_at=None if took is None else ms(begin + timedelta(days=took)),
        resolution_due_at=ms(begin + timedelta(days=limit)),
    )  # fmt: skip


def test_the_median_time_to_resolve_counts_open_complaints_as_still_waiting(firm: Firm) -> None:
    firm.account("a")
    tales = [
        (100, 3),
        (90, 9),
        (80, None),
        (70, 12),
        (60, 40),
        (50, None),
        (40, 2),
        (5, None),
        (30, 21),
        (20, 20),
    ]
    for days_ago, took in tales:
        heard(firm, "a", days_ago, took)
    report = run(firm.connection, "complaints", TODAY)
    oracle = KaplanMeierFitter()
    waits = [took if took is not None else days_ago + 0.7 for days_ago, took in tales]  # until the evening
    oracle.fit(waits, [took is not None for _, took in tales])
    assert report.parameters["median_days_to_resolve"] == pytest.approx(oracle.median_survival_time_)
    assert report.parameters["open"] == 3


def test_who_orders_again_after_a_complaint_settled_in_time_or_late_is_told_as_an_association(
    firm: Firm,
) -> None:
    for place in range(60):
        account, late = firm.account(f"a{place}"), place % 2
        heard(firm, account, 300, 9 if late else 2)
        if place % 4 == 0 or (late and place % 10 == 1):
            firm.order(account, TODAY - timedelta(days=200), 100)
        firm.order(account, TODAY - timedelta(days=299), 100)  # before it was settled
    firm.account("young")
    heard(firm, "young", 90, 1)  # half a year has not passed yet
    report = run(firm.connection, "complaints", TODAY)
    found = report.parameters
    low, high = confint_proportions_2indep(15, 30, 6, 30, method="newcomb", compare="diff")
    assert found["again_in_time_less_late"] == pytest.approx(15 / 30 - 6 / 30)
    assert (found["again_low"], found["again_high"]) == (pytest.approx(low), pytest.approx(high))
    assert found["again_n"] == 60
    (said,) = [note for note in report.notes if note.code == "association-only"]
    assert "association" in SENTENCES[said.code][0]
