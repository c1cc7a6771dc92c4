"""The relationship map: people as boxes under whom they report to, with their part in decisions; boxes can be moved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsItem,
    QGraphicsLineItem,
    QGraphicsObject,
    QGraphicsScene,
    QGraphicsView,
    QStackedLayout,
    QWidget,
)

from app.rules.choices import Attitude, DecisionRole
from app.ui.models.tones import tone_of
from app.ui.widgets.empty_state import EmptyState
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QGraphicsSceneMouseEvent

    from app.services.people_map import Person
    from app.storage.connection import Connection
    from app.ui.context import Context

WIDTH, HEIGHT = 150.0, 66.0
_STEP_X, _STEP_Y = WIDTH + 20, HEIGHT + 44
_TONES = {"supporter": "green", "neutral": "neutral", "opponent": "vermillion"}


class PersonBox(QGraphicsObject):
    """One person.

    Signals:
        opened: a double click or Enter.
        put_down: the user moved the box.
    """

    opened = Signal(str)
    put_down = Signal(str)

    def __init__(self, context: Context, person: Person) -> None:
        super().__init__()
        self.context, self.person = context, person
        self.lines: list[QGraphicsLineItem] = []  # to the boss and to those who report
        self.setFlags(
            QGraphicsItem.GraphicsItemFlag.ItemIsMovable
            | QGraphicsItem.GraphicsItemFlag.ItemIsSelectable
            | QGraphicsItem.GraphicsItemFlag.ItemIsFocusable
            | QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges
        )
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(" · ".join(part for part in (person.name, person.title, *self.words()) if part))

    def words(self) -> list[str]:
        """Part in decisions and attitude, as far as they are known."""
        language, person = self.context.language.code, self.person
        found = ((DecisionRole, person.role), (Attitude, person.attitude))
        return [labels.choice(family, value, language) for family, value in found if value]

    def boundingRect(self) -> QRectF:  # noqa: D102, N802 - Qt's name and meaning
        return QRectF(0, 0, WIDTH, HEIGHT)

    def paint(self, painter: QPainter, _option: Any, _widget: QWidget | None = None) -> None:  # noqa: D102 - Qt's meaning
        theme, box = self.context.theme, self.boundingRect().adjusted(1, 1, -1, -1)
        tone = tone_of(Attitude, self.person.attitude) or _TONES.get(self.person.attitude or "", "neutral")
        chosen = self.isSelected() or self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if chosen else "border_strong"), 2 if chosen else 1))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(box, 6, 6)
        painter.fillRect(QRectF(2, 8, 4, HEIGHT - 16), theme.solid(tone))
        role = " · ".join(self.words())
        lines = (
            (self.person.name, theme.font(strong=True), "text"),
            (self.person.title, theme.font(12 / 13), "muted"),
            (role, theme.font(12 / 13), "muted"),
        )
        for place, (words, font, token) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(theme.colour(token))
            shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, int(WIDTH) - 24)
            painter.drawText(QRectF(14, 6 + place * 18, WIDTH - 24, 18), Qt.AlignmentFlag.AlignVCenter, shown)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: Any) -> Any:  # noqa: D102, N802 - Qt's name and meaning
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            self.draw_lines()
        return super().itemChange(change, value)

    def draw_lines(self) -> None:
        """Let the lines follow."""
        for line in self.lines:
            boss, below = line.data(0), line.data(1)
            start = boss.pos() + QPointF(WIDTH / 2, HEIGHT)
            end = below.pos() + QPointF(WIDTH / 2, 0)
            line.setLine(start.x(), start.y(), end.x(), end.y())

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().mouseReleaseEvent(event)
        self.put_down.emit(self.person.id)

    def mouseDoubleClickEvent(self, _event: QGraphicsSceneMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        self.opened.emit(self.person.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.person.id)
        else:
            super().keyPressEvent(event)


class PeopleMap(QWidget):
    """The map of one account; where the user put a box is remembered on this laptop."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.account = context, ""
        self.scene = QGraphicsScene(self)
        self.view, self._empty = QGraphicsView(self.scene, self), EmptyState(context.theme, self)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.view.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.view.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.boxes: dict[str, PersonBox] = {}
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        context.theme.changed.connect(self.scene.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self._empty.say(
            "person",
            self.tr("Nobody is known here yet"),
            self.tr("Add contacts with whom they report to; their part in decisions comes from the deals."),
        )

    def show_account(self, account: str) -> None:
        """Read who is who at an account."""
        self.account = account
        self.context.jobs.query(self, "people", partial(_people, account), self.on_people)

    def on_people(self, found: list[Person]) -> None:
        """Draw them: level by level, each where the user last put it."""
        self.scene.clear()
        self.boxes = {person.id: PersonBox(self.context, person) for person in found}
        rows: dict[int, int] = {}
        for person in found:
            box, place = self.boxes[person.id], rows.setdefault(person.level, 0)
            rows[person.level] += 1
            self.scene.addItem(box)
            box.setPos(self._kept(person.id) or QPointF(place * _STEP_X, person.level * _STEP_Y))
            box.opened.connect(self.on_opened)
            box.put_down.connect(self.on_put_down)
        for person in found:
            if person.reports_to is not None:
                self._tie(self.boxes[person.reports_to], self.boxes[person.id])
        self.scene.setSceneRect(self.scene.itemsBoundingRect().adjusted(-24, -16, 24, 24))
        self._stack.setCurrentWidget(self.view if found else self._empty)

    def on_opened(self, person: str) -> None:
        """Open the contact."""
        self.context.navigator.open("contact", person)

    def on_put_down(self, person: str) -> None:
        """Remember where the box was put."""
        at = self.boxes[person].pos()
        self.context.settings.put(self._key(person), f"{at.x():.0f},{at.y():.0f}")
        self.scene.setSceneRect(self.scene.itemsBoundingRect().adjusted(-24, -16, 24, 24))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.scene.update()

    def _tie(self, boss: PersonBox, below: PersonBox) -> None:
        line = QGraphicsLineItem()
        line.setPen(QPen(self.context.theme.colour("border_strong"), 1.5))
        line.setZValue(-1)
        line.setData(0, boss)
        line.setData(1, below)
        self.scene.addItem(line)
        for box in (boss, below):
            box.lines.append(line)
        boss.draw_lines()

    def _kept(self, person: str) -> QPointF | None:
        x, comma, y = self.context.settings.text(self._key(person), "").partition(",")
        return QPointF(float(x), float(y)) if comma else None

    def _key(self, person: str) -> str:
        return f"map-{self.account}/{person}"


def _people(account: str, connection: Connection) -> list[Person]:
    from app.services import people_map  # noqa: PLC0415 - read when the tab is looked at

    return people_map.people(connection, account)
