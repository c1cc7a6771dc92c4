"""Leads: the work list of what to do next, or all of them as a table."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.services import lead_lines
from app.services.lists.registry import LISTS
from app.ui.pages.contacts.doubled_list import DoubledList
from app.ui.pages.contacts.lead_words import lead_groups
from app.ui.pages.contacts.lists import KINDS
from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.grouped_list import GroupedList
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtCore import QPoint

    from app.services.lead_lines import LeadGroup
    from app.storage.connection import Connection
    from app.storage.list_spec import ListQuery
    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane

_VIEW = "leads/view"


class LeadList(DoubledList):
    """Leads."""

    family = KINDS
    kind = "lead"
    kinds = ("lead",)
    tables: ClassVar[frozenset[str]] = LISTS["lead"].tables | {"assumptions"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.groups, self.views = GroupedList(context), QStackedWidget()
        self.nothing = EmptyState(context.theme)
        self.view_switch = Segmented(("work", "table"), context.settings.text(_VIEW, "work"))
        self._found: list[LeadGroup] = []
        super().__init__(context, parent)
        self.filters.insertWidget(0, self.view_switch)
        self.list.loader.loaded.connect(self.ask_groups)
        self.view_switch.picked.connect(self.on_view)
        self.groups.opened.connect(self.on_opened)
        self.groups.current_changed.connect(self.on_line)
        self.groups.menu_wanted.connect(self.on_line_menu)
        self.nothing.wanted.connect(self.start_new)
        self._narrow()
        self._bring()

    def make_main(self) -> QWidget:
        """The work list or the table."""
        for part in (self.groups, self.nothing, self.list):
            self.views.addWidget(part)
        return self.views

    def make_detail(self) -> RecordPane:
        """The pane with the lead's clock, score and conversion."""
        from app.ui.pages.contacts.lead_pane import LeadPane  # noqa: PLC0415 - the services load with it

        return LeadPane(self.context, self)

    def given(self) -> dict[str, Any]:
        """A new lead starts as new."""
        return {"status": "new"}

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Leads"),
            self.tr("New lead"),
            self.tr("No leads yet"),
            self.tr("People who showed interest but are no account yet. Import them or note the first one."),
            "lead",
        )

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        self.view_switch.say(work=self.tr("To do"), table=self.tr("Table"))
        self.nothing.say(
            "lead",
            self.tr("No lead waits"),
            self.tr("New leads and those in contact stand here, the most urgent first."),
            self.tr("New lead"),
        )
        self._fill()

    @property
    def working(self) -> bool:
        """Whether the work list is in front."""
        return self.view_switch.taken == "work"

    def on_view(self, view: str) -> None:
        """Change between work list and table, and remember it."""
        self.context.settings.put(_VIEW, view)
        self._narrow()
        self._bring()

    def _narrow(self) -> None:
        self.list.set_standing((lead_lines.OPEN,) if self.working else ())

    def _bring(self) -> None:
        if not self.working:
            self.views.setCurrentWidget(self.list)
            return
        filled = any(group.lines for group in self._found)
        self.views.setCurrentWidget(self.groups if filled else self.nothing)

    def ask_groups(self) -> None:
        """Read the work list for the question that the table has just answered."""
        if self.working:
            ask = partial(_groups, self.list.query(), self.context.clock())
            self.context.jobs.query(self, "groups", ask, self.on_groups)

    def on_groups(self, found: list[LeadGroup]) -> None:
        """Show the leads."""
        self._found = found
        self._fill()
        self.announce_painted()

    def _fill(self) -> None:
        self.groups.show_groups(lead_groups(self.context, self._found))
        self._bring()

    def current_id(self) -> str:
        """The lead of the open pane, else the one that the keyboard stands on."""
        if self.working and not self.splitter.pane_shown:
            return self.groups.current_id()
        return super().current_id()

    def on_line(self, lead: str) -> None:
        """An open pane follows the keyboard."""
        if lead and self.working and self.splitter.pane_shown:
            self._follow(lead)

    def on_line_menu(self, lead: str, at: QPoint) -> None:
        """Offer what can be done with a line."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), partial(self.on_opened, lead))
        menu.addAction(self.tr("Log a follow-up..."), self.log_activity)
        menu.exec(at)
        menu.deleteLater()


def _groups(query: ListQuery, now: dt.datetime, connection: Connection) -> list[LeadGroup]:
    return lead_lines.work_list(connection, query, now)
