"""Dates and times: the order of day and month is decided for a column, never for a cell."""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Literal

from dateutil import parser

from app.imports.cleaning.cleaned import EMPTY, Cleaned, Rule, bad, fold, shown

Order = Literal["day-first", "month-first", "mixed", "open", "none"]

_SHORT = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})(?=\D|$)")
_YEAR_FIRST = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*(?:日|号)?(?:T|\s+|$|(?=\d))(.*)"
)
_YEAR_MONTH = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:\.0+)?")
_CLOCK = re.compile(
    r"(上午|下午|am|pm)?\s*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.(\d+))?)?\s*分?秒?\s*(上午|下午|am|pm)?"
    r"\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_SERIAL_DAY_ZERO = dt.date(1899, 12, 30)
_NOTHING = frozenset({"-", "--", "/", "无", "0000-00-00", "n/a", "null", "none", "0"})


def order_of(cells: Iterable[str]) -> Order:
    """Which of day and month comes first in a column of ``3/4/2024`` cells.

    ``open`` when no cell tells (all parts are at most 12), ``mixed`` when cells contradict each other, ``none`` when
    no cell is written so.
    """
    seen = day_first = month_first = False
    for cell in cells:
        found = _SHORT.match(cell)
        if found:
            seen = True
            day_first |= int(found[1]) > 12
            month_first |= int(found[2]) > 12
    if day_first and month_first:
        return "mixed"
    if day_first or month_first:
        return "day-first" if day_first else "month-first"
    return "open" if seen else "none"


def date_rule(order: Order) -> Rule:
    """A rule for the days of a column whose order is known."""

    def rule(text: str) -> Cleaned:
        moment = _read(text, order)
        if isinstance(moment, Cleaned):
            return moment
        return Cleaned(moment[0], "date-form" if moment[0].isoformat() != text else None)

    return rule


def time_rule(order: Order, zone: dt.tzinfo) -> Rule:
    """A rule for the moments of a column; those without a zone are taken to be in ``zone``; UTC comes out."""

    def rule(text: str) -> Cleaned:
        moment = _read(text, order)
        if isinstance(moment, Cleaned):
            return moment
        day, clock, own_zone = moment
        local = dt.datetime.combine(day, clock or dt.time(), own_zone or zone)
        return Cleaned(local.astimezone(dt.UTC))

    return rule


def _read(text: str, order: Order) -> tuple[dt.date, dt.time | None, dt.tzinfo | None] | Cleaned:
    value = fold(text)
    if not value or value.lower() in _NOTHING:
        return EMPTY
    try:
        return _numeric(value) or _year_first(value) or _short(value, order) or _words(value)
    except (ValueError, OverflowError):
        return bad("date-invalid", text=shown(text))
    except LookupError:
        return bad("date-order-unclear", text=shown(text))


def _numeric(value: str) -> tuple[dt.date, dt.time | None, dt.tzinfo | None] | None:
    """20240305, the serial day of a spreadsheet, seconds or milliseconds since 1970."""
    compact = _COMPACT.fullmatch(value)
    if compact:
        return dt.date(int(compact[1]), int(compact[2]), int(compact[3])), None, None
    if re.fullmatch(r"\d{10}|\d{13}", value):
        moment = dt.datetime.fromtimestamp(int(value) / (1000 if len(value) == 13 else 1), dt.UTC)
        return moment.date(), moment.time(), dt.UTC
    if re.fullmatch(r"[1-9]\d{4}(\.\d+)?", value):
        moment = dt.datetime.combine(_SERIAL_DAY_ZERO, dt.time()) + dt.timedelta(days=float(value))
        return moment.date(), moment.time().replace(microsecond=0), None
    return None


def _year_first(value: str) -> tuple[dt.date, dt.time | None, dt.tzinfo | None] | None:
    found = _YEAR_FIRST.fullmatch(value)
    if found:
        clock, zone = _clock(found[4].strip())
        return dt.date(int(found[1]), int(found[2]), int(found[3])), clock, zone
    month = _YEAR_MONTH.fullmatch(value)
    return (dt.date(int(month[1]), int(month[2]), 1), None, None) if month else None


def _short(value: str, order: Order) -> tuple[dt.date, dt.time | None, dt.tzinfo | None] | None:
    found = _SHORT.match(value)
    if not found:
        return None
    first, second = int(found[1]), int(found[2])
    year = int(found[3]) + (0 if len(found[3]) == 4 else 2000 if int(found[3]) < 70 else 1900)
    clock, zone = _clock(value[found.end() :].strip(" T,"))
    if order in {"open", "mixed"} and first != second:
        if order == "open" or max(first, second) <= 12:
            raise LookupError(value)
        order = "day-first" if first > 12 else "month-first"
    day, month = (first, second) if order == "day-first" else (second, first)
    return dt.date(year, month, day), clock, zone


def _clock(text: str) -> tuple[dt.time | None, dt.tzinfo | None]:
    if not text:
        return None, None
    found = _CLOCK.fullmatch(text)
    if not found:
        raise ValueError(text)
    hour = int(found[2])
    half = (found[1] or found[6] or "").lower()
    if half in {"下午", "pm"} and hour < 12:
        hour += 12
    elif half in {"上午", "am"} and hour == 12:
        hour = 0
    zone = found[7]
    if not zone:
        return dt.time(hour, int(found[3]), int(found[4] or 0)), None
    if zone[0] not in "+-":
        return dt.time(hour, int(found[3]), int(found[4] or 0)), dt.UTC
    shift = dt.timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
    return dt.time(hour, int(found[3]), int(found[4] or 0)), dt.timezone(shift if zone[0] == "+" else -shift)


def _words(value: str) -> tuple[dt.date, dt.time | None, dt.tzinfo | None]:
    """``5 March 2024``, ``Mar 5, 2024 3:04 PM``: only texts that name the month.

    Raises:
        ValueError: it is no date.
    """
    if not re.search(r"[A-Za-z]{3}", value) or not re.search(r"\d{4}", value) or len(value) > 60:
        raise ValueError(value)
    moment = parser.parse(value, default=dt.datetime(2000, 1, 1))  # noqa: DTZ001 - only fills a missing clock
    return moment.date(), moment.time() if ":" in value else None, moment.tzinfo
