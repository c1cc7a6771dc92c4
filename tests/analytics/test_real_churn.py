"""The churn warning on real customers: learned from one half-year, judged on the 90 days after it, which it never saw.

The UCI Online Retail log is in no package of a registry; ``BAIFANG_RETAIL`` names a folder with its daily CSVs, as
``data/retail-data/by-day`` of databricks/Spark-The-Definitive-Guide has them.
"""

from __future__ import annotations

import csv
import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from app.analytics.features import Events, features, returned, usual_of
from app.analytics.methods.churn_training import auc
from app.analytics.warning import HORIZON, train_warning

if TYPE_CHECKING:
    from app.analytics.methods.results import Integers
    from tests.analytics.conftest import OrderLog

RETAIL = Path(os.environ.get("BAIFANG_RETAIL", "/nowhere"))
NOTHING = Events(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0))


def judged(customer: Integers, day: Integers) -> float:
    """Area under the curve of a warning trained 90 days before the last day but 90, on who stayed away after it."""
    end = int(day.max())
    split = end - HORIZON
    known = day <= split
    model = train_warning(customer[known], day[known], split, NOTHING, NOTHING)
    usual = usual_of(customer, day, split, NOTHING)
    then = features(customer, day, split, NOTHING, NOTHING, usual)
    left = ~returned(customer, day, then.customers, split, end)
    return auc(model.score(then.matrix), left) or 0.0


def test_cdnow_customers_who_leave_are_told_from_those_who_stay(cdnow_log: OrderLog) -> None:
    assert judged(cdnow_log.customer, cdnow_log.day) >= 0.77


@pytest.mark.skipif(not any(RETAIL.glob("*.csv")), reason="BAIFANG_RETAIL names no folder with the log")
def test_online_retail_customers_who_leave_are_told_from_those_who_stay() -> None:
    customer, day = [], []
    for path in sorted(RETAIL.glob("*.csv")):
        with path.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["CustomerID"] and float(row["Quantity"]) * float(row["UnitPrice"]) > 0:
                    customer.append(int(float(row["CustomerID"])))
                    day.append(date.fromisoformat(row["InvoiceDate"][:10]).toordinal())
    assert len(customer) > 300_000
    assert judged(np.array(customer), np.array(day)) >= 0.73
