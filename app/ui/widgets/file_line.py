"""One file of a record: a small picture, its name, where it is, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.models.thumbnails import EDGE
from app.ui.widgets.basics import button, icon_button, label

if TYPE_CHECKING:
    from app.ui.file_look import Shown
    from app.ui.theme import Theme


class FileLine(QWidget):
    """The words and what the buttons do are set by the pane."""

    def __init__(self, shown: Shown, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.picture, self.name = QLabel(self), label("strong", shown.file.name, self)
        self.state = label("small", parent=self)
        self.name.setToolTip(shown.file.name)
        for words in (self.name, self.state):
            # a long name is cut off rather than making the pane wider
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.open_button = button("", self)
        self.more_button = icon_button(theme, "more", self)
        self.picture.setFixedSize(QSize(EDGE, EDGE))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        if shown.picture is not None:
            self.picture.setPixmap(QPixmap.fromImage(shown.picture))
        else:
            self.picture.setPixmap(theme.icon("file").pixmap(20, 20))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.state)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(12)
        row.addWidget(self.picture)
        row.addLayout(column, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.more_button)
