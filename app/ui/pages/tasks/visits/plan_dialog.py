"""Plan a day of visits: from a segment or the selected accounts, in a short order, with hours for each."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.rules.errors import Refused
from app.ui import formats
from app.ui.pages.tasks.visits import plan_work as work
from app.ui.pages.tasks.visits.plan_fields import PlanFields
from app.ui.widgets.basics import button, label
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.ui.zones import here, now_here
from app.words import labels

if TYPE_CHECKING:
    from app.services.segments import Counted
    from app.services.visit_plan import Leg, Wishes
    from app.services.visit_stops import Stop
    from app.storage.connection import Connection
    from app.ui.context import Context
    from app.ui.pages.tasks.visits.plan_work import Arranged

_DAY = dt.timedelta(days=1)


class PlanDialog(QDialog):
    """Reads the stops, arranges them, lets the user move and remove some, and makes the visits.

    Args:
        context: the shared things.
        chosen: accounts that were selected; empty to choose a segment here.
        parent: the window it belongs to.
    """

    def __init__(self, context: Context, chosen: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._chosen = context, chosen
        self.stops: list[Stop] = []
        self.arranged: Arranged | None = None
        self.setProperty("role", "sheet")
        self.fields = PlanFields(context, asks_segment=not chosen, parent=self)
        self.table = PlainTable(context.theme, self)
        self._heading, self.summary = label("section", parent=self), label("muted", parent=self)
        self.trouble = label("error", parent=self)
        self.shorten, self.earlier, self.later, self.remove = (button("", self) for _ in range(4))
        self.do, self._cancel = button("primary", self), button("", self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.fields.day.setText(_next_workday(now_here(context).date()).isoformat())
        self.find_stops()
        if not chosen:
            self.ask_segments()

    def _lay_out(self) -> None:
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self.table.installEventFilter(self)
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        moving = QHBoxLayout()
        moving.setSpacing(8)
        for part in (self.shorten, self.earlier, self.later, self.remove):
            moving.addWidget(part)
        moving.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.summary, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.do)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(self._heading)
        whole.addWidget(self.fields)
        whole.addWidget(self.table, 1)
        whole.addLayout(moving)
        whole.addWidget(self.trouble)
        whole.addLayout(foot)
        self.resize(880, 640)

    def _connect(self) -> None:
        self.fields.source_changed.connect(self.find_stops)
        self.fields.hours_changed.connect(self.on_hours)
        self.shorten.clicked.connect(self.on_shorten)
        self.earlier.clicked.connect(partial(self.shift, -1))
        self.later.clicked.connect(partial(self.shift, 1))
        self.remove.clicked.connect(self.on_remove)
        self.do.clicked.connect(self.on_do)
        self._cancel.clicked.connect(self.reject)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Plan visits"))
        self._heading.setText(self.tr("Plan a day of visits"))
        self.shorten.setText(self.tr("Shortest way"))
        self.earlier.setText(self.tr("Earlier"))
        self.later.setText(self.tr("Later"))
        self.remove.setText(self.tr("Remove"))
        self.earlier.setToolTip("Alt+↑")
        self.later.setToolTip("Alt+↓")
        self.remove.setToolTip("Del")
        self._cancel.setText(self.tr("Cancel"))
        self._fill()

    # what to see

    def ask_segments(self) -> None:
        """Read the segments of accounts."""
        ask = partial(_segments, self.context.database.actor.user_id, self.context.clock())
        self.context.jobs.query(self, "segments", ask, self.fields.show_segments)

    def wishes(self) -> Wishes | None:
        """How the day is to be; None while a field cannot be read, which is said beside it."""
        return self.fields.wishes(here(self.context))

    def find_stops(self) -> None:
        """Read the accounts and arrange them."""
        wishes = self.wishes()
        segment = self.fields.segment()
        if wishes is None or not (self._chosen or segment):
            self.on_stops([])
            return
        user = self.context.database.actor.user_id
        ask = partial(work.find_stops, self._chosen, segment, user, wishes)
        self.context.jobs.query(self, "stops", ask, self.on_stops, failed=self.on_failed)

    def on_stops(self, found: list[Stop]) -> None:
        """Take the accounts; those that have a visit on that day already are left out."""
        self._left_out = sum(stop.planned for stop in found)
        self.stops = [stop for stop in found if not stop.planned]
        self.arrange(order=True)

    _left_out = 0

    def arrange(self, *, order: bool) -> None:
        """Reckon the hours, in the shortest order or as the stops stand."""
        wishes = self.wishes()
        if wishes is not None:
            ask = partial(work.arrange, list(self.stops), wishes, order)
            self.context.jobs.query(self, "arrange", ask, self.on_arranged, failed=self.on_failed)

    def on_arranged(self, found: Arranged) -> None:
        """Show the day."""
        self.arranged = found
        self.stops = [leg.stop for leg in found.legs]
        self.trouble.hide()
        self._fill()

    def on_hours(self) -> None:
        """A field of the day changed: the order stays."""
        self.arrange(order=False)

    def on_shorten(self) -> None:
        """Find the shortest order again."""
        self.arrange(order=True)

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self.trouble, error, Refused)

    def _fill(self) -> None:
        legs = self.arranged.legs if self.arranged else []
        heads = (
            Head(self.tr("Time"), 120),
            Head(labels.kind_name("account", self.context.language.code)),
            Head(self.tr("City"), 120),
            Head(self.tr("Road"), 110, number=True),
        )
        row = max(0, self.table.currentIndex().row())
        self.table.show_rows(heads, [self._row(leg) for leg in legs])
        if legs:
            self.table.selectRow(min(row, len(legs) - 1))
        self.summary.setText(self._summary(legs))
        self.do.setText(self.tr("Plan %n visit(s)", "", len(legs)))
        for part in (self.do, self.shorten, self.earlier, self.later, self.remove):
            part.setEnabled(bool(legs))

    def _row(self, leg: Leg) -> Cells:
        road = self.tr("unknown") if leg.stop.position is None else _km(leg.metres)
        words = (f"{leg.start:%H:%M}–{leg.end:%H:%M}", leg.stop.name, leg.stop.city, road)
        return Cells(leg.stop.account_id, words, words, "amber" if leg.stop.position is None else "")

    def _summary(self, legs: list[Leg]) -> str:
        if self.arranged is None or not legs:
            left = self.tr("Choose a segment of accounts to see.") if not self._chosen else ""
            return left or self.tr("None of these accounts can be visited on that day.")
        road = sum(leg.metres or 0 for leg in legs) + self.arranged.home_m
        parts = [self.tr("{km} of road, over at {time}").replace("{km}", _km(road))]
        parts[0] = parts[0].replace("{time}", f"{legs[-1].end:%H:%M}")
        lost = sum(leg.stop.position is None for leg in legs)
        if lost:
            parts.append(self.tr("%n without a position, put last", "", lost))
        if self._left_out:
            parts.append(self.tr("%n planned on that day already", "", self._left_out))
        if self.arranged.late:
            parts.append(self.tr("%n after working hours", "", self.arranged.late))
        if not self.arranged.works:
            parts.append(self.tr("no working day"))
        return " · ".join(parts)

    # changing the order

    def shift(self, by: int, *_checked: object) -> None:
        """Put the current stop earlier or later."""
        at = self.table.currentIndex().row()
        to = at + by
        if 0 <= at < len(self.stops) and 0 <= to < len(self.stops):
            self.stops.insert(to, self.stops.pop(at))
            self.table.selectRow(to)
            self.arrange(order=False)

    def on_remove(self) -> None:
        """Leave the current stop out."""
        at = self.table.currentIndex().row()
        if 0 <= at < len(self.stops):
            del self.stops[at]
            self.arrange(order=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Alt and an arrow moves a stop, Delete leaves it out."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
                return True
            if event.key() == Qt.Key.Key_Delete:
                self.on_remove()
                return True
        return super().eventFilter(watched, event)

    # making them

    def on_do(self) -> None:
        """Make the visits."""
        if self.arranged is not None:
            step = partial(work.plan, self.arranged.legs, self.fields.purpose())
            self.context.jobs.write(self, "plan-visits", step, self.on_done, failed=self.on_failed)

    def on_done(self, count: int) -> None:
        """Say so, with the way back."""
        words = self.tr("%n visit(s) planned.", "", count)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.accept()


def _segments(user: str, now: dt.datetime, connection: Connection) -> list[Counted]:
    from app.services.segments import counted  # noqa: PLC0415 - the services load when first wanted

    return counted(connection, "account", user, now)


def _next_workday(today: dt.date) -> dt.date:
    """Tomorrow, or Monday when tomorrow is a weekend; holidays are told beside the plan."""
    day = today + _DAY
    while day.weekday() >= 5:
        day += _DAY
    return day


def _km(metres: int | None) -> str:
    return "" if metres is None else f"{formats.number(metres // 1000)}.{metres % 1000 // 100} km"
