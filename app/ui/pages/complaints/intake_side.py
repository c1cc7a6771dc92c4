"""Beside the form of a new complaint: what the severity means, likely doubles, the last complaints, answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from app.rules.choices import ComplaintStatus
from app.rules.moments import from_millis
from app.ui import formats
from app.ui.widgets.basics import button, label
from app.words import labels

if TYPE_CHECKING:
    from app.services.intake import Answer, Beside, Past
    from app.ui.context import Context


class IntakeSide(QFrame):
    """Shows what was found.

    Signals:
        past_wanted: id of an earlier complaint to open.
        answer_wanted: id of an article to open.
    """

    past_wanted = Signal(str)
    answer_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sunken")
        self.setFixedWidth(330)
        self.guidance, self._rows = label(parent=self), QVBoxLayout()
        self.guidance.setWordWrap(True)
        self._lines: list[QWidget] = []
        self._rows.setSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 20, 20, 20)
        whole.setSpacing(8)
        whole.addWidget(label("caption", self.tr("What the severity means"), self))
        whole.addWidget(self.guidance)
        whole.addSpacing(12)
        whole.addLayout(self._rows)
        whole.addStretch(1)

    def show_severity(self, severity: str) -> None:
        """Say in plain words what a severity is."""
        words = {
            "critical": self.tr(
                "Somebody is in danger, a plant stands still, or an authority is asking. At once."
            ),
            "high": self.tr("The customer cannot use what was bought, or money is lost every day."),
            "medium": self.tr("It works, but not as promised; the customer is annoyed and waits."),
            "low": self.tr("A wish, a small blemish, a question: it can wait for its turn."),
        }
        self.guidance.setText(words.get(severity, ""))

    def show_beside(self, found: Beside) -> None:
        """Show doubles first, then answers, then the last complaints."""
        for old in self._lines:
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = []
        self._part(self.tr("Is it one of these?"), [self._past(past) for past in found.likely])
        self._part(self.tr("Answers that helped before"), [self._answer(answer) for answer in found.answers])
        self._part(self.tr("Last complaints of this customer"), [self._past(past) for past in found.last])

    def texts(self) -> list[str]:
        """What is shown, line by line."""
        return [line.text() for line in self._lines if isinstance(line, QLabel) or hasattr(line, "text")]

    def _part(self, title: str, lines: list[QWidget]) -> None:
        if lines:
            for line in (label("caption", title, self), *lines):
                self._lines.append(line)
                self._rows.addWidget(line)

    def _past(self, past: Past) -> QWidget:
        language = self.context.language.code
        state = labels.choice(ComplaintStatus, past.status, language)
        at = formats.moment(from_millis(past.received_at), self.context.clock(), language)
        made = self._link(f"{past.subject}\n{state} · {at}")
        made.clicked.connect(partial(self.on_past, past.id))
        return made

    def _answer(self, answer: Answer) -> QWidget:
        english = self.context.language.code != "zh_CN" and answer.title_en
        title = answer.title_en if english else answer.title
        helped = self.tr("helped {helped} of {used} times").format(helped=answer.helped, used=answer.used)
        made = self._link(f"{title}\n{helped}" if answer.used else title)
        made.clicked.connect(partial(self.on_answer, answer.id))
        return made

    def _link(self, words: str) -> QPushButton:
        made = button("quiet", self)
        made.setText(words)
        made.setStyleSheet("text-align: left")
        return made

    def on_past(self, record: str, *_checked: object) -> None:
        """Open an earlier complaint."""
        self.past_wanted.emit(record)

    def on_answer(self, record: str, *_checked: object) -> None:
        """Open an article."""
        self.answer_wanted.emit(record)
