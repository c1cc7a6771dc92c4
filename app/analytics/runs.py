"""Scores that are kept: a run over all accounts, and since then those whose orders changed, by the same model."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, repeat
from typing import Any

import numpy as np

from app.analytics.methods.churn import BANDS
from app.analytics.methods.clv import Assumptions
from app.analytics.report import Reader, Scope
from app.analytics.scoring import BAND_NAMES, Model, Scores, score_all, score_some
from app.analytics.stored_model import from_json, to_json
from app.rules.moments import to_millis
from app.storage.connection import Connection
from app.storage.database import Database

CODE_VERSION = "3"  # raised whenever the same data would be judged otherwise
MANY_STALE = 5  # percent of the accounts from which on a whole run is the shorter way
COLUMNS = (
    "account_id", "run", "recency", "frequency", "money", "r", "f", "m", "segment", "abc", "value", "overdue_milli",
    "silence", "risk_milli", "band", "reasons",
)  # fmt: skip
WATCHED = ("segment", "abc", "silence", "band")
BATCH = 5_000
EXPLAINED = 1_000  # accounts whose reasons are written at once
REASONS = 3
Line = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A stored run.

    Attributes:
        id: its number.
        model: what it learned.
        code_version: of the code that judged.
    """

    id: int
    model: Model
    code_version: str


def last_run(connection: Reader) -> Run | None:
    """The newest run, with its model."""
    row = connection.execute(
        "SELECT id, model, code_version FROM scoring_runs ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return Run(row[0], from_json(row[1]), row[2]) if row else None


def run_scores(database: Database, as_of: date, assumptions: Assumptions | None = None) -> int:
    """Score every account and keep it; the number of the run."""
    with database.raw() as connection:
        model, scores = score_all(connection, as_of, assumptions)
    at = to_millis(database.clock())
    with database.apply() as connection:
        run = _keep_run(connection, model, at)
        lines = _lines(run, model, scores)
        _log(connection, run, at, lines, None)
        connection.execute("DELETE FROM account_scores")
        _insert(connection, lines)
        connection.execute("DELETE FROM stale_scores")
    return run


def refresh_scores(database: Database, as_of: date, assumptions: Assumptions | None = None) -> set[str]:
    """Score what has changed since; everything, when the day or the code is another or too much has changed.

    Returns:
        The accounts whose segment, class, silence or band is another now.
    """
    with database.raw() as connection:
        run = last_run(connection)
        stale = [row[0] for row in connection.execute("SELECT account_id FROM stale_scores ORDER BY 1")]
        newest = connection.execute("SELECT coalesce(max(seq), 0) FROM score_changes").fetchone()[0]
        if run is not None and _stands(run, as_of, assumptions, len(stale)):
            scores = score_some(connection, run.model, Scope.of(stale)) if stale else None
        else:
            run, scores = None, None
    if run is None:
        run_scores(database, as_of, assumptions)
    elif scores is not None:
        _keep_some(database, run, scores, stale)
    with database.raw() as connection:
        changed = connection.execute("SELECT DISTINCT account_id FROM score_changes WHERE seq > ?", (newest,))
        return {row[0] for row in changed}


def live_line(connection: Reader, run: Run, account_id: str) -> Line | None:
    """One account judged now by the model of a run; None without an order.

    Recency, money, segment, class, value, overdue ratio in thousandths, silence, band, reasons.
    """
    scores = score_some(connection, run.model, Scope.of([account_id]))
    line = next(iter(_lines(run.id, run.model, scores)), None)
    wanted = ("recency", "money", "segment", "abc", "value", "overdue_milli", "silence", "band", "reasons")
    return None if line is None else tuple(line[COLUMNS.index(name)] for name in wanted)


def _stands(run: Run, as_of: date, assumptions: Assumptions | None, stale: int) -> bool:
    """Whether the model still judges as a new run would be asked to."""
    wanted = assumptions or Assumptions()
    return (
        run.model.as_of == as_of
        and run.code_version == CODE_VERSION
        and run.model.assumptions == wanted
        and stale * 100 <= max(run.model.n, 100) * MANY_STALE
    )


def _keep_some(database: Database, run: Run, scores: Scores, stale: list[str]) -> None:
    lines = _lines(run.id, run.model, scores)
    chosen = json.dumps(stale)
    with database.apply() as connection:
        _log(connection, run.id, to_millis(database.clock()), lines, chosen)
        connection.execute(
            "DELETE FROM account_scores WHERE account_id IN (SELECT value FROM json_each(?))", (chosen,)
        )
        _insert(connection, lines)
        connection.execute(
            "DELETE FROM stale_scores WHERE account_id IN (SELECT value FROM json_each(?))", (chosen,)
        )


def _keep_run(connection: Connection, model: Model, at: int) -> int:
    notes = [[each.code, dict(each.facts)] for each in model.notes]
    connection.execute(
        "INSERT INTO scoring_runs (as_of, made_at, code_version, n, model, back_test, notes) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            model.as_of.isoformat(), at, CODE_VERSION, model.n, to_json(model),
            json.dumps(back_test_of(model)),
            json.dumps(notes, ensure_ascii=False),
        ),
    )  # fmt: skip
    return int(connection.execute("SELECT last_insert_rowid()").fetchone()[0])


def back_test_of(model: Model) -> dict[str, Any]:
    """How the warning did on the last closed period, against plain recency."""
    churn = model.churn
    return {
        "method": churn.method, "events": churn.events, "n": churn.n, "auc": churn.auc,
        "auc_recency": churn.auc_recency, "observed": dict(zip(BANDS, churn.observed, strict=False)),
    }  # fmt: skip


def plain_lines(scores: Scores) -> Iterable[Line]:
    """One row per account without its run and reasons, in the order of ``COLUMNS``."""
    size = len(scores.accounts)
    return zip(
        scores.accounts,
        *(each.tolist() for each in (scores.recency, scores.frequency, scores.money)),
        *(each.tolist() for each in (scores.r, scores.f, scores.m)),
        [scores.segment(place) for place in range(size)],
        scores.abc,
        _whole(scores.value, 1),
        _whole(scores.overdue, 1000),
        scores.silence,
        _whole(scores.risk, 1000),
        [BAND_NAMES[each] for each in scores.band.tolist()],
        strict=True,
    )


def _lines(run: int, model: Model, scores: Scores) -> list[Line]:
    """One row per account, in the order of ``COLUMNS``."""
    return [
        (line[0], run, *line[1:], why)
        for line, why in zip(plain_lines(scores), _why(model, scores), strict=True)
    ]


def _why(model: Model, scores: Scores) -> Iterator[str]:
    """The reasons of every account as JSON: up to three towards leaving, then up to three against it.

    Some accounts at a time: other threads wait while a large array becomes a list.
    """
    churn = model.churn
    if churn.model is None:
        yield from repeat("[]", len(scores.accounts))
        return
    used = list(churn.model.used)
    names, usual = [churn.names[column] for column in used], churn.means[used].round(4).tolist()
    for begin in range(0, len(scores.accounts), EXPLAINED):
        matrix = scores.matrix[begin : begin + EXPLAINED]
        parts, values = churn.parts(matrix).round(4), matrix[:, used].round(4)
        up, down = (np.argsort(side, axis=1, kind="stable")[:, :REASONS].tolist() for side in (-parts, parts))
        for part, value, most, least in zip(parts.tolist(), values.tolist(), up, down, strict=True):
            chosen = [k for k in most if part[k] > 0] + [k for k in least if part[k] < 0]
            yield "[" + ",".join(f'["{names[k]}",{part[k]},{value[k]},{usual[k]}]' for k in chosen) + "]"


def _whole(column: np.ndarray, times: int) -> list[int | None]:
    return [None if each != each else round(each * times) for each in column.tolist()]  # noqa: PLR0124 - NaN


def _insert(connection: Connection, lines: list[Line]) -> None:
    marks = ", ".join("?" * len(COLUMNS))
    connection.executemany(f"INSERT INTO account_scores ({', '.join(COLUMNS)}) VALUES ({marks})", lines)


def _log(connection: Connection, run: int, at: int, lines: Iterable[Line], chosen: str | None) -> None:
    """Write down who came into another segment, class, silence or band; an account's first score is no change."""
    places = [COLUMNS.index(name) for name in WATCHED]
    new = {line[0]: tuple(line[place] for place in places) for line in lines}
    only = "" if chosen is None else " WHERE account_id IN (SELECT value FROM json_each(?))"
    old = connection.execute(
        f"SELECT account_id, {', '.join(WATCHED)} FROM account_scores{only}",
        () if chosen is None else (chosen,),
    )
    changes = iter(
        [
            (account, run, name, before, after, at)
            for account, *was in old.fetchall()
            for name, before, after in zip(
                WATCHED, was, new.get(account, (None,) * len(WATCHED)), strict=True
            )
            if before != after
        ]
    )
    while batch := list(islice(changes, BATCH)):
        connection.executemany(
            'INSERT INTO score_changes (account_id, run, measure, "before", "after", at) VALUES (?, ?, ?, ?, ?, ?)',
            batch,
        )
