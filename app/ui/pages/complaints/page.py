"""The complaints page: a queue by when each must be settled, and what may be done with each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.rules.choices import Severity
from app.services.lists import queue
from app.services.lists.registry import LISTS
from app.storage import lists
from app.storage.list_spec import ListQuery
from app.ui.actions import Action
from app.ui.pages.complaints.limits_band import LimitsBand
from app.ui.pages.complaints.texts import QueueTexts
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.work_page import WorkPage
from app.ui.widgets.list_page import PageWords
from app.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.storage.connection import Connection
    from app.storage.list_spec import Filter
    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane

_KEY = "complaints/scope"
SCOPES = ("open", "mine", "team", "unassigned", "overdue", "waiting", "all")


class ComplaintsPage(WorkPage):
    """Complaints."""

    kind = "complaint"
    kinds = ("complaint",)
    tables: ClassVar[frozenset[str]] = LISTS["complaint"].tables | {"sla_policies", "work_calendars"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        kept = context.settings.text(_KEY, SCOPES[0])
        self.scope = Segmented(SCOPES, kept if kept in SCOPES else SCOPES[0])
        super().__init__(context, parent)
        self.band = LimitsBand(context, self)
        self.filters.insertWidget(0, self.scope)
        self.body.insertWidget(0, self.band)
        self.scope.picked.connect(self.on_scope)
        self.list.begin_with(self._standing_filters(self.scope.taken))

    def make_list(self) -> ListPane:
        """The queue, with due times counted down."""
        return ListPane(self.context, queue.QUEUE, "queue", self, texts=QueueTexts(self.context))

    def make_detail(self) -> RecordPane:
        """The pane with the moves and the clock of a complaint."""
        from app.ui.pages.complaints.complaint_pane import ComplaintPane  # noqa: PLC0415 - the services load with it

        return ComplaintPane(self.context, self)

    def given(self) -> dict[str, Any]:
        """A complaint is received when it is noted, until somebody says otherwise."""
        return {"received_at": self.context.clock(), "severity": Severity.MEDIUM.value}

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Complaints"),
            self.tr("New complaint"),
            self.tr("No complaints here"),
            self.tr("When a customer complains, note it here at once; the clock starts with it."),
            "complaints",
        )

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        if hasattr(self, "band"):
            self.band.retranslate()
        self.scope.say(
            open=self.tr("Open"),
            mine=self.tr("Mine"),
            team=self.tr("Team"),
            unassigned=self.tr("Unassigned"),
            overdue=self.tr("Overdue"),
            waiting=self.tr("Waiting"),
            all=self.tr("All"),
        )

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here."""
        limits = str(QT_TRANSLATE_NOOP("Actions", "Service time limits..."))
        made = Action("complaint.limits", limits, self.band.open_limits, "", "clock", "record")
        return (*super().page_actions(), made)

    def refresh(self) -> None:
        """Read the queue again; what is overdue depends on the time."""
        super().refresh()
        if self.scope.taken == "overdue":
            self._narrow()
        self.band.refresh()
        self.context.jobs.query(self, "waiting", partial(_late, self._millis()), self.on_late)

    def on_late(self, count: int) -> None:
        """Tell the rail how many are late."""
        self.context.navigator.tell_waiting("complaints", count)

    def show_rows(self, kind: str, chosen: dict[str, tuple[Any, ...]]) -> None:
        """Show complaints filtered; closed ones too when the question is not about what is open."""
        scope = "all" if chosen else "open"
        self.scope.take(scope)
        self.on_scope(scope)
        super().show_rows(kind, chosen)

    def on_scope(self, scope: str) -> None:
        """Show another part of the queue, and remember it."""
        self.context.settings.put(_KEY, scope)
        self._narrow()

    def _millis(self) -> int:
        return round(self.context.clock().timestamp() * 1000)

    def _narrow(self) -> None:
        self.list.set_standing(self._standing_filters(self.scope.taken))

    def _standing_filters(self, scope: str) -> tuple[Filter, ...]:
        me = self.context.database.actor.user_id
        if scope == "team":
            with self.context.database.raw() as connection:
                return queue.of_team(connection, me)
        standing: dict[str, tuple[Filter, ...]] = {
            "open": queue.open_only(),
            "mine": queue.mine(me),
            "unassigned": queue.unassigned(),
            "overdue": queue.overdue(self._millis()),
            "waiting": queue.waiting(),
            "all": (),
        }
        return standing[scope]


def _late(now_ms: int, connection: Connection) -> int:
    return lists.count(connection, ListQuery(queue.QUEUE, queue.overdue(now_ms)))
