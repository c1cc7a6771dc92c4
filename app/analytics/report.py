"""What every report hands back, and which accounts it looks at."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Protocol

from app.analytics.methods.results import Note

Row = Mapping[str, object]


class Reader(Protocol):
    """The part of a read-only connection that reports use."""

    def execute(self, sql: str, parameters: Any = ..., /) -> Any:
        """Run one statement and hand back its cursor."""


class Scope(NamedTuple):
    """The accounts that a report looks at, as a condition over a column that holds an account's id."""

    condition: str = "1"
    parameters: tuple[object, ...] = ()

    def on(self, column: str) -> str:
        """The condition over this column."""
        return self.condition.replace("{column}", column)

    @classmethod
    def of(cls, accounts: Iterable[str]) -> "Scope":
        """Only these accounts."""
        return cls("{column} IN (SELECT value FROM json_each(?))", (json.dumps(list(accounts)),))


EVERYONE = Scope()


@dataclass(frozen=True, slots=True)
class Report:
    """A finished report.

    Attributes:
        name: of the report.
        as_of: day of the judgement; nothing later was looked at.
        n: records that entered the figures.
        method: that was really used.
        parameters: estimates, cut points, settings and totals.
        rows: one mapping per line of the report; money as minor units with its currency.
        notes: what must be said beside the figures.
    """

    name: str
    as_of: date
    n: int
    method: str
    parameters: Mapping[str, object]
    rows: tuple[Row, ...]
    notes: tuple[Note, ...] = ()


def money(minor: float, currency: str) -> dict[str, object]:
    """An amount as it is handed out."""
    return {"minor": round(minor), "currency": currency}


def number(value: float | None) -> float | None:
    """A figure as it is handed out: what is not a number is none."""
    return None if value is None or value != value else float(value)  # noqa: PLR0124 - only NaN differs from itself
