"""Days by the hour, side by side."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from app.ui import formats
from app.ui.pages.tasks.calendar.canvas import Canvas, Drag, Spot
from app.ui.pages.tasks.calendar.side_by_side import within
from app.ui.pages.tasks.calendar.slots import HOUR_MS, SNAP_MS, snapped

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from app.rules.workcalendar import WorkCalendar
    from app.services.agenda import Entry
    from app.ui.context import Context

GUTTER = 56  # pixels for the hours at the left
_HOURS = 24
_NARROWEST = 58  # pixels of an entry that still shows what it is
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignCenter


class More(NamedTuple):
    """Where a day says how many entries found no room."""

    rect: QRectF
    place: int
    entries: int


class Hours(Canvas):
    """Columns of days, each from midnight to midnight of the wall clock.

    Signals:
        more_wanted: a day of which all entries are wanted.
    """

    more_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.calendar: WorkCalendar | None = None
        self.left_out: list[More] = []
        self.fit()

    @property
    def hour(self) -> float:
        """Pixels of one hour."""
        return round(self.context.theme.base_pixels * 3.4)

    def fit(self) -> None:
        """Be as tall as a day."""
        self.setFixedHeight(round(self.hour * _HOURS) + 1)

    def column(self, place: int) -> QRectF:
        """The rectangle of a day."""
        width = (self.width() - GUTTER) / len(self.days.days)
        return QRectF(GUTTER + place * width, 0, width, self.height())

    def top(self, at: int, place: int) -> float:
        """How far down a moment stands in a day's column: by the wall clock, so 9:00 is always at nine."""
        begun, over = self.days.bounds[place], self.days.bounds[place + 1]
        if at <= begun:
            return 0
        if at >= over:
            return self.hour * _HOURS
        wall = self.days.moment(at)
        return self.hour * (wall.hour + wall.minute / 60)

    def place(self) -> None:
        """Each day's entries with a time, side by side where they overlap."""
        self.fit()
        self.spots, self.left_out = [], []
        for place, members in enumerate(self.entries):
            box = self.column(place)
            room = max(1, int((box.width() - 6) // _NARROWEST))
            shown, rest = within([e for e in members if not e.whole_day], room)
            for entry, column, of in shown:
                rect = self._slot(place, column, of, entry.start, entry.end)
                self.spots.append(Spot(rect, entry, tail=True))
            for group in rest:
                over = max(entry.end for entry in group)
                rect = self._slot(place, room - 1, room, group[0].start, over)
                self.left_out.append(More(rect, place, len(group)))

    def _slot(self, place: int, column: int, of: int, start: int, end: int) -> QRectF:
        """The rectangle of a span of time in one of so many columns of a day."""
        box, top = self.column(place), self.top(start, place)
        height = max(self.hour / 2.4, self.top(end, place) - top)
        width = (box.width() - 6) / of
        return QRectF(box.left() + 2 + column * width, top + 1, width - 2, height - 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().mousePressEvent(event)
        more = next((each for each in self.left_out if each.rect.contains(event.position())), None)
        if more is not None and event.button() == Qt.MouseButton.LeftButton:
            self.more_wanted.emit(self.days.days[more.place])

    def place_at(self, point: QPointF) -> int:
        """The day under a point; the nearest when it is outside."""
        width = self.column(0).width()
        return min(len(self.days.days) - 1, max(0, int((point.x() - GUTTER) // width)))

    def _wall(self, place: int, minutes: float) -> int:
        """The moment at which a day's clock shows so many minutes, to a quarter of an hour."""
        quarters = min(_HOURS * 4, max(0, round(minutes / 15)))
        day = self.days.days[place]
        wall = dt.datetime.combine(day, dt.time(), self.days.zone) + dt.timedelta(minutes=15 * quarters)
        return round(wall.timestamp() * 1000)

    def moment_at(self, point: QPointF) -> tuple[int, bool]:
        """The quarter of an hour under a point, its beginning."""
        minutes = max(0.0, point.y()) / self.hour * 60
        return self._wall(self.place_at(point), minutes // 15 * 15), False

    def dragged(self, drag: Drag, point: QPointF) -> tuple[int, int]:
        """The whole entry follows the mouse; by its foot only its end does."""
        entry = drag.entry
        if drag.tail:
            place = min(len(self.days.days) - 1, max(0, self.days.place(entry.start)))
            end = self._wall(place, point.y() / self.hour * 60)
            return entry.start, max(end, entry.start + SNAP_MS)
        days = self.place_at(point) - self.place_at(drag.at)
        start, end = self.shifted(entry, days)
        by = snapped(round((point.y() - drag.at.y()) / self.hour * HOUR_MS))
        return start + by, end + by

    def ghost_rects(self, _entry: Entry, start: int, end: int) -> list[QRectF]:
        """The full width of the day it would fall on."""
        place = self.days.place(start)
        if not 0 <= place < len(self.days.days):
            return []
        box, top = self.column(place), self.top(start, place)
        height = max(self.hour / 2.4, self.top(end, place) - top)
        return [QRectF(box.left() + 2, top + 1, box.width() - 6, height - 2)]

    def nudge(self, key: Qt.Key, event: QKeyEvent) -> bool:
        """Alt and up or down moves by a quarter of an hour; with Shift the end alone."""
        steps = {Qt.Key.Key_Up: -SNAP_MS, Qt.Key.Key_Down: SNAP_MS}
        if key not in steps or self.current is None:
            return super().nudge(key, event)
        start, end = self.current.start, self.current.end + steps[key]
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if end > start:
                self.moved.emit(self.current, start, end)
        else:
            self.moved.emit(self.current, start + steps[key], end)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.context.theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        for place in range(len(self.days.days)):
            self._draw_rest(painter, place)
        painter.setFont(theme.font(11 / 13))
        for hour in range(1, _HOURS):
            y = hour * self.hour
            painter.setPen(theme.colour("border"))
            painter.drawLine(QPointF(GUTTER - 6, y), QPointF(self.width(), y))
            painter.setPen(theme.colour("muted"))
            painter.drawText(QRectF(0, y - 10, GUTTER - 12, 20), _MIDDLE | _RIGHT, f"{hour:02d}:00")
        painter.setFont(self.draw_spots(painter).small)
        for more in self.left_out:
            self._draw_more(painter, more)
        self._draw_now(painter)

    def _draw_rest(self, painter: QPainter, place: int) -> None:
        """Shade what is not worked."""
        theme, box = self.context.theme, self.column(place)
        day, rest = self.days.days[place], theme.colour("sunken")
        painter.fillRect(box, rest)
        shifts = self.calendar.shifts_on(day) if self.calendar is not None else ()
        for start, end in shifts:
            top, foot = start / 60 * self.hour, end / 60 * self.hour
            painter.fillRect(QRectF(box.left(), top, box.width(), foot - top), theme.colour("surface"))
        painter.fillRect(QRectF(box.left(), 0, 1, box.height()), theme.colour("border"))
        if day == self.day and len(self.days.days) > 1:
            painter.fillRect(QRectF(box.left(), 0, 2, box.height()), theme.colour("focus"))

    def _draw_more(self, painter: QPainter, more: More) -> None:
        theme = self.context.theme
        painter.setPen(theme.colour("border"))
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(more.rect, 4, 4)
        painter.setPen(theme.colour("accent"))
        told = self.tr("+{count} more").replace("{count}", formats.number(more.entries))
        painter.drawText(more.rect, _CENTRE | Qt.TextFlag.TextWordWrap, told)

    def _draw_now(self, painter: QPainter) -> None:
        place = self.days.place(self.now_ms())
        if 0 <= place < len(self.days.days):
            box, y = self.column(place), self.top(self.now_ms(), place)
            colour = self.context.theme.solid("vermillion")
            painter.setPen(QPen(colour, 2))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(box.left() + 1, y), 4, 4)
