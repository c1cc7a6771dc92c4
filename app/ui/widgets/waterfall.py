"""A waterfall: a sum, the steps that led on from it, and the sum after them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.theme import Theme

_HEAD, _FOOT = 22, 24


class Bar(NamedTuple):
    """One bar; ``whole`` ones stand on the ground, the others hang where the one before ended."""

    title: str
    amount: int
    words: str
    tone: str
    whole: bool = False


class Waterfall(QWidget):
    """Paints bars from zero, each with its words above it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: D102, N802 - Qt's name and meaning
        return QSize(640, 180)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these; the same in words for a screen reader."""
        self.bars = tuple(bars)
        self.setAccessibleName(". ".join(f"{bar.title}: {bar.words}" for bar in bars))
        self.update()

    def spans(self) -> list[tuple[int, int]]:
        """Where each bar begins and ends, in its amounts."""
        found, level = [], 0
        for bar in self.bars:
            start = 0 if bar.whole else level
            level = bar.amount if bar.whole else level + bar.amount
            found.append((min(start, level), max(start, level)))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if not self.bars:
            return
        spans = self.spans()
        low, high = min(0, *(low for low, _ in spans)), max(1, *(high for _, high in spans))
        height = self.height() - _HEAD - _FOOT
        scale = height / (high - low)
        wide = self.width() / len(self.bars)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font(12 / 13))
        ground = _HEAD + high * scale
        painter.fillRect(QRectF(0, ground, self.width(), 1), self._theme.colour("border"))
        for place, (bar, (bottom, top)) in enumerate(zip(self.bars, spans, strict=True)):
            left = place * wide
            box = QRectF(
                left + wide * 0.15, _HEAD + (high - top) * scale, wide * 0.7, max(2.0, (top - bottom) * scale)
            )
            painter.fillRect(box, self._theme.solid(bar.tone))
            painter.setPen(self._theme.colour("text"))
            above = QRectF(left, box.top() - 18, wide, 16)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, bar.words)
            painter.setPen(self._theme.colour("muted"))
            below = QRectF(left, self.height() - _FOOT + 4, wide, 18)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.title)
