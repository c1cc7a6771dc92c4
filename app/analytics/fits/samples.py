"""Runners of the methods on samples: survival times, answers, baskets, outcomes, orders."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from app.analytics.fits.asked import Answer, Ask, share
from app.analytics.fits.table import Table
from app.analytics.methods.apriori import apriori as find_rules
from app.analytics.methods.kano import CATEGORIES, Kano, classify, kano_counts
from app.analytics.methods.logit import fit_logit
from app.analytics.methods.results import Floats, Result, refuse_rows
from app.analytics.methods.survival import kaplan_meier
from app.rules.errors import Refused


def km(table: Table, ask: Ask) -> Answer:
    """Columns duration, event (1 happened, 0 still waiting).

    ``predict`` names times at which to read the curve; without it, the curve at each event time.
    """
    fit = kaplan_meier(table.numbers("duration"), table.numbers("event"))
    asked = ask.numbers()
    if asked:
        predictions: list[dict[str, object]] = [{"time": time, "survival": fit.at(time)} for time in asked]
    else:
        columns = (fit.times, fit.at_risk, fit.events, fit.survival, fit.error, fit.low, fit.high)
        names = ("time", "at_risk", "events", "survival", "error", "low", "high")
        predictions = [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
    return Answer(fit, {**fit.parameters, "median": fit.median}, predictions)


def kano(table: Table, ask: Ask) -> Answer:
    """Columns functional, dysfunctional (answers 1…5), or counts M, O, A, I, R, Q; a column feature makes groups.

    One prediction per feature: counts, category, better, worse. ``parameters`` are those of all rows together.
    """
    del ask
    groups = _kano_groups(table)
    together = kano_counts(sum(groups.values(), Counter()))
    predictions: list[dict[str, object]] = [
        {"feature": feature, **_kano_row(kano_counts(counts))} for feature, counts in groups.items()
    ]
    return Answer(together, _kano_row(together), predictions)


def _kano_groups(table: Table) -> dict[str, Counter[str]]:
    """Feature → counts; without a column feature, each row of counts is one and all pairs of answers are one."""
    named = table.texts("feature") if table.has("feature") else []
    groups: dict[str, Counter[str]] = {}
    if table.has("functional") or table.has("dysfunctional") or not table.has("M"):
        answers = [_answers(table.numbers(column), column) for column in ("functional", "dysfunctional")]
        for row, (one, two) in enumerate(zip(*answers, strict=True)):
            groups.setdefault(named[row] if named else "1", Counter())[classify(one, two)] += 1
        return groups
    columns = {name: table.numbers(name) for name in CATEGORIES if table.has(name) or name in "MOAI"}
    for name, column in columns.items():
        refuse_rows((column < 0) | (column != np.floor(column)), "not-a-count", name)
    for row in range(len(table.rows)):
        counts = groups.setdefault(named[row] if named else str(row + 1), Counter())
        counts.update({name: int(column[row]) for name, column in columns.items()})
    return groups


def _answers(column: Floats, name: str) -> list[int]:
    refuse_rows((column < 1) | (column > 5) | (column != np.floor(column)), "kano-answer-row", name)
    return [int(answer) for answer in column]


def _kano_row(found: Kano) -> dict[str, object]:
    return {**found.counts, "category": found.category, "better": found.better, "worse": found.worse}


def logit(table: Table, ask: Ask) -> Answer:
    """Column y (0 or 1); every other column is a feature. Probability of a one for each row.

    ``predict`` may give one number per feature, in the order of the columns: the probability of that row alone.
    """
    names = table.others("y")
    features = np.column_stack([table.numbers(name) for name in names]) if names else None
    if features is None:
        raise Refused("no-features")
    fit = fit_logit(table.numbers("y"), features, names)
    asked = ask.numbers()
    if asked and len(asked) != len(names):
        raise Refused("predict-unreadable", "predict", text=ask.predict)
    rows = np.array([asked]) if asked else features
    chances = fit.probability(rows).tolist() if fit.parameters else []
    errors = {f"se({name})": error for name, error in zip(fit.parameters, fit.errors, strict=True)}
    return Answer(
        fit,
        {**fit.parameters, **errors},
        [{"row": row, "probability": chance} for row, chance in enumerate(chances, 1)],
    )


def apriori(baskets: Sequence[Sequence[str]], ask: Ask) -> Answer:
    """One basket per line, items separated by commas; ``support`` (0.1) and ``confidence`` (0.5) are exact shares.

    Predictions are the rules, the highest lift first; ``parameters`` name the frequent item sets.
    """
    support = share(ask.support, "0.1", "support")
    confidence = share(ask.confidence, "0.5", "confidence")
    found = find_rules([[item for item in basket if item] for basket in baskets], support, confidence)
    itemsets = [{"items": list(items), "count": count} for items, count in found.itemsets]
    rules: list[dict[str, object]] = [
        {
            "if": list(rule.antecedent),
            "then": list(rule.consequent),
            "count": rule.count,
            "of": rule.of,
            "support": rule.count / found.n,
            "confidence": rule.confidence,
            "lift": rule.lift,
        }
        for rule in found.rules
    ]
    result: Result = found
    return Answer(result, {**found.parameters, "itemsets": itemsets}, rules)
