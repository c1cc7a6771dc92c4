"""What the Kano questionnaire asks: a line for each topic, its question both ways round."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.rules.errors import Refused
from app.rules.kano_lines import type_lines
from app.services import kano_rows
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from app.rules.kano_lines import Line
    from app.ui.context import Context


class KanoDialog(QDialog):
    """Shows and keeps the questions."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Kano questions"))
        self.text, self.error = QPlainTextEdit(self), label("error", parent=self)
        self.save_button = button("primary", self)
        self.save_button.setText(self.tr("Save questions"))
        self.text.setPlaceholderText(
            self.tr("Spare parts | How do you feel if they come in a day? | And if they take a week?")
        )
        with context.database.raw() as connection:
            known = kano_rows.pairs(connection)
        self.text.setPlainText("\n".join(" | ".join(pair[1:]) for pair in known))
        hint = label("muted", self.tr("A line for each topic: topic | if it is there | if it is not"), self)
        whole, foot = QVBoxLayout(self), QHBoxLayout()
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        for part in (label("section", self.tr("Kano questions"), self), hint, self.text, self.error):
            whole.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        whole.addLayout(foot)
        self.resize(720, 400)
        self.save_button.clicked.connect(self.save)
        self.finished.connect(self.deleteLater)

    def save(self) -> None:
        """Read what was typed and keep it."""
        try:
            lines = type_lines(self.text.toPlainText())
        except Refused as refused:
            self.error.setText(self.context.failures.words(refused))
            return
        self.context.jobs.write(self, "update-survey", partial(_define, lines), self.on_saved)

    def on_saved(self, _survey: str) -> None:
        """Done."""
        self.accept()


def _define(lines: list[Line], session: Any) -> str:
    from app.services import kano  # noqa: PLC0415 - the services are imported after the first rows

    return kano.define(session, lines)
