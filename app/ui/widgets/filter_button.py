"""One filter of the filter row: quiet while it is not used, tinted with its words while it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui import icons

if TYPE_CHECKING:
    from app.ui.theme import Theme

_WIDEST = 260
_ICON = 14
_PADDING = 10


class FilterButton(QAbstractButton):
    """A button with a field's name; with a choice it shows the choice and a cross to take it back.

    Signals:
        cleared: the user took the choice back (the cross, Delete or Backspace).
    """

    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, icon: str = "") -> None:
        super().__init__(parent)
        self._theme, self._icon_name = theme, icon
        self._caption, self._choice = "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.updateGeometry)

    @property
    def chosen(self) -> bool:
        """Whether the filter is used."""
        return bool(self._choice)

    def say(self, caption: str, choice: str = "") -> None:
        """Show a caption and, when the filter is used, what was chosen."""
        self._caption, self._choice = caption, choice
        text = f"{caption}: {choice}" if choice else caption
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(text if choice else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        metrics = QFontMetrics(self._theme.font())
        lead = _ICON + 6 if self._icon_name else 0
        width = metrics.horizontalAdvance(self.text()) + 2 * _PADDING + _ICON + 6 + lead
        return QSize(min(width, _WIDEST), metrics.height() + 12)

    def minimumSizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = "focus" if self.hasFocus() else "accent_soft" if self.chosen else "border"
        ground = "accent_soft" if self.chosen else "hover" if self.underMouse() else "surface"
        painter.setPen(QPen(theme.colour(edge)))
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(box, 6, 6)
        ink = theme.colour("accent_soft_text" if self.chosen else "muted")
        left = _PADDING
        if self._icon_name:
            icons.paint(
                painter, self._icon_name, QRectF(left, (self.height() - _ICON) / 2, _ICON, _ICON), ink.name()
            )
            left += _ICON + 6
        font = theme.font()
        painter.setFont(font)
        painter.setPen(ink)
        room = self.width() - left - _PADDING - _ICON - 4
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        icons.paint(painter, "close" if self.chosen else "chevron-down", self._end(), ink.name())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if self.chosen and self._end().adjusted(-4, -6, 6, 6).contains(event.position()):
            self.setDown(False)
            self.cleared.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.cleared.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:  # noqa: D102 - Qt's meaning
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def _end(self) -> QRectF:
        return QRectF(self.width() - _PADDING - _ICON + 2, (self.height() - _ICON) / 2, _ICON, _ICON)
