"""What stands in the place of the window when a copy was without contact for too long: sync, or an admin's code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.rules.errors import Told, Trouble
from app.ui.changes import Changes
from app.ui.failures import Failures
from app.ui.jobs import Jobs
from app.ui.notices import Notices
from app.ui.sync_centre import SyncCentre
from app.ui.widgets.basics import button, hairline, label, set_invalid

if TYPE_CHECKING:
    from app.ui.language import Language
    from app.ui.opening import Opened
    from app.ui.settings import Settings

_WIDTH, _MARGIN = 460, 24


class LeaseDialog(QDialog):
    """Shows nothing of the data. It is accepted when the copy may be used again.

    Args:
        opened: the folder, and the passphrase when one was typed just now.
        settings: the window's.
        language: for the sentences.
        inline: run the sync at once on this thread (for tests).
    """

    def __init__(
        self, opened: Opened, settings: Settings, language: Language, *, inline: bool = False
    ) -> None:
        super().__init__()
        self._database, self._typed = opened.database, opened.passphrase is not None
        self._jobs, self._changes = Jobs(opened.database, inline=inline), Changes(opened.database)
        notices = Notices()
        self._failures = Failures(language, notices)
        self.sync = SyncCentre(opened.database, self._jobs, self._changes, settings, notices, self._failures)
        self.setProperty("role", "sheet")
        self.setFixedWidth(_WIDTH)
        self._title, self._words = label("section", parent=self), label("muted", parent=self)
        self.password, self.passphrase, self.code = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.sync_button, self.unlock_button = button("primary", self), button("", self)
        self.close_button = button("", self)
        self.sync_problem, self.code_problem = label("error", parent=self), label("error", parent=self)
        self._ask, self.request = label("muted", parent=self), label("strong", parent=self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        whole.setSpacing(10)
        for part in (self._title, self._words, self.password, self.sync_problem):
            whole.addWidget(part)
        whole.addLayout(_right(self.sync_button))
        whole.addWidget(hairline(self))
        for part in (self._ask, self.request, self.passphrase, self.code, self.code_problem):
            whole.addWidget(part)
        whole.addLayout(_right(self.close_button, self.unlock_button))
        for words in (self._words, self._ask, self.sync_problem, self.code_problem):
            words.setWordWrap(True)
        for field in (self.password, self.passphrase):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.request.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.password.hide()
        self.sync_problem.hide()
        self.code_problem.hide()
        self.passphrase.setVisible(self._passphrase_wanted())
        self.sync_button.setDefault(True)

    def _connect(self) -> None:
        self.sync_button.clicked.connect(self.on_sync)
        self.unlock_button.clicked.connect(self.on_unlock)
        self.close_button.clicked.connect(self.reject)
        self.sync.ended.connect(self.on_ended)
        self.sync.failed.connect(self.on_failed)
        self.sync.sign_in_wanted.connect(self.on_sign_in_wanted)

    def retranslate(self) -> None:
        """Set the texts."""
        from app.sync import lease  # noqa: PLC0415 - loaded by then

        self.setWindowTitle(self.tr("Baifang"))
        self._title.setText(self.tr("This copy is locked"))
        self._words.setText(self._failures.words(Trouble("lease-over")))
        self._ask.setText(
            self.tr(
                "No line to the server? Read this request to your administrator, who answers with a code:"
            )
        )
        self.request.setText(lease.request(self._database))
        for field, words in (
            (self.password, self.tr("Password")),
            (self.passphrase, self.tr("Passphrase")),
            (self.code, self.tr("Code of the administrator")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.close_button.setText(self.tr("Close"))
        self.unlock_button.setText(self.tr("Unlock"))
        self._set_busy(busy=False)
        _fit(self._words, self._ask)

    def close_down(self) -> None:
        """End the threads; the database stays open for who comes next."""
        self.sync.close()
        self._jobs.close()
        self._changes.close()
        self.deleteLater()

    def on_sync(self) -> None:
        """Sync, with the password where the sign-in has ended."""
        self.sync_problem.hide()
        self._set_busy(busy=True)
        if self.password.isVisible():
            self.sync.sign_in("", "", self.password.text(), "")
        else:
            self.sync.sync_now()

    def on_ended(self, _result: object) -> None:
        """The server has answered: the copy may be used."""
        self._go_on()

    def on_failed(self, error: BaseException) -> None:
        """Say why; a sync that failed after the server had answered opens the copy all the same."""
        self._set_busy(busy=False)
        if not self._go_on():
            words = self._failures.words(error) if isinstance(error, Told) else str(error)
            _say(self.sync_problem, words)

    def on_sign_in_wanted(self, _why: str) -> None:
        """The sign-in has ended: ask for the password."""
        self.password.show()
        self.password.setFocus()

    def on_unlock(self) -> None:
        """Open the copy with passphrase and code."""
        from app.storage import keys  # noqa: PLC0415 - loaded by then
        from app.sync import lease  # noqa: PLC0415

        self.code_problem.hide()
        for field in (self.passphrase, self.code):
            set_invalid(field, invalid=False)
        try:
            if self._passphrase_wanted():
                keys.load(self._database.folder, self.passphrase.text())
            lease.unlock(self._database, self.code.text())
        except Told as told:
            field = self.passphrase if told.code.startswith("passphrase") else self.code
            set_invalid(field, invalid=True)
            field.setFocus()
            _say(self.code_problem, self._failures.words(told))
            return
        self._go_on()

    def done(self, result: int) -> None:
        """Forget what was typed and close."""
        self.sync.stop()
        for field in (self.password, self.passphrase, self.code):
            field.clear()
        super().done(result)

    def _go_on(self) -> bool:
        from app.sync import lease  # noqa: PLC0415 - loaded by then

        try:
            lease.require(self._database)
        except Trouble:
            return False
        self.accept()
        return True

    def _passphrase_wanted(self) -> bool:
        from app.storage import keys  # noqa: PLC0415 - loaded by then

        return not self._typed and keys.has_passphrase(self._database.folder)

    def _set_busy(self, *, busy: bool) -> None:
        self.sync_button.setEnabled(not busy)
        self.sync_button.setText(self.tr("Syncing...") if busy else self.tr("Sync now"))


def _right(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    for each in buttons:
        row.addWidget(each)
    return row


def _say(problem: QLabel, words: str) -> None:
    problem.setText(words)
    problem.show()
    _fit(problem)


def _fit(*labels: QWidget) -> None:
    """Give wrapped words the height that they need; a dialog's layout asks for one line only."""
    for words in labels:
        words.setMinimumHeight(words.heightForWidth(_WIDTH - 2 * _MARGIN))
