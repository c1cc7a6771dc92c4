"""The scores of all accounts on a day, to be asked by SQL: the kept ones, or made for another day."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any

from app.analytics.board.ask import Ask
from app.analytics.methods.results import Note
from app.analytics.runs import CODE_VERSION, back_test_of, plain_lines
from app.analytics.scoring import score_all

_LEFT_OUT = "other-currencies-left-out"
_COLUMNS = (
    "account_id", "recency", "frequency", "money", "r", "f", "m", "segment", "abc", "value", "overdue_milli", "silence",
    "risk_milli", "band",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scored:
    """Scores of one day.

    Attributes:
        as_of: that day.
        currency: of money and value.
        n: accounts with a sale.
        back_test: how the warning did on the last closed period.
        cuts: cut points of recency, frequency and money.
        notes: what must be said, by what it is about: "orders", "churn" or "value".
        apart: connection that holds them when they are not the kept ones.
    """

    as_of: date
    currency: str
    n: int
    back_test: Mapping[str, Any]
    cuts: Mapping[str, Any]
    notes: Mapping[str, tuple[Note, ...]]
    apart: sqlite3.Connection | None = None
    guard: Any = None

    def rows(self, ask: Ask, columns: str, rest: str = "") -> list[Any]:
        """Columns of ``account_scores`` within the scope of the question; ``rest`` groups or orders."""
        sql = f"SELECT {columns} FROM account_scores WHERE {ask.scope.on('account_id')} {rest}"
        if self.apart is None:
            return list(ask.connection.execute(sql, ask.scope.parameters).fetchall())
        with self.guard:
            return self.apart.execute(sql, ask.scope.parameters).fetchall()


def scored(ask: Ask) -> Scored:
    """The scores of the day of the question, shared by all cards that are asked the same day."""
    found: Scored = ask.shelf.get("scored", lambda: _kept(ask) or _made(ask))
    return found


def _kept(ask: Ask) -> Scored | None:
    """The scores of the last run, when it judged this day by this program and these assumptions."""
    row = ask.connection.execute(
        "SELECT as_of, n, model, back_test, notes, code_version FROM scoring_runs ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if row is None or row[0] != ask.as_of.isoformat() or row[5] != CODE_VERSION:
        return None
    model = json.loads(row[2])
    if any(getattr(ask.assumptions, name) != value for name, value in model["assumptions"].items()):
        return None
    said = tuple(Note(code, facts) for code, facts in json.loads(row[4]))
    notes = _sorted(said, {code for code, _ in model["value"]["notes"]})
    return Scored(ask.as_of, model["currency"], row[1], json.loads(row[3]), model["cuts"], notes)


def _made(ask: Ask) -> Scored:
    """Judge everybody as of the day, in memory."""
    model, scores = score_all(ask.connection, ask.as_of, ask.assumptions)
    apart = sqlite3.connect(":memory:", check_same_thread=False)
    apart.execute(f"CREATE TABLE account_scores ({', '.join(_COLUMNS)})")
    marks = ", ".join("?" * len(_COLUMNS))
    apart.executemany(f"INSERT INTO account_scores VALUES ({marks})", plain_lines(scores))
    notes = _sorted(model.notes, {each.code for each in model.value.notes})
    cuts = {name: list(values) for name, values in model.cuts.items()}
    return Scored(ask.as_of, model.currency, model.n, back_test_of(model), cuts, notes, apart, Lock())


def _sorted(said: tuple[Note, ...], of_value: set[str]) -> dict[str, tuple[Note, ...]]:
    """Notes by what they are about."""
    found: dict[str, tuple[Note, ...]] = {"orders": (), "churn": (), "value": ()}
    for each in said:
        about = "orders" if each.code == _LEFT_OUT else "value" if each.code in of_value else "churn"
        found[about] += (each,)
    return found
