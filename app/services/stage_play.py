"""The play of the stage that a deal stands in, and the tasks that the stage brought; by the raw driver."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection

_STAGE = (
    "SELECT s.name, coalesce(nullif(s.name_en, ''), s.name), coalesce(s.play, ''), coalesce(s.play_en, ''),"
    " s.dwell_days, d.stage_entered_at, s.tasks FROM deals d JOIN stages s ON s.id = d.stage_id WHERE d.id = ?"
)
_TASKS = (
    "SELECT id, title, status = 'done', due_at FROM tasks WHERE about_id = ? AND status <> 'cancelled'"
    " AND deleted_at IS NULL AND title IN (SELECT value FROM json_each(?)) ORDER BY status = 'done', due_at, id"
)


class StageTask(NamedTuple):
    """A task that the stage brought; ``due`` in milliseconds since 1970 UTC or None."""

    id: str
    title: str
    done: bool
    due: int | None


class StagePlay(NamedTuple):
    """How a deal is worked where it stands.

    Attributes:
        deal_id: of the deal.
        name: of the stage, and ``name_en``.
        play: in Chinese, and ``play_en``; either may be empty.
        dwell_days: the limit after which a deal rots, or None.
        entered: when it came in, in milliseconds since 1970 UTC, or None when that is not known.
        tasks: the open ones first.
    """

    deal_id: str
    name: str
    name_en: str
    play: str
    play_en: str
    dwell_days: int | None
    entered: int | None
    tasks: tuple[StageTask, ...]


def read(connection: Connection, deal_id: str) -> StagePlay | None:
    """The play of the deal's stage; None for a deal or a stage that is not here."""
    row = connection.execute(_STAGE, (deal_id,)).fetchone()
    if row is None:
        return None
    name, name_en, play, play_en, dwell_days, entered, written = row
    titles = [task["title"] for task in json.loads(written or "[]")]
    found = connection.execute(_TASKS, (deal_id, json.dumps(titles)))
    tasks = tuple(StageTask(key, title, bool(done), due) for key, title, done, due in found)
    return StagePlay(deal_id, name, name_en, play, play_en, dwell_days, entered, tasks)
