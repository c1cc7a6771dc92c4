"""Cards about customers: who is worth what, who goes quiet, in sums over the scores of the day."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np

from app.analytics.board.ask import Ask
from app.analytics.board.scored import Scored, scored
from app.analytics.board.week import bands_moved, stages_moved
from app.analytics.books import SOLD, numbers, open_books
from app.analytics.methods.abc import abc as classify
from app.analytics.methods.results import Note, note
from app.analytics.report import Report, Row, money
from app.analytics.reports.contracts import value_contracts
from app.analytics.reports.leaving import lifecycle as proposals
from app.rules.choices import RfmSegment, RiskBand, SilenceState

_STEPS = 20  # points of a curve
_SHOWN = 60  # accounts in a scatter


def rfm(ask: Ask) -> Report:
    """Number of accounts and median revenue of each cell of recency × frequency."""
    found = scored(ask)
    cells = found.rows(ask, "r, f, count(*), group_concat(money)", "GROUP BY r, f")
    segments = {
        segment: (number, total)
        for segment, number, total in found.rows(
            ask, "segment, count(*), coalesce(sum(money), 0)", "GROUP BY 1"
        )
    }
    rows: tuple[Row, ...] = tuple(
        {
            "r": r,
            "f": f,
            "n": number,
            "median": money(float(np.median(numbers(amounts))), found.currency),
        }
        for r, f, number, amounts in cells
    )
    named = [each.value for each in RfmSegment if each.value in segments]
    parameters: dict[str, object] = {
        **{f"{name}_cuts": cuts for name, cuts in found.cuts.items() if name != "money"},
        "money_cuts": [money(each, found.currency) for each in found.cuts.get("money", ())],
        "segments": {name: segments[name][0] for name in named},
        "money": {name: money(segments[name][1], found.currency) for name in named},
    }
    return _report("rfm", ask, sum(row[2] for row in cells), "rfm", parameters, rows, found)


def abc(ask: Ask) -> Report:
    """How much of a year's revenue the largest accounts make, from the few to all.

    The plus hides the days from the planner: in the order of the accounts nothing has to be looked up or sorted.
    """
    books = open_books(ask.connection, ask.as_of)
    begin, end = ask.as_of.fromordinal(books.day - 364).isoformat(), ask.as_of.isoformat()
    own, values = ask.scope.on("account_id"), (books.currency, begin, end, *ask.scope.parameters)
    sums: dict[str, int] = dict(
        ask.connection.execute(
            f"SELECT account_id, sum(total) FROM orders WHERE deleted_at IS NULL AND status IN {SOLD} AND currency = ? "
            f"AND +ordered_on BETWEEN ? AND ? AND {own} GROUP BY account_id",
            values,
        )
    )
    for account, amount in ask.connection.execute(
        "SELECT account_id, sum(amount) FROM credit_notes WHERE deleted_at IS NULL AND currency = ? "
        f"AND issued_on BETWEEN ? AND ? AND {own} GROUP BY account_id",
        values,
    ):
        sums[account] = sums.get(account, 0) - amount
    revenue = np.fromiter(sums.values(), dtype=np.float64, count=len(sums))
    found = classify(revenue)
    ranked = np.sort(revenue[revenue > 0])[::-1]
    share = np.cumsum(ranked) / ranked.sum() if ranked.size else ranked
    rows: list[Row] = []
    for step in range(_STEPS + 1) if ranked.size else ():
        count = -(-ranked.size * step // _STEPS)
        rows.append({"accounts": count / ranked.size, "n": count, "revenue": _at(share, count)})
    of_class = np.array(found.classes, dtype="<U1")
    parameters: dict[str, object] = {
        **found.parameters,
        "gini": found.gini,
        "top_20_percent_share": found.top_share,
        "days": 365,
        "classes": {name: int((of_class == name).sum()) for name in "ABC"},
        "money": {name: money(float(revenue[of_class == name].sum()), books.currency) for name in "ABC"},
    }
    return Report("abc", ask.as_of, int(revenue.size), found.method, parameters, tuple(rows), found.notes)


def churn(ask: Ask) -> Report:
    """Accounts, revenue and the observed rate of each band of the churn warning."""
    found = scored(ask)
    sums = {
        row[0]: row[1:]
        for row in found.rows(ask, "band, count(*), coalesce(sum(money), 0), sum(abc = 'A')", "GROUP BY band")
    }
    observed = found.back_test.get("observed", {})
    rows: tuple[Row, ...] = tuple(
        {
            "band": band.value,
            "n": sums.get(band.value, (0, 0, 0))[0],
            "money": money(sums.get(band.value, (0, 0, 0))[1], found.currency),
            "class_a": sums.get(band.value, (0, 0, 0))[2],
            "observed": observed.get(band.value),
        }
        for band in RiskBand
    )
    n = sum(int(str(row["n"])) for row in rows)
    method = str(found.back_test.get("method", ""))
    parameters = {name: value for name, value in found.back_test.items() if name != "observed"}
    report = _report("churn", ask, n, method, parameters, rows if n else (), found)
    return replace(report, notes=(*bands_moved(ask), *report.notes))


def silence(ask: Ask) -> Report:
    """Accounts and their revenue by how overdue they are against their own rhythm."""
    found = scored(ask)
    sums = {
        row[0]: row[1:]
        for row in found.rows(ask, "silence, count(*), coalesce(sum(money), 0)", "GROUP BY silence")
    }
    rows: tuple[Row, ...] = tuple(
        {
            "state": state.value,
            "n": sums.get(state.value, (0, 0))[0],
            "money": money(sums.get(state.value, (0, 0))[1], found.currency),
        }
        for state in SilenceState
    )
    n = sum(int(str(row["n"])) for row in rows)
    return _report("silence", ask, n, "silence", {"silent": 2, "at_risk": 3}, rows if n else (), found)


def clv(ask: Ask) -> Report:
    """The lifetime value of the portfolio by tenths of the accounts, the most valuable first."""
    found = scored(ask)
    values = np.array([row[0] for row in found.rows(ask, "value", "AND value IS NOT NULL")], dtype=np.float64)
    ranked = np.sort(values)[::-1]
    rows: tuple[Row, ...] = tuple(
        {"tenth": tenth, "n": int(part.size), "value": money(float(part.sum()), found.currency)}
        for tenth, part in enumerate(np.array_split(ranked, 10), 1)
        if part.size
    )
    chosen = ask.assumptions
    contracts = value_contracts(ask.connection, open_books(ask.connection, ask.as_of), chosen, ask.scope)
    parameters: dict[str, object] = {
        "total": money(float(values.sum()), found.currency) if values.size else None,
        "periods": chosen.periods,
        "period_days": chosen.period,
        "discount": chosen.discount,
        "margin": chosen.margin,
        "cost_to_serve": money(chosen.cost_to_serve, found.currency),
        **contracts.parameters,
    }
    none = () if rows else (note("value-not-judged"),)
    said = (*found.notes["orders"], *found.notes["value"], *none, *contracts.notes)
    return Report("clv", ask.as_of, int(values.size), "bgnbd-gammagamma", parameters, rows, _once(said))


def quadrant(ask: Ask) -> Report:
    """The accounts with the highest revenue, by how overdue they are: where a call is worth most."""
    found = scored(ask)
    listed = found.rows(
        ask,
        "account_id, money, overdue_milli, band",
        f"AND money > 0 AND overdue_milli IS NOT NULL ORDER BY money DESC LIMIT {_SHOWN}",
    )
    names = _names(ask, [row[0] for row in listed])
    rows: tuple[Row, ...] = tuple(
        {
            "account_id": account,
            "account": names.get(account, ""),
            "money": money(amount, found.currency),
            "overdue": overdue / 1000,
            "band": band,
        }
        for account, amount, overdue, band in listed
    )
    late = [row for row in listed if row[2] >= 2000]
    parameters: dict[str, object] = {
        "late": len(late),
        "late_money": money(sum(row[1] for row in late), found.currency),
        "silent": 2,
    }
    return _report("quadrant", ask, len(rows), "silence", parameters, rows, found)


def needs(ask: Ask) -> Report:
    """Two axes, one cell each: what customers need and what they are worth (Smith 1956)."""
    found = scored(ask)
    own = dict(
        ask.connection.execute(
            "SELECT id, need_segment FROM accounts WHERE deleted_at IS NULL AND coalesce(need_segment, '') <> '' "
            f"AND {ask.scope.on('id')}",
            ask.scope.parameters,
        ).fetchall()
    )
    cells: dict[tuple[str, str], list[int]] = {}
    for account, value_class, amount in found.rows(ask, "account_id, abc, money"):
        if account in own:
            cell = cells.setdefault((own[account], value_class or "-"), [0, 0])
            cell[0] += 1
            cell[1] += amount
    rows: tuple[Row, ...] = tuple(
        {"need": need, "class": value_class, "n": number, "money": money(total, found.currency)}
        for (need, value_class), (number, total) in sorted(cells.items())
    )
    n = sum(cell[0] for cell in cells.values())
    said = () if rows else (note("no-need-segments"),)
    return Report("needs", ask.as_of, n, "cross-table", {}, rows, (*found.notes["orders"], *said))


def lifecycle(ask: Ask) -> Report:
    """How many accounts the rules would move, from which stage to which."""
    found = proposals(ask.connection, ask.as_of, ask.scope)
    rows: list[Row] = []
    for key, number in sorted(found.parameters.items(), key=lambda pair: -int(str(pair[1]))):
        before, _, after = key.partition(">")
        rows.append({"stage": before, "proposed": after, "n": number})
    said = found.notes if found.n else (*found.notes, note("no-customers"))
    return Report("lifecycle", ask.as_of, found.n, found.method, {}, tuple(rows), (*stages_moved(ask), *said))


def _once(said: Iterable[Note]) -> tuple[Note, ...]:
    """Each sentence once."""
    return tuple({each.code: each for each in said}.values())


def _names(ask: Ask, accounts: list[str]) -> dict[str, str]:
    marks = ", ".join("?" * len(accounts))
    sql = f"SELECT id, name FROM accounts WHERE id IN ({marks})"
    return dict(ask.connection.execute(sql, tuple(accounts)).fetchall())


def _at(cumulative: np.ndarray, count: int) -> float:
    return float(cumulative[count - 1]) if count else 0.0


def _report(
    name: str, ask: Ask, n: int, method: str, parameters: dict[str, Any], rows: tuple[Row, ...], found: Scored
) -> Report:
    said = (*found.notes["orders"], *found.notes.get(name, ()), *(() if n else (note("no-customers"),)))
    return Report(name, ask.as_of, n, method, parameters, rows, said)
