"""The laptop handed to the customer: one question at a time over the whole screen, and no way out without the code."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from app.rules.errors import Refused
from app.ui.pages.complaints.kano_page import KanoPage
from app.ui.pages.complaints.kiosk_pages import CodePage, Lines, ScorePage, ThanksPage
from app.words.asking import ASKED, KIOSK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from app.services.kano_rows import Pair
    from app.ui.context import Context

LEAST = 4  # characters of a code


class Kiosk(QDialog):
    """Locked from the moment that the code is set until it is typed again; answers are kept one by one."""

    def __init__(
        self, context: Context, complaint: str, subject: str, language: str, kinds: tuple[str, ...],
        parent: QWidget | None = None,
        *,
        pairs: Sequence[Pair] = (),
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.context, self._complaint, self._kinds = context, complaint, list(kinds)
        self._subject, self._language = subject, language
        self._code, self.locked = "", False
        self.setProperty("role", "sheet")
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.pages, self.begin = QStackedWidget(self), CodePage(self._opening(), self)
        self.thanks = ThanksPage(KIOSK[language]["thanks"], self._closing(), self)
        self.score: ScorePage | None = None
        self.pair: KanoPage | None = None
        self._failed: list[BaseException] = []
        self._pairs, self._given = list(pairs), dict[str, tuple[str, str]]()
        whole = QVBoxLayout(self)
        whole.addWidget(self.pages)
        for page in (self.begin, self.thanks):
            self.pages.addWidget(page)
        self.begin.taken.connect(self.on_begin)
        self.begin.left.connect(self.on_left)
        self.thanks.taken.connect(self.on_code)
        self.finished.connect(self.deleteLater)

    def cover(self) -> None:
        """Lie over the whole screen, also where a window manager does not know full screens."""
        self.setGeometry(self.screen().geometry())
        self.showFullScreen()

    def _opening(self) -> Lines:
        return Lines(
            self.tr("Hand the laptop over"),
            self.tr("Choose a code of four or more characters. Only with it the program comes back."),
            self.tr("Hand over"),
            self.tr("Cancel"),
        )

    def _closing(self) -> Lines:
        return Lines("", self.tr("Code"), self.tr("Unlock"), "")

    def on_begin(self, code: str) -> None:
        """Lock, and ask the first question."""
        if len(code) < LEAST:
            self.begin.say(self.tr("The code needs at least four characters."))
            return
        self._code, self.locked = code, True
        self.context.presenting.handed_over = True
        self.next()

    def on_left(self) -> None:
        """The rep has thought better of it."""
        self.done(QDialog.DialogCode.Rejected)

    def next(self) -> None:
        """Ask the next question, or thank."""
        if not self._kinds and self._pairs:
            self._ask_pair(self._pairs.pop(0))
            return
        if not self._kinds:
            self.thanks.clear()
            self.pages.setCurrentWidget(self.thanks)
            return
        kind = self._kinds.pop(0)
        question = ASKED[kind][self._language]
        low, high = (1, 5) if kind == "csat" else (0, 10)
        self.score = ScorePage(
            question, question.words.format(subject=self._subject), range(low, high + 1), self
        )
        self.score.offer(KIOSK[self._language]["remark"], KIOSK[self._language]["send"])
        self.score.answered.connect(partial(self.on_answered, kind))
        self.pages.addWidget(self.score)
        self.pages.setCurrentWidget(self.score)

    def _ask_pair(self, pair: Pair) -> None:
        self.pair = KanoPage(pair, self._language, self)
        self.pair.answered.connect(partial(self.on_pair, pair.id))
        self.pages.addWidget(self.pair)
        self.pages.setCurrentWidget(self.pair)

    def on_pair(self, question: str, functional: str, dysfunctional: str) -> None:
        """Remember a pair; after the last one all are kept together."""
        self._given[question] = (functional, dysfunctional)
        if self._pairs:
            self.next()
            return
        work = partial(_answer_pairs, self._complaint, self._given)
        self.context.jobs.write(self, "answer-survey", work, self.on_kept, failed=self.on_failed)

    def on_answered(self, kind: str, score: int, remark: str) -> None:
        """Keep the answer and go on; what cannot be kept is told to the rep, not to the customer."""
        work = partial(_answer, self._complaint, kind, score, remark)
        self.context.jobs.write(self, "answer-survey", work, self.on_kept, failed=self.on_failed)

    def on_kept(self, _response: str) -> None:
        """Go on."""
        self.next()

    def on_failed(self, error: BaseException) -> None:
        """Go on; the rep sees why when the laptop is back."""
        self._failed.append(error)
        self.next()

    def on_code(self, code: str) -> None:
        """Unlock with the right code."""
        if code == self._code:
            self.locked = self.context.presenting.handed_over = False
            self.done(QDialog.DialogCode.Accepted)
            self._tell()
        else:
            self.thanks.say(self.tr("This is not the code."))

    def _tell(self) -> None:
        """Say what could not be kept."""
        for error in self._failed:
            if isinstance(error, Refused):
                self.context.notices.warn(self.context.failures.words(error))
            else:
                self.context.failures.show(error)

    def reject(self) -> None:
        """Esc does nothing while it is locked."""
        if not self.locked:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        if self.locked:
            event.ignore()
        else:
            super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        line = self.focusWidget()
        if self.locked and not isinstance(line, QLineEdit):
            event.accept()
        else:
            super().keyPressEvent(event)


def _answer(complaint: str, kind: str, score: int, remark: str, session: Any) -> str:
    from app.services import satisfaction  # noqa: PLC0415 - the services are imported after the first rows

    return satisfaction.answer(session, complaint, kind, score, remark)


def _answer_pairs(complaint: str, answers: dict[str, tuple[str, str]], session: Any) -> str:
    from app.services import kano  # noqa: PLC0415 - the services are imported after the first rows

    return kano.answer(session, complaint, answers)
