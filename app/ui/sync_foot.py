"""The foot of the rail: how sync stands in words, and how far it is while it runs. A click opens the Sync page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.sync_words import SyncWords
from app.ui.widgets.basics import icon_button, name_button

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from app.ui.context import Context

_LEFT, _TOP, _BAR = 30, 8, 3
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


class SyncFoot(QAbstractButton):
    """A dot and words; while a sync runs, its stage, a bar and a cross to stop it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, SyncWords(context, self)
        self._tone, self.said = "neutral", ""
        self.stop_button = icon_button(context.theme, "close", self)
        self.stop_button.setIconSize(QSize(12, 12))
        self.stop_button.hide()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        centre = self._context.sync
        self.clicked.connect(self.on_clicked)
        self.stop_button.clicked.connect(centre.stop)
        centre.changed.connect(self.on_changed)
        centre.progressed.connect(self.on_changed)
        self._context.theme.changed.connect(self.on_theme_changed)

    def retranslate(self) -> None:
        """Set the texts again."""
        name_button(self.stop_button, self.tr("Stop the sync"))
        self.on_changed()

    def on_clicked(self) -> None:
        """Show the page that says more."""
        self._context.navigator.show_page("sync")

    def on_changed(self) -> None:
        """Say how it stands now."""
        centre = self._context.sync
        words, self._tone = self._words.state(centre.status)
        if centre.stopping:
            words = self.tr("Stopping...")
        elif centre.running:
            words = self._words.stage(centre.progress)
        elif not centre.joined and self._context.safekeeping.open:
            words = self.tr("Sample firm: its key lies beside the data")
        self.stop_button.setVisible(centre.running and not centre.stopping)
        self.said = words.replace(" · ", "\n")  # the rail is narrow: one count a line
        self.setAccessibleName(words)
        self.setToolTip(self._hint())
        self.updateGeometry()
        self.update()

    def on_theme_changed(self) -> None:
        """Tint the cross again."""
        self.stop_button.setIcon(self._context.theme.icon("close"))
        self.updateGeometry()
        self.update()

    def _hint(self) -> str:
        status = self._context.sync.status
        if status is None or status.synced_at is None:
            return ""
        return self.tr("Last synced: {time}").format(time=self._words.exact(status.synced_at))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the rail, as high as the words need."""
        parent = self.parentWidget()
        width = (parent.width() if parent is not None else 196) - 20
        return QSize(width, self._words_box(width).height() + 2 * _TOP + _BAR)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same: the words are never cut."""
        return self.sizeHint()

    def _words_box(self, width: int) -> QRect:
        room = QRect(_LEFT, _TOP, width - _LEFT - 28, 200)
        metrics = QFontMetrics(self._context.theme.font(12 / 13))
        return metrics.boundingRect(room, _WRAPPED, self.said or " ")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the cross at the right."""
        super().resizeEvent(event)
        side = 22
        self.stop_button.setGeometry(self.width() - side - 4, 5, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw ground, dot, words and bar."""
        theme = self._context.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("focus")) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        box = self._words_box(self.width())
        line = QFontMetrics(theme.font(12 / 13)).height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.solid(self._tone) if self._tone != "neutral" else theme.colour("faint"))
        painter.drawEllipse(QRectF(14, _TOP + line / 2 - 4, 8, 8))
        painter.setFont(theme.font(12 / 13))
        painter.setPen(theme.colour("muted"))
        painter.drawText(box.adjusted(0, 0, 2, 2), _WRAPPED, self.said)
        self._paint_bar(painter, box)
        painter.end()

    def _paint_bar(self, painter: QPainter, box: QRect) -> None:
        progress = self._context.sync.progress
        if not self._context.sync.running or progress is None or not progress.total:
            return
        whole = QRectF(_LEFT, box.bottom() + 5, self.width() - _LEFT - 12, _BAR)
        done = QRectF(whole)
        done.setWidth(whole.width() * min(1.0, progress.done / progress.total))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._context.theme.colour("border"))
        painter.drawRoundedRect(whole, 1.5, 1.5)
        painter.setBrush(self._context.theme.colour("accent"))
        painter.drawRoundedRect(done, 1.5, 1.5)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
