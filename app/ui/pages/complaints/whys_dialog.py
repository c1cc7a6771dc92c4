"""Why it came to the complaint: five whys from what happened down to the root cause."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.rules.choices import RootCause
from app.rules.errors import Refused
from app.ui.widgets.basics import button, label
from app.words import labels

if TYPE_CHECKING:
    from app.ui.context import Context

WHYS = 5


class WhysDialog(QDialog):
    """Each line answers why the one above happened."""

    def __init__(self, context: Context, complaint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._complaint = context, complaint
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Five whys"))
        self.lines = [QLineEdit(self) for _ in range(WHYS)]
        self.cause, self.action = QComboBox(self), QLineEdit(self)
        self.error, self.heading = label("error", parent=self), label("section", parent=self)
        self.save_button = button("primary", self)
        self.save_button.setText(self.tr("Save"))
        self.cause.addItem("–", None)
        for cause in RootCause:
            self.cause.addItem(labels.choice(RootCause, cause.value, context.language.code), cause.value)
        self._lay_out()
        self.save_button.clicked.connect(self.save)
        self.finished.connect(self.deleteLater)
        context.jobs.read(self, "whys", partial(_read, complaint), self.on_read)

    def _lay_out(self) -> None:
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        self.heading.setWordWrap(True)
        column.addWidget(self.heading)
        for line in self.lines:
            column.addWidget(label("caption", self.tr("Why?"), self))
            column.addWidget(line)
        column.addWidget(label("caption", self.tr("Root cause"), self))
        column.addWidget(self.cause)
        column.addWidget(label("caption", self.tr("Corrective action (becomes a task, optional)"), self))
        column.addWidget(self.action)
        column.addWidget(self.error)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        column.addLayout(foot)
        self.resize(560, 560)

    def on_read(self, found: tuple[str, list[Any], str | None]) -> None:
        """Show what is written already."""
        subject, whys, cause = found
        self.heading.setText(self.tr("{subject}: why did it happen?").format(subject=subject))
        for line, text in zip(self.lines, whys, strict=False):
            line.setText(str(text))
        self.cause.setCurrentIndex(max(0, self.cause.findData(cause)))
        self.lines[min(len(whys), WHYS - 1)].setFocus()

    def save(self) -> None:
        """Keep the chain, the cause and the action."""
        whys = [line.text().strip() for line in self.lines]
        work = partial(_write, self._complaint, whys, self.cause.currentData(), self.action.text().strip())
        self.context.jobs.write(self, "learn-complaint", work, self.on_saved, failed=self.on_failed)

    def on_saved(self, _done: object) -> None:
        """Done."""
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        if isinstance(error, Refused):
            self.error.setText(self.context.failures.words(error))
        else:
            self.context.failures.show(error)


def _read(complaint: str, session: Any) -> tuple[str, list[Any], str | None]:
    from app.services import learning  # noqa: PLC0415 - the services are imported after the first rows

    return learning.read(session, complaint)


def _write(complaint: str, whys: list[str], cause: str | None, action: str, session: Any) -> None:
    from app.services import learning  # noqa: PLC0415 - the services are imported after the first rows

    learning.keep(session, complaint, whys, cause, action)
