"""The churn warning of a portfolio: trained on what was known 90 days ago and what happened since."""

import numpy as np

from app.analytics.features import NAMES, Events, features, returned
from app.analytics.methods.churn import Churn
from app.analytics.methods.churn_training import train
from app.analytics.methods.results import Integers
from app.analytics.methods.silence import AT_RISK, SILENT

HORIZON = 90  # days in which a customer who stays is expected to order
_RULE = (
    float(np.log1p(SILENT)),
    float(np.log1p(AT_RISK)),
)  # of the overdue ratio, as it stands among the features
DIRECTIONS = {
    "recency": 1, "frequency": -1, "overdue": 1, "orders_0_90": -1, "orders_90_180": -1, "open_complaints": 1,
    "last_csat": -1,
}  # fmt: skip
_TRAINED_ON = 20_000  # every k-th customer of a larger portfolio: no draw, the same answer each time


def train_warning(customer: Integers, day: Integers, at: int, complaints: Events, answers: Events) -> Churn:
    """Train and back-test on a split of time.

    Args:
        customer: code per sale.
        day: ordinal per sale.
        at: ordinal of the day of the judgement.
        complaints: see ``features``.
        answers: see ``features``.
    """
    split = at - HORIZON
    then = features(customer, day, split, complaints, answers)
    left = ~returned(customer, day, then.customers, split, at)
    some = slice(None, None, -(-then.customers.size // _TRAINED_ON) or 1)
    return train(then.matrix[some], NAMES, left[some].astype(np.float64), _RULE, DIRECTIONS)
