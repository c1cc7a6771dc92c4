"""Questions that name what will happen; the safe answer is the default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence

SAVE, DISCARD, CANCEL = "save", "discard", "cancel"


class Question(QDialog):
    """A title, the consequence in one or two sentences, and buttons with verbs.

    Args:
        parent: the window it belongs to.
        title: the question.
        consequence: what will happen, with the record's name.
        answers: (answer, words, role of the button); the last one is the safe one and the default.
    """

    def __init__(
        self, parent: QWidget | None, title: str, consequence: str, answers: Sequence[tuple[str, str, str]]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setProperty("role", "sheet")
        self.answer = answers[-1][0]
        self._answers: dict[QWidget, str] = {}
        heading, text = label("section", title, self), label("", consequence, self)
        text.setWordWrap(True)
        text.setMinimumWidth(360)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for answer, words, role in answers:
            made = button(role, self)
            made.setText(words)
            made.clicked.connect(self.on_answer)
            self._answers[made] = answer
            row.addWidget(made)
        made.setDefault(True)
        made.setFocus()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(heading)
        whole.addWidget(text)
        whole.addSpacing(8)
        whole.addLayout(row)

    def on_answer(self) -> None:
        """Close with the answer of the button that was pressed."""
        pressed = self.sender()
        if isinstance(pressed, QWidget):
            self.answer = self._answers[pressed]
        self.accept()

    def ask(self) -> str:
        """Show, wait, and return the answer; closing the window is the safe one."""
        self.exec()
        self.deleteLater()
        return self.answer


def confirm(parent: QWidget | None, title: str, consequence: str, verb: str, *, danger: bool = False) -> bool:
    """Ask before something that reaches far; ``verb`` is the word on the button."""
    answers = (
        ("do", verb, "danger" if danger else "primary"),
        (CANCEL, QCoreApplication.translate("Question", "Cancel"), ""),
    )
    return Question(parent, title, consequence, answers).ask() == "do"


def ask_unsaved(parent: QWidget | None, name: str) -> str:
    """Ask what becomes of unsaved changes: ``save``, ``discard`` or ``cancel``."""
    title = QCoreApplication.translate("Question", "Save the changes?")
    consequence = QCoreApplication.translate(
        "Question", "{name} has changes that are not saved. Discarded changes cannot be brought back."
    )
    answers = (
        (DISCARD, QCoreApplication.translate("Question", "Discard"), "danger"),
        (SAVE, QCoreApplication.translate("Question", "Save"), "primary"),
        (CANCEL, QCoreApplication.translate("Question", "Keep editing"), ""),
    )
    return Question(parent, title, consequence.format(name=name), answers).ask()
