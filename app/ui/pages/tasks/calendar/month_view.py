"""Six weeks at a glance, Monday first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter

from app.ui import formats
from app.ui.pages.tasks.calendar import day_words
from app.ui.pages.tasks.calendar.canvas import Canvas, Drag, Spot

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from app.services.agenda import Entry

WEEKS = 6
_GAP = 2
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
_CENTRE = Qt.AlignmentFlag.AlignCenter


class MonthView(Canvas):
    """Days in rows of seven; what finds no room in a day is counted there.

    Signals:
        more_wanted: the day whose count was clicked.
    """

    more_wanted = Signal(object)

    left_out: dict[int, int]

    def steps(self) -> dict[Qt.Key, int]:
        """The arrows walk days and weeks."""
        return super().steps() | {Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}

    @property
    def _line(self) -> float:
        return round(self.context.theme.base_pixels * 1.55)

    @property
    def _head(self) -> float:
        return self._line + 6

    def cell(self, place: int) -> QRectF:
        """The rectangle of a day."""
        width, height = self.width() / 7, (self.height() - self._head) / WEEKS
        return QRectF(place % 7 * width, self._head + place // 7 * height, width, height)

    def place(self) -> None:
        """As many entries in each day as there is room for."""
        self.spots, self.left_out = [], {}
        if len(self.days.days) != 7 * WEEKS:
            return
        line = self._line
        room = max(1, int((self.cell(0).height() - line - 8) // (line + _GAP)))
        for place, members in enumerate(self.entries):
            fitting = members if len(members) <= room else members[: room - 1]
            box = self.cell(place)
            for row, entry in enumerate(fitting):
                top = box.top() + line + 6 + row * (line + _GAP)
                self.spots.append(Spot(QRectF(box.left() + 4, top, box.width() - 8, line), entry))
            if len(members) > len(fitting):
                self.left_out[place] = len(members) - len(fitting)

    def place_at(self, point: QPointF) -> int:
        """The day under a point; the nearest when it is outside."""
        box = self.cell(0)
        column = min(6, max(0, int(point.x() // box.width())))
        row = min(WEEKS - 1, max(0, int((point.y() - self._head) // box.height())))
        return row * 7 + column

    def moment_at(self, point: QPointF) -> tuple[int, bool]:
        """The day under a point."""
        return self.days.bounds[self.place_at(point)], True

    def dragged(self, drag: Drag, point: QPointF) -> tuple[int, int]:
        """An entry keeps its hours on the day that it is dragged to."""
        return self.shifted(drag.entry, self.place_at(point) - self.place_at(drag.at))

    def ghost_rects(self, _entry: Entry, start: int, _end: int) -> list[QRectF]:
        """In the middle of the day it would fall on."""
        place = self.days.place(start)
        if not 0 <= place < len(self.days.days):
            return []
        box = self.cell(place)
        return [QRectF(box.left() + 4, box.top() + self._line + 6, box.width() - 8, self._line)]

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().mousePressEvent(event)
        place = self.place_at(event.position())
        if place in self.left_out and self.foot(place).contains(event.position()):
            self.more_wanted.emit(self.days.days[place])

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.context.theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        if len(self.days.days) != 7 * WEEKS:
            return
        self._draw_head(painter)
        today = self.context.clock().astimezone(self.days.zone).date()
        month = self.days.days[15].month
        for place, day in enumerate(self.days.days):
            self._draw_day(painter, self.cell(place), day, today, within=day.month == month)
        chips = self.draw_spots(painter)
        painter.setFont(chips.small)
        painter.setPen(theme.colour("muted"))
        for place, count in self.left_out.items():
            told = self.tr("{count} more").replace("{count}", formats.number(count))
            painter.drawText(self.foot(place), _MIDDLE, told)

    def foot(self, place: int) -> QRectF:
        """Where a day says how many found no room."""
        box = self.cell(place)
        room = max(1, int((box.height() - self._line - 8) // (self._line + _GAP)))
        top = box.top() + self._line + 6 + (room - 1) * (self._line + _GAP)
        return QRectF(box.left() + 8, top, box.width() - 16, self._line)

    def _draw_head(self, painter: QPainter) -> None:
        theme, language = self.context.theme, self.context.language.code
        painter.setFont(theme.font(12 / 13))
        painter.setPen(theme.colour("muted"))
        for place in range(7):
            box = self.cell(place)
            head = QRectF(box.left() + 10, 0, box.width(), self._head)
            painter.drawText(head, _MIDDLE, formats.weekday(self.days.days[place], language))

    def _draw_day(
        self, painter: QPainter, box: QRectF, day: dt.date, today: dt.date, *, within: bool
    ) -> None:
        theme = self.context.theme
        special = self.holidays.days.get(day)
        rests = (special is not None and not special.works) or (special is None and day.weekday() >= 5)
        if rests or not within:
            painter.fillRect(box, theme.colour("sunken"))
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.colour("border"))
        painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), theme.colour("border"))
        if day == self.day:
            painter.setPen(theme.colour("focus"))
            painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -1.5))
        self._draw_number(painter, box, day, today, within=within)
        right = QRectF(box.left(), box.top() + 3, box.width() - 8, self._line)
        told = day_words.lunar_words(day, self.context.language.code)
        if special is not None:
            mark = day_words.special_mark(special)
            told = f"{day_words.special_words(special, self.context.language.code)} {mark}".strip()
        font = theme.font(11 / 13)
        painter.setFont(font)
        off = special is not None and not special.works
        painter.setPen(theme.pill("green" if off else "amber")[1] if special else theme.colour("faint"))
        told = QFontMetrics(font).elidedText(told, Qt.TextElideMode.ElideRight, int(box.width() - 46))
        painter.drawText(right, _MIDDLE | _RIGHT, told)

    def _draw_number(
        self, painter: QPainter, box: QRectF, day: dt.date, today: dt.date, *, within: bool
    ) -> None:
        theme = self.context.theme
        number = QRectF(box.left() + 5, box.top() + 3, 24, self._line)
        painter.setFont(theme.font(strong=day == today))
        if day == today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(number, 6, 6)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = "on_accent" if day == today else "text" if within else "faint"
        painter.setPen(theme.colour(colour))
        painter.drawText(number, _CENTRE, str(day.day))
