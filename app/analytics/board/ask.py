"""What a card of the dashboard is asked."""

from dataclasses import dataclass, field
from datetime import date

from app.analytics.board.shelf import Shelf
from app.analytics.methods.clv import Assumptions
from app.analytics.report import EVERYONE, Reader, Scope
from app.analytics.reports.cost import Rates


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
        rates: the user's, behind the cost to serve.
        shelf: shared with the other cards of the same as-of and scope.
    """

    connection: Reader
    as_of: date
    scope: Scope = EVERYONE
    since: date | None = None
    people: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    assumptions: Assumptions = field(default_factory=Assumptions)
    rates: Rates = field(default_factory=Rates)
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
            self.rates,
            self.shelf,
        )
