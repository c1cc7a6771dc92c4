"""What every export starts from: a list as frozen columns and rows, and how its values are shown."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, TypeAlias

from app.rules.money import Money

__all__ = [
    "Cell",
    "ColumnHead",
    "Frame",
    "Money",
    "Private",
    "Provisional",
    "Row",
    "Shown",
    "Type",
    "as_stored",
]

Type = Literal["text", "integer", "money", "date", "time", "choice", "yesno", "percent"]
Private = Literal["", "phone", "email", "margin", "customer"]


class Provisional(str):
    """A number that the server has not allotted yet, marked as such for people; an exact file leaves it out."""

    __slots__ = ()


Cell: TypeAlias = str | int | bool | Decimal | Money | dt.date | dt.datetime | None
Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """One column of an export.

    Attributes:
        key: the field's name in the model, the header of exact files.
        label: what people read as header, in the language of the export.
        type: what the cells hold. ``percent`` holds per cent (25 is 25 %), ``time`` aware moments,
            ``choice`` the stored code.
        width: characters that fit the column on paper and in a workbook; 0 lets the writer choose.
        private: why the column is masked for an outside audience, empty when it is not.
    """

    key: str
    label: str
    type: Type = "text"
    width: int = 0
    private: Private = ""


def as_stored(_key: str, code: str) -> str:
    """The label of a choice when nobody translates it: its code."""
    return code


@dataclass(frozen=True, slots=True)
class Shown:
    """How values become words for the reader of the export.

    Attributes:
        zone: the zone in which moments are shown.
        choice: gives the label of a choice from the column's key and the stored code.
        yes: the word for true.
        no: the word for false.
        total: the word before a sum.
    """

    zone: dt.tzinfo = dt.UTC
    choice: Callable[[str, str], str] = as_stored
    yes: str = "yes"
    no: str = "no"
    total: str = "Total"


@dataclass(frozen=True, slots=True)
class Frame:
    """A list to export: what is shown, all of it.

    Attributes:
        kind: the kind of record, e.g. ``"account"``.
        columns: the columns in order.
        rows: one tuple of typed values per record, as long as ``columns``; may be a stream that is read once.
        shown: the words for the values.
        title: the heading on paper and the name of the sheet.
        expected: how many rows will come, when known; only progress uses it.
    """

    kind: str
    columns: tuple[ColumnHead, ...]
    rows: Iterable[Row]
    shown: Shown = field(default_factory=Shown)
    title: str = ""
    expected: int | None = None
