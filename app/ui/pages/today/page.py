"""The today page: what is overdue, due, planned, and which customers to see, each with its reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.services import today
from app.ui import formats
from app.ui.actions import Action
from app.ui.pages.base import Page
from app.ui.pages.parts.follow_up import log_about
from app.ui.pages.parts.snooze import ask_until
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.pages.parts.task_work import TaskWork
from app.ui.pages.today.groups import date_line, today_groups
from app.ui.widgets.basics import button, icon_button, name_button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.grouped_list import GroupedList
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QHideEvent, QShowEvent

    from app.services.today import TodayItem
    from app.storage.connection import Connection
    from app.ui.context import Context

_TABLES = frozenset(
    {"tasks", "complaints", "deals", "visits", "accounts", "contacts", "account_scores", "score_overrides"}
)
_STALE = 60_000  # milliseconds: what is due becomes overdue while nobody writes


class TodayPage(Page):
    """The user's day."""

    tables: ClassVar[frozenset[str]] = _TABLES

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.items: list[TodayItem] = []
        self.list, self.nothing = GroupedList(context, self), EmptyState(context.theme, self)
        self.strip, self.stack = SummaryStrip(self), QStackedWidget(self)
        self.work = TaskWork(context, self)
        self.log = button("primary", self)
        self._turn = icon_button(context.theme, "sync", self)
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._ageing = QTimer(self, interval=_STALE)
        self.tools.addWidget(self._turn)
        self.tools.addWidget(self.log)
        self.filters.addWidget(self.strip)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.nothing)
        self.body.addWidget(self.stack)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.list.toggled.connect(self.on_toggled)
        self.list.opened.connect(self.on_opened)
        self.list.menu_wanted.connect(self.on_menu)
        self.nothing.wanted.connect(self.on_nothing)
        self.log.clicked.connect(self.log_current)
        self._turn.clicked.connect(self.refresh)
        self._painted.timeout.connect(self.announce_painted)
        self._ageing.timeout.connect(self.refresh)
        for key, handler in (("S", self.snooze), ("L", self.log_current)):
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(handler)

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here."""
        log = str(QT_TRANSLATE_NOOP("Actions", "Log a follow-up..."))
        return (Action("today.log", log, self.log_current, "Ctrl+L", "phone", "record"),)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.title.setText(self.tr("Today"))
        self.log.setText(self.tr("Log a follow-up"))
        self.log.setToolTip("L")
        name_button(self._turn, self.tr("Read again"))
        self.list.setToolTip(self.tr("Space completes, S puts off, L logs a follow-up, Enter opens"))
        self.nothing.say(
            "check",
            self.tr("Nothing is due today"),
            self.tr("Tasks, visits, next steps of deals and customers to see appear here by themselves."),
            self.tr("Go to the tasks"),
        )
        self._fill()

    def refresh(self) -> None:
        """Read the day again."""
        user, now = self.context.database.actor.user_id, self.context.clock()
        self.context.jobs.query(self, "today", partial(_today, user, now), self.on_read)

    def on_read(self, found: list[TodayItem]) -> None:
        """Show the day."""
        self.items = found
        self._fill()
        if self.isVisible():
            self._painted.start()

    def _fill(self) -> None:
        groups = today_groups(self.context, self.items)
        self.list.show_groups(groups)
        self.stack.setCurrentWidget(self.list if self.items else self.nothing)
        self.count.setText(date_line(self.context.clock(), self.context.language.code))
        figures = [
            Figure(group.title, formats.number(len(group.lines)), _tone(group.key, len(group.lines)))
            for group in groups
        ]
        self.strip.show_figures(figures)
        waiting = sum(len(group.lines) for group in groups if group.key in {today.OVERDUE, today.DUE})
        self.context.navigator.tell_waiting("today", waiting)
        self.log.setEnabled(bool(self.items))

    def current(self) -> TodayItem | None:
        """What the keyboard stands on."""
        wanted = self.list.current_id()
        return next((item for item in self.items if f"{item.kind}:{item.id}" == wanted), None)

    def on_toggled(self, _line: str, _done: bool) -> None:
        """Space: a task is done; anything else is done by a follow-up, which is logged."""
        item = self.current()
        if item is not None and item.kind == "task":
            self.work.complete(item.id)
        elif item is not None:
            self.log_current()

    def on_opened(self, _line: str) -> None:
        """Show the record on its page."""
        item = self.current()
        if item is not None:
            self.context.navigator.open(item.kind, item.id)

    def on_nothing(self) -> None:
        """Go where work is planned."""
        self.context.navigator.show_page("tasks")

    def log_current(self) -> None:
        """L: log a follow-up about what the keyboard stands on."""
        item = self.current()
        if item is not None:
            log_about(self.context, item.kind, item.id, self)

    def snooze(self) -> None:
        """S: put off what the keyboard stands on."""
        item = self.current()
        if item is None:
            return
        box = self.list.visualRect(self.list.currentIndex())
        at = self.list.viewport().mapToGlobal(box.bottomLeft() + QPoint(52, 0))
        until = ask_until(self.context, labels.side(item.title, self.context.language.code), at, self)
        if until is not None:
            self.put_off(item, until)

    def put_off(self, item: TodayItem, until: dt.datetime) -> None:
        """Put something off; a complaint, a hold and a birthday have their own time."""
        if item.kind == "task":
            self.work.put_off(item.id, until)
        elif item.reason in today.MOVABLE:
            work = partial(_put_off, item.kind, item.id, until)
            self.context.jobs.write(self, f"update-{item.kind}", work, self.on_put_off)
        else:
            self.context.notices.tell(
                self.tr("{name} has a time of its own.").format(
                    name=labels.side(item.title, self.context.language.code)
                )
            )

    def on_put_off(self, _done: object) -> None:
        """Say so, with the way back."""
        self.context.notices.done(self.tr("Put off."), self.tr("Undo"), self.context.history.undo)

    def on_menu(self, _line: str, at: QPoint) -> None:
        """Offer what can be done with a line."""
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), partial(self.on_opened, ""))
        item = self.current()
        if item is not None and item.kind == "task":
            menu.addAction(self.tr("Complete"), partial(self.work.complete, item.id))
        menu.addAction(self.tr("Log a follow-up..."), self.log_current)
        menu.addAction(self.tr("Put off..."), self.snooze)
        menu.exec(at)
        menu.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().showEvent(event)
        self._ageing.start()
        self.list.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks: what ages is read when somebody does."""
        self._ageing.stop()
        self._painted.stop()
        super().hideEvent(event)


def _tone(section: str, count: int) -> str:
    return "vermillion" if section == today.OVERDUE and count else ""


def _today(user: str, now: dt.datetime, connection: Connection) -> list[TodayItem]:
    return today.today(connection, user, now)


def _put_off(kind: str, record: str, until: dt.datetime, session: Any) -> None:
    from app.services.put_off import put_off  # noqa: PLC0415 - the services are imported after the first rows

    put_off(session, kind, record, until)
