"""A message to the customer in their language, that it was received or how it went: to copy, or as a mail draft."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.rules.moments import from_millis
from app.ui import formats
from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.basics import button, label
from app.words.acknowledgement import Told, acknowledgement, language_of
from app.words.asking import asking

if TYPE_CHECKING:
    from app.services.acknowledging import Facts
    from app.ui.context import Context
    from app.ui.jobs import Job


class AcknowledgeDialog(QDialog):
    """Shows the text; what is written in it goes out."""

    def __init__(
        self, context: Context, facts: Facts, parent: QWidget | None = None, *, asks: bool = False
    ) -> None:
        super().__init__(parent)
        self.context, self.facts, self._asks = context, facts, asks
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Acknowledge"))
        chosen = language_of(facts.contact, facts.account or "")
        self.language = Segmented(("zh_CN", "en"), chosen, self)
        self.language.say(zh_CN="中文", en="English")
        self.to, self.subject, self.text = QLineEdit(facts.email, self), QLineEdit(self), QPlainTextEdit(self)
        self.copy_button, self.mail_button = button("", self), button("primary", self)
        self.copy_button.setText(self.tr("Copy text"))
        self.mail_button.setText(self.tr("Save as mail draft..."))
        self._lay_out()
        self.language.picked.connect(self.write)
        self.copy_button.clicked.connect(self.copy)
        self.mail_button.clicked.connect(self.choose)
        self.finished.connect(self.deleteLater)
        self.write()

    def _lay_out(self) -> None:
        upper, foot, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        title = (
            self.tr("Ask how it went") if self._asks else self.tr("Tell the customer that it was received")
        )
        upper.addWidget(label("section", title, self), 1)
        upper.addWidget(self.language)
        self.to.setPlaceholderText(self.tr("Mail address of the customer"))
        foot.addStretch(1)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.mail_button)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addLayout(upper)
        for part in (self.to, self.subject, self.text):
            whole.addWidget(part)
        whole.addLayout(foot)
        self.resize(640, 460)
        self.text.setFocus()

    def write(self, *_language: str) -> None:
        """Write the text in the language chosen."""
        facts, language = self.facts, self.language.taken
        zone = self.context.clock().tzinfo
        reply, settle = (
            formats.exact(from_millis(at), zone, language) if at is not None else ""
            for at in (facts.reply_by, facts.settle_by)
        )
        name = facts.contact_en or facts.contact if language == "en" else facts.contact
        told = Told(name, facts.subject, facts.number, reply, settle, facts.firm or "")
        subject, text = (asking if self._asks else acknowledgement)(told, language)
        self.subject.setText(subject)
        self.text.setPlainText(text)

    def copy(self) -> None:
        """The text to the clipboard."""
        QApplication.clipboard().setText(self.text.toPlainText())
        self.context.notices.done(self.tr("The text was copied."))

    def choose(self) -> None:
        """Choose where the draft goes."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as mail draft"), "", self.tr("Mail (*.eml)")
        )
        if name:
            self.save(Path(name))

    def save(self, target: Path) -> None:
        """Write the draft."""
        message = (self.to.text().strip(), self.subject.text(), self.text.toPlainText())
        work = partial(_save, target, message)
        self.context.jobs.run(self, "draft", work, self.on_saved, failed=self.context.failures.show)

    def on_saved(self, target: Path) -> None:
        """Say where it is."""
        words = self.tr("The draft {name} was saved; open it to send it.")
        self.context.notices.done(words.format(name=target.name))
        self.accept()


def _save(target: Path, message: tuple[str, str, str], _job: Job) -> Path:
    from app.exports.mail import draft  # noqa: PLC0415 - writers load when wanted

    target.write_bytes(draft(*message))
    return target
