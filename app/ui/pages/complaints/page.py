"""The complaints page: a queue by when each must be settled, and what may be done with each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.rules.choices import Severity
from app.services.lists import queue
from app.services.lists.registry import LISTS
from app.storage import lists
from app.storage.list_spec import Filter, ListQuery
from app.ui.actions import Action
from app.ui.pages.complaints.age_grid import AgeGrid, span_of
from app.ui.pages.complaints.board_mover import BoardMover
from app.ui.pages.complaints.customer_words import CustomerWords
from app.ui.pages.complaints.learning import Learning
from app.ui.pages.complaints.limits_band import LimitsBand
from app.ui.pages.complaints.queue_board import QueueBoard
from app.ui.pages.complaints.queue_keys import QueueKeys
from app.ui.pages.complaints.texts import QueueTexts
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.work_page import WorkPage
from app.ui.widgets.basics import button
from app.ui.widgets.list_page import PageWords
from app.ui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMenu

    from app.storage.connection import Connection
    from app.ui.context import Context
    from app.ui.widgets.record_pane import RecordPane

_KEY, _VIEW = "complaints/scope", "complaints/view"
VIEWS = ("list", "board", "ages")
SCOPES = ("open", "mine", "team", "unassigned", "overdue", "waiting", "all")


class ComplaintsPage(WorkPage):
    """Complaints."""

    kind = "complaint"
    kinds = ("complaint",)
    tables: ClassVar[frozenset[str]] = LISTS["complaint"].tables | {"sla_policies", "work_calendars"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        kept = context.settings.text(_KEY, SCOPES[0])
        self.scope = Segmented(SCOPES, kept if kept in SCOPES else SCOPES[0])
        view = context.settings.text(_VIEW, VIEWS[0])
        self.view_switch = Segmented(VIEWS, view if view in VIEWS else VIEWS[0])
        self.views, self.board, self.grid = QStackedWidget(), QueueBoard(context), AgeGrid(context)
        self._mover: BoardMover | None = None
        self._ages: tuple[int, int] | None = None  # youngest and oldest of those shown, in days
        super().__init__(context, parent)
        self.keys, self.age_chip = QueueKeys(context, self), button("quiet", self)
        self.customer, self.learning = CustomerWords(context, self), Learning(context, self)
        self.age_chip.hide()
        self.tools.insertWidget(0, self.view_switch)
        self.filters.insertWidget(0, self.age_chip)
        self.band = LimitsBand(context, self)
        self.filters.insertWidget(0, self.scope)
        self.body.insertWidget(0, self.band)
        self._connect_views()
        self.list.begin_with(self._standing_filters(self.scope.taken))

    def start_new(self) -> None:
        """Take in a complaint."""
        self.take_in(None)

    def open_import(self, file: Path | None) -> None:
        """A mail that is dropped here is a complaint; any other file is imported."""
        if file is not None and file.suffix.lower() == ".eml":
            self.take_in(file)
        else:
            super().open_import(file)

    def take_in(self, mail: Path | None) -> None:
        """Open the intake, with a mail when one was dropped."""
        from app.ui.pages.complaints.intake_dialog import IntakeDialog  # noqa: PLC0415 - the services load with it

        if self.may_leave():
            dialog = IntakeDialog(self.context, self.given(), self.window())
            dialog.taken.connect(self.on_taken)
            dialog.open()
            if mail is not None:
                dialog.open_mail(mail)

    def on_taken(self, record: str) -> None:
        """Show what was taken in, and offer to tell the customer."""
        self.open_record("complaint", record)
        words = self.tr("The complaint was taken in; its clock runs.")
        self.context.notices.done(words, self.tr("Acknowledge..."), self.customer.acknowledge)

    def _connect_views(self) -> None:
        self.scope.picked.connect(self.on_scope)
        self.view_switch.picked.connect(self.on_view)
        self.list.loader.loaded.connect(self.ask_view)
        self.board.moved.connect(self.on_board_moved)
        self.board.opened.connect(self.on_opened)
        self.board.current_changed.connect(self.on_card)
        self.grid.picked.connect(self.on_ages)
        self.age_chip.clicked.connect(self.leave_ages)

    def make_main(self) -> QWidget:
        """The list, the board or the table of ages, one at a time."""
        for view in (self.list, self.board, self.grid):
            self.views.addWidget(view)
        self.views.setCurrentIndex(VIEWS.index(self.view_switch.taken))
        return self.views

    @property
    def on_list(self) -> bool:
        """Whether the list is in front."""
        return self.view_switch.taken == "list"

    def make_list(self) -> ListPane:
        """The queue, with due times counted down."""
        return ListPane(self.context, queue.QUEUE, "queue", self, texts=QueueTexts(self.context), filters=2)

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
        self.view_switch.say(list=self.tr("List"), board=self.tr("Board"), ages=self.tr("Ages"))
        self.board.retranslate()
        self.grid.retranslate()
        if hasattr(self, "age_chip"):
            self._say_ages()

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here."""
        limits = str(QT_TRANSLATE_NOOP("Actions", "Service time limits..."))
        made = Action("complaint.limits", limits, self.band.open_limits, "", "clock", "record")
        return (
            *super().page_actions(),
            *self.keys.actions(),
            *self.customer.actions(),
            *self.learning.actions(),
            made,
        )

    def refresh(self) -> None:
        """Read the queue again; what is overdue depends on the time."""
        if self.scope.taken == "overdue":
            self.list.begin_with(self._standing_filters("overdue"))
        super().refresh()
        self.band.refresh()
        self.context.jobs.query(self, "waiting", partial(_late, self._millis()), self.on_late)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer to win the customer of a row back."""
        super().fill_menu(menu)
        menu.addAction(self.tr("Win the customer back..."), self.learning.win_back)

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
        self._ages = None
        self.context.settings.put(_KEY, scope)
        self._narrow()

    def on_view(self, view: str) -> None:
        """Change between list, board and ages, and remember it."""
        self.context.settings.put(_VIEW, view)
        self.views.setCurrentIndex(VIEWS.index(view))
        self.ask_view()

    def ask_view(self) -> None:
        """Read the view in front for what the list has just been asked."""
        if self.view_switch.taken == "board":
            self.board.ask(self.list.query())
        elif self.view_switch.taken == "ages":
            self.grid.ask()

    def current_id(self) -> str:
        """The complaint of the open pane, else the one that the keyboard stands on."""
        if self.view_switch.taken == "board" and not self.splitter.pane_shown:
            return self.board.current_id()
        return super().current_id()

    def on_card(self, card: str) -> None:
        """An open pane follows the keyboard on the board."""
        if card and self.splitter.pane_shown:
            self._follow(card)

    def on_board_moved(self, card: str, _before: str, column: str) -> None:
        """Make the move that leads to a column, asking for what it needs."""
        self.board_mover().move(card, column)

    def board_mover(self) -> BoardMover:
        """What makes the moves of the board, built when first wanted."""
        if self._mover is None:
            self._mover = BoardMover(self.context, self)
            self._mover.refused.connect(self.ask_view)
        return self._mover

    def on_ages(self, severity: str, youngest: int, oldest: int) -> None:
        """Show the complaints behind a number of the table of ages."""
        self._ages = (youngest, oldest)
        self.view_switch.take("list")
        self.on_view("list")
        self.scope.take("open")
        self.list.filter_row.put({"severity": (severity,)})
        self._narrow()

    def leave_ages(self) -> None:
        """Show complaints of every age again."""
        self._ages = None
        self._narrow()

    def _say_ages(self) -> None:
        self.age_chip.setVisible(self._ages is not None)
        if self._ages is not None:
            first, last = self._ages
            span = f"{first}-{last}" if last >= 0 else f"{first}+"
            self.age_chip.setText(self.tr("{span} days old  ×").format(span=span))

    def _millis(self) -> int:
        return round(self.context.clock().timestamp() * 1000)

    def _narrow(self) -> None:
        self._say_ages()
        received = span_of(self.context.clock(), *self._ages) if self._ages is not None else None
        aged = (Filter("received_at", "range", received),) if received is not None else ()
        self.list.set_standing((*self._standing_filters(self.scope.taken), *aged))

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
