"""What went wrong, in words: refusals and troubles as sentences, bugs as a report that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.rules.errors import Refused, Told

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from app.ui.language import Language
    from app.ui.notices import Notices


def words_for(told: Told, language: str) -> str:
    """The sentence for a refusal or trouble in ``language``."""
    from app.words.sentences import sentence  # noqa: PLC0415 - the tables are only needed when something fails

    return sentence(told.code, language, told.facts)


class Failures(QObject):
    """The one place where an exception becomes something to read."""

    bug = Signal(object)  # BaseException that has no sentence

    def __init__(self, language: Language, notices: Notices) -> None:
        super().__init__()
        self._language, self._notices = language, notices

    def words(self, told: Told) -> str:
        """The sentence for a refusal or trouble, in the language in force."""
        return words_for(told, self._language.code)

    def show(self, error: BaseException) -> None:
        """Show an error that no form took: a notice when it has words, else the bug dialog."""
        if isinstance(error, Told):
            self._notices.fail(self.words(error))
        else:
            self.bug.emit(error)

    def beside(self, line: QLabel, error: BaseException, takes: type[Told] = Refused) -> None:
        """Say an error in the line that a dialog has for it; one of another kind is shown as :meth:`show` does."""
        if isinstance(error, takes):
            line.setText(self.words(error))
            line.show()
        else:
            self.show(error)
