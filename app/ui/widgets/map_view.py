"""A map of circles on the land of the earth, drawn from the program's own outline; no borders, no network."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from app.ui.theme import Theme

_LEAST, _MOST = 5.0, 30.0  # pixels: radius of the smallest and of the largest circle
_NEAREST, _WIDEST = 400.0, 1.0  # pixels a degree
_STEP = 60  # pixels that an arrow key moves the map
_ARROWS = {
    Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip


class Spot(NamedTuple):
    """A circle: its key, degrees east and north, its size in any unit, and the words beside it."""

    key: str
    east: float
    north: float
    size: int
    words: str


class MapView(QWidget):
    """Shows spots; wheel or + and - zoom, dragging or the arrows move, 0 shows all.

    Signals:
        chosen: key of the spot that was clicked.
        opened: key of the spot that was double-clicked.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.spots: tuple[Spot, ...] = ()
        self.current = ""
        self._land = QPainterPath()
        self._centre, self._scale, self._fitted = QPointF(105, 35), 10.0, True
        self._narrow = _narrowing(35)
        self._pressed: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(320, 240))
        theme.changed.connect(self.update)

    def set_land(self, rings: Sequence[Sequence[tuple[float, float]]]) -> None:
        """The outlines of the land, degrees east and north."""
        self._land = QPainterPath()
        for ring in rings:
            self._land.moveTo(*ring[0])
            for point in ring[1:]:
                self._land.lineTo(*point)
            self._land.closeSubpath()
        self.update()

    def show_spots(self, spots: Sequence[Spot]) -> None:
        """Show circles, the largest first; all come into sight, unless the user looks at a part."""
        self.spots = tuple(sorted(spots, key=_size))
        if self._fitted:
            self.fit()
        self.update()

    def choose(self, key: str) -> None:
        """Mark a spot, without announcing it, and bring it into sight."""
        self.current = key
        spot = next((each for each in self.spots if each.key == key), None)
        if spot is not None and not QRectF(self.rect()).contains(self.at(spot)):
            self._centre = QPointF(spot.east, spot.north)
        self.update()

    def fit(self, _clicked: bool = False) -> None:
        """Bring all spots into sight."""
        self._fitted = True
        if self.spots:
            easts, norths = [s.east for s in self.spots], [s.north for s in self.spots]
            self._centre = QPointF((min(easts) + max(easts)) / 2, (min(norths) + max(norths)) / 2)
            self._narrow = _narrowing(self._centre.y())
            wide = max(6.0, max(easts) - min(easts)) * self._narrow
            tall = max(4.0, max(norths) - min(norths))
            room = 2 * _MOST + 40
            self._scale = min(
                _NEAREST, max(_WIDEST, min((self.width() - room) / wide, (self.height() - room) / tall))
            )
        self.update()

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Come nearer (above 1) or go away, around a point of the widget, else around the marked spot."""
        point = around or self._looked_at()
        held = self._degrees(point)
        self._scale = min(_NEAREST, max(_WIDEST, self._scale * factor))
        moved = self._degrees(point)
        self._centre += held - moved
        self._fitted = False
        self.update()

    def at(self, spot: Spot) -> QPointF:
        """Where a spot is painted."""
        return self._transform().map(QPointF(spot.east, spot.north))

    def radius(self, spot: Spot) -> float:
        """Pixels; the area of a circle goes with its size."""
        largest = self.spots[0].size if self.spots else 0
        return max(_LEAST, _MOST * math.sqrt(max(0, spot.size) / largest)) if largest > 0 else _LEAST

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("pressed"))
        painter.drawPath(self._transform().map(self._land))
        fill = QColor(self._theme.solid("blue"))
        fill.setAlpha(110)
        for spot in self.spots:
            marked = spot.key == self.current
            painter.setPen(QPen(self._theme.solid("vermillion" if marked else "blue"), 2.5 if marked else 1))
            painter.setBrush(fill)
            radius = self.radius(spot)
            painter.drawEllipse(self.at(spot), radius, radius)
        self._paint_words(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_words(self, painter: QPainter) -> None:
        """Words beside the circles, the largest first; where one would lie on another it is left out."""
        font = self._theme.font(12 / 13)
        metrics, taken = QFontMetrics(font), list[QRectF]()
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        first = [spot for spot in self.spots if spot.key == self.current]
        for spot in (*first, *self.spots):
            centre, radius = self.at(spot), self.radius(spot)
            box = QRectF(
                centre.x() + radius + 3, centre.y() - metrics.height() / 2,
                metrics.horizontalAdvance(spot.words), metrics.height(),
            )  # fmt: skip
            if not any(box.intersects(other) for other in taken):
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, spot.words)
                taken.append(box)

    def spot_at(self, point: QPointF) -> Spot | None:
        """The smallest circle at a point of the widget."""
        for spot in reversed(self.spots):
            away = self.at(spot) - point
            if math.hypot(away.x(), away.y()) <= self.radius(spot) + 2:
                return spot
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self.zoom(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom(1 / 1.4 if key == Qt.Key.Key_Minus else 1.4)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in _ARROWS:
            self._shift(QPointF(*_ARROWS[key]) * _STEP)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self._pressed = event.position()
        spot = self.spot_at(event.position())
        if spot is not None:
            self.current = spot.key
            self.chosen.emit(spot.key)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._shift(event.position() - self._pressed)
            self._pressed = event.position()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        spot = self.spot_at(event.position())
        if spot is not None:
            self.opened.emit(spot.key)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().focusOutEvent(event)
        self.update()

    def _looked_at(self) -> QPointF:
        spot = next((each for each in self.spots if each.key == self.current), None)
        return QPointF(self.width() / 2, self.height() / 2) if spot is None else self.at(spot)

    def _shift(self, pixels: QPointF) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._centre = self._degrees(middle - pixels)
        self._fitted = False
        self.update()

    def _transform(self) -> QTransform:
        made = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        made.scale(self._scale * self._narrow, -self._scale)
        return made.translate(-self._centre.x(), -self._centre.y())

    def _degrees(self, point: QPointF) -> QPointF:
        return self._transform().inverted()[0].map(point)


def _size(spot: Spot) -> tuple[int, str]:
    return -spot.size, spot.key


def _narrowing(north: float) -> float:
    """How much shorter a degree eastwards is than one northwards."""
    return max(0.3, math.cos(math.radians(north)))
