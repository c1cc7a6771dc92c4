"""One answer on a visit's form: a line, a number, yes or no, or one of the options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.widgets.basics import label, set_invalid

if TYPE_CHECKING:
    from app.services.visit_questions import Question
    from app.ui.context import Context


class Answer(QWidget):
    """A question with what answers it."""

    def __init__(self, context: Context, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        language = context.language.code
        text = question.text if language == formats.ZH else question.text_en or question.text
        caption = label("caption", f"{text} *" if question.required else text, self)
        caption.setWordWrap(True)
        self.trouble = label("error", parent=self)
        self.trouble.hide()
        self.line, self.box = QLineEdit(self), QComboBox(self)
        choices = answer_words(question)
        for value, words in choices.items():
            self.box.addItem(words, value)
        self.box.setCurrentIndex(-1)
        self.line.setVisible(not choices)
        self.box.setVisible(bool(choices))
        caption.setBuddy(self.box if choices else self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (caption, self.line, self.box, self.trouble):
            column.addWidget(part)

    def value(self) -> str:
        """The answer as it is kept; empty for none."""
        if self.question.answer_type in {"yesno", "choice"}:
            return str(self.box.currentData() or "")
        return self.line.text().strip()

    def refuse(self, words: str) -> None:
        """Say beside it what is wrong; empty takes that back."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        set_invalid(self.line, bool(words))


def answer_words(question: Question) -> dict[str, str]:
    """The answers that can be chosen, in words; none when they are written freely."""
    translate = QCoreApplication.translate
    if question.answer_type == "yesno":
        return {"yes": translate("VisitAnswers", "Yes"), "no": translate("VisitAnswers", "No")}
    if question.answer_type == "choice":
        return {option: option for option in question.options}
    return {}
