"""How one entry of a calendar is painted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from app.ui import icons
from app.ui.pages.tasks.calendar import words

if TYPE_CHECKING:
    from app.services.agenda import Entry
    from app.ui.context import Context

_RADIUS = 4
_BAR = 3
_ICON = 13
_TIMED = 90  # pixels from which the hour stands before the name; the place says it too
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignTop
_ELIDE = Qt.TextElideMode.ElideRight


class Chips:
    """Paints entries; made anew for each paint, so that colours and fonts are those in force."""

    def __init__(self, painter: QPainter, context: Context, now_ms: int) -> None:
        self._painter, self._context, self._now = painter, context, now_ms
        theme = context.theme
        self.small = theme.font(12 / 13)
        self._metrics = QFontMetrics(self.small)
        self._pills = {layer: theme.pill(tone) for layer, tone in words.TONES.items()}
        self._solids = {layer: theme.solid(tone) for layer, tone in words.TONES.items()}

    def draw(
        self, rect: QRectF, entry: Entry, start: dt.datetime, *, chosen: bool, ghost: bool = False
    ) -> None:
        """Draw one; a tall one has its hours in the second line."""
        painter, theme = self._painter, self._context.theme
        ground, ink = self._pills[entry.layer]
        late = entry.kind == "task" and not entry.done and entry.end < self._now
        if entry.done or entry.repeated:
            ground, ink = QColor(theme.colour("sunken")), theme.colour("muted")
        path = QPainterPath()
        path.addRoundedRect(rect, _RADIUS, _RADIUS)
        painter.setOpacity(0.75 if ghost else 1)
        painter.fillPath(path, ground)
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        bar = theme.solid("vermillion") if late else self._solids[entry.layer]
        painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), bar)
        self._text(rect.adjusted(_BAR + 4, 0, -3, 0), entry, start, ink)
        painter.restore()
        if chosen or entry.repeated:
            line = Qt.PenStyle.SolidLine if chosen else Qt.PenStyle.DashLine
            painter.setPen(
                QPen(theme.colour("focus" if chosen else "border_strong"), 2 if chosen else 1, line)
            )
            painter.drawPath(path)
        painter.setOpacity(1)

    def _text(self, rect: QRectF, entry: Entry, start: dt.datetime, ink: QColor) -> None:
        painter, line = self._painter, self._metrics.height() + 2
        tall = rect.height() >= 2 * line + 2
        first = QRectF(rect.left(), rect.top() + 2, rect.width(), line) if tall else rect
        if rect.width() > 70:
            place = QRectF(first.left(), first.center().y() - _ICON / 2, _ICON, _ICON)
            icons.paint(painter, words.ICONS[entry.layer], place, ink.name())
            first = first.adjusted(_ICON + 4, 0, 0, 0)
        font = self._context.theme.font(12 / 13)
        font.setStrikeOut(entry.done)
        painter.setFont(font)
        painter.setPen(ink)
        name = words.title(self._context, entry)
        told = name if entry.whole_day or tall or rect.width() < _TIMED else f"{start:%H:%M} {name}"
        painter.drawText(first, _MIDDLE, self._metrics.elidedText(told, _ELIDE, int(first.width())))
        if tall:
            painter.setFont(self.small)
            below = rect.adjusted(0, line + 2, 0, 0)
            end = start + dt.timedelta(milliseconds=entry.end - entry.start)
            second = words.hours(start, end, entry)
            if entry.about and entry.about != name:
                second = f"{second} {entry.about}"
            painter.drawText(below, _TOP, self._metrics.elidedText(second, _ELIDE, int(below.width())))
