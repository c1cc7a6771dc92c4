"""Labels, buttons and lines in the roles that the style sheet knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

if TYPE_CHECKING:
    from app.ui.theme import Theme


def label(role: str = "", text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label; ``role`` is title, section, strong, figure, muted, small, caption, error, pill or key."""
    made = QLabel(text, parent)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def button(role: str = "", parent: QWidget | None = None) -> QPushButton:
    """A push button; ``role`` is primary (one on a page), quiet, danger, link, tile or empty."""
    made = QPushButton(parent)
    made.setProperty("role", role)
    made.setAutoDefault(False)
    if role == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def clearable(line: QLineEdit, theme: Theme) -> None:
    """Offer to empty a line, with the program's own icon: the platform's fits the theme that it was made in only."""
    line.setClearButtonEnabled(True)
    for clear in line.actions() or line.findChildren(QAction):
        clear.setIcon(theme.icon("close"))


def inset(box: QAbstractSpinBox) -> None:
    """Let the number stand off the border of its box: the style sheet's padding does not reach it."""
    box.lineEdit().setTextMargins(8, 0, 0, 0)


def icon_button(theme: Theme, icon: str, parent: QWidget | None = None) -> QToolButton:
    """A square button with an icon only; give it a tooltip and an accessible name with ``name_button``."""
    made = QToolButton(parent)
    made.setIcon(theme.icon(icon))
    made.setIconSize(QSize(18, 18))
    made.setAutoRaise(True)
    return made


def name_button(control: QToolButton, words: str, shortcut: str = "") -> None:
    """Say in words what an icon button does, for the eye on hover and for a screen reader."""
    control.setAccessibleName(words)
    control.setToolTip(f"{words}  {shortcut}" if shortcut else words)


def hairline(parent: QWidget | None = None, *, vertical: bool = False) -> QFrame:
    """A line of one pixel."""
    made = QFrame(parent)
    made.setProperty("role", "vertical-hairline" if vertical else "hairline")
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """Colour a pill, label or notice by tone, now."""
    widget.setProperty("tone", tone)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_invalid(widget: QWidget, invalid: bool) -> None:
    """Mark a field as refused, or clear the mark."""
    widget.setProperty("invalid", invalid)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
