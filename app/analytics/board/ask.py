"""What a card of the dashboard is asked, and what cards that are asked the same share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from typing import Any

from app.analytics.methods.clv import Assumptions
from app.analytics.report import EVERYONE, Reader, Scope


class Shelf:
    """What one card has made and others need too; each thing is made once, whichever thread comes first."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._locks: dict[str, Lock] = {}
        self._kept: dict[str, Any] = {}

    def get(self, name: str, make: Callable[[], Any]) -> Any:
        """The thing of this name; made now when it is not there yet."""
        with self._guard:
            lock = self._locks.setdefault(name, Lock())
        with lock:
            if name not in self._kept:
                self._kept[name] = make()
            return self._kept[name]


@dataclass(frozen=True, slots=True)
class Ask:
    """One question.

    Attributes:
        connection: to read from.
        as_of: day of the judgement.
        scope: the accounts to look at.
        since: first day that dated things (revenue, answers, complaints) are shown from; None for all.
        people: ids of users whose targets are looked at; all when empty.
        teams: ids of teams likewise.
        assumptions: the user's, behind the lifetime value.
        shelf: shared with the other cards of the same as-of and scope.
    """

    connection: Reader
    as_of: date
    scope: Scope = EVERYONE
    since: date | None = None
    people: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    assumptions: Assumptions = field(default_factory=Assumptions)
    shelf: Shelf = field(default_factory=Shelf)

    def on(self, connection: Reader) -> "Ask":
        """The same question on another connection."""
        return Ask(
            connection,
            self.as_of,
            self.scope,
            self.since,
            self.people,
            self.teams,
            self.assumptions,
            self.shelf,
        )
