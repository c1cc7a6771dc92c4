"""Signing in: the server's address, the user, the password, the firm's own CA; what fails is said beside its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.rules.errors import Told
from app.ui.widgets.basics import button, label, set_invalid

if TYPE_CHECKING:
    from app.sync.status import SyncStatus
    from app.ui.context import Context

BESIDE = {
    "server-address-wrong": "server",
    "server-not-secure": "server",
    "server-unreachable": "server",
    "connection-lost": "server",
    "connection-insecure": "server",
    "server-failed": "server",
    "server-busy": "server",
    "other-user": "user",
    "user-disabled": "user",
    "device-revoked": "user",
    "password-wrong": "password",
    "login-wait": "password",
    "certificate-untrusted": "ca",
    "ca-file-unreadable": "ca",
}
"""Which field a failure stands beside; what belongs to none (clock, version, disk) stands below them all."""


_WIDTH, _MARGIN = 460, 24


class SignInDialog(QDialog):
    """Asks for what a first sync needs, and for the password again when a sign-in has ended.

    It closes as soon as the server has let the user in; the sync then goes on in the window behind.

    Args:
        context: the shared things.
        why: the sentence that brought it up, or empty.
        parent: the window.
    """

    def __init__(self, context: Context, why: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setProperty("role", "sheet")
        self.setFixedWidth(_WIDTH)
        self._title, self._hint = label("section", parent=self), label("muted", why, self)
        self._why = why
        self.fields = {name: QLineEdit(self) for name in ("server", "user", "password", "ca")}
        self.problems = {name: label("error", parent=self) for name in (*self.fields, "")}
        self._names: dict[str, QLabel] = {name: label("small", parent=self) for name in self.fields}
        self.ca_button, self.cancel_button, self.go_button = (
            button("", self),
            button("", self),
            button("primary", self),
        )
        self._lay_out()
        self._connect()
        self.retranslate()
        self._fill(context.sync.status)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, 20, _MARGIN, 20)
        whole.setSpacing(4)
        self._hint.setWordWrap(True)
        whole.addWidget(self._title)
        whole.addWidget(self._hint)
        for name, field in self.fields.items():
            whole.addSpacing(8)
            whole.addWidget(self._names[name])
            row = QHBoxLayout()
            row.addWidget(field, 1)
            if name == "ca":
                row.addWidget(self.ca_button)
            whole.addLayout(row)
            whole.addWidget(self.problems[name])
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self.cancel_button)
        feet.addWidget(self.go_button)
        whole.addWidget(self.problems[""])
        whole.addSpacing(12)
        whole.addLayout(feet)
        for problem in self.problems.values():
            problem.setWordWrap(True)
            problem.hide()
        self.fields["password"].setEchoMode(QLineEdit.EchoMode.Password)
        self.go_button.setDefault(True)

    def _connect(self) -> None:
        centre = self._context.sync
        self.ca_button.clicked.connect(self.on_choose_ca)
        self.cancel_button.clicked.connect(self.reject)
        self.go_button.clicked.connect(self.on_go)
        centre.progressed.connect(self.on_progress)
        centre.ended.connect(self.on_ended)
        centre.failed.connect(self.on_failed)

    def retranslate(self) -> None:
        """Set the texts."""
        self.setWindowTitle(self.tr("Sign in"))
        self._title.setText(self.tr("Sign in to your firm's server"))
        if not self._why:
            self._hint.setText(
                self.tr("You get these from your administrator. What is on this computer is sent there too.")
            )
        for name, words in {
            "server": self.tr("Server address"),
            "user": self.tr("User"),
            "password": self.tr("Password"),
            "ca": self.tr("CA file of your firm (only if your administrator gave you one)"),
        }.items():
            self._names[name].setText(words)
            self.fields[name].setAccessibleName(words)
        self.fields["server"].setPlaceholderText("https://crm.example.com")
        self.ca_button.setText(self.tr("Choose..."))
        self.cancel_button.setText(self.tr("Cancel"))
        self.go_button.setText(self.tr("Sign in and sync"))

        _fit(self._hint)

    def _fill(self, status: SyncStatus | None) -> None:
        if status is not None:
            self.fields["server"].setText(status.server)
            self.fields["user"].setText(status.login)
        empty = next((name for name in ("server", "user") if not self.fields[name].text()), "password")
        self.fields[empty].setFocus()

    def on_choose_ca(self) -> None:
        """Choose the firm's certificate."""
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose the CA file"),
            "",
            self.tr("Certificates (*.pem *.crt *.cer);;All files (*)"),
        )
        if name:
            self.fields["ca"].setText(name)

    def on_go(self) -> None:
        """Try to sign in."""
        if self._context.sync.running:
            return
        self._clear()
        values = {name: field.text() for name, field in self.fields.items()}
        missing = [name for name in ("server", "user", "password") if not values[name].strip()]
        for name in missing:
            self._say(name, self.tr("Fill this in."))
        if missing:
            return
        self._set_busy(busy=True)
        self._context.sync.sign_in(
            values["server"].strip(), values["user"].strip(), values["password"], values["ca"].strip()
        )

    def on_progress(self) -> None:
        """Say what is done; close when the server has let the user in."""
        progress = self._context.sync.progress
        if progress is not None and progress.stage != "sign-in":
            self.accept()

    def on_ended(self, _result: object) -> None:
        """All of it is done already."""
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say beside the field what was wrong with it."""
        self._set_busy(busy=False)
        if not isinstance(error, Told):
            self._context.failures.show(error)
            return
        self._say(BESIDE.get(error.code, ""), self._context.failures.words(error))

    def done(self, result: int) -> None:
        """Forget the password and close; a sign-in that is under way is stopped by closing."""
        if result == QDialog.DialogCode.Rejected:
            self._context.sync.stop()
        self.fields["password"].clear()
        super().done(result)
        self.deleteLater()

    def _say(self, name: str, words: str) -> None:
        self.problems[name].setText(words)
        _fit(self.problems[name])
        self.problems[name].show()
        if name:
            set_invalid(self.fields[name], invalid=True)
            self.fields[name].setFocus()
            self.fields[name].selectAll()

    def _clear(self) -> None:
        for name, field in self.fields.items():
            set_invalid(field, invalid=False)
            self.problems[name].hide()
        self.problems[""].hide()

    def _set_busy(self, *, busy: bool) -> None:
        self.go_button.setEnabled(not busy)
        for field in self.fields.values():
            field.setReadOnly(busy)
            # a style sheet looks at this only when it is told to
            field.style().polish(field)
        self.go_button.setText(self.tr("Signing in...") if busy else self.tr("Sign in and sync"))


def _fit(words: QLabel) -> None:
    """Give wrapped words the height that they need; a dialog's layout asks for one line only."""
    words.setMinimumHeight(words.heightForWidth(_WIDTH - 2 * _MARGIN))
