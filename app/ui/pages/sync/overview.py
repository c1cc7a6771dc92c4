"""The head of the Sync page: whether both sides are equal, with whom, and how far a sync is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.ui import icons
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.sync.lease import Lease
    from app.sync.status import SyncStatus
    from app.ui.context import Context
    from app.ui.sync_words import SyncWords

_SOON = 7  # days before the lease ends from which it is said
_STEPS = 1000


class Overview(QWidget):
    """One line in large, one in small; a bar while a sync runs.

    Signals:
        sign_in_wanted: the user wants to sign in again, or elsewhere.
    """

    sign_in_wanted = Signal()

    def __init__(self, context: Context, words: SyncWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, words
        self._mark = _Mark(context, self)
        self.title, self.small = label("section", parent=self), label("muted", parent=self)
        self.small.setWordWrap(True)
        self.sign_in_button = button("link", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.hide()
        words_column = QVBoxLayout()
        words_column.setSpacing(2)
        words_column.addWidget(self.title)
        words_column.addWidget(self.small)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._mark)
        row.addLayout(words_column, 1)
        row.addWidget(self.sign_in_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(row)
        whole.addWidget(self.bar)
        self.setMaximumWidth(880)
        self.sign_in_button.clicked.connect(self.sign_in_wanted)

    def show_status(self, status: SyncStatus, lease: Lease | None) -> None:
        """Say how both sides stand."""
        tone = self._words.state(status)[1]
        self._mark.show_as(
            "offline" if status.offline_since else "shield" if tone == "green" else "sync", tone
        )
        self.title.setText(self._words.verified(status))
        parts = [self.tr("{user} at {server}").format(user=status.login, server=status.server)]
        if status.synced_at is not None:
            parts.append(self.tr("last synced at {time}").format(time=self._words.time(status.synced_at)))
        if lease is not None and lease.days_left <= _SOON:
            parts.append(self.tr("without contact, this copy locks itself in %n days", "", lease.days_left))
        self.small.setText(" · ".join(parts))
        self.sign_in_button.setText(self.tr("Sign in again..."))

    def show_progress(self) -> None:
        """Say what is being done now."""
        centre = self._context.sync
        self.bar.setVisible(centre.running)
        if not centre.running:
            return
        progress = centre.progress
        self.title.setText(self.tr("Stopping...") if centre.stopping else self._words.stage(progress))
        self._mark.show_as("sync", "blue")
        known = progress is not None and progress.total > 0
        self.bar.setRange(0, _STEPS if known else 0)
        if progress is not None and progress.total > 0:
            self.bar.setValue(min(_STEPS, progress.done * _STEPS // progress.total))


class _Mark(QWidget):
    """An icon in a round ground of its tone."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._icon, self._tone = context, "sync", "neutral"
        self.setFixedSize(40, 40)

    def show_as(self, icon: str, tone: str) -> None:
        """Take an icon and a tone."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it."""
        ground, ink = self._context.theme.pill(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(ground)
        painter.setBrush(ground)
        painter.drawEllipse(QRectF(0.5, 0.5, 39, 39))
        icons.paint(painter, self._icon, QRectF(10, 10, 20, 20), ink.name())
        painter.end()
