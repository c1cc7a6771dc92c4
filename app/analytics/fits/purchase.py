"""Runners of the purchase and contract models."""

import numpy as np

from app.analytics.fits.asked import Answer, Ask
from app.analytics.fits.table import Table
from app.analytics.methods.bgnbd import PurchaseFit, fit_bgnbd, fit_mbgnbd
from app.analytics.methods.gammagamma import fit_gammagamma
from app.analytics.methods.sbg import fit_sbg
from app.rules.errors import Refused


def bgnbd(table: Table, ask: Ask) -> Answer:
    """Columns frequency, recency, T; one row per customer.

    ``predict`` is a horizon t in the unit of T: expected purchases of each row within t. Four numbers
    t, frequency, recency, T ask for one customer that need not be in the file. Without it, P(alive) of each row.
    """
    return _purchases(fit_bgnbd(*_columns(table)), table, ask)


def mbgnbd(table: Table, ask: Ask) -> Answer:
    """As ``bgnbd``, with the modified model."""
    return _purchases(fit_mbgnbd(*_columns(table)), table, ask)


def _columns(table: Table) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return table.numbers("frequency"), table.numbers("recency"), table.numbers("T")


def _purchases(fit: PurchaseFit, table: Table, ask: Ask) -> Answer:
    asked = ask.numbers()
    if len(asked) not in {0, 1, 4}:
        raise Refused("predict-unreadable", "predict", text=ask.predict)
    columns = tuple(np.array([each]) for each in asked[1:]) if len(asked) == 4 else _columns(table)
    predictions: list[dict[str, object]] = []
    if fit.model is not None:
        alive = fit.model.p_alive(*columns)
        expected = fit.model.expected(asked[0], *columns) if asked else [None] * alive.size
        for row, (x, last, age, p, count) in enumerate(zip(*columns, alive, expected, strict=True), 1):
            entry = {"row": row, "frequency": x, "recency": last, "T": age, "p_alive": p}
            predictions.append(entry | ({"horizon": asked[0], "expected": count} if asked else {}))
    return Answer(fit, dict(fit.parameters), predictions)


def gammagamma(table: Table, ask: Ask) -> Answer:
    """Columns frequency, monetary_value; expected mean amount of each row's future purchases.

    Two numbers in ``predict``, frequency and monetary_value, ask for one customer instead.
    """
    frequency, money = table.numbers("frequency"), table.numbers("monetary_value")
    fit = fit_gammagamma(frequency, money)
    asked = ask.numbers()
    if len(asked) == 2:
        frequency, money = np.array(asked[:1]), np.array(asked[1:])
    expected = fit.expected(frequency, money)
    rows = zip(frequency, money, expected if expected is not None else [], strict=False)
    return Answer(
        fit,
        {**fit.parameters, "correlation": fit.correlation} if fit.parameters else {},
        [
            {"row": row, "frequency": x, "monetary_value": m, "expected": value}
            for row, (x, m, value) in enumerate(rows, 1)
        ],
    )


def sbg(table: Table, ask: Ask) -> Answer:
    """Columns period, alive; one cohort, its first row the whole of it.

    ``predict`` is the last period to predict; without it the periods of the file. Periods count from the first row.
    """
    period = table.numbers("period")
    fit = fit_sbg(period, table.numbers("alive"))
    last = ask.steps(int(period[-1] - period[0]) if period.size else 0)
    survival = fit.survival(np.arange(last + 1))
    shares = survival.tolist() if survival is not None else []
    return Answer(
        fit,
        dict(fit.parameters),
        [{"period": number, "survival": each, "alive": each * fit.n} for number, each in enumerate(shares)],
    )
