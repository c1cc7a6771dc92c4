"""What the whole dashboard is asked: day, period, comparison, and which accounts."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.storage.connection import Connection

DAYS = ("today", "last-month", "last-quarter", "last-year")
PERIODS = {"30": 30, "90": 90, "365": 365, "730": 730}
COMPARED = {"30": 30, "90": 90, "365": 365}
FILTERS = ("people", "teams", "provinces", "levels", "segments")

_CONDITIONS = {
    "people": "owner_id",
    "provinces": "province",
    "levels": "level",
    "segments": "need_segment",
}
_TEAMS = (
    "owner_id IN (SELECT id FROM users WHERE team_id IN (WITH RECURSIVE below(id) AS "
    "(SELECT value FROM json_each(?) UNION SELECT t.id FROM teams t JOIN below b ON t.parent_id = b.id "
    "WHERE t.deleted_at IS NULL) SELECT id FROM below))"
)


@dataclass(frozen=True, slots=True)
class Choice:
    """The filters of the page.

    Attributes:
        day: one of ``DAYS``, or a day as ``YYYY-MM-DD``.
        period: days to look back for what is dated, a key of ``PERIODS``; empty for all.
        compared: how many days before the day it is compared with, a key of ``COMPARED``; empty for not.
        people: ids of owners.
        teams: ids of teams, with the teams under them.
        provinces: names of provinces.
        levels: levels of accounts.
        segments: need segments.
    """

    day: str = "today"
    period: str = ""
    compared: str = ""
    people: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()

    def as_of(self, today: dt.date) -> dt.date:
        """The day of the judgement."""
        first = today.replace(day=1)
        if self.day == "last-month":
            return first - dt.timedelta(days=1)
        if self.day == "last-quarter":
            return first.replace(month=(today.month - 1) // 3 * 3 + 1) - dt.timedelta(days=1)
        if self.day == "last-year":
            return dt.date(today.year - 1, 12, 31)
        return today if self.day == "today" else dt.date.fromisoformat(self.day)

    def since(self, today: dt.date) -> dt.date | None:
        """The first day of what is dated; None for all."""
        days = PERIODS.get(self.period)
        return self.as_of(today) - dt.timedelta(days=days - 1) if days else None

    def before(self, today: dt.date) -> Choice | None:
        """The same on the earlier day; None when nothing is compared."""
        days = COMPARED.get(self.compared)
        if not days:
            return None
        return replace(self, day=(self.as_of(today) - dt.timedelta(days=days)).isoformat(), compared="")

    @property
    def narrowed(self) -> bool:
        """Whether only some accounts are looked at."""
        return any(getattr(self, name) for name in FILTERS)

    def accounts(self, connection: Connection) -> list[str] | None:
        """The accounts to look at; None for all."""
        if not self.narrowed:
            return None
        clauses, values = ["deleted_at IS NULL"], []
        for name, column in _CONDITIONS.items():
            if chosen := getattr(self, name):
                clauses.append(f"{column} IN (SELECT value FROM json_each(?))")
                values.append(json.dumps(chosen))
        if self.teams:
            clauses.append(_TEAMS)
            values.append(json.dumps(self.teams))
        found = connection.execute(f"SELECT id FROM accounts WHERE {' AND '.join(clauses)}", tuple(values))
        return [row[0] for row in found]

    def of_list(self) -> dict[str, tuple[Any, ...]]:
        """The same narrowing as filters of the list of accounts; teams have none there."""
        pairs = {
            "owner_id": self.people,
            "province": self.provinces,
            "level": self.levels,
            "need_segment": self.segments,
        }
        return {key: chosen for key, chosen in pairs.items() if chosen}

    def to_text(self) -> str:
        """As it is kept in the settings."""
        return json.dumps({each.name: getattr(self, each.name) for each in fields(self)}, ensure_ascii=False)

    @classmethod
    def from_text(cls, text: str) -> Choice:
        """The kept choice; the usual one when the text is none."""
        try:
            plain = json.loads(text or "{}")
            kept: dict[str, Any] = {
                each.name: tuple(plain[each.name]) if each.name in FILTERS else str(plain[each.name])
                for each in fields(cls)
                if each.name in plain
            }
            made = cls(**kept)
            made.as_of(dt.date(2000, 1, 1))
        except (ValueError, TypeError, AttributeError):
            return cls()
        return made
