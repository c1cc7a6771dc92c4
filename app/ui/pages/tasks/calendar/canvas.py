"""What the painted views of a calendar share: entries under the mouse, dragging, the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from app.rules.holidays import Holidays
from app.ui.pages.tasks.calendar import words
from app.ui.pages.tasks.calendar.chip import Chips
from app.ui.pages.tasks.calendar.slots import DAY, Days, by_day
from app.ui.zones import here, now_here

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from app.services.agenda import Entry
    from app.ui.context import Context

EDGE = 6  # pixels at the foot of an entry by which it is made longer
_LEFT = Qt.MouseButton.LeftButton


class Spot(NamedTuple):
    """Where an entry is painted; ``tail`` says that its foot can be dragged."""

    rect: QRectF
    entry: Entry
    tail: bool = False


class Drag(NamedTuple):
    """An entry in the hand: where it was taken, and whether its foot was."""

    entry: Entry
    at: QPointF
    tail: bool


class Canvas(QWidget):
    """Days with entries; a subclass places them in ``spots`` and says what a point means.

    Signals:
        opened: the entry to show.
        moved: an entry and the milliseconds from and to which it was dragged.
        wanted: a moment at which something new is wanted, and whether the whole day is meant.
        menu_wanted: an entry or None, a global position, and the moment under the mouse.
        turned: so many pages forward or back are wanted.
        stood: the day that the keyboard stands on.
        toggled: the entry to tick off.
    """

    opened = Signal(object)
    moved = Signal(object, object, object)
    wanted = Signal(object, bool)
    menu_wanted = Signal(object, QPoint, object)
    turned = Signal(int)
    stood = Signal(object)
    toggled = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.days = Days.of(now_here(context).date(), 1, here(context))
        self.day = self.days.days[0]
        self.entries: list[list[Entry]] = [[]]
        self.holidays = Holidays()
        self.current: Entry | None = None
        self.spots: list[Spot] = []
        self._pressed: Drag | None = None
        self._drag: Drag | None = None
        self._ghost: tuple[int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        context.theme.changed.connect(self.on_theme_changed)

    def show_days(self, days: Days, day: dt.date, entries: list[Entry], holidays: Holidays) -> None:
        """Show these days with the keyboard on one of them; it stays on its entry while that is there."""
        self.days, self.day, self.holidays = days, day, holidays
        self.entries = by_day(entries, days)
        kept = self.current
        self.current = next(
            (e for e in entries if kept and (e.id, e.repeated) == (kept.id, kept.repeated)), None
        )
        self.place()
        self.update()

    # what a subclass gives

    def place(self) -> None:
        """Fill ``spots`` for the size in force."""

    def moment_at(self, point: QPointF) -> tuple[int, bool]:
        """The moment under a point in milliseconds since 1970 UTC, and whether only its day counts."""
        raise NotImplementedError

    def dragged(self, drag: Drag, point: QPointF) -> tuple[int, int]:
        """From and to of an entry that is held at a point."""
        raise NotImplementedError

    def ghost_rects(self, entry: Entry, start: int, end: int) -> list[QRectF]:
        """Where an entry would stand."""
        raise NotImplementedError

    # painting

    def now_ms(self) -> int:
        """The time now."""
        return round(self.context.clock().timestamp() * 1000)

    def draw_spots(self, painter: QPainter) -> Chips:
        """Paint the entries, and the one in the hand where it would fall."""
        chips = Chips(painter, self.context, self.now_ms())
        held = self._drag.entry if self._drag and self._ghost else None
        for spot in self.spots:
            if spot.entry is not held:
                at, chosen = (
                    self.days.moment(spot.entry.start),
                    spot.entry is self.current and self.hasFocus(),
                )
                chips.draw(spot.rect, spot.entry, at, chosen=chosen)
        if held is not None and self._ghost is not None:
            start, end = self._ghost
            falls = held._replace(start=start, end=end)
            for rect in self.ghost_rects(held, start, end):
                chips.draw(rect, falls, self.days.moment(start), chosen=True, ghost=True)
        return chips

    def spot_at(self, point: QPointF) -> Spot | None:
        """What is under a point, the uppermost first."""
        return next((spot for spot in reversed(self.spots) if spot.rect.contains(point)), None)

    # the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        spot = self.spot_at(event.position())
        self.stand_on(spot.entry if spot else None)
        self._stand(self.moment_at(event.position())[0])
        if spot is not None and event.button() == _LEFT and spot.entry.movable:
            tail = spot.tail and spot.rect.bottom() - event.position().y() <= EDGE
            self._pressed = Drag(spot.entry, event.position(), tail)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        point = event.position()
        if self._pressed is None:
            self._point_at(point)
            return
        far = (point - self._pressed.at).manhattanLength() >= QApplication.startDragDistance()
        if self._drag is None and far:
            self._drag = self._pressed
        if self._drag is not None:
            self._ghost = self.dragged(self._drag, point)
            self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        drag, ghost = self._drag, self._ghost
        self._put_down()
        if drag is not None and ghost is not None and ghost != (drag.entry.start, drag.entry.end):
            self.moved.emit(drag.entry, *ghost)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self._put_down()
        spot = self.spot_at(event.position())
        if spot is not None:
            self.opened.emit(spot.entry)
            return
        at, whole_day = self.moment_at(event.position())
        self.wanted.emit(self.days.moment(at), whole_day)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        point = QPointF(event.pos())
        spot = self.spot_at(point)
        self.menu_wanted.emit(
            spot.entry if spot else None, event.globalPos(), self.days.moment(self.moment_at(point)[0])
        )

    def _point_at(self, point: QPointF) -> None:
        spot = self.spot_at(point)
        tail = (
            spot is not None and spot.tail and spot.entry.movable and spot.rect.bottom() - point.y() <= EDGE
        )
        self.setCursor(Qt.CursorShape.SizeVerCursor if tail else Qt.CursorShape.ArrowCursor)

    def _put_down(self) -> None:
        self._pressed = self._drag = self._ghost = None
        self.update()

    # the keyboard

    def stand_on(self, entry: Entry | None) -> None:
        """Mark an entry as the one that keys are about."""
        self.current = entry
        self.setAccessibleDescription("" if entry is None else self.hint(entry))
        self.update()

    def _stand(self, at: int) -> None:
        place = self.days.place(at)
        if 0 <= place < len(self.days.days):
            self.day = self.days.days[place]
            self.stood.emit(self.day)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._pressed is not None:
            self._put_down()
        elif alt and self.current is not None and self.current.movable and self.nudge(key, event):
            return
        elif key in _PAGES:
            self.turned.emit(_PAGES[key])
        elif not self.press(key):
            super().keyPressEvent(event)

    def press(self, key: Qt.Key) -> bool:
        """Walk the days and entries, open, tick off; whether the key was meant for that."""
        if key in self.steps():
            self.walk_days(self.steps()[key])
        elif key in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.walk_entries(1 if key == Qt.Key.Key_J else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Space and self.current is not None:
            self.toggled.emit(self.current)
        else:
            return False
        return True

    def steps(self) -> dict[Qt.Key, int]:
        """By how many days the arrows walk."""
        return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}

    def walk_days(self, step: int) -> None:
        """Stand on another day, beyond the last one too."""
        self.stand_on(None)
        self.stood.emit(self.day + step * DAY)

    def walk_entries(self, step: int) -> None:
        """Stand on the next or previous entry of the day."""
        place = self.days.days.index(self.day) if self.day in self.days.days else 0
        found = self.entries[place]
        if not found:
            return
        at = found.index(self.current) + step if self.current in found else (0 if step > 0 else -1)
        self.stand_on(found[at % len(found)])

    def _enter(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current)
        else:
            place = self.days.days.index(self.day) if self.day in self.days.days else 0
            self.wanted.emit(self.days.moment(self.days.bounds[place]), True)

    def nudge(self, key: Qt.Key, _event: QKeyEvent) -> bool:
        """Alt and an arrow: move the entry by a day; whether the key was meant for that."""
        steps = self.steps()
        if key not in steps or self.current is None:
            return False
        self.moved.emit(self.current, *self.shifted(self.current, steps[key]))
        return True

    def shifted(self, entry: Entry, days: int) -> tuple[int, int]:
        """The same hours of the wall clock, so many days later."""
        at = (self.days.moment(moment) for moment in (entry.start, entry.end))
        start, end = (
            (moment.replace(tzinfo=None) + days * DAY).replace(tzinfo=self.days.zone) for moment in at
        )
        return round(start.timestamp() * 1000), round(end.timestamp() * 1000)

    # Qt

    def hint(self, entry: Entry) -> str:
        """Everything that is known of an entry."""
        moments = self.days.moment(entry.start), self.days.moment(entry.end)
        return words.hint(self.context, entry, *moments)

    def event(self, event: QEvent) -> bool:  # noqa: D102 - Qt's meaning
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self.spot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.hint(spot.entry) if spot else "", self)
            return True
        return super().event(event)

    def resizeEvent(self, _event: object) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self.place()

    def on_theme_changed(self) -> None:
        """Measure and paint again."""
        self.place()
        self.update()


_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
