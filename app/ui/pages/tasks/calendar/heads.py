"""The heads of the days above the hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from app.ui import formats
from app.ui.pages.tasks.calendar import day_words
from app.ui.pages.tasks.calendar.canvas import Canvas, Drag, Spot
from app.ui.pages.tasks.calendar.hours import GUTTER

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QPaintEvent

    from app.services.agenda import Entry

_MOST_WHOLE = 4  # rows of whole days; the rest is counted
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class Heads(Canvas):
    """The names of the days, and below them what takes a whole day."""

    right = 0  # pixels that the hours' scroll bar takes
    left_out: dict[int, int]

    @property
    def _line(self) -> float:
        return round(self.context.theme.base_pixels * 1.6)

    def column(self, place: int) -> QRectF:
        """The rectangle of a day."""
        width = (self.width() - GUTTER - self.right) / len(self.days.days)
        return QRectF(GUTTER + place * width, 0, width, self.height())

    def place(self) -> None:
        """The whole days of each day, a few of them."""
        self.spots, self.left_out = [], {}
        line, rows = self._line, 0
        for place, members in enumerate(self.entries):
            whole, box = [entry for entry in members if entry.whole_day], self.column(place)
            fitting = whole if len(whole) <= _MOST_WHOLE else whole[: _MOST_WHOLE - 1]
            for row, entry in enumerate(fitting):
                top = 2 * line + row * (line + 2)
                self.spots.append(Spot(QRectF(box.left() + 2, top, box.width() - 6, line), entry))
            if len(whole) > len(fitting):
                self.left_out[place] = len(whole) - len(fitting)
            rows = max(rows, min(len(whole), _MOST_WHOLE))
        height = round(2 * line + rows * (line + 2)) + 4
        if self.height() != height:
            self.setFixedHeight(height)

    def place_at(self, point: QPointF) -> int:
        """The day under a point."""
        return min(
            len(self.days.days) - 1, max(0, int((point.x() - GUTTER) // max(1.0, self.column(0).width())))
        )

    def moment_at(self, point: QPointF) -> tuple[int, bool]:
        """The day under a point."""
        return self.days.bounds[self.place_at(point)], True

    def dragged(self, drag: Drag, point: QPointF) -> tuple[int, int]:
        """A whole day moves by days."""
        return self.shifted(drag.entry, self.place_at(point) - self.place_at(drag.at))

    def ghost_rects(self, _entry: Entry, start: int, _end: int) -> list[QRectF]:
        """The first line of the day it would fall on."""
        place = self.days.place(start)
        if not 0 <= place < len(self.days.days):
            return []
        box = self.column(place)
        return [QRectF(box.left() + 2, 2 * self._line, box.width() - 6, self._line)]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.context.theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        today = self.context.clock().astimezone(self.days.zone).date()
        for place, day in enumerate(self.days.days):
            self._draw_head(painter, self.column(place), day, today)
        chips = self.draw_spots(painter)
        painter.setFont(chips.small)
        painter.setPen(theme.colour("muted"))
        for place, count in self.left_out.items():
            box = self.column(place)
            top = 2 * self._line + (_MOST_WHOLE - 1) * (self._line + 2)
            told = self.tr("{count} more").replace("{count}", formats.number(count))
            painter.drawText(QRectF(box.left() + 8, top, box.width() - 12, self._line), _MIDDLE, told)

    def _draw_head(self, painter: QPainter, box: QRectF, day: dt.date, today: dt.date) -> None:
        theme, language = self.context.theme, self.context.language.code
        name = formats.weekday(day, language)
        head = QRectF(box.left() + 6, 2, box.width() - 10, self._line)
        font = theme.font(strong=day == today)
        painter.setFont(font)
        painter.setPen(theme.colour("accent" if day == today else "text"))
        painter.drawText(head, _MIDDLE, f"{name} {day.day}")
        special = self.holidays.days.get(day)
        told = day_words.lunar_words(day, language)
        if special is not None:
            told = f"{day_words.special_words(special, language)} {day_words.special_mark(special)}".strip()
            off = not special.works
            painter.setPen(theme.pill("green" if off else "amber")[1])
        else:
            painter.setPen(theme.colour("faint"))
        small = theme.font(11 / 13)
        painter.setFont(small)
        below = head.translated(0, self._line - 4)
        fitting = QFontMetrics(small).elidedText(told, Qt.TextElideMode.ElideRight, int(below.width()))
        painter.drawText(below, _MIDDLE, fitting)
