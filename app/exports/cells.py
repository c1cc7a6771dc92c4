"""One value as text: for people, and exactly."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from app.exports.amounts import grouped, number
from app.exports.frame import Cell, ColumnHead, Money, Provisional, Shown
from app.rules.text import phones


def exact(value: Cell) -> str:
    """The text that reads back to the same value: stored codes, UTC moments, amounts with their currency."""
    match value:
        case None | Provisional():
            return ""
        case bool():
            return "true" if value else "false"
        case Money():
            return f"{number(value)} {value.currency}"
        case dt.datetime():
            return moment(value)
        case dt.date():
            return value.isoformat()
        case _:
            return str(value)


def moment(value: dt.datetime) -> str:
    """An aware moment in UTC as ISO 8601, to the millisecond in which it is stored."""
    return value.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def local(value: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """The wall clock in a zone, without the zone, to the second."""
    return value.astimezone(zone).replace(tzinfo=None, microsecond=0)


def percent(value: int | Decimal) -> str:
    """A share in per cent without a trailing fraction of zeros."""
    return f"{Decimal(value).normalize():f}%"


def shower(column: ColumnHead, shown: Shown) -> Callable[[Cell], str]:
    """The function that turns one column's values into what a person reads in a table."""
    if column.type == "choice":
        return lambda value: (
            shown.choice(column.key, value) if isinstance(value, str) else worded(value, shown)
        )
    if column.private == "phone":
        return lambda value: phones.shown(value) if isinstance(value, str) else worded(value, shown)
    if column.type == "percent":
        return lambda value: percent(value) if isinstance(value, int | Decimal) else worded(value, shown)
    return lambda value: worded(value, shown)


def worded(value: Cell, shown: Shown) -> str:
    """A value in words that do not depend on its column."""
    match value:
        case None:
            return ""
        case bool():
            return shown.yes if value else shown.no
        case Money():
            return grouped(value)
        case dt.datetime():
            return local(value, shown.zone).isoformat(sep=" ", timespec="minutes")
        case _:
            return str(value)
