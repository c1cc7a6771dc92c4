"""What becomes of deals: win rates at equal age, and a forecast that knows that deals grow old."""

from datetime import date
from typing import NamedTuple

import numpy as np

from app.analytics.books import DAY_MS, Books, local_day, open_books
from app.analytics.methods.proportions import wilson
from app.analytics.methods.results import Booleans, Floats, Integers, Note, note
from app.analytics.methods.survival import aalen_johansen
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, money

_WON, _LOST = 1, 2
_LEAST = 20  # closed deals under which no forecast is made
_AGES = (30, 90, 180, 365)


class Deals(NamedTuple):
    """Deals in the firm's currency that existed on a day; ``outcome`` 0 open, 1 won, 2 lost as of that day."""

    ids: tuple[str, ...]
    created: Integers
    age: Floats
    outcome: Integers
    amount: Integers
    probability: Floats
    notes: tuple[Note, ...]


def winrate(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Won ÷ (won + lost) by quarter of creation, at equal ages: young quarters look bad because losses close faster."""
    books = open_books(connection, as_of)
    deals = _deals(connection, books, where, books)
    rows: list[Row] = []
    quarter = _quarters(deals.created)
    for each in np.unique(quarter).tolist():
        for age in _AGES:
            old_enough = (quarter == each) & (books.day - deals.created >= age)
            if old_enough.sum() != (quarter == each).sum():
                continue  # part of the quarter has not reached this age: not comparable
            closed = old_enough & (deals.outcome > 0) & (deals.age <= age)
            share = wilson(int((deals.outcome[closed] == _WON).sum()), int(closed.sum()))
            rows.append(
                {
                    "quarter": f"{each // 4}-Q{each % 4 + 1}",
                    "age_days": age,
                    "deals": int(old_enough.sum()),
                    "closed": share.n,
                    "won": share.count,
                    "rate": share.share,
                    "low": share.low,
                    "high": share.high,
                }
            )
    every = wilson(int((deals.outcome == _WON).sum()), int((deals.outcome > 0).sum()))
    won = deals.outcome == _WON
    parameters = {
        "rate": every.share,
        "low": every.low,
        "high": every.high,
        "median_days_to_win": float(np.median(deals.age[won])) if won.any() else None,
    }
    return Report("winrate", as_of, every.n, "wilson", parameters, tuple(rows), (*deals.notes, *every.notes))


def forecast(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Revenue to expect of the open deals in the next 90 days, three ways, each with its back-test.

    The back-test stands 90 days before: what each way would have said then, and what was won since.
    """
    books = open_books(connection, as_of)
    before = open_books(connection, date.fromordinal(books.day - 90))
    deals, then = _deals(connection, books, where, books), _deals(connection, before, where, before)
    closed = int((deals.outcome > 0).sum())
    if closed < _LEAST:
        notes = (*deals.notes, note("too-few-closed-deals", n=closed, least=_LEAST))
        return Report("forecast", as_of, closed, "none", {}, (), notes)
    actual = _won_since(then, deals)
    rows: tuple[Row, ...] = tuple(
        {
            "method": name,
            "expected": money(value, books.currency),
            "back_test": money(tested, books.currency),
            "actual": money(actual, books.currency),
        }
        for (name, value), tested in zip(_expected(deals).items(), _expected(then).values(), strict=True)
    )
    wood = (deals.outcome == 0) & _dead(deals)
    parameters = {"days": 90, "open": int((deals.outcome == 0).sum()), "dead_wood": int(wood.sum())}
    notes = (*deals.notes, note("dead-wood", n=int(wood.sum()))) if wood.any() else deals.notes
    return Report("forecast", as_of, closed, "aalen-johansen", parameters, rows, notes)


def _expected(deals: Deals, days: int = 90) -> dict[str, float]:
    """Cumulative incidence given the age so far; flat win rate; probability of the stage."""
    is_open, won = deals.outcome == 0, int((deals.outcome == _WON).sum())
    amount = deals.amount[is_open].astype(np.float64)
    closed = int((deals.outcome > 0).sum())
    curve = aalen_johansen(deals.age, deals.outcome)
    chance = np.zeros(amount.size)
    for place, age in enumerate(deals.age[is_open].tolist()):
        at = int(np.searchsorted(curve.times, age, side="right"))
        waiting = float(curve.waiting[at - 1]) if at else 1.0
        gained = curve.at(_WON, age + days) - curve.at(_WON, age)
        chance[place] = gained / waiting if waiting > 0 else 0.0
    chance[_dead(deals)[is_open]] = 0.0
    return {
        "cumulative-incidence": float(chance @ amount),
        "flat-win-rate": float(won / closed * amount.sum()) if closed else 0.0,
        "stage-weighted": float(deals.probability[is_open] @ amount / 100),
    }


def _dead(deals: Deals) -> Booleans:
    """Older than the oldest deal that was ever closed."""
    closed = deals.age[deals.outcome > 0]
    return np.asarray(deals.age > (closed.max() if closed.size else np.inf), dtype=np.bool_)


def _won_since(then: Deals, now: Deals) -> int:
    waiting = {each for each, outcome in zip(then.ids, then.outcome.tolist(), strict=True) if outcome == 0}
    rows = zip(now.ids, now.outcome.tolist(), now.amount.tolist(), strict=True)
    return sum(amount for each, outcome, amount in rows if outcome == _WON and each in waiting)


def _deals(connection: Reader, books: Books, where: Scope, seen_on: Books) -> Deals:
    rows = connection.execute(
        "SELECT d.id, d.created_at, d.closed_at, d.status, coalesce(d.amount, 0), "
        "coalesce(d.probability, s.probability, 0), coalesce(d.currency, :currency) = :currency "
        "FROM deals d LEFT JOIN stages s ON s.id = d.stage_id WHERE d.deleted_at IS NULL AND d.status <> 'void' "
        f"AND d.created_at < :end AND {_named(where, 'd.account_id')}",
        {"end": seen_on.end_ms, "currency": books.currency, "scope": next(iter(where.parameters), None)},
    ).fetchall()
    kept = [row for row in rows if row[6]]
    table = np.array([_outcome(row, seen_on.end_ms) for row in kept], dtype=np.int64).reshape(-1, 5)
    others = len(rows) - len(kept)
    said = (note("other-currencies-left-out", n=others, currency=books.currency),) if others else ()
    return Deals(
        tuple(row[0] for row in kept),
        local_day(books, table[:, 0]),
        np.maximum(table[:, 1] - table[:, 0], 0) / DAY_MS,
        table[:, 2],
        table[:, 3],
        table[:, 4].astype(np.float64),
        said,
    )


def _named(where: Scope, column: str) -> str:
    return where.on(column).replace("?", ":scope")


def _outcome(
    row: tuple[str, int, int | None, str, int, int, int], end: int
) -> tuple[int, int, int, int, int]:
    """Created, ended or still seen, outcome, amount, probability: as they stood before ``end``."""
    _, created, closed, status, amount, probability, _ = row
    if closed is None or closed >= end or status == "open":
        return created, end, 0, amount, probability
    return created, closed, _WON if status == "won" else _LOST, amount, probability


def _quarters(day: Integers) -> Integers:
    since_1970 = (day - date(1970, 1, 1).toordinal()).astype("datetime64[D]").astype("datetime64[M]")
    return np.asarray((since_1970.astype(np.int64) + 1970 * 12) // 3, dtype=np.int64)
