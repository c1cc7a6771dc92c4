"""Answers that helped before: found by any word, read in the language of the moment, copied, judged."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.services import article_rows
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from app.services.intake import Answer
    from app.ui.context import Context


class KnowledgeDialog(QDialog):
    """A search at the left, the answer at the right."""

    def __init__(self, context: Context, article: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._wanted = context, article
        self._found: list[Answer] = []
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Answers"))
        self.search, self.titles, self.text = QLineEdit(self), QListWidget(self), QPlainTextEdit(self)
        self.heading, self.counts = label("section", parent=self), label("muted", parent=self)
        self.copy_button, self.yes, self.no = button("primary", self), button("", self), button("", self)
        self.text.setReadOnly(True)
        self.titles.setProperty("role", "titles")
        self.heading.setWordWrap(True)
        self._say()
        self._lay_out()
        self._connect()
        self.read()

    def _say(self) -> None:
        self.search.setPlaceholderText(self.tr("Search the answers"))
        self.copy_button.setText(self.tr("Copy answer"))
        self.yes.setText(self.tr("It helped"))
        self.no.setText(self.tr("It did not help"))

    def _lay_out(self) -> None:
        left, right, foot, whole = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout(self)
        left.addWidget(self.search)
        left.addWidget(self.titles, 1)
        foot.addWidget(self.counts, 1)
        for part in (self.no, self.yes, self.copy_button):
            foot.addWidget(part)
        right.addWidget(self.heading)
        right.addWidget(self.text, 1)
        right.addLayout(foot)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(20)
        whole.addLayout(left, 2)
        whole.addLayout(right, 3)
        self.resize(860, 520)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.read)
        self.titles.currentRowChanged.connect(self.on_row)
        self.copy_button.clicked.connect(self.copy)
        self.yes.clicked.connect(partial(self.judge, True))
        self.no.clicked.connect(partial(self.judge, False))
        self.finished.connect(self.deleteLater)

    def read(self, *_typed: object) -> None:
        """Look up what is typed."""
        with self.context.database.raw() as connection:
            self._found = article_rows.find(connection, self.search.text())
        self.titles.clear()
        self.titles.addItems([self._words(answer)[0] for answer in self._found])
        places = [n for n, answer in enumerate(self._found) if answer.id == self._wanted]
        self.titles.setCurrentRow(places[0] if places else 0)
        self.on_row(self.titles.currentRow())

    def on_row(self, place: int) -> None:
        """Show the answer that one stands on."""
        there = 0 <= place < len(self._found)
        for part in (self.copy_button, self.yes, self.no):
            part.setEnabled(there)
        if not there:
            self.heading.setText(
                self.tr("No answer has these words") if self.search.text() else self.tr("No answers yet")
            )
            self.text.setPlainText(
                self.tr("When a complaint is solved, keep the answer from its menu for the next one.")
            )
            self.counts.clear()
            return
        answer = self._found[place]
        self._wanted = answer.id
        title, body = self._words(answer)
        self.heading.setText(title)
        self.text.setPlainText(body)
        words = self.tr("helped {helped} of {used} times")
        self.counts.setText(words.format(helped=answer.helped, used=answer.used) if answer.used else "")

    def copy(self) -> None:
        """The answer to the clipboard."""
        QApplication.clipboard().setText(self.text.toPlainText())

    def judge(self, helped: bool, *_checked: object) -> None:
        """Count whether it helped."""
        self.context.jobs.write(self, "judge-article", partial(_use, self._wanted, helped), self.read)

    def _words(self, answer: Answer) -> tuple[str, str]:
        if self.context.language.code == "zh_CN":
            return answer.title, answer.body
        return answer.title_en or answer.title, answer.body_en or answer.body


def _use(article: str, helped: bool, session: Any) -> None:
    from app.services import knowledge  # noqa: PLC0415 - the services are imported after the first rows

    knowledge.use(session, article, helped=helped)
