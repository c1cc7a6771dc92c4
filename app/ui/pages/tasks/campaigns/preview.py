"""How a message reads to one recipient after the other, with what is missing told."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.pages.tasks.campaigns import work
from app.ui.pages.tasks.campaigns.words import field_names
from app.ui.widgets.basics import button, icon_button, label, name_button, set_tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.campaign_sending import Letter
    from app.ui.context import Context


_LEAST_TEXT = "min-height: 80px"  # four lines; the style of all fields knows but one


class Preview(QFrame):
    """Shows letters one at a time; for e-mail each can be opened in the mail program.

    Signals:
        marked: one was opened there and counts as contacted.
    """

    marked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.campaign, self.place = context, "", 0
        self.letters: list[Letter] = []
        self._channel = ""
        self.heading, self.missing = label("strong", parent=self), label("pill", parent=self)
        self.subject, self.text = label("strong", parent=self), QPlainTextEdit(self)
        self.back = icon_button(context.theme, "chevron-left", self)
        self.forth = icon_button(context.theme, "chevron-right", self)
        self.mail = button("", self)
        self._lay_out()
        self.back.clicked.connect(partial(self.step, -1))
        self.forth.clicked.connect(partial(self.step, 1))
        self.mail.clicked.connect(self.open_mail)
        self.retranslate()

    def _lay_out(self) -> None:
        self.text.setReadOnly(True)
        self.text.setStyleSheet(_LEAST_TEXT)
        self.text.setProperty("role", "sunken")
        self.subject.setWordWrap(True)
        self.subject.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_tone(self.missing, "amber")
        row, whole = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(8)
        row.addWidget(self.heading, 1)
        for part in (self.back, self.forth):
            row.addWidget(part)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(row)
        whole.addWidget(self.missing, alignment=Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self.subject)
        whole.addWidget(self.text, 1)
        whole.addWidget(self.mail, alignment=Qt.AlignmentFlag.AlignRight)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        name_button(self.back, self.tr("Previous recipient"))
        name_button(self.forth, self.tr("Next recipient"))
        self.mail.setText(self.tr("Open in mail program"))
        self.text.setAccessibleName(self.tr("Preview"))
        self._show()

    def show_letters(self, campaign: str, letters: Sequence[Letter], channel: str) -> None:
        """Show these; whoever was looked at stays when they are still there."""
        stood = self.letters[self.place].member if self.place < len(self.letters) else ""
        self.campaign, self.letters, self._channel = campaign, list(letters), channel
        members = [letter.member for letter in self.letters]
        self.place = members.index(stood) if stood in members else 0
        self._show()

    def step(self, by: int, *_checked: object) -> None:
        """Look at another."""
        self.place = min(max(self.place + by, 0), max(len(self.letters) - 1, 0))
        self._show()

    def open_mail(self) -> None:
        """Open the message in the mail program, and count them as contacted."""
        from app.exports.mailing import mail_link  # noqa: PLC0415 - writers load when wanted

        if self.place < len(self.letters) and not self.context.presenting.refuses():
            letter = self.letters[self.place]
            if QDesktopServices.openUrl(QUrl.fromEncoded(mail_link(letter).encode())):
                step = partial(work.mark_one, self.campaign, letter.member)
                self.context.jobs.write(self, "send-campaign", step, self.on_marked)
            else:
                self.context.notices.warn(self.tr("No mail program answered; save the drafts instead."))

    def on_marked(self, _count: int) -> None:
        """Say so, with the way back."""
        words = self.tr("Opened in the mail program and counted as contacted.")
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.marked.emit()

    def _show(self) -> None:
        letter = self.letters[self.place] if self.place < len(self.letters) else None
        shown = letter is not None
        for part in (self.subject, self.text, self.back, self.forth):
            part.setVisible(shown)
        self.mail.setVisible(shown and self._channel == "email")
        self.missing.setVisible(letter is not None and bool(letter.said.missing))
        if letter is None:
            self.heading.setText(self.tr("Draw up the list to see the message as each will read it."))
            self.heading.setWordWrap(True)
            return
        where = self.tr("{name}, {account} ({place} of {all})")
        self.heading.setText(
            where.replace("{name}", letter.name).replace("{account}", letter.account)
            .replace("{place}", str(self.place + 1)).replace("{all}", str(len(self.letters)))
        )  # fmt: skip
        names = field_names(letter.said.missing, self.context.language.code)
        self.missing.setText(self.tr("Missing: {fields}").replace("{fields}", names))
        self.subject.setText(letter.said.subject)
        self.subject.setVisible(bool(letter.said.subject))
        self.text.setPlainText(letter.said.text)
        self.mail.setEnabled(bool(letter.address) and not letter.said.missing)
        self.back.setEnabled(self.place > 0)
        self.forth.setEnabled(self.place + 1 < len(self.letters))
