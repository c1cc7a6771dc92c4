"""When a task reminds: some minutes before it is due, once each, whatever the clock of the laptop does."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

MINUTE: Final = 60_000
LATE: Final = 24 * 60 * MINUTE
"""How long a reminder that fell into a time without the program is still told."""
KEPT: Final = 60 * 24 * 60 * MINUTE
"""How long it is remembered that a reminder was told."""
MOST_LEAD: Final = 14 * 24 * 60
"""The earliest that a task may remind, in minutes before it is due."""


class Wanted(NamedTuple):
    """A task that may remind; times in milliseconds since 1970 UTC.

    Attributes:
        id: the task.
        due: when it is due.
        whole_day: it has a day and no time; then it reminds when it is told to only.
        minutes: how long before, as the task says; None for the usual: when it is due.
        snoozed: it was put off until then; None when it was not.
    """

    id: str
    due: int
    whole_day: bool
    minutes: Sequence[int] | None
    snoozed: int | None = None


def moments(task: Wanted) -> dict[str, int]:
    """The reminders of a task: a name that stays the same as long as the time does, and when each falls due."""
    usual: Sequence[int] = () if task.whole_day else (0,)
    leads = usual if task.minutes is None else task.minutes
    found = {
        f"{task.id}:{task.due}:{lead}": task.due - lead * MINUTE for lead in leads if 0 <= lead <= MOST_LEAD
    }
    if task.snoozed is not None:
        found[f"{task.id}:until:{task.snoozed}"] = task.snoozed
    return found


def to_tell(tasks: Iterable[Wanted], told: Mapping[str, int], now: int) -> dict[str, list[str]]:
    """The tasks to remind of now, each with the names of its reminders.

    What was told is told no more, also when the clock is set back over it; what the clock was set forward over is
    told if it is not older than a day.
    """
    found: dict[str, list[str]] = {}
    for task in tasks:
        names = [name for name, at in moments(task).items() if now - LATE <= at <= now and name not in told]
        if names:
            found[task.id] = names
    return found


def remembered(told: Mapping[str, int], names: Iterable[str], now: int) -> dict[str, int]:
    """What was told before and now, without what nobody asks about any more."""
    kept = {name: at for name, at in told.items() if at > now - KEPT}
    return kept | dict.fromkeys(names, now)
