"""Spans of days that the filter row offers, as bounds of what is stored."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.storage.list_spec import Shape

Bounds = tuple[dt.date | None, dt.date | None]  # first and last day, both included


def _this_week(today: dt.date) -> Bounds:
    monday = today - dt.timedelta(days=today.weekday())
    return monday, monday + dt.timedelta(days=6)


def _this_month(today: dt.date) -> Bounds:
    first = today.replace(day=1)
    following = (first + dt.timedelta(days=32)).replace(day=1)
    return first, following - dt.timedelta(days=1)


def _past(today: dt.date) -> Bounds:
    return None, today - dt.timedelta(days=1)


def _today(today: dt.date) -> Bounds:
    return today, today


def _next_7_days(today: dt.date) -> Bounds:
    return today, today + dt.timedelta(days=6)


def _last_30_days(today: dt.date) -> Bounds:
    return today - dt.timedelta(days=29), today


PERIODS: dict[str, Callable[[dt.date], Bounds]] = {
    "past": _past,
    "today": _today,
    "this_week": _this_week,
    "next_7_days": _next_7_days,
    "this_month": _this_month,
    "last_30_days": _last_30_days,
}


def bounds(
    shape: Shape, first: dt.date | None, last: dt.date | None, zone: dt.tzinfo | None
) -> tuple[object, object]:
    """The stored values between which a column lies when it falls on these days in the reader's zone.

    A ``date`` column holds ISO text; a ``time`` column milliseconds since 1970 UTC.
    """
    if shape == "date":
        return (first.isoformat() if first else None, last.isoformat() if last else None)
    low = None if first is None else _millis(first, zone)
    high = None if last is None else _millis(last + dt.timedelta(days=1), zone) - 1
    return low, high


def _millis(day: dt.date, zone: dt.tzinfo | None) -> int:
    return round(dt.datetime.combine(day, dt.time(), zone).timestamp() * 1000)
