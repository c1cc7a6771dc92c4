"""From an order log to what the buy-till-you-die models eat: frequency, recency, age and mean amount."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.pairs import distinct_pairs
from app.analytics.methods.results import Floats, Integers, floats


@dataclass(frozen=True, slots=True)
class Buying:
    """One entry per customer, in the order of ``customers``.

    Attributes:
        customers: distinct codes, ascending.
        frequency: days with an order after the first such day.
        recency: time of the last order since the first, in the unit asked for.
        age: time from the first order to the end of observation.
        money: mean amount of the repeat days, 0 where there is none.
    """

    customers: Integers
    frequency: Floats
    recency: Floats
    age: Floats
    money: Floats


def summarise(
    customer: Integers, day: Integers, amount: npt.ArrayLike, end: int, unit: float = 1.0
) -> Buying:
    """Reduce an order log; several orders of a customer on one day count as one.

    Rows after ``end`` are left out. Days whose amounts sum to zero or less (pure refunds) are no purchases.

    Args:
        customer: integer code per row.
        day: day number per row.
        amount: per row, refunds negative.
        end: last day of observation.
        unit: days per unit of time, 7 for weeks.
    """
    seen = day <= end
    owner, days, place = distinct_pairs(customer[seen], day[seen])
    total = np.bincount(place, weights=floats(amount, "amount")[seen], minlength=owner.size)
    owner, days, total = owner[total > 0], days[total > 0], total[total > 0]
    if not owner.size:
        none = np.zeros(0)
        return Buying(np.zeros(0, dtype=np.int64), none, none, none, none)
    who, first, count = np.unique(owner, return_index=True, return_counts=True)
    opening, closing = days[first], days[first + count - 1]
    repeat_amount = np.add.reduceat(total, first) - total[first]
    frequency = (count - 1).astype(np.float64)
    money = np.divide(repeat_amount, frequency, out=np.zeros_like(frequency), where=frequency > 0)
    return Buying(who, frequency, (closing - opening) / unit, (end - opening) / unit, money)
