"""What an empty list says: what belongs there and the first step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from app.ui.theme import Theme

_ICON = QSize(40, 40)


class EmptyState(QWidget):
    """An icon, one line that says what belongs here, one that says how to begin, and the button for it.

    Signals:
        wanted: the button was pressed.
    """

    wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, ""
        self._picture = QLabel(self)
        self._title, self._hint = label("section", parent=self), label("muted", parent=self)
        self._hint.setWordWrap(True)
        self._button = button("", self)
        self._lay_out()
        self._button.clicked.connect(self.wanted)
        theme.changed.connect(self.on_theme_changed)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for part in (self._picture, self._title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self._button, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)

    def say(self, icon: str, title: str, hint: str, button_text: str = "") -> None:
        """Set icon name and words; without a button text there is no button."""
        self._icon = icon
        self._title.setText(title)
        self._hint.setText(hint)
        self._button.setText(button_text)
        self._button.setVisible(bool(button_text))
        self.on_theme_changed()

    def on_theme_changed(self) -> None:
        """Tint the icon again."""
        if self._icon:
            self._picture.setPixmap(self._theme.icon(self._icon, "faint").pixmap(_ICON))
