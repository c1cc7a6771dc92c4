"""Customer lifetime value: purchases to expect × amount to expect × margin, less the cost to serve.

Fader, Hardie & Lee 2005, "RFM and CLV", Journal of Marketing Research 42(4).
"""

from dataclasses import dataclass

import numpy as np

from app.analytics.methods.bgnbd import PurchaseFit, fit_bgnbd, fit_mbgnbd
from app.analytics.methods.buying import Buying
from app.analytics.methods.gammagamma import SpendFit, fit_gammagamma
from app.analytics.methods.purchases import PurchaseModel
from app.analytics.methods.results import Floats, Note, Result, note

_SAMPLE = 5000  # customers that the parameters are estimated from; all are valued


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What the user sets; shown beside every value.

    Attributes:
        periods: whole periods to look ahead.
        period: length of a period, in the time unit of the orders.
        discount: rate per period, 0.01 for 1 %.
        margin: contribution per unit of revenue, 1 to count revenue.
        cost_to_serve: per customer and period, in the money unit.
    """

    periods: int = 12
    period: float = 30.4375
    discount: float = 0.008
    margin: float = 1.0
    cost_to_serve: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Values(Result):
    """Value per customer, in the order of the input; empty when it cannot be judged.

    Attributes:
        purchases: to expect within all periods.
        spend: amount to expect of each purchase.
        value: discounted margin less cost to serve.
    """

    purchases: Floats
    spend: Floats
    value: Floats


@dataclass(frozen=True, slots=True)
class ValueModel:
    """Both fits of a portfolio, to value any of its customers with.

    Attributes:
        fit: of the purchases, after any fall-back.
        money: of the spend.
        mean_spend: of a repeat purchase, for when no spend model could be fitted.
        notes: what must be said beside every value.
    """

    fit: PurchaseFit
    money: SpendFit
    mean_spend: float
    notes: tuple[Note, ...]

    def value(self, buying: Buying, assumptions: Assumptions) -> Values:
        """Value each of these customers; empty when the fits allow no judgement."""
        spend = self.money.expected(buying.frequency, buying.money)
        if spend is None:
            spend = np.full(buying.frequency.size, self.mean_spend)
        if self.fit.model is None or self.fit.degenerate:
            none = np.zeros(0)
            n = buying.age.size
            return Values(
                method=self.fit.method, n=n, notes=self.notes, purchases=none, spend=none, value=none
            )
        return _valued(self, self.fit.model, spend, buying, assumptions)


def value_customers(buying: Buying, assumptions: Assumptions) -> Values:
    """Fit both models on at most 5,000 customers and value each."""
    return fit_value(buying).value(buying, assumptions)


def fit_value(buying: Buying) -> ValueModel:
    """Fit both models on at most 5,000 customers.

    A degenerate BG/NBD fit is replaced by MBG/NBD; if that is degenerate too, no value is given and a note
    says so.
    """
    some = slice(
        None, None, -(-buying.age.size // _SAMPLE) or 1
    )  # every k-th: no draw, the same answer each time
    sample = (buying.frequency[some], buying.recency[some], buying.age[some])
    fit = fit_bgnbd(*sample)
    notes: list[Note] = list(fit.notes)
    if fit.degenerate:
        notes.append(note("fell-back-to-mbgnbd"))
        fit = fit_mbgnbd(*sample)
        notes.extend(fit.notes)
    money = fit_gammagamma(buying.frequency[some], buying.money[some])
    notes.extend(money.notes)
    if money.expected(buying.frequency[:1], buying.money[:1]) is None:
        notes.append(note("spend-is-the-mean"))
    if fit.model is None or fit.degenerate:
        notes.append(note("value-not-judged"))
    repeats = buying.frequency.sum()
    mean = float((buying.money * buying.frequency).sum() / repeats) if repeats else 0.0
    return ValueModel(fit, money, mean, tuple(notes))


def _valued(
    models: ValueModel, purchases: PurchaseModel, spend: Floats, buying: Buying, assumptions: Assumptions
) -> Values:
    size = buying.age.size
    bought, value = np.zeros(size), np.zeros(size)
    for number in range(1, assumptions.periods + 1):
        until = purchases.expected(number * assumptions.period, buying.frequency, buying.recency, buying.age)
        earned = (until - bought) * spend * assumptions.margin - assumptions.cost_to_serve
        value += earned / (1 + assumptions.discount) ** number
        bought = until
    fit, money = models.fit, models.money
    return Values(
        method=f"{fit.method}+{money.method}",
        n=size,
        parameters={**fit.parameters, **money.parameters, "fitted_on": fit.n},
        notes=models.notes,
        purchases=bought,
        spend=spend,
        value=value,
    )
