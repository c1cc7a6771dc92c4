"""What goes wrong and how it is put right: complaints."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from app.analytics.books import DAY_MS, Books, begin_ms, open_books
from app.analytics.methods.proportions import newcombe, wilson
from app.analytics.methods.results import Note, note
from app.analytics.methods.survival import kaplan_meier
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, money

_OTHER = "other"
_BACK = 180  # days after the end in which a customer who stays orders again


class _Case(NamedTuple):
    account_id: str
    cause: str
    cost: int
    received: int
    response: int | None
    response_due: int | None
    resolved: int | None
    resolution_due: int | None


def complaints(connection: Reader, as_of: date, where: Scope = EVERYONE, since: date | None = None) -> Report:
    """Causes by number and cost ("other" last), promises kept, days to resolve, repeats, and who ordered again."""
    books = open_books(connection, as_of)
    cases = _cases(connection, books, where, begin_ms(books, since))
    if not cases:
        return Report("complaints", as_of, 0, "pareto", {}, (), (note("no-complaints"),))
    parameters: dict[str, object] = {
        **_promises(cases, books.end_ms),
        **_waiting(cases, books.end_ms),
        **_repeats(cases, books.end_ms),
    }
    again, notes = _recovery(connection, cases, books)
    return Report(
        "complaints", as_of, len(cases), "pareto", {**parameters, **again}, _pareto(cases, books), notes
    )


def _cases(connection: Reader, books: Books, where: Scope, begin: int) -> list[_Case]:
    """Complaints heard until the day, as they stood at its end; what came later is not known yet."""
    rows = connection.execute(
        "SELECT account_id, coalesce(root_cause, 'other'), "
        "CASE WHEN coalesce(remedy_currency, ?) = ? THEN coalesce(remedy_amount, 0) ELSE 0 END, received_at, "
        "first_response_at, response_due_at, coalesce(resolved_at, closed_at), resolution_due_at FROM complaints "
        "WHERE deleted_at IS NULL AND status NOT IN ('rejected', 'duplicate') AND received_at BETWEEN ? AND ? "
        f"AND {where.on('account_id')} ORDER BY received_at",
        (books.currency, books.currency, begin, books.end_ms - 1, *where.parameters),
    )
    end = books.end_ms
    return [
        _Case(account, cause, cost, at, _until(answered, end), answer_due, _until(solved, end), solve_due)
        for account, cause, cost, at, answered, answer_due, solved, solve_due in rows
    ]


def _until(at: int | None, end: int) -> int | None:
    return at if at is not None and at < end else None


def _pareto(cases: Sequence[_Case], books: Books) -> tuple[Row, ...]:
    count, cost = Counter(case.cause for case in cases), Counter[str]()
    for case in cases:
        cost[case.cause] += case.cost
    rows: list[Row] = []
    running = 0
    for cause, number in sorted(count.items(), key=lambda pair: (pair[0] == _OTHER, -pair[1], pair[0])):
        running += number
        rows.append(
            {
                "cause": cause,
                "count": number,
                "cumulative": running / len(cases),
                "cost": money(cost[cause], books.currency),
            }
        )
    return tuple(rows)


def _promises(cases: Sequence[_Case], end: int) -> dict[str, object]:
    """In time ÷ (done + not done and already late)."""
    found: dict[str, object] = {}
    pairs = {
        "response": [(case.response, case.response_due) for case in cases],
        "resolution": [(case.resolved, case.resolution_due) for case in cases],
    }
    for name, times in pairs.items():
        due = [
            (done, limit) for done, limit in times if limit is not None and (done is not None or limit < end)
        ]
        kept = wilson(sum(done is not None and done <= limit for done, limit in due), len(due))
        found |= {
            f"{name}_in_time": kept.share,
            f"{name}_low": kept.low,
            f"{name}_high": kept.high,
            f"{name}_n": kept.n,
        }
    return found


def _waiting(cases: Sequence[_Case], end: int) -> dict[str, object]:
    """Median days to resolve, with those that are open counted as still waiting."""
    days = [((case.resolved or end) - case.received) / DAY_MS for case in cases]
    curve = kaplan_meier(np.maximum(days, 0), [case.resolved is not None for case in cases])
    return {"median_days_to_resolve": curve.median, "open": sum(case.resolved is None for case in cases)}


def _repeats(cases: Sequence[_Case], end: int) -> dict[str, object]:
    """Of the complaints resolved long enough ago, the share followed by another of the same account, or also cause."""
    heard: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for case in cases:
        heard[case.account_id].append((case.received, case.cause))
    found: dict[str, object] = {}
    for days in (30, 90):
        ripe = [case for case in cases if case.resolved and case.resolved + days * DAY_MS <= end]
        next_ones = [[c for at, c in heard[one.account_id] if 0 < at - (one.resolved or 0) <= days * DAY_MS]
                     for one in ripe]  # fmt: skip
        again = sum(map(bool, next_ones))
        same = sum(one.cause in causes for one, causes in zip(ripe, next_ones, strict=True))
        found |= {f"repeat_{days}_days": again / len(ripe) if ripe else None, f"repeat_{days}_n": len(ripe)}
        found[f"same_cause_{days}_days"] = same / len(ripe) if ripe else None
    return found


def _recovery(
    connection: Reader, cases: Sequence[_Case], books: Books
) -> tuple[dict[str, object], tuple[Note, ...]]:
    """Who orders again within 180 days: resolved in time against late; an association, not an effect."""
    ordered: dict[str, list[int]] = defaultdict(list)
    rows = connection.execute(
        "SELECT account_id, unixepoch(ordered_on) * 1000 FROM orders WHERE deleted_at IS NULL "
        "AND status IN ('confirmed', 'fulfilled', 'closed') AND ordered_on <= ? "
        "AND account_id IN (SELECT account_id FROM complaints WHERE deleted_at IS NULL)",
        (books.as_of.isoformat(),),
    )
    for account, at in rows:
        ordered[account].append(at)
    groups: dict[bool, list[bool]] = {True: [], False: []}
    for case in cases:
        if (
            case.resolved is None
            or case.resolution_due is None
            or case.resolved + _BACK * DAY_MS > books.end_ms
        ):
            continue
        end = case.resolved + _BACK * DAY_MS
        back = any(case.resolved < at <= end for at in ordered[case.account_id])
        groups[case.resolved <= case.resolution_due].append(back)
    found = newcombe((sum(groups[True]), len(groups[True])), (sum(groups[False]), len(groups[False])))
    if found.difference is None:
        return {}, ()
    parameters: dict[str, object] = {
        "again_in_time_less_late": found.difference,
        "again_low": found.low,
        "again_high": found.high,
        "again_n": found.n,
    }
    return parameters, (note("association-only"), *found.notes)
