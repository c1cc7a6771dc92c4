"""Under the name of a new account: asks the server whether a colleague holds this customer out of one's reach."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.rules.errors import Told
from app.rules.moments import from_millis
from app.ui import formats
from app.ui.widgets.basics import button, label

if TYPE_CHECKING:
    from app.storage.database import Database
    from app.sync.protocol import Held
    from app.ui.context import Context
    from app.ui.jobs import Job
    from app.ui.widgets.form import Form

SIGNED_IN = "SELECT 1 FROM sync_state WHERE k = 'server_key' AND v <> ''"


class ElsewhereLine(QWidget):
    """A link, and below it the answer."""

    def __init__(self, context: Context, form: Form) -> None:
        super().__init__(form)
        self.context, self.form = context, form
        self.ask, self.answer = button("link", self), label("small", parent=self)
        self.answer.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.ask)
        column.addWidget(self.answer)
        self.ask.clicked.connect(self.on_ask)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.ask.setText(self.tr("Ask the server whether a colleague holds it"))

    def offer(self, *, new: bool) -> None:
        """Offer the question for a new account of a copy that has a server."""
        with self.context.database.raw() as connection:
            known = connection.execute(SIGNED_IN).fetchone() is not None
        self.answer.hide()
        self.setVisible(new and known)

    def on_ask(self) -> None:
        """Ask about what is written in the form."""
        values = self.form.values()
        wanted = {key: values.get(key) for key in ("name", "phone", "credit_code")}
        self._say(self.tr("Asking..."))
        job = partial(_elsewhere, self.context.database, wanted)
        self.context.jobs.run(self, "elsewhere", job, self.on_answer, failed=self.on_failed)

    def on_answer(self, found: list[Held]) -> None:
        """Say who holds it, until when."""
        lines = [self._words(each) for each in found]
        self._say("\n".join(lines) or self.tr("Nobody out of your reach has this customer."))

    def on_failed(self, error: BaseException) -> None:
        """Say why there is no answer."""
        self.answer.hide()
        self.context.failures.beside(self.answer, error, Told)

    def _words(self, held: Held) -> str:
        facts = {"name": held.name, "holder": held.holder or "–"}
        if held.until is None:
            return self.tr("Exists: {name}, held by {holder}").format(**facts)
        now = self.context.clock()
        day = from_millis(held.until).astimezone(now.tzinfo).date()
        facts["day"] = formats.day(day, now.date(), self.context.language.code)
        return self.tr("Exists: {name}, held by {holder} until {day}").format(**facts)

    def _say(self, words: str) -> None:
        self.answer.setText(words)
        self.answer.show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _elsewhere(database: Database, wanted: dict[str, Any], _job: Job) -> list[Held]:
    from app.sync.elsewhere import elsewhere  # noqa: PLC0415 - the line to the server loads when wanted

    return elsewhere(database, wanted)
