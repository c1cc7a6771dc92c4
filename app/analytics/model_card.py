"""What stands behind the scores: the data of the last run, how right it was, what has drifted, where it refused."""

import json
from datetime import date
from math import log
from typing import Any

from app.analytics.books import SOLD
from app.analytics.methods.results import Note, note
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope

_RUNS = 12
_TRAINED = {"low": 0.5, "middle": 0.3, "high": 0.2}  # shares of the bands where the model was trained
DRIFTED = 0.25  # population stability index from which a model no longer fits its data (Siddiqi 2006)
REFUSALS = frozenset(
    {"too-few-events", "model-not-better", "overdue-rule-used", "value-not-judged", "degenerate-fit"}
)


def model_card(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """The last run until the day, with its back-test; rows are the runs before it, the newest first."""
    del where
    runs = connection.execute(
        "SELECT id, as_of, made_at, code_version, n, back_test, notes FROM scoring_runs WHERE as_of <= ? "
        "ORDER BY id DESC LIMIT ?",
        (as_of.isoformat(), _RUNS),
    ).fetchall()
    if not runs:
        return Report("model", as_of, 0, "none", {}, (), (note("not-scored-yet"),))
    rows = tuple(_row(run) for run in runs)
    number, day, made_at, version, n, text, said = runs[0]
    tested = json.loads(text)
    shares = _shares(connection)
    drift = _drift(shares) if tested["method"] == "logit" else None
    notes = [Note(code, facts) for code, facts in json.loads(said)]
    if drift is not None and drift >= DRIFTED:
        notes.append(note("scores-drifted", drift=round(drift, 2)))
    parameters: dict[str, object] = {
        "run": number,
        "as_of": day,
        "made_at": made_at,
        "code_version": version,
        "accounts": n,
        "trained_on": tested["n"],
        "events": tested["events"],
        "auc": tested["auc"],
        "auc_recency": tested["auc_recency"],
        "observed": tested["observed"],
        "bands": shares,
        "drift": drift,
        "overrides": _overrides(connection, as_of),
        "refused": sorted({each.code for each in notes} & REFUSALS),
    }
    return Report("model", date.fromisoformat(day), n, tested["method"], parameters, rows, tuple(notes))


def _row(run: tuple[Any, ...]) -> Row:
    tested = json.loads(run[5])
    return {
        "run": run[0],
        "as_of": run[1],
        "made_at": run[2],
        "n": run[4],
        "method": tested["method"],
        "events": tested["events"],
        "auc": tested["auc"],
        "auc_recency": tested["auc_recency"],
    }


def _overrides(connection: Reader, as_of: date) -> dict[str, int]:
    """Judgements of people that are 90 days old or older: how often they were right, and how often the scoring.

    Right is "high" for an account that did not order within 90 days, and "low" for one that did.
    """
    judged = connection.execute(
        "SELECT o.band, o.judged, EXISTS (SELECT 1 FROM orders d WHERE d.account_id = o.account_id AND d.deleted_at "
        f"IS NULL AND d.status IN {SOLD} AND d.ordered_on > date(o.created_at / 1000, 'unixepoch') "
        "AND d.ordered_on <= date(o.created_at / 1000, 'unixepoch', '+90 days')) FROM score_overrides o "
        "WHERE date(o.created_at / 1000, 'unixepoch', '+90 days') <= ?",
        (as_of.isoformat(),),
    ).fetchall()
    right = {True: "low", False: "high"}
    return {
        "n": len(judged),
        "person": sum(band == right[bool(back)] for band, _, back in judged),
        "scoring": sum(said == right[bool(back)] for _, said, back in judged),
    }


def _shares(connection: Reader) -> dict[str, float]:
    counts = dict(connection.execute("SELECT band, count(*) FROM account_scores GROUP BY band").fetchall())
    whole = sum(counts.values())
    return {band: counts.get(band, 0) / whole for band in _TRAINED} if whole else {}


def _drift(shares: dict[str, float]) -> float | None:
    """Population stability index of the bands now against the training: Σ (now − then) · ln(now ÷ then)."""
    if not shares:
        return None
    pairs = [(max(shares[band], 1e-4), then) for band, then in _TRAINED.items()]
    return sum((now - then) * log(now / then) for now, then in pairs)
