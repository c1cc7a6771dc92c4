"""The calendar: day, week, month and agenda, with visits, tasks, care, deal closes and birthdays as layers."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from app.services.agenda import Span
from app.ui import formats
from app.ui.actions import Action
from app.ui.pages.parts.kind_page import KindPage
from app.ui.pages.parts.task_work import TaskWork
from app.ui.pages.tasks.calendar import work
from app.ui.pages.tasks.calendar.agenda_view import LENGTH, agenda_groups, line_id
from app.ui.pages.tasks.calendar.bar import CalendarBar
from app.ui.pages.tasks.calendar.files import CalendarFiles
from app.ui.pages.tasks.calendar.hours_view import HoursView
from app.ui.pages.tasks.calendar.month_view import MonthView
from app.ui.pages.tasks.calendar.panes import RecordPanes
from app.ui.pages.tasks.calendar.slots import DAY, Days, month_days, week_days
from app.ui.pages.tasks.family import FAMILY, family_words
from app.ui.widgets.basics import button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.grouped_list import GroupedList
from app.ui.zones import here, now_here

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from app.services.agenda import Entry
    from app.ui.context import Context
    from app.ui.pages.tasks.calendar.canvas import Canvas
    from app.ui.pages.tasks.calendar.work import Read

_TABLES = frozenset({"tasks", "visits", "deals", "contacts", "accounts", "calendar_days", "work_calendars"})
_KEYS = {"D": "day", "W": "week", "M": "month", "A": "agenda"}


class CalendarPage(KindPage):
    """The calendar."""

    kind = "calendar"
    family = FAMILY
    tables: ClassVar[frozenset[str]] = _TABLES

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.day = now_here(context).date()
        self.found: Read | None = None
        self.bar, self.unknown = CalendarBar(context, self), button("link", self)
        self.month, self.hours = MonthView(context), HoursView(context)
        self.list, self.nothing = GroupedList(context), EmptyState(context.theme)
        self.views, self.panes = QStackedWidget(), RecordPanes(context, "calendar", self)
        self.primary, self.work = button("primary", self), TaskWork(context, self)
        self.files = CalendarFiles(context, self)
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.tools.addWidget(self.primary)
        self.filters.addWidget(self.bar, 1)
        for view in (self.month, self.hours, self.list, self.nothing):
            self.views.addWidget(view)
        self.panes.addWidget(self.views)
        self.body.addWidget(self.unknown, alignment=Qt.AlignmentFlag.AlignLeft)
        self.unknown.hide()
        self.body.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.bar.turned.connect(self.turn)
        self.bar.changed.connect(self.on_view)
        self.primary.clicked.connect(self.start_new)
        self.unknown.clicked.connect(self.files.take_holidays)
        self._painted.timeout.connect(self.announce_painted)
        for canvas in self.canvases():
            canvas.opened.connect(self.on_opened)
            canvas.moved.connect(self.on_moved)
            canvas.wanted.connect(self.on_wanted)
            canvas.menu_wanted.connect(self.on_menu)
            canvas.turned.connect(self.turn)
            canvas.stood.connect(self.stand)
            canvas.toggled.connect(self.on_toggled)
        self.month.more_wanted.connect(self.show_day)
        self.hours.hours.more_wanted.connect(self.list_day)
        self.list.opened.connect(self.on_line)
        self.list.toggled.connect(self.on_line_toggled)
        self.nothing.wanted.connect(self.start_new)
        for key, view in _KEYS.items():
            shortcut = QShortcut(QKeySequence(key), self.views, context=_WITHIN)
            shortcut.activated.connect(partial(self.bar.take, view))
        shortcut = QShortcut(QKeySequence("T"), self.views, context=_WITHIN)
        shortcut.activated.connect(self.bar.on_today)

    def canvases(self) -> tuple[Canvas, ...]:
        """The painted parts."""
        return self.month, self.hours.hours, self.hours.heads

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here."""
        update = str(QT_TRANSLATE_NOOP("Actions", "Update public holidays from a file..."))
        keep = str(QT_TRANSLATE_NOOP("Actions", "Keep a calendar file up to date..."))
        server = str(QT_TRANSLATE_NOOP("Actions", "Calendar server (CalDAV)..."))
        return (
            Action("calendar.server", server, self.files.connect_server, "", "sync", "file"),
            Action("calendar.feed", keep, self.files.keep_file, "", "export", "file"),
            Action("calendar.new", "", self.start_new, "Ctrl+N", "plus", label=self.primary.text),
            Action("calendar.holidays", update, self.files.take_holidays, "", "calendar", "file"),
        )

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.title.setText(self.tr("Calendar"))
        self.switch.say(**family_words(self.context.language.code))
        self.primary.setText(self.tr("New task"))
        self.bar.retranslate()
        self.month.setAccessibleName(self.tr("Month"))
        self.hours.hours.setAccessibleName(self.tr("Hours"))
        hint = self.tr(
            "Space completes a task, Enter opens, Alt and an arrow moves, J and K walk a day's entries"
        )
        self.views.setToolTip("")
        self.views.setWhatsThis(hint)
        self.nothing.say(
            "calendar",
            self.tr("Nothing in these four weeks"),
            self.tr("Visits, tasks with a date, deal closes and birthdays appear here by themselves."),
            self.primary.text(),
        )
        self._fill()

    # which days

    def shown(self) -> Days:
        """The days of the view in front."""
        zone = here(self.context)
        if self.bar.view == "month":
            return month_days(self.day, zone)
        if self.bar.view == "week":
            return week_days(self.day, zone)
        return Days.of(self.day, LENGTH if self.bar.view == "agenda" else 1, zone)

    def turn(self, pages: int) -> None:
        """Go on or back by what is shown; 0 is today."""
        if pages == 0:
            self.day = now_here(self.context).date()
        elif self.bar.view == "month":
            first = (self.day.replace(day=15) + pages * 30 * DAY).replace(day=1)
            after = (first + 32 * DAY).replace(day=1)
            self.day = min(first.replace(day=1) + (self.day.day - 1) * DAY, after - DAY)
        else:
            self.day += pages * len(self.shown().days) * DAY
        self.refresh()

    def stand(self, day: dt.date) -> None:
        """The keyboard stands on a day; beyond the view, the view follows."""
        before, self.day = self.shown().days, day
        wanted = self.shown().days
        if before == wanted:
            for canvas in self.canvases():
                canvas.day = day
                canvas.update()
        else:
            self.refresh()

    def show_day(self, day: dt.date) -> None:
        """Show one day by the hour."""
        self.day = day
        self.bar.take("day")

    def list_day(self, day: dt.date) -> None:
        """List everything of one day, with what follows."""
        self.day = day
        self.bar.take("agenda")

    # reading

    def refresh(self) -> None:
        """Read the days in front again."""
        days = self.shown()
        mine = self.context.database.actor.user_id if self.bar.scope.taken == "mine" else None
        span = Span(days.days[0], days.days[-1], days.zone, mine, self.bar.chosen_layers())
        self.context.jobs.query(self, "calendar", partial(work.read, span), self.on_read)

    def on_read(self, found: Read) -> None:
        """Show what was read."""
        self.found = found
        self._fill()
        if self.isVisible():
            self._painted.start()

    def _fill(self) -> None:
        days, language = self.shown(), self.context.language.code
        self.count.setText(_period(days, self.bar.view, self.day, language))
        if self.found is None:
            return
        entries, holidays, calendar = self.found
        if self.bar.view == "month":
            self.month.show_days(days, self.day, entries, holidays)
            self.views.setCurrentWidget(self.month)
        elif self.bar.view == "agenda":
            groups = agenda_groups(self.context, days, entries, holidays, now_here(self.context))
            self.list.show_groups(groups)
            self.views.setCurrentWidget(self.list if entries else self.nothing)
        else:
            self.hours.show_days(days, self.day, entries, holidays, calendar)
            self.views.setCurrentWidget(self.hours)
        self._warn(days)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().showEvent(event)
        self._focus()

    def on_view(self) -> None:
        """Show another view with the keyboard in it."""
        self.refresh()
        self._focus()

    def _focus(self) -> None:
        front = self.views.currentWidget()
        if front is not None:
            front.setFocus()

    def _warn(self, days: Days) -> None:
        """Say so when the holidays of a year are not known, and offer to bring them in."""
        keeps = self.found is not None and self.found.calendar.known_years is not None
        years = self.found.holidays.missing(days.days[0], days.days[-1]) if self.found and keeps else ()
        told = self.tr("The public holidays of {years} are not known yet; take them in from a file...")
        self.unknown.setText(told.replace("{years}", ", ".join(str(year) for year in years)))
        self.unknown.setVisible(bool(years))

    # answers

    def on_opened(self, entry: Entry) -> None:
        """Show a task or a visit beside the calendar, anything else on its page."""
        self.panes.open_record(entry.kind, entry.id)

    def on_moved(self, entry: Entry, start: int, end: int) -> None:
        """Write the time that an entry was moved to."""
        days = self.shown()
        change = partial(work.move, entry, days.moment(start), days.moment(end))
        self.context.jobs.write(self, f"update-{entry.kind}", change, self.on_written, failed=self.on_failed)

    def on_written(self, _done: object) -> None:
        """Say so, with the way back."""
        self.context.notices.done(self.tr("Moved."), self.tr("Undo"), self.context.history.undo)

    def on_failed(self, error: BaseException) -> None:
        """Say why not, and show it where it was."""
        self.context.failures.show(error)
        self._fill()

    def on_toggled(self, entry: Entry) -> None:
        """Tick a task off or take it up again; what else there is opens."""
        if entry.kind != "task" or entry.repeated:
            self.on_opened(entry)
        elif entry.done:
            self.work.reopen(entry.id)
        else:
            self.work.complete(entry.id)

    def _entry(self, line: str) -> Entry | None:
        found = self.found.entries if self.found else []
        return next((entry for entry in found if line_id(entry) == line), None)

    def on_line(self, line: str) -> None:
        """Open what a line of the agenda is about."""
        entry = self._entry(line)
        if entry is not None:
            self.on_opened(entry)

    def on_line_toggled(self, line: str, _done: bool) -> None:
        """Tick a line of the agenda."""
        entry = self._entry(line)
        if entry is not None:
            self.on_toggled(entry)

    # making something new

    def start_new(self) -> None:
        """A task for the day that the keyboard stands on."""
        self.on_wanted(dt.datetime.combine(self.day, dt.time(), here(self.context)), True)

    def on_wanted(self, at: dt.datetime, whole_day: bool) -> None:
        """A task for a day or a time."""
        due = at.replace(hour=23, minute=59) if whole_day else at + dt.timedelta(minutes=30)
        given = {"due_at": due, "all_day": whole_day, "start_at": None if whole_day else at}
        self.panes.new_record("task", given | _zone(at))

    def plan_visit(self, at: dt.datetime) -> None:
        """A visit of an hour."""
        start = at.replace(hour=9) if at.hour == 0 else at
        times = {"planned_start_at": start, "planned_end_at": start + dt.timedelta(hours=1)}
        self.panes.new_record("visit", times | {"purpose": "needs"})

    def on_menu(self, entry: Entry | None, place: QPoint, at: dt.datetime) -> None:
        """Offer what can be done here."""
        menu = QMenu(self)
        if entry is not None:
            menu.addAction(self.tr("Open"), partial(self.on_opened, entry))
            if entry.kind == "task" and not entry.repeated:
                words = self.tr("Reopen") if entry.done else self.tr("Complete")
                menu.addAction(words, partial(self.on_toggled, entry))
        else:
            whole = self.bar.view == "month"
            menu.addAction(self.tr("New task here"), partial(self.on_wanted, at, whole))
            menu.addAction(self.tr("New visit here"), partial(self.plan_visit, at))
            if self.bar.view != "day":
                menu.addAction(self.tr("Show the day"), partial(self.show_day, at.date()))
        menu.exec(place)
        menu.deleteLater()

    # as a part of its page

    def open_record(self, kind: str, record: str) -> None:
        """Show a record beside the calendar."""
        self.panes.open_record(kind, record)

    def may_leave(self) -> bool:
        """Ask about unsaved changes."""
        return self.panes.may_leave()

    def close_detail(self) -> None:
        """Close the pane."""
        self.panes.close_pane()


_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


def _period(days: Days, view: str, day: dt.date, language: str) -> str:
    """The days in words: a month, a day, or the first and the last."""
    chinese = language == formats.ZH
    if view == "month":
        return f"{day.year}年{day.month}月" if chinese else f"{formats.month(day)} {day.year}"
    if len(days.days) == 1:
        return f"{formats.day_in_full(day, language)} {formats.weekday(day, language)}"
    first, last = (formats.day_in_full(each, language) for each in (days.days[0], days.days[-1]))
    return f"{first} – {last}"


def _zone(at: dt.datetime) -> dict[str, str]:
    """The zone that a day or a repetition is meant in, where it has a name."""
    name = getattr(at.tzinfo, "key", "")
    return {"time_zone": name} if name else {}
