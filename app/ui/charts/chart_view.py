"""A chart on the screen: drawn by a worker, its values reached by arrow keys and pointer, spoken to screen readers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

    from app.ui.charts.draw import Drawn
    from app.ui.charts.picture import Picture
    from app.ui.context import Context
    from app.ui.jobs import Job

_PAUSE = 150  # milliseconds after the last resize before the chart is drawn anew
_NEAR = 24  # pixels from a value at which the pointer reads it
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class ChartView(QWidget):
    """Shows a picture.

    Signals:
        value_read: label and value that the user stands on; empty when they left.
        drawn: a new drawing is on the screen.
    """

    value_read = Signal(str)
    drawn = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._picture: Picture | None = None
        self._image: QImage | None = None
        self._points: tuple[tuple[float, float], ...] = ()
        self._style = ""
        self.current = -1  # place among the spoken values
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE)
        self._resting.timeout.connect(self.redraw)
        context.theme.changed.connect(self.on_theme_changed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(160)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        return QSize(420, 220)

    @property
    def style_name(self) -> str:
        """The style sheet that fits the theme in force."""
        return "dark" if self._context.theme.tokens.dark else "light"

    @property
    def picture(self) -> Picture | None:
        """What is shown."""
        return self._picture

    def room(self) -> tuple[int, int, float]:
        """Width, height and scale to draw at."""
        return max(self.width(), 200), max(self.height(), 120), self.devicePixelRatioF()

    def show_picture(self, picture: Picture, drawn: Drawn | None = None) -> None:
        """Show a picture, by a drawing that was made already when it fits."""
        self._picture, self.current = picture, -1
        self.setAccessibleName(picture.summary)
        self.setAccessibleDescription("; ".join(f"{label}: {words}" for label, words in picture.spoken[:40]))
        if drawn is not None:
            self._style = self.style_name
            self._take(drawn)
        wide, high, scale = self.room()
        if drawn is None or (drawn.width, drawn.height) != (round(wide * scale), round(high * scale)):
            self._resting.start()

    def redraw(self) -> None:
        """Draw anew at the size and in the theme of now."""
        self._resting.stop()
        if self._picture is not None and self.isVisible():
            self._style = self.style_name
            work = partial(_paint, self._picture, self._style, *self.room())
            self._context.jobs.run(self, "chart", work, self.on_drawn)

    def on_drawn(self, found: Drawn) -> None:
        """Show the drawing."""
        self._take(found)

    def on_theme_changed(self) -> None:
        """Draw in the other colours, when somebody looks."""
        if self._style and self._style != self.style_name:
            self.redraw()

    def _take(self, found: Drawn) -> None:
        image = QImage(
            found.pixels, found.width, found.height, found.width * 4, QImage.Format.Format_RGBA8888
        )
        self._image, self._points = image.copy(), found.points
        self.update()
        self.drawn.emit()

    # reading values

    def read(self, place: int) -> None:
        """Stand on a value; outside all of them on none."""
        spoken = self._picture.spoken if self._picture is not None else ()
        self.current = place if 0 <= place < len(spoken) else -1
        words = ": ".join(spoken[self.current]) if self.current >= 0 else ""
        self.value_read.emit(words)
        if words and self._picture is not None:
            self.setAccessibleName(f"{words}. {self._picture.summary}")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk the values."""
        count = len(self._picture.spoken) if self._picture is not None else 0
        key = Qt.Key(event.key())
        if not count:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self.read(min(max(self.current + _STEPS[key], 0), count - 1))
        elif key == Qt.Key.Key_Home:
            self.read(0)
        elif key == Qt.Key.Key_End:
            self.read(count - 1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Read the value under the pointer."""
        at = event.position()
        places = enumerate(QPointF(x * self.width(), y * self.height()) - at for x, y in self._points)
        away, place = min(((gap.manhattanLength(), place) for place, gap in places), default=(_NEAR + 1, -1))
        if away <= _NEAR and place != self.current:
            self.read(place)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the value."""
        super().focusOutEvent(event)
        self.read(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().resizeEvent(event)
        if self._image is not None:
            self._resting.start()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._image is not None:
            painter.drawImage(QRectF(self.rect()), self._image)
        if self.hasFocus():
            painter.setPen(QPen(self._context.theme.colour("focus"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if 0 <= self.current < len(self._points) and self._picture is not None:
            self._paint_value(painter, self._picture)

    def _paint_value(self, painter: QPainter, picture: Picture) -> None:
        """A ring at the value and its words beside it."""
        theme, (x, y) = self._context.theme, self._points[self.current]
        at = QPointF(x * self.width(), y * self.height())
        painter.setPen(QPen(theme.colour("text"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(at, 6, 6)
        font = theme.font(12 / 13)
        words = ": ".join(picture.spoken[self.current]).replace("\n", " ")
        size = QFontMetrics(font).boundingRect(words).size()
        wide, high = size.width() + 16, size.height() + 8
        left = min(max(at.x() - wide / 2, 0), max(self.width() - wide, 0))
        top = at.y() - high - 10 if at.y() > high + 12 else at.y() + 12
        box = QRectF(left, top, wide, high)
        painter.setPen(QPen(theme.colour("border_strong")))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def _paint(picture: Picture, style: str, width: int, height: int, scale: float, _job: Job) -> Drawn:
    from app.ui.charts import drafting  # noqa: PLC0415 - comes with the first chart

    return drafting.paint(picture, style, width, height, scale)
