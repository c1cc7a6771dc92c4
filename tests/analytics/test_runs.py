"""Kept scores: after any change they are what the run's own model says of every account."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from sqlalchemy import text

from app.analytics.methods.logit import Logit
from app.analytics.report import EVERYONE
from app.analytics.runs import COLUMNS, _lines, _why, last_run, refresh_scores, run_scores
from app.analytics.scoring import reasons, score_some
from app.analytics.stored_model import from_json, to_json
from app.services.demo import fill
from app.services.setup import set_up
from tests import make

if TYPE_CHECKING:
    from app.storage.database import Database

TODAY = dt.date(2026, 6, 30)


@pytest.fixture
def traded(database: Database) -> Database:
    set_up(database)
    fill(database, accounts=120, seed=3, as_of=TODAY)
    run_scores(database, TODAY)
    return database


def kept(database: Database) -> list[tuple[Any, ...]]:
    with database.raw() as connection:
        return list(
            connection.execute(f"SELECT {', '.join(COLUMNS)} FROM account_scores ORDER BY account_id")
        )


def judged(database: Database) -> list[tuple[Any, ...]]:
    with database.raw() as connection:
        run = last_run(connection)
        assert run is not None
        return _lines(run.id, run.model, score_some(connection, run.model, EVERYONE))


def buy(database: Database, total: int, accounts: int = 1) -> None:
    with database.write("test") as session:
        session.execute(
            text(
                "UPDATE orders SET total = :total WHERE currency = 'CNY' AND account_id IN (SELECT account_id FROM "
                "account_scores ORDER BY account_id LIMIT :accounts)"
            ),
            {"total": total, "accounts": accounts},
        )


def test_a_run_keeps_a_score_of_every_account_with_its_back_test(traded: Database) -> None:
    assert kept(traded) == judged(traded)
    with traded.raw() as connection:
        n, back_test, stale = connection.execute(
            "SELECT n, back_test, (SELECT count(*) FROM stale_scores) FROM scoring_runs"
        ).fetchone()
    assert n == len(kept(traded)) > 0
    assert '"events"' in back_test
    assert stale == 0


def test_after_a_change_only_that_account_is_scored_anew_and_all_stand_as_judged(traded: Database) -> None:
    before = kept(traded)
    buy(traded, 9_000_000_00)
    changed = refresh_scores(traded, TODAY)
    after = kept(traded)
    assert after == judged(traded)
    assert {new[0] for old, new in zip(before, after, strict=True) if old != new} == {before[0][0]}
    assert changed <= {before[0][0]}
    assert refresh_scores(traded, TODAY) == set()


def test_an_account_without_sales_loses_its_score_and_the_change_is_logged(traded: Database) -> None:
    account = kept(traded)[0][0]
    buy(traded, 0)
    assert refresh_scores(traded, TODAY) == {account}
    assert account not in {line[0] for line in kept(traded)}
    with traded.raw() as connection:
        logged = connection.execute("SELECT measure, after FROM score_changes").fetchall()
    assert ("band", None) in logged


@pytest.mark.parametrize("silent", [False, True])
def test_a_complaint_makes_the_score_of_its_account_stale(traded: Database, *, silent: bool) -> None:
    account = kept(traded)[0][0]
    with traded.write("test") as session:
        made = make.complaint(session, account)
    assert refresh_scores(traded, TODAY) <= {account}
    if silent:
        with traded.apply() as connection:
            connection.execute("UPDATE complaints SET deleted_at = 1 WHERE id = ?", (made,))
    else:
        with traded.write("test") as session:
            session.execute(text("UPDATE complaints SET deleted_at = 1 WHERE id = :id"), {"id": made})
    with traded.raw() as connection:
        assert connection.execute("SELECT account_id FROM stale_scores").fetchall() == [(account,)]


def test_another_day_or_many_changes_make_a_new_run(traded: Database) -> None:
    refresh_scores(traded, TODAY + dt.timedelta(days=1))
    buy(traded, 5_000_00, accounts=60)
    refresh_scores(traded, TODAY + dt.timedelta(days=1))
    with traded.raw() as connection:
        assert connection.execute("SELECT count(*) FROM scoring_runs").fetchone() == (3,)
    assert kept(traded) == judged(traded)


def test_a_model_comes_back_from_its_text(traded: Database) -> None:
    with traded.raw() as connection:
        run = last_run(connection)
    assert run is not None
    assert to_json(from_json(to_json(run.model))) == to_json(run.model)


def test_an_empty_copy_has_a_run_without_scores(database: Database) -> None:
    run_scores(database, TODAY)
    assert kept(database) == []
    assert refresh_scores(database, TODAY) == set()


def test_reasons_are_kept_as_the_model_gives_them(traded: Database) -> None:
    with traded.raw() as connection:
        run = last_run(connection)
        assert run is not None
        scores = score_some(connection, run.model, EVERYONE)
    names = run.model.churn.names
    coefficients = np.array([0.3, 1.0, -0.5, 0.25, 2.0, -1.0])
    logit = Logit(
        method="logit", n=1, coefficients=coefficients, errors=np.zeros(0), p_values={}, used=(0, 1, 2, 3, 6), events=1
    )  # fmt: skip
    model = replace(run.model, churn=replace(run.model.churn, model=logit))
    kept_reasons = [json.loads(each) for each in _why(model, scores)]
    assert any(len(each) > 3 for each in kept_reasons)
    for place, told in enumerate(kept_reasons):
        assert {each[0] for each in told} <= set(names)
        given = [(each.feature, round(each.contribution, 4)) for each in reasons(model, scores, place)]
        assert sorted((each[0], each[1]) for each in told) == sorted(each for each in given if each[1])
