"""Says under a name, while it is typed, which records of that name are here already and who holds them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.rules.moments import from_millis
from app.ui import formats
from app.ui.models.match_words import reason_words
from app.ui.widgets.basics import button, label
from app.ui.widgets.confirm import CANCEL, Question

if TYPE_CHECKING:
    from app.services.duplicates import Told
    from app.storage.connection import Connection
    from app.ui.context import Context
    from app.ui.widgets.form import Form

_PAUSE = 150  # milliseconds after the last key before the look-up
_MOST = 3
_ASK = 80  # from this likeness on a second record is asked about; the same name alone reaches it
OPEN, SAVE = "open", "save"


class DuplicateLine(QWidget):
    """One line for each record that may be the one being written; nothing while there is none."""

    def __init__(self, context: Context, form: Form, kind: str) -> None:
        super().__init__(form)
        self.context, self.form, self.kind = context, form, kind
        self.record = ""
        self.found: list[Told] = []
        self._accepted: set[str] = set()  # records that the user said are others
        self._resting = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 2, 0, 2)
        self._rows.setSpacing(4)
        self.hide()
        form.edited.connect(self.on_edited)
        self._resting.timeout.connect(self.look)

    def show_record(self, record: str) -> None:
        """Take the form as being about this record; empty for a new one."""
        self.record, self._accepted = record, set()
        self.on_found([])

    def on_edited(self) -> None:
        """Look when the typing pauses; a form without changes says nothing."""
        if self.form.dirty:
            self._resting.start()
        else:
            self._resting.stop()
            self.on_found([])

    def look(self) -> None:
        """Look up what has been typed."""
        self.context.jobs.query(self, "doubles", self._question(), self.on_found)

    def on_found(self, found: list[Told]) -> None:
        """Show one line for each."""
        self.found = found
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for told in found:
            self._rows.addWidget(self._row(told))
        self.setVisible(bool(found))

    def may_save(self) -> bool:
        """Whether to save; asks when a record that is surely the same is here, once for each."""
        self._resting.stop()
        with self.context.database.raw() as connection:
            found = self._question()(connection)
        sure = [
            told for told in found if told.suspect.score >= _ASK and told.suspect.id not in self._accepted
        ]
        if not sure:
            return True
        self.on_found(found)
        answer = self._ask(sure[0])
        if answer == SAVE:
            self._accepted |= {told.suspect.id for told in sure}
        elif answer == OPEN:
            self.open_record(sure[0].suspect.kind, sure[0].suspect.id)
        return answer == SAVE

    def open_record(self, kind: str, record: str) -> None:
        """Show a record in a window of its own, so that what was typed stays."""
        from app.ui.widgets.record_window import RecordWindow  # noqa: PLC0415 - it imports the pane of this line

        RecordWindow(self.context, kind, record, self).show()

    def on_open(self) -> None:
        """Open the record of the button that was pressed."""
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.open_record(*pressed.property("record"))

    def words(self, told: Told) -> str:
        """What is said of one record."""
        language, suspect = self.context.language.code, told.suspect
        facts = {"name": suspect.name, "owner": told.owner, "why": reason_words(suspect.reasons, language)}
        if told.owner and told.until_ms is not None:
            day = from_millis(told.until_ms).astimezone(self.context.clock().tzinfo).date()
            facts["day"] = formats.day(day, self.context.clock().date(), language)
            return self.tr("Exists already: {name}, held by {owner} until {day} ({why})").format(**facts)
        if told.owner:
            return self.tr("Exists already: {name}, held by {owner} ({why})").format(**facts)
        return self.tr("Exists already: {name}, held by nobody ({why})").format(**facts)

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.on_found(self.found)

    def _question(self) -> partial[list[Told]]:
        return partial(_look, self.kind, self.form.values(), self.record)

    def _row(self, told: Told) -> QWidget:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        text, opening = label("small", self.words(told), made), button("link", made)
        text.setWordWrap(True)
        opening.setText(self.tr("Open"))
        opening.setAccessibleName(self.tr("Open {name}").format(name=told.suspect.name))
        opening.setProperty("record", (told.suspect.kind, told.suspect.id))
        opening.clicked.connect(self.on_open)
        row.addWidget(text, 1)
        row.addWidget(opening)
        return made

    def _ask(self, told: Told) -> str:
        title = self.tr("Save a second record?")
        consequence = self.tr(
            "{exists}. With two records its history is split; you can also merge them later."
        )
        answers = (
            (OPEN, self.tr("Open that one"), ""),
            (SAVE, self.tr("Save anyway"), ""),
            (CANCEL, self.tr("Keep editing"), "primary"),
        )
        return Question(self.window(), title, consequence.format(exists=self.words(told)), answers).ask()


def _look(kind: str, fields: dict[str, Any], record: str, connection: Connection) -> list[Told]:
    from app.services import duplicate_review, duplicates  # noqa: PLC0415 - comparing loads when somebody types

    found = duplicates.check(connection, kind, fields, but=record or None)
    others = duplicate_review.dismissed_with(connection, record) if record else set()
    return duplicates.told(connection, [each for each in found if each.id not in others][:_MOST])
