"""Chance with a seed: what every part of the sample firm draws from."""

import datetime as dt
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from app.rules.moments import to_millis

WORDS = Path(__file__).resolve().parents[3] / "resources" / "samples" / "firm.json"
ZONE = dt.timezone(dt.timedelta(hours=8))
ZONE_NAME = "Asia/Shanghai"
Row = tuple[str, dict[str, Any]]
Thing = TypeVar("Thing")


@cache
def words() -> dict[str, Any]:
    """The vocabulary of the sample firm."""
    found: dict[str, Any] = json.loads(WORDS.read_text("utf-8"))
    return found


def day_of(at: int) -> str:
    """The firm's day of a moment in milliseconds, as ISO."""
    return dt.datetime.fromtimestamp(at / 1000, ZONE).date().isoformat()


@dataclass(slots=True)
class Source:
    """A seeded source of rows.

    Attributes:
        chance: the generator; the same seed gives the same firm.
        as_of: the firm's today; every date is relative to it.
        organisation: id of the firm, scope of its shared lists.
        sort_key: how names are ordered.
        numbers: running numbers by prefix.
    """

    chance: random.Random
    as_of: dt.date
    organisation: str
    sort_key: Callable[[str], str]
    numbers: dict[str, int] = field(default_factory=dict)

    def pick(self, things: Sequence[Thing]) -> Thing:
        """One of them."""
        return things[int(self.chance.random() * len(things))]

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self.chance.random() * (high - low + 1))

    def often(self, percent: int) -> bool:
        """True in so many cases of a hundred."""
        return self.chance.random() * 100 < percent

    def moment(self, days_ago: float, hour: int | None = None) -> int:
        """Milliseconds of a working hour so many days before today; negative days lie ahead."""
        day = self.as_of - dt.timedelta(days=int(days_ago))
        at = dt.datetime(
            day.year, day.month, day.day, self.between(8, 17) if hour is None else hour, tzinfo=ZONE
        )
        return to_millis(at) + self.between(0, 59) * 60_000

    def evening(self, days_ago: int) -> int:
        """Milliseconds of the last minute of a day, which stands for the whole day; negative days lie ahead."""
        day = self.as_of - dt.timedelta(days=days_ago)
        return to_millis(dt.datetime.combine(day, dt.time(23, 59), ZONE))

    def day(self, days_ago: int) -> str:
        """ISO day so many days before today."""
        return (self.as_of - dt.timedelta(days=days_ago)).isoformat()

    def new_id(self, at_ms: int) -> str:
        """A UUIDv7 made at that time."""
        bits = self.chance.getrandbits(74)
        number = (at_ms << 80) | (0x7 << 76) | ((bits >> 62) << 64) | (0x2 << 62) | (bits & (2**62 - 1))
        text = f"{number:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def number(self, prefix: str, year: int) -> str:
        """The next running number, e.g. ``SO-2026-00042``."""
        key = f"{prefix}-{year}"
        self.numbers[key] = self.numbers.get(key, 0) + 1
        return f"{key}-{self.numbers[key]:05d}"

    def row(self, table: str, scope: str | None, at_ms: int, by: str | None, **columns: Any) -> Row:
        """A row with its id, scope and stamps; without a scope the record is its own."""
        record_id = columns.pop("id", None) or self.new_id(at_ms)
        return table, {
            "id": record_id,
            "account_id": scope or record_id,
            **columns,
            "created_at": at_ms,
            "created_by": by,
            "updated_at": columns.get("updated_at", at_ms),
            "updated_by": by,
        }
