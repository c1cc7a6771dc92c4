"""Asks for the passphrase of a data folder, or for a new one."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.widgets.basics import button, label, set_invalid


class PassphraseDialog(QDialog):
    """One field to open a folder, two to choose the passphrase of a new one.

    Args:
        new: whether the passphrase is being chosen.
        problem: what was wrong with the last one, as a sentence; empty at first.
    """

    def __init__(self, *, new: bool, problem: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._new = new
        self.setProperty("role", "sheet")
        self.setMinimumWidth(420)
        self._title, self._words = label("section", parent=self), label("muted", parent=self)
        self._words.setWordWrap(True)
        self.first, self.again = QLineEdit(self), QLineEdit(self)
        self._problem = label("error", problem, self)
        self._problem.setWordWrap(True)
        self.cancel_button, self.open_button = button("", self), button("primary", self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_problem(problem)

    def passphrase(self) -> str:
        """What was typed."""
        return self.first.text()

    def _lay_out(self) -> None:
        feet = QHBoxLayout()
        feet.addStretch(1)
        feet.addWidget(self.cancel_button)
        feet.addWidget(self.open_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(self._title)
        whole.addWidget(self._words)
        for field in (self.first, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            whole.addWidget(field)
        self.again.setVisible(self._new)
        whole.addWidget(self._problem)
        whole.addSpacing(4)
        whole.addLayout(feet)
        self.open_button.setDefault(True)

    def _connect(self) -> None:
        self.cancel_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(self.on_open)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.setWindowTitle(self.tr("Baifang"))
        self.first.setPlaceholderText(self.tr("Passphrase"))
        self.again.setPlaceholderText(self.tr("The same passphrase again"))
        self.cancel_button.setText(self.tr("Cancel"))
        if self._new:
            self._title.setText(self.tr("Choose a passphrase"))
            self._words.setText(
                self.tr(
                    "It locks the data on this computer. Keep it safe: without it nobody, not even an "
                    "administrator, can open the data here."
                )
            )
            self.open_button.setText(self.tr("Lock and start"))
        else:
            self._title.setText(self.tr("Enter the passphrase"))
            self._words.setText(self.tr("The data on this computer is locked with it."))
            self.open_button.setText(self.tr("Open"))

    def on_open(self) -> None:
        """Take what was typed, if the two agree."""
        if self._new and self.first.text() != self.again.text():
            self._show_problem(self.tr("The two passphrases differ; type the same one twice."))
            self.again.setFocus()
            return
        self.accept()

    def _show_problem(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        set_invalid(self.again if self._new else self.first, bool(words))
