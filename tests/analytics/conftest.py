"""Data that the tests of the methods share."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import lifetimes
import numpy as np
import pytest

from app.analytics.methods.buying import Buying, summarise
from app.analytics.methods.results import Floats, Integers

CALIBRATION_END = date(1997, 9, 30)


class OrderLog(NamedTuple):
    customer: Integers
    day: Integers
    amount: Floats


@pytest.fixture(scope="session")
def cdnow_log() -> OrderLog:
    """The 2,357 customers of Fader & Hardie's CDNOW sample, as the lifetimes package ships them."""
    text = (Path(lifetimes.__file__).parent / "datasets" / "CDNOW_sample.txt").read_text()
    rows = [line.split() for line in text.splitlines() if line.strip()]
    days = [date.fromisoformat(row[2]).toordinal() for row in rows]
    return OrderLog(
        np.array([int(row[1]) for row in rows]), np.array(days), np.array([float(row[4]) for row in rows])
    )


@pytest.fixture(scope="session")
def cdnow(cdnow_log: OrderLog) -> Buying:
    """The calibration half in weeks; free orders count as purchases, as in the paper."""
    return summarise(
        cdnow_log.customer,
        cdnow_log.day,
        np.maximum(cdnow_log.amount, 0.01),
        CALIBRATION_END.toordinal(),
        7,
    )
