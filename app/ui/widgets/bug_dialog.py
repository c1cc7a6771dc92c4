"""The one dialog for bugs: what to do, and a report that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.report import report
from app.ui.version import VERSION
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent


class BugDialog(QDialog):
    """Says that the program made a mistake, that nothing half done was kept, and what to send."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sheet")
        self.setMinimumSize(560, 380)
        self._title = label("section", parent=self)
        self._words = label("muted", parent=self)
        self._words.setWordWrap(True)
        self.report = QPlainTextEdit(report(error, VERSION), self)
        self.report.setReadOnly(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.copy_button, self.close_button = button("", self), button("primary", self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        feet = QHBoxLayout()
        feet.addWidget(self.copy_button)
        feet.addStretch(1)
        feet.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(self._title)
        whole.addWidget(self._words)
        whole.addWidget(self.report, 1)
        whole.addLayout(feet)

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self.on_copy)
        self.close_button.clicked.connect(self.accept)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.setWindowTitle(self.tr("Something went wrong"))
        self._title.setText(self.tr("The program made a mistake"))
        self._words.setText(
            self.tr(
                "What you were saving was kept whole or not at all. Copy the report and send it to your "
                "administrator; it holds no data of your customers."
            )
        )
        self.copy_button.setText(self.tr("Copy report"))
        self.close_button.setText(self.tr("Continue"))

    def on_copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(self.tr("Copied"))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing by the title bar is the same as going on."""
        super().closeEvent(event)
        self.done(QDialog.DialogCode.Accepted)
