"""The notice bar: the newest notice above the page, with its action and a way to close it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui import icons
from app.ui.widgets.basics import button, icon_button, label, name_button, set_tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from app.ui.notices import Notice, Notices
    from app.ui.theme import Theme

_ICONS = {"blue": "info", "green": "check", "amber": "warning", "vermillion": "warning"}


class NoticeBar(QWidget):
    """Shows one notice at a time; nothing below it is blocked."""

    def __init__(self, theme: Theme, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.notice: Notice | None = None
        self._frame = QFrame(self)
        self._frame.setProperty("role", "notice")
        self._mark = _Mark(theme, self._frame)
        self.text = label(parent=self._frame)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.action = button("quiet", self._frame)
        self.close_button = icon_button(theme, "close", self._frame)
        self.close_button.setIconSize(QSize(14, 14))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._lay_out()
        self._connect(notices)
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._frame)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self.text, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 10, 16, 0)
        whole.addWidget(self._frame)

    def _connect(self, notices: Notices) -> None:
        notices.posted.connect(self.on_posted)
        self.action.clicked.connect(self.on_action)
        self.close_button.clicked.connect(self.dismiss)
        self._timer.timeout.connect(self.dismiss)

    def retranslate(self) -> None:
        """Set the texts again."""
        name_button(self.close_button, self.tr("Close notice"))

    def on_posted(self, notice: Notice) -> None:
        """Show a notice; it takes the place of the one before."""
        self.notice = notice
        self.text.setText(notice.text)
        self.action.setText(notice.action)
        self.action.setVisible(bool(notice.action))
        self._mark.show_as(_ICONS[notice.tone], notice.tone)
        set_tone(self._frame, notice.tone)
        set_tone(self.text, notice.tone)
        self.show()
        self._timer.stop()
        if notice.seconds:
            self._timer.start(notice.seconds * 1000)

    def on_action(self) -> None:
        """Do what the notice offers."""
        notice = self.notice
        self.dismiss()
        if notice is not None and notice.handler is not None:
            notice.handler()

    def dismiss(self) -> None:
        """Close the notice."""
        self._timer.stop()
        self.notice = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class _Mark(QWidget):
    """The icon of a notice in its tone."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._tone = theme, "info", "blue"
        self.setFixedSize(18, 18)

    def show_as(self, icon: str, tone: str) -> None:
        """Take an icon and a tone."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint(painter, self._icon, QRectF(0, 0, 18, 18), self._theme.tokens.tones[self._tone].text)
        painter.end()
