"""What a worker does for a card: read, compute, word and draw; the window gets what it only has to show."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from app.analytics.board.shelf import Shelf

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from app.analytics.board.ask import Ask
    from app.analytics.report import Report
    from app.storage.connection import Connection
    from app.storage.database import Database
    from app.ui.charts.draw import Drawn
    from app.ui.jobs import Job
    from app.ui.pages.insight.choice import Choice
    from app.ui.pages.insight.content.parts import Content


class Shelves:
    """What cards of the same question share, made anew when the data or the question change."""

    def __init__(self) -> None:
        self._shelves: dict[dt.date, Shelf] = {}

    def of(self, day: dt.date) -> Shelf:
        """The shelf of a day; called by the window before the workers start."""
        return self._shelves.setdefault(day, Shelf())


@dataclass(frozen=True, slots=True)
class Task:
    """One card to be made.

    Attributes:
        name: of the card.
        choice: the filters of the page.
        today: the day that it is.
        shelves: shared with the other cards.
        language: of all words.
        style: light or dark.
        room: width, height and scale of the chart.
        assumptions: the user's, behind the lifetime value.
        rates: the user's, behind the cost to serve.
    """

    name: str
    choice: Choice
    today: dt.date
    shelves: Shelves
    language: str
    style: str
    room: tuple[int, int, float]
    assumptions: dict[str, float] = field(default_factory=dict)
    rates: dict[str, float] = field(default_factory=dict)


class Made(NamedTuple):
    """A finished card."""

    report: Report
    content: Content
    drawn: Drawn | None
    before: tuple[dt.date, str] | None
    notes: tuple[str, ...]


def begin(_job: Job) -> None:
    """Let the process that draws start; what cards need is loaded with the first, once they have their places."""
    from app.ui.charts import drafting  # noqa: PLC0415 - comes with the first chart

    drafting.begin()


def make(database: Database, task: Task, job: Job) -> Made:
    """The card, with what it said on the earlier day when the page compares."""
    from app.analytics.board.registry import BOARD  # noqa: PLC0415 - numpy comes with the first card
    from app.ui.charts import drafting  # noqa: PLC0415 - comes with the first chart
    from app.ui.pages.insight.content.build import build  # noqa: PLC0415
    from app.ui.pages.insight.content.parts import Say  # noqa: PLC0415

    with reading(database, job) as connection:
        report = BOARD[task.name](ask_of(connection, task, task.choice))
        content = build(report, task.language)
        earlier = task.choice.before(task.today)
        before = None
        if earlier is not None and content.headline:
            then = build(BOARD[task.name](ask_of(connection, task, earlier)), task.language)
            before = (earlier.as_of(task.today), then.headline)
    drawn = None
    if content.picture is not None and not job.cancelled:
        drawn = drafting.paint(content.picture, task.style, *task.room)
    return Made(report, content, drawn, before, Say(task.language).notes(report))


@contextmanager
def reading(database: Database, job: Job) -> Iterator[Connection]:
    """A raw connection whose running statement ends when the job is cancelled."""
    with database.raw() as connection:
        job.interruptible(connection.interrupt)
        try:
            yield connection
        finally:
            job.interruptible(None)


def ask_of(connection: Connection, task: Task, choice: Choice) -> Ask:
    """The question of a card."""
    from app.analytics.board.ask import Ask  # noqa: PLC0415 - numpy comes with the first card
    from app.analytics.methods.clv import Assumptions  # noqa: PLC0415
    from app.analytics.report import EVERYONE, Scope  # noqa: PLC0415
    from app.analytics.reports.cost import Rates  # noqa: PLC0415

    day = choice.as_of(task.today)
    shelf = task.shelves.of(day)

    def scope() -> Scope:
        found = choice.accounts(connection)
        return EVERYONE if found is None else Scope.of(found)

    assumptions: Any = task.assumptions
    return Ask(
        connection, day, shelf.get("scope", scope), choice.since(task.today), choice.people, choice.teams,
        Assumptions(**assumptions), Rates(**task.rates), shelf,
    )  # fmt: skip
