"""Keeps the scores of all accounts fresh beside the window: after commits and syncs, at the start, at midnight."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    import datetime as dt

    from app.storage.changes import ChangeSet
    from app.storage.database import Database
    from app.ui.changes import Changes
    from app.ui.context import Clock
    from app.ui.jobs import Job, Jobs
    from app.ui.settings import Settings

JUDGED = frozenset({"orders", "credit_notes", "complaints", "survey_responses"})
KEY = "insight/assumptions"
RATES_KEY = "insight/rates"
_PAUSE = 1_500  # milliseconds after the last commit, so that a burst of them is judged once
_WAKE = 600_000  # milliseconds after which the day is looked at again
_NAMES = ("periods", "discount", "margin", "cost_to_serve")
RATES = {
    "hour": 100.0, "visit": 50.0, "kilometre": 1.0, "contact": 2.0, "visit_minutes": 60.0, "call_minutes": 10.0,
    "message_minutes": 5.0,
}  # fmt: skip


class Scorekeeper(QObject):
    """Judges anew what has changed since it was judged, on a reader; the writer waits only while it is kept."""

    def __init__(
        self, database: Database, jobs: Jobs, changes: Changes, settings: Settings, clock: Clock
    ) -> None:
        super().__init__()
        self._database, self._jobs, self._settings, self._clock = database, jobs, settings, clock
        self._running, self._again = False, False
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE)
        self._waking = QTimer(self, interval=_WAKE)
        self._resting.timeout.connect(self.refresh)
        self._waking.timeout.connect(self.refresh)
        changes.committed.connect(self.on_committed)

    def open(self) -> None:
        """Judge what waits, then keep watch."""
        self._waking.start()
        self.refresh()

    def close(self) -> None:
        """Keep watch no longer."""
        self._resting.stop()
        self._waking.stop()

    def on_committed(self, changes: ChangeSet) -> None:
        """Judge soon when something that counts has changed."""
        if JUDGED & changes.tables and self._waking.isActive():
            self._resting.start()

    def refresh(self) -> None:
        """Judge now; a second wish while it runs is done after it."""
        if self._running:
            self._again = True
            return
        self._running = True
        work = partial(_refresh, self._database, self._clock().date(), assumptions(self._settings))
        self._jobs.run(self, "scores", work, self.on_done, failed=self.on_failed)

    def on_done(self, changed: ChangeSet | None) -> None:
        """Tell everything that shows scores."""
        self._running = False
        if changed is not None:
            self._database.announce(changed)
        if self._again:
            self._again = False
            self._resting.start()

    def on_failed(self, error: BaseException) -> None:
        """The scores stand as they were; the next commit or the next ten minutes try again."""
        self._running = False
        self._jobs.errored.emit(error)


def assumptions(settings: Settings) -> dict[str, float]:
    """What the user assumes behind the lifetime value; only what differs from the usual."""
    try:
        kept = json.loads(settings.text(KEY, "{}"))
        return {
            name: float(kept[name]) if name != "periods" else int(kept[name])
            for name in _NAMES
            if name in kept
        }
    except (ValueError, TypeError, AttributeError):
        return {}


def keep_assumptions(settings: Settings, values: dict[str, float]) -> None:
    """Remember what the user assumes."""
    settings.put(KEY, json.dumps(values))


def rates(settings: Settings) -> dict[str, float]:
    """What the user assumes behind the cost to serve; the usual where nothing else was set."""
    try:
        kept = json.loads(settings.text(RATES_KEY, "{}"))
        return {name: float(kept.get(name, usual)) for name, usual in RATES.items()}
    except (ValueError, TypeError, AttributeError):
        return dict(RATES)


def keep_rates(settings: Settings, values: dict[str, float]) -> None:
    """Remember the rates."""
    settings.put(RATES_KEY, json.dumps(values))


def _refresh(database: Database, today: dt.date, assumed: dict[str, Any], _job: Job) -> ChangeSet | None:
    """The change to announce, or None when everything was judged already."""
    before = _state(database)
    if not before[1]:
        return None
    from app.analytics.methods.clv import Assumptions  # noqa: PLC0415 - numpy comes with the first scoring
    from app.analytics.runs import refresh_scores  # noqa: PLC0415
    from app.storage.changes import ChangeSet  # noqa: PLC0415

    refresh_scores(database, today, Assumptions(**assumed))
    return ChangeSet("score", counts={"account_scores": 1}) if _state(database) != before else None


def _state(database: Database) -> tuple[Any, bool]:
    """What tells a judged copy from another, and whether there is anything to judge."""
    with database.raw() as connection:
        run, stale, logged, kept = connection.execute(
            "SELECT (SELECT max(id) FROM scoring_runs), (SELECT count(*) FROM stale_scores), "
            "(SELECT max(seq) FROM score_changes), EXISTS (SELECT 1 FROM account_summaries)"
        ).fetchone()
    return (run, stale, logged), bool(kept or run)
