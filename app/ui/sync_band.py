"""One line in a record's pane: whether it waits to go, clashed, was refused, or was changed elsewhere, and by whom."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.lists.standing import standing
from app.ui.models.sync_marks import TONES
from app.ui.sync_words import SyncWords
from app.ui.widgets.basics import button, label, set_tone
from app.words import labels

if TYPE_CHECKING:
    from app.services.lists.standing import Standing
    from app.storage.connection import Connection
    from app.ui.context import Context


class SyncBand(QWidget):
    """Hidden while there is nothing to tell. Give it to ``DetailPane.add_band`` and call ``show_record``."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._words = context, SyncWords(context, self)
        self._key = ("", "")
        self.text = label("small", parent=self)
        self.text.setWordWrap(True)
        self.open_button = button("link", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.open_button)
        self.open_button.clicked.connect(self.on_open)
        context.sync.changed.connect(self.on_changed)
        self.hide()

    def show_record(self, table: str, record: str) -> None:
        """Ask how a record stands; an empty id hides the line."""
        self._key = (table, record)
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        table, record = self._key
        if record:
            ask = partial(_ask, table, record)
            self._context.jobs.query(self, "standing", ask, self.on_standing)

    def on_changed(self) -> None:
        """Something was sent or decided: ask again where somebody looks."""
        pane = self.parentWidget()
        if pane is not None and pane.isVisible():
            self.refresh()

    def on_standing(self, found: Standing | None) -> None:
        """Say it."""
        words = self._say(found) if found is not None else ""
        self.text.setText(words)
        self.setVisible(bool(words))
        if found is not None and words:
            set_tone(self.text, TONES.get(found.state, ""))
            self.text.setToolTip(self._words.exact(found.at))
            self.open_button.setText(self.tr("Open Sync"))
            self.open_button.setVisible(found.state != "same")

    def on_open(self) -> None:
        """Show the page that says more."""
        self._context.navigator.show_page("sync")

    def _say(self, found: Standing) -> str:
        if not found.at:
            return ""
        facts = {
            "verb": labels.verb(found.verb, self._context.language.code) if found.verb else "",
            "time": self._words.when(found.at),
            "who": found.who,
            "device": found.device,
        }
        if found.who and found.device:
            elsewhere = self.tr("Changed by {who} on {device}, {time}")
        elif found.who:
            elsewhere = self.tr("Changed elsewhere by {who}, {time}")
        else:
            elsewhere = self.tr("Changed on another computer, {time}")
        return {
            "waiting": self.tr("Waits to go to the server: {verb}, {time}"),
            "held": self.tr("Held back on this computer: {verb}, {time}"),
            "refused": self.tr("The server refused: {verb}, {time}"),
            "conflict": self.tr(
                "Two people changed this record ({time}); one of the values waits for a decision."
            ),
            "same": elsewhere,
        }[found.state].format_map(facts)


def _ask(table: str, record: str, connection: Connection) -> Standing | None:
    return standing(connection, table, record)
