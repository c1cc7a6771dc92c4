"""One Kano pair on the laptop that is handed over: both questions, five answers each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.rules.choices import KanoAnswer
from app.ui.widgets.basics import button, label
from app.words import labels
from app.words.asking import KIOSK

if TYPE_CHECKING:
    from app.services.kano_rows import Pair

_CENTRE = Qt.AlignmentFlag.AlignCenter
SIDES = ("functional", "dysfunctional")


class KanoPage(QWidget):
    """Asks one pair.

    Signals:
        answered: both answers, stored values.
    """

    answered = Signal(str, str)

    def __init__(self, pair: Pair, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.given: dict[str, str] = {}
        self.options: dict[tuple[str, str], QPushButton] = {}
        self.send = button("primary", self)
        self.send.setText(KIOSK[language]["send"])
        self.send.setEnabled(False)
        whole = QVBoxLayout(self)
        whole.setSpacing(20)
        whole.addStretch(1)
        for side, words in zip(SIDES, (pair.functional, pair.dysfunctional), strict=True):
            heading = label("title", words, self)
            heading.setWordWrap(True)
            heading.setAlignment(_CENTRE)
            whole.addWidget(heading)
            whole.addLayout(self._row(side, language))
        whole.addWidget(self.send, alignment=_CENTRE)
        whole.addStretch(1)
        self.send.clicked.connect(self.on_send)

    def _row(self, side: str, language: str) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.addStretch(1)
        for answer in KanoAnswer:
            made = button("choice", self)
            made.setText(labels.choice(KanoAnswer, answer.value, language))
            made.setCheckable(True)
            made.setProperty("big", True)
            made.clicked.connect(partial(self.on_answer, side, answer.value))
            group.addButton(made)
            self.options[side, answer.value] = made
            row.addWidget(made)
        row.addStretch(1)
        return row

    def on_answer(self, side: str, answer: str, *_checked: object) -> None:
        """Take one answer; both are needed."""
        self.given[side] = answer
        self.send.setEnabled(len(self.given) == len(SIDES))

    def on_send(self) -> None:
        """Give both answers, once."""
        self.send.setEnabled(False)
        self.answered.emit(*(self.given[side] for side in SIDES))
