"""What a target must not be, and what its periods are."""

from __future__ import annotations

import datetime as dt
from typing import Final

from app.rules.errors import Refused
from app.rules.periods import later

MONEY: Final = frozenset({"orders", "receipts", "margin"})
"""Metrics in minor units of a currency; the others count."""
_MOST: Final = 10**15
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}


def check_target(value: int, begin: dt.date, end: dt.date, user: str | None, team: str | None) -> None:
    """Refuse a target of nothing, of more than there is money, of a period that ends before it begins, or for two.

    Raises:
        Refused: ``target-value``, ``target-period``, ``target-for-two``.
    """
    if not 0 < value <= _MOST:
        raise Refused("target-value", "value")
    if end < begin:
        raise Refused("target-period", "period_to")
    if user and team:
        raise Refused("target-for-two", "team_id")


def periods(kind: str, today: dt.date, count: int) -> list[tuple[dt.date, dt.date]]:
    """So many months, quarters or years from the one of today on, each as its first and last day."""
    months = _MONTHS[kind]
    first = today.replace(month=(today.month - 1) // months * months + 1, day=1)
    starts = [later(first, months * n) for n in range(count + 1)]
    return [(starts[n], starts[n + 1] - dt.timedelta(days=1)) for n in range(count)]
