"""Working the queue by keyboard: grade, take, begin, wait; each on all selected complaints, each can be undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from app.rules.choices import Severity
from app.ui.actions import Action

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.pages.complaints.page import ComplaintsPage

_GRADES = (
    (Severity.LOW, str(QT_TRANSLATE_NOOP("Actions", "Triage as low"))),
    (Severity.MEDIUM, str(QT_TRANSLATE_NOOP("Actions", "Triage as medium"))),
    (Severity.HIGH, str(QT_TRANSLATE_NOOP("Actions", "Triage as high"))),
    (Severity.CRITICAL, str(QT_TRANSLATE_NOOP("Actions", "Triage as critical"))),
)
_STEPS = (
    ("take", str(QT_TRANSLATE_NOOP("Actions", "Take the complaint")), "Alt+T"),
    ("begin", str(QT_TRANSLATE_NOOP("Actions", "Begin work on the complaint")), "Alt+B"),
    ("wait", str(QT_TRANSLATE_NOOP("Actions", "Wait for the customer")), "Alt+W"),
)


class QueueKeys(QObject):
    """The verbs of the queue."""

    def __init__(self, context: Context, page: ComplaintsPage) -> None:
        super().__init__(page)
        self.context, self._page = context, page
        self._work: Any = None

    def actions(self) -> tuple[Action, ...]:
        """Alt+1 to Alt+4 grade, Alt+T takes, Alt+B begins, Alt+W waits."""
        grades = tuple(
            Action(f"complaint.grade-{key}", words, partial(self.grade, key.value), f"Alt+{n}", "", "record")
            for n, (key, words) in enumerate(_GRADES, start=1)
        )
        steps = tuple(
            Action(f"complaint.{verb}", words, partial(self.step, verb), keys, "", "record")
            for verb, words, keys in _STEPS
        )
        return grades + steps

    def grade(self, severity: str) -> None:
        """Say how grave the chosen complaints are."""
        self._on_chosen(partial(_grade, severity))

    def step(self, verb: str) -> None:
        """Take, begin or wait."""
        self._on_chosen(partial(_step, verb))

    def _on_chosen(self, work: Any) -> None:
        self._work = work
        if self._page.on_list and self._page.list.view.selected_count() > 1:
            self._page.list.selected_ids(self.on_ids)
            return
        record = self._page.current_id()
        if record and self._page.may_leave():
            self.on_ids([record])

    def on_ids(self, ids: list[str]) -> None:
        """Write it."""
        work = partial(self._work, ids)
        self.context.jobs.write(self, "move-complaint", work, self.on_done)

    def on_done(self, count: int) -> None:
        """Say so, with the way back."""
        words = self.tr("%n complaint(s) moved on.", "", count)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)


def _grade(severity: str, ids: list[str], session: Any) -> int:
    from app.services import triage  # noqa: PLC0415 - the services are imported after the first rows

    return triage.grade(session, ids, severity)


def _step(verb: str, ids: list[str], session: Any) -> int:
    from app.services import triage  # noqa: PLC0415 - the services are imported after the first rows

    return {"take": triage.take, "begin": triage.begin, "wait": triage.wait}[verb](session, ids)
