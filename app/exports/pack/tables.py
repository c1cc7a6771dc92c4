"""Tables of a pack from query rows: columns by kind and field, labels and choices from the lexicon."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from app.exports.frame import Cell, ColumnHead, Frame, Money, Private, Row, Shown, Type
from app.exports.pack.lexicon import Lexicon

Choices: TypeAlias = type[StrEnum]


@dataclass(frozen=True, slots=True)
class Col:
    """One column: the field, its type, the enumeration of a choice, why it may be masked."""

    key: str
    type: Type = "text"
    values: Choices | None = None
    private: Private = ""
    kind: str = ""


def shown(lexicon: Lexicon, zone: dt.tzinfo, columns: Iterable[Col] = ()) -> Shown:
    """How the values of a table are worded."""
    values = {column.key: column.values for column in columns}

    def choice(key: str, code: str) -> str:
        found = values.get(key)
        return code if found is None else lexicon.choice(found, code)

    return Shown(zone, choice, lexicon.yes_no(True), lexicon.yes_no(False), lexicon.word("total"))


def table(
    lexicon: Lexicon, zone: dt.tzinfo, kind: str, columns: tuple[Col, ...], rows: Iterable[Row]
) -> Frame:
    """A table with all its rows."""
    heads = tuple(
        ColumnHead(
            column.key, lexicon.label(column.kind or kind, column.key), column.type, private=column.private
        )
        for column in columns
    )
    kept = tuple(rows)
    return Frame(kind, heads, kept, shown(lexicon, zone, columns), expected=len(kept))


def money(minor: int | None, currency: str | None) -> Cell:
    """An amount, or nothing when either half is missing."""
    return None if minor is None or currency is None else Money(minor, currency)


def zone_of(name: str | None) -> dt.tzinfo:
    """The organisation's zone; Beijing time where none is set."""
    return ZoneInfo(name or "Asia/Shanghai")
