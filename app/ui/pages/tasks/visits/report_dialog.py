"""Report a visit: what came of it, the answers that are wanted for its purpose, and what comes next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.rules.choices import ActivityOutcome
from app.rules.errors import Refused
from app.rules.quick_entry import parse_entry
from app.ui.pages.parts.segmented import Segmented
from app.ui.pages.parts.task_words import task_words
from app.ui.pages.tasks.visits import work
from app.ui.pages.tasks.visits.answer import Answer
from app.ui.widgets.basics import button, label, set_invalid
from app.ui.zones import now_here
from app.words import labels

if TYPE_CHECKING:
    from app.services.quick_tasks import NextTask
    from app.services.visit_questions import Question
    from app.ui.context import Context

_OUTCOMES = tuple(outcome.value for outcome in ActivityOutcome)[:6]
_TALLEST = 260  # pixels of questions before they scroll


class ReportDialog(QDialog):
    """Writes the report, the follow-up and the next task in one step."""

    def __init__(
        self, context: Context, visit: str, name: str, asked: list[Question], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context, self._visit, self._name = context, visit, name
        self.setProperty("role", "sheet")
        self.outcome = Segmented(_OUTCOMES, _OUTCOMES[0], self)
        self.told, self.following = QPlainTextEdit(self), QLineEdit(self)
        self.answers = [Answer(context, question) for question in asked]
        self._heading, self.understood = label("section", parent=self), label("small", parent=self)
        self._captions = [label("caption", parent=self) for _ in range(2)]
        self.trouble = label("error", parent=self)
        self.do, self._cancel = button("primary", self), button("", self)
        self._lay_out()
        self.following.textChanged.connect(self.on_typed)
        self.do.clicked.connect(self.on_do)
        self._cancel.clicked.connect(self.reject)
        self.do.setDefault(True)
        self.retranslate()

    def _lay_out(self) -> None:
        self.told.setTabChangesFocus(True)
        self.told.setFixedHeight(96)
        self.trouble.hide()
        self.trouble.setWordWrap(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(8)
        whole.addWidget(self._heading)
        whole.addWidget(self.outcome)
        whole.addWidget(self._captions[0])
        whole.addWidget(self.told)
        if self.answers:
            whole.addWidget(self._questions())
        for part in (self._captions[1], self.following, self.understood, self.trouble):
            whole.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self.do)
        whole.addSpacing(8)
        whole.addLayout(row)
        self.setMinimumWidth(620)

    def _questions(self) -> QScrollArea:
        inner = QWidget(self)
        inner.setProperty("role", "scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for answer in self.answers:
            column.addWidget(answer)
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setMinimumHeight(min(_TALLEST, inner.sizeHint().height() + 4))
        return area

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        language = self.context.language.code
        self.setWindowTitle(self.tr("Report"))
        self._heading.setText(self.tr("What came of the visit to {name}").replace("{name}", self._name))
        self.outcome.say(**{value: labels.choice(ActivityOutcome, value, language) for value in _OUTCOMES})
        self._captions[0].setText(self.tr("Result *"))
        self._captions[1].setText(self.tr("Next action"))
        self.following.setPlaceholderText(self.tr("Friday 10:00 send the offer"))
        self.do.setText(self.tr("Report"))
        self._cancel.setText(self.tr("Cancel"))
        self.on_typed()

    def _next(self) -> NextTask | None:
        from app.services.quick_tasks import understand  # noqa: PLC0415 - when first wanted

        entry = parse_entry(self.following.text(), now_here(self.context))
        if not entry.title:
            return None
        with self.context.database.raw() as connection:
            return understand(connection, entry)

    def on_typed(self, _text: str = "") -> None:
        """Say how the next action is understood."""
        told = task_words(self.context, self._next()) if self.following.text().strip() else ""
        self.understood.setText(told or self.tr("The next action becomes a task with its date."))

    def on_do(self) -> None:
        """Write it."""
        answers = {answer.question.id: answer.value() for answer in self.answers}
        result = self.told.toPlainText()
        step = partial(work.report, self._visit, result, answers, self._next(), self.outcome.taken)
        self.context.jobs.write(self, "report-visit", step, self.on_done, failed=self.on_failed)

    def on_done(self, _task: object) -> None:
        """Say so, with the way back."""
        words = self.tr("The visit to {name} is reported.").replace("{name}", self._name)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Put a refusal beside its question."""
        field = error.field if isinstance(error, Refused) else None
        for answer in self.answers:
            mine = isinstance(error, Refused) and answer.question.id == field
            answer.refuse(self.context.failures.words(error) if mine and isinstance(error, Refused) else "")
        set_invalid(self.told, field == "result")
        if not any(answer.question.id == field for answer in self.answers):
            self.context.failures.beside(self.trouble, error)
