"""One account live is judged as in the run over all, because it is the same code with the same model."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.analytics.registry import run
from app.analytics.report import Scope
from app.analytics.scoring import Scores, band_name, reasons, score_all, score_some
from app.storage import summaries
from tests.analytics.firms import TODAY, Firm, chancy, empty_firm, ms, trading

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def firm() -> Iterator[Firm]:
    """Three hundred accounts that order, complain and answer."""
    with empty_firm() as made:
        chancy(made, 300)
        survey = made.add("surveys", name="s", kind="csat")
        for k in range(1, 300, 7):
            at = ms(TODAY - timedelta(days=k))
            made.add("survey_responses", survey_id=survey, account_id=f"c{k:03}", at=at, score=k % 5 + 1)
            made.add("complaints", account_id=f"c{k:03}", subject="s", received_at=at)
        made.add("credit_notes", account_id="c005", issued_on=TODAY.isoformat(), amount=80, currency="CNY")
        summaries.rebuild(made.connection)
        yield made


def line(scores: Scores, place: int) -> tuple[object, ...]:
    numbers = (scores.recency, scores.frequency, scores.money, scores.r, scores.f, scores.m, scores.band)
    shown = (scores.value, scores.overdue, scores.risk)
    return (
        scores.accounts[place], scores.abc[place], scores.silence[place], scores.segment(place),
        band_name(scores, place), *(int(column[place]) for column in numbers),
        *(str(round(float(column[place]), 6)) for column in shown),
    )  # fmt: skip


def test_one_account_live_is_judged_as_among_all(firm: Firm) -> None:
    model, scores = score_all(firm.connection, TODAY)
    assert len(scores.accounts) == 300
    assert {"A", "B", "C"} <= set(scores.abc)
    assert not np.isnan(scores.value).all()
    for place in range(0, 300, 17):
        alone = score_some(firm.connection, model, Scope.of([scores.accounts[place]]))
        assert line(alone, 0) == line(scores, place)
        assert np.allclose(alone.matrix[0], scores.matrix[place])
        assert [each.feature for each in reasons(model, alone, 0)] == [
            each.feature for each in reasons(model, scores, place)
        ]


def test_the_run_says_what_the_reports_say(firm: Firm) -> None:
    _, scores = score_all(firm.connection, TODAY)
    place = {account: at for at, account in enumerate(scores.accounts)}
    for name, keys in (("rfm", ("r", "f", "m")), ("churn", ("risk",)), ("silence", ("overdue",))):
        for row in run(firm.connection, name, TODAY).rows:
            at = place[str(row["account_id"])]
            for key in keys:
                told = row["score" if key == "risk" else key]
                assert float(getattr(scores, key)[at]) == pytest.approx(told)
    classes = {str(row["account_id"]): row["class"] for row in run(firm.connection, "abc", TODAY).rows}
    assert [classes[each] for each in scores.accounts if each in classes] == [
        scores.abc[place[each]] for each in scores.accounts if each in classes
    ]


@pytest.mark.parametrize("accounts", [0, 1, 2])
def test_hardly_any_account_is_judged_without_a_fit(accounts: int) -> None:
    with empty_firm() as made:
        trading(made, accounts)
        model, scores = score_all(made.connection, TODAY)
        assert (model.n, len(scores.accounts)) == (accounts, accounts)
        assert model.churn.method == "overdue-rule"
        assert np.isnan(scores.value).all()
        assert score_some(made.connection, model, Scope.of(["nobody"])).accounts == ()
