"""Which questions are asked on visits of each purpose; admins and managers write them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from app.rules.choices import VisitPurpose
from app.services.visit_questions import Question
from app.ui.pages.tasks.visits import work
from app.ui.widgets.basics import button, label
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from app.ui.context import Context

TYPES = ("text", "number", "yesno", "choice")


class QuestionsDialog(QDialog):
    """A purpose, its questions in order, and the question that is being written."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.asked: list[Question] = []
        self.setProperty("role", "sheet")
        self.purposes, self.list = QComboBox(self), QListWidget(self)
        self.text, self.english, self.options = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.types, self.required = QComboBox(self), QCheckBox(self)
        self.add, self.up, self.down, self.remove = (button("", self) for _ in range(4))
        self.do, self._cancel = button("primary", self), button("", self)
        self._heading, self.trouble = label("section", parent=self), label("error", parent=self)
        self._captions: list[QLabel] = [label("caption", parent=self) for _ in range(5)]
        for purpose in VisitPurpose:
            self.purposes.addItem(
                labels.choice(VisitPurpose, purpose.value, context.language.code), purpose.value
            )
        self._lay_out()
        self._connect()
        self.retranslate()
        self.ask()

    def _lay_out(self) -> None:
        self.trouble.hide()
        self.trouble.setWordWrap(True)
        side = QHBoxLayout()
        side.setSpacing(8)
        for tool in (self.add, self.up, self.down, self.remove):
            side.addWidget(tool)
        side.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        fields = (self.text, self.english, self.types, self.options)
        for place, field in enumerate(fields):
            caption = self._captions[place + 1]
            caption.setBuddy(field)
            grid.addWidget(caption, place // 2 * 2, place % 2)
            grid.addWidget(field, place // 2 * 2 + 1, place % 2)
        grid.addWidget(self.required, 4, 0, 1, 2)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.do)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(10)
        upper: tuple[QWidget, ...] = (self._heading, self._captions[0], self.purposes, self.list)
        for part in upper:
            whole.addWidget(part)
        whole.addLayout(side)
        whole.addLayout(grid)
        whole.addWidget(self.trouble)
        whole.addLayout(foot)
        self.resize(640, 560)

    def _connect(self) -> None:
        self.purposes.activated.connect(self.ask)
        self.list.currentRowChanged.connect(self.on_row)
        for line in (self.text, self.english, self.options):
            line.textEdited.connect(self.on_edited)
        self.types.activated.connect(self.on_edited)
        self.required.clicked.connect(self.on_edited)
        self.add.clicked.connect(self.on_add)
        self.up.clicked.connect(partial(self.shift, -1))
        self.down.clicked.connect(partial(self.shift, 1))
        self.remove.clicked.connect(self.on_remove)
        self.do.clicked.connect(self.on_do)
        self._cancel.clicked.connect(self.reject)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Questions on visits"))
        self._heading.setText(self.tr("Questions on visits"))
        captions = (
            self.tr("Visits with the purpose"), self.tr("Question in Chinese"), self.tr("Question in English"),
            self.tr("Kind of answer"), self.tr("Options, with a comma between"),
        )  # fmt: skip
        for caption, words in zip(self._captions, captions, strict=True):
            caption.setText(words)
        types = (self.tr("Text"), self.tr("Number"), self.tr("Yes or no"), self.tr("Choice"))
        for place, (value, words) in enumerate(zip(TYPES, types, strict=True)):
            if self.types.count() <= place:
                self.types.addItem(words, value)
            self.types.setItemText(place, words)
        self.required.setText(self.tr("Must be answered"))
        self.add.setText(self.tr("Add a question"))
        self.up.setText(self.tr("Up"))
        self.down.setText(self.tr("Down"))
        self.remove.setText(self.tr("Remove"))
        self.do.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))

    @property
    def purpose(self) -> str:
        """The purpose whose questions are shown."""
        return str(self.purposes.currentData())

    def ask(self, *_what: object) -> None:
        """Read the questions of the purpose."""
        self.context.jobs.read(self, "questions", partial(work.questions, self.purpose), self.on_questions)

    def on_questions(self, found: list[Question]) -> None:
        """Show them."""
        self.asked = list(found)
        self._fill(0)

    def _fill(self, row: int) -> None:
        self.list.clear()
        for question in self.asked:
            self.list.addItem(f"{question.text} *" if question.required else question.text)
        self.list.setCurrentRow(min(row, len(self.asked) - 1))
        self.on_row(self.list.currentRow())

    def on_row(self, row: int) -> None:
        """Show the question that the keyboard stands on."""
        inside = 0 <= row < len(self.asked)
        for part in (self.text, self.english, self.types, self.required, self.up, self.down, self.remove):
            part.setEnabled(inside)
        question = self.asked[row] if inside else Question("", "", "", "text", (), False)
        self.text.setText(question.text)
        self.english.setText(question.text_en)
        self.options.setText(", ".join(question.options))
        self.types.setCurrentIndex(TYPES.index(question.answer_type))
        self.required.setChecked(question.required)
        self.options.setEnabled(inside and question.answer_type == "choice")

    def on_edited(self, *_what: object) -> None:
        """Take what was written."""
        row = self.list.currentRow()
        if not 0 <= row < len(self.asked):
            return
        kind = TYPES[self.types.currentIndex()]
        options = self.options.text().replace("，", ",").replace("、", ",").split(",")
        chosen = tuple(option.strip() for option in options if option.strip()) if kind == "choice" else ()
        self.asked[row] = Question(
            self.asked[row].id, self.text.text(), self.english.text(), kind, chosen, self.required.isChecked()
        )
        self.options.setEnabled(kind == "choice")
        item = self.list.item(row)
        item.setText(f"{self.text.text()} *" if self.required.isChecked() else self.text.text())

    def on_add(self) -> None:
        """A question at the end, to be written."""
        self.asked.append(Question("", "", "", "text", (), False))
        self._fill(len(self.asked) - 1)
        self.text.setFocus()

    def shift(self, by: int, *_checked: object) -> None:
        """Put a question earlier or later."""
        row = self.list.currentRow()
        if 0 <= row < len(self.asked) and 0 <= row + by < len(self.asked):
            self.asked.insert(row + by, self.asked.pop(row))
            self._fill(row + by)

    def on_remove(self) -> None:
        """Take a question away."""
        row = self.list.currentRow()
        if 0 <= row < len(self.asked):
            del self.asked[row]
            self._fill(row)

    def on_do(self) -> None:
        """Write them."""
        step = partial(work.save_questions, self.purpose, list(self.asked))
        self.context.jobs.write(self, "update-visit_form", step, self.on_done, failed=self.on_failed)

    def on_done(self, _done: object) -> None:
        """Say so, with the way back."""
        self.context.notices.done(self.tr("Questions saved."), self.tr("Undo"), self.context.history.undo)
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.beside(self.trouble, error)
