"""Months and quarters as days."""

from __future__ import annotations

import calendar
import datetime as dt

PERIODS = ("month", "quarter", "next_quarter", "year")


def span(period: str, today: dt.date) -> tuple[dt.date, dt.date]:
    """First and last day of the month, quarter, next quarter or year that a day lies in."""
    if period == "year":
        return dt.date(today.year, 1, 1), dt.date(today.year, 12, 31)
    first, months = (today.month, 1) if period == "month" else ((today.month - 1) // 3 * 3 + 1, 3)
    begin = dt.date(today.year, first, 1)
    if period == "next_quarter":
        begin = later(begin, 3)
    return begin, later(begin, months) - dt.timedelta(days=1)


def monday(today: dt.date) -> dt.date:
    """The Monday of last week: what a manager looks back to."""
    return today - dt.timedelta(days=today.weekday() + (7 if today.weekday() == 0 else 0))


def later(day: dt.date, months: int) -> dt.date:
    """The same day so many months later, or the last one of a shorter month."""
    place = day.year * 12 + day.month - 1 + months
    year, month = place // 12, place % 12 + 1
    return day.replace(year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1]))
