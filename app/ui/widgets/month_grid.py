"""A month as a grid of days with what lies on each; walked by the arrow keys."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.rules.periods import later
from app.ui import formats

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from app.ui.theme import Theme

_HEAD, _PAD, _LINE = 28, 6, 18  # pixels: the row of weekdays, room in a cell, one line in it
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DayMark(NamedTuple):
    """One thing on a day: its record, its words, and the tone of its dot."""

    id: str
    words: str
    tone: str = "neutral"


class MonthGrid(QWidget):
    """Paints six weeks; days of other months are there, paler.

    Signals:
        day_changed: the user stands on another day (a ``datetime.date``), perhaps of another month.
        opened: id of a record that was double-clicked.
        entered: Enter was pressed on a day.
    """

    day_changed = Signal(object)
    opened = Signal(str)
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.day = self.today = dt.date(2000, 1, 1)
        self._language = "en"
        self.marks: Mapping[dt.date, Sequence[DayMark]] = {}
        self._sums: Mapping[dt.date, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(490, 360))
        theme.changed.connect(self.update)

    @staticmethod
    def span(day: dt.date) -> tuple[dt.date, dt.date]:
        """The first and last day that are shown with the month of a day: six weeks from a Monday."""
        first = day.replace(day=1)
        begin = first - dt.timedelta(days=first.weekday())
        return begin, begin + dt.timedelta(days=41)

    def stand_on(self, day: dt.date, today: dt.date, language: str) -> None:
        """Show the month of a day and stand on it, without announcing it."""
        self.day, self.today, self._language = day, today, language
        self._say()

    def show_marks(self, marks: Mapping[dt.date, Sequence[DayMark]], sums: Mapping[dt.date, str]) -> None:
        """Show what lies on the days, and a figure at the head of each."""
        self.marks, self._sums = marks, sums
        self._say()

    def cell(self, day: dt.date) -> QRectF:
        """Where a day is painted."""
        place = (day - self.span(self.day)[0]).days
        wide, tall = self.width() / 7, (self.height() - _HEAD) / 6
        return QRectF(place % 7 * wide, _HEAD + place // 7 * tall, wide, tall)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        key = Qt.Key(event.key())
        if key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._go(self.day + dt.timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._go(later(self.day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key == Qt.Key.Key_Home:
            self._go(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        day = self._day_at(event.position().x(), event.position().y())
        if day is not None:
            self._go(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        day = self._day_at(event.position().x(), event.position().y())
        if day is None:
            return
        line = int((event.position().y() - self.cell(day).top() - _PAD - _LINE) // _LINE)
        marks = self.marks.get(day, ())
        if 0 <= line < min(len(marks), self._room()):
            self.opened.emit(marks[line].id)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        begin, _ = self.span(self.day)
        painter.setFont(self._theme.font(12 / 13))
        painter.setPen(self._theme.colour("muted"))
        wide = self.width() / 7
        for place in range(7):
            words = formats.weekday(begin + dt.timedelta(days=place), self._language)
            painter.drawText(QRectF(place * wide + _PAD, 0, wide - 2 * _PAD, _HEAD), _MIDDLE, words)
        for place in range(42):
            self._paint_day(painter, begin + dt.timedelta(days=place))

    def _paint_day(self, painter: QPainter, day: dt.date) -> None:
        theme, box = self._theme, self.cell(day)
        chosen, here = day == self.day, day.month == self.day.month
        painter.fillRect(box, theme.colour("accent_soft" if chosen else "surface" if here else "sunken"))
        painter.setPen(QPen(theme.colour("border"), 1))
        painter.drawRect(box)
        if chosen and self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        line = QRectF(box.left() + _PAD, box.top() + _PAD / 2, box.width() - 2 * _PAD, _LINE)
        painter.setFont(theme.font(strong=day == self.today))
        tone = "accent" if day == self.today else "text" if here else "faint"
        painter.setPen(theme.colour(tone))
        painter.drawText(line, _MIDDLE, str(day.day))
        small = theme.font(12 / 13)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(line, _RIGHT, self._sums.get(day, ""))
        marks = self.marks.get(day, ())
        room = self._room()
        for mark in marks[: room if len(marks) <= room else room - 1]:
            line.translate(0, _LINE)
            self._paint_mark(painter, line, mark, QFontMetrics(small))
        if len(marks) > room:
            line.translate(0, _LINE)
            painter.setPen(theme.colour("muted"))
            painter.drawText(line, _MIDDLE, f"+{len(marks) - room + 1}")

    def _paint_mark(self, painter: QPainter, line: QRectF, mark: DayMark, metrics: QFontMetrics) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.solid(mark.tone))
        painter.drawEllipse(QRectF(line.left(), line.center().y() - 3, 6, 6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._theme.colour("text"))
        words = metrics.elidedText(mark.words, Qt.TextElideMode.ElideRight, int(line.width() - 11))
        painter.drawText(line.adjusted(11, 0, 0, 0), _MIDDLE, words)

    def _room(self) -> int:
        """Lines of a cell below its day."""
        return max(1, int(((self.height() - _HEAD) / 6 - _PAD - _LINE) // _LINE))

    def _day_at(self, x: float, y: float) -> dt.date | None:
        wide, tall = self.width() / 7, (self.height() - _HEAD) / 6
        if y < _HEAD or not 0 <= x < self.width():
            return None
        place = int((y - _HEAD) // tall) * 7 + int(x // wide)
        return self.span(self.day)[0] + dt.timedelta(days=place) if place < 42 else None

    def _go(self, day: dt.date) -> None:
        if day != self.day:
            self.day = day
            self._say()
            self.day_changed.emit(day)

    def _say(self) -> None:
        """The day one stands on in words for a screen reader."""
        words = [
            formats.day_in_full(self.day, self._language),
            *(m.words for m in self.marks.get(self.day, ())),
        ]
        self.setAccessibleName(". ".join(words))
        self.update()
