"""The tab with what a customer answered in surveys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.rules.moments import from_millis
from app.services.survey_answers import Answer, answers
from app.ui import formats
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.plain_table import Cells, Head, PlainTable
from app.words import labels

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.ui.context import Context


class SurveyTab(QWidget):
    """Enter opens the complaint that an answer is about; Ctrl+C copies the table."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.account, self._found = context, "", list[Answer]()
        self.table, self._empty = PlainTable(context.theme, self), EmptyState(context.theme, self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.table)
        self.table.opened.connect(self.on_opened)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self._empty.say(
            "star",
            self.tr("No answers yet"),
            self.tr(
                "What this customer answers in surveys stands here with score and remark, the newest first."
            ),
        )
        self._show()

    def show_account(self, account: str) -> None:
        """Read the answers of an account."""
        self.account = account
        self.context.jobs.query(self, "answers", partial(_answers, account), self.on_answers)

    def on_answers(self, found: list[Answer]) -> None:
        """Show them."""
        self._found = found
        self._show()

    def _show(self) -> None:
        language, now = self.context.language.code, self.context.clock()
        titles = (self.tr("When"), self.tr("Survey"), self.tr("Score"), self.tr("Contact"), self.tr("Remark"))
        widths = (92, 96, 52, 64, 0)
        heads = [Head(title, width, number=width == 52) for title, width in zip(titles, widths, strict=True)]
        rows = []
        for each in self._found:
            survey = each.survey if language == labels.CHINESE else each.survey_en
            score = "" if each.score is None else formats.number(each.score)
            words = (
                formats.moment(from_millis(each.at), now, language),
                survey,
                score,
                each.contact,
                each.remark,
            )
            keys = (each.at, survey, -1 if each.score is None else each.score, each.contact, each.remark)
            rows.append(Cells(each.complaint or "", words, keys))
        self.table.show_rows(heads, rows)
        self._stack.setCurrentWidget(self.table if rows else self._empty)

    def on_opened(self, complaint: str) -> None:
        """Show the complaint."""
        self.context.navigator.open("complaint", complaint)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _answers(account: str, connection: Connection) -> list[Answer]:
    return answers(connection, account)
