"""The pages of the laptop that is handed over: the code, a question with its scale, thanks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from app.words.asking import Question

_CENTRE = Qt.AlignmentFlag.AlignCenter
_WIDTH = 720


class Lines(NamedTuple):
    """Words of a page: title, what to do, the button, the button to leave (empty for none)."""

    title: str
    hint: str
    go: str
    leave: str


class CodePage(QWidget):
    """Asks for a code.

    Signals:
        taken: the code as typed.
        left: the button to leave was pressed.
    """

    taken = Signal(str)
    left = Signal()

    def __init__(self, lines: Lines, parent: QWidget) -> None:
        super().__init__(parent)
        self.code, self.error = QLineEdit(self), label("error", parent=self)
        self.code.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setFixedWidth(240)
        self.go, self.leave = button("primary", self), button("quiet", self)
        self.go.setText(lines.go)
        self.leave.setText(lines.leave)
        self.leave.setVisible(bool(lines.leave))
        self.column = QVBoxLayout(self)
        self.column.setSpacing(16)
        self.column.addStretch(1)
        for part in (label("title", lines.title, self), label("muted", lines.hint, self), self.code, self.error,
                     self.go, self.leave):  # fmt: skip
            self.column.addWidget(part, alignment=_CENTRE)
        self.column.addStretch(1)
        self.go.clicked.connect(self.on_go)
        self.code.returnPressed.connect(self.on_go)
        self.leave.clicked.connect(self.left)

    def on_go(self) -> None:
        """Give the code."""
        self.error.clear()
        self.taken.emit(self.code.text())

    def say(self, words: str) -> None:
        """Say what is wrong with the code."""
        self.error.setText(words)

    def clear(self) -> None:
        """Forget what was typed."""
        self.code.clear()
        self.error.clear()


class ThanksPage(CodePage):
    """Thanks the customer; the rep types the code below."""

    def __init__(self, thanks: str, lines: Lines, parent: QWidget) -> None:
        super().__init__(lines, parent)
        self.column.insertWidget(1, label("title", thanks, self), alignment=_CENTRE)


class ScorePage(QWidget):
    """One question: a row of numbers, a remark, a button.

    Signals:
        answered: the number and the remark.
    """

    answered = Signal(int, str)

    def __init__(self, question: Question, words: str, scores: range, parent: QWidget) -> None:
        super().__init__(parent)
        self.numbers: dict[int, QPushButton] = {}
        self.remark, self.send = QPlainTextEdit(self), button("primary", self)
        self._chosen: int | None = None
        heading, row, ends = label("title", words, self), QHBoxLayout(), QHBoxLayout()
        heading.setWordWrap(True)
        heading.setAlignment(_CENTRE)
        heading.setFixedWidth(_WIDTH)
        for score in scores:
            made = button("choice", self)
            made.setText(str(score))
            made.setCheckable(True)
            made.setAutoExclusive(True)
            made.setProperty("big", True)
            made.clicked.connect(partial(self.on_score, score))
            self.numbers[score] = made
            row.addWidget(made)
        ends.addWidget(label("muted", question.worst, self))
        ends.addStretch(1)
        ends.addWidget(label("muted", question.best, self))
        self.remark.setFixedSize(_WIDTH, 96)
        self.send.setEnabled(False)
        middle, whole = QWidget(self), QVBoxLayout(self)
        scale = QVBoxLayout(middle)
        scale.addLayout(row)
        scale.addLayout(ends)
        whole.setSpacing(20)
        whole.addStretch(1)
        for part in (heading, middle, self.remark, self.send):
            whole.addWidget(part, alignment=_CENTRE)
        whole.addStretch(1)
        self.send.clicked.connect(self.on_send)
        next(iter(self.numbers.values())).setFocus()

    def offer(self, remark: str, send: str) -> None:
        """Set the words of remark and button."""
        self.remark.setPlaceholderText(remark)
        self.send.setText(send)

    def on_score(self, score: int, *_checked: object) -> None:
        """Take a number."""
        self._chosen = score
        self.send.setEnabled(True)

    def on_send(self) -> None:
        """Give the answer, once."""
        if self._chosen is not None:
            self.send.setEnabled(False)
            self.answered.emit(self._chosen, self.remark.toPlainText().strip())
