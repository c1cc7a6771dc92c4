"""The calendar server: where tasks and visits go, and what changes there comes back."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from app.rules.errors import Told
from app.rules.moments import from_millis
from app.ui import formats
from app.ui.dialogs import calendar_work as work
from app.ui.dialogs.calendar_server_form import CalendarServerForm
from app.ui.widgets.basics import button, label
from app.ui.widgets.confirm import confirm
from app.ui.zones import here

if TYPE_CHECKING:
    from app.sync.caldav.dav import Calendar
    from app.sync.caldav.exchange import Outcome
    from app.ui.context import Context

BESIDE = {
    "server-address-wrong": "address",
    "server-not-secure": "address",
    "server-unreachable": "address",
    "caldav-none-here": "address",
    "caldav-no-calendar": "address",
    "caldav-password": "password",
    "ca-file-unreadable": "ca_file",
    "certificate-untrusted": "ca_file",
}
_WIDTH = 560


class CalendarServerDialog(QDialog):
    """Closing stops what is under way; what was exchanged stays."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._stop, self._running = context, threading.Event(), False
        self.setProperty("role", "sheet")
        self.form = CalendarServerForm(self)
        self.bar, self.status = QProgressBar(self), label("muted", parent=self)
        self.away, self.close_button, self.go = (
            button("quiet", self),
            button("", self),
            button("primary", self),
        )
        self._heading, self._hint = label("section", parent=self), label("muted", parent=self)
        self._read()
        self._lay_out()
        self._connect()
        self.retranslate()

    def _read(self) -> None:
        with self.context.database.raw() as connection:
            self.kept = work.load(connection)
        self.form.load(self.kept)

    def _lay_out(self) -> None:
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.hide()
        feet = QHBoxLayout()
        feet.setSpacing(8)
        feet.addWidget(self.away)
        feet.addStretch(1)
        feet.addWidget(self.close_button)
        feet.addWidget(self.go)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(10)
        for part in (self._heading, self._hint, self.form, self.bar, self.status):
            whole.addWidget(part)
        whole.addSpacing(8)
        whole.addLayout(feet)
        for words in (self._hint, self.status):
            words.setWordWrap(True)
        self.setFixedWidth(_WIDTH)

    def _connect(self) -> None:
        self.form.search.clicked.connect(self.on_search)
        self.go.clicked.connect(self.on_go)
        self.away.clicked.connect(self.on_away)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(self.on_finished)
        self.go.setDefault(True)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.setWindowTitle(self.tr("Calendar server"))
        self._heading.setText(self.tr("Calendar server (CalDAV)"))
        self._hint.setText(
            self.tr(
                "Your open tasks and visits go to a calendar there; what you tick off, move or add comes back."
            )
            + " "
            + self.tr("The password stays in your encrypted data.")
        )
        self.form.retranslate()
        self.away.setText(self.tr("Disconnect"))
        self.close_button.setText(self.tr("Close"))
        self._idle(self._state())

    def _state(self) -> str:
        if self.kept.told:
            return self.tr("The last exchange failed; exchange again to see why.")
        if not self.kept.at:
            return self.tr("Nothing has been exchanged yet; find your calendars first.")
        when = formats.moment(from_millis(self.kept.at), self.context.clock(), self.context.language.code)
        words = self.tr("Exchanged {when}; again every 15 minutes while the program is open.")
        return words.format(when=when)

    def on_search(self) -> None:
        """Ask the server for the user's calendars."""
        typed = self.form.read(self.kept)
        if typed is not None:
            self._busy(self.tr("Looking for calendars..."))
            step = partial(work.find, typed, self._stop)
            self.context.jobs.run(self, "calendars", step, self.on_found, failed=self.on_failed)

    def on_found(self, found: list[Calendar]) -> None:
        """Offer them."""
        self.form.offer(self.kept, found)
        self._idle(self.tr("%n calendar(s) found; choose where tasks and visits go.", "", len(found)))

    def on_go(self) -> None:
        """Keep what was chosen and exchange; while that runs, stop it."""
        if self._running:
            self._stop.set()
            return
        typed = self.form.read(self.kept)
        if typed is not None:
            self.kept = typed
            self._busy(self.tr("Exchanging..."))
            step = partial(work.keep, self.context.database, typed)
            self.context.jobs.write_run(self, "keep-calendar", step, self.on_kept, failed=self.on_failed)

    def on_kept(self, _none: object) -> None:
        """Exchange now."""
        database, language = self.context.database, self.context.language.code
        step = partial(work.exchange, database, language, here(self.context), self._stop)
        self.context.jobs.run(
            self, "exchange", step, self.on_exchanged, failed=self.on_failed, progress=self.on_progress
        )

    def on_progress(self, done: int, count: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, max(1, count))
        self.bar.setValue(done)

    def on_exchanged(self, outcome: Outcome) -> None:
        """Say what came of it."""
        words = self.tr(
            "Exchanged: {sent} sent, {taken} taken over, {removed} removed, {cancelled} cancelled."
        )
        taken = outcome.taken + outcome.made
        told = words.format(
            sent=outcome.sent, taken=taken, removed=outcome.removed, cancelled=outcome.called_off
        )
        if outcome.conflicts:
            told += " " + self.tr("%n conflict(s): decide on the page Sync.", "", outcome.conflicts)
        self._idle(told)

    def on_away(self) -> None:
        """Ask, then forget the server."""
        title = self.tr("Disconnect from the calendar server?")
        told = self.tr("The password is forgotten; the entries there and your records here stay as they are.")
        if confirm(self, title, told, self.tr("Disconnect")):
            step = partial(work.forget, self.context.database)
            self.context.jobs.write_run(
                self, "forget-calendar", step, self.on_forgotten, failed=self.on_failed
            )

    def on_forgotten(self, _none: object) -> None:
        """Begin anew."""
        self._read()
        self._idle(self._state())

    def on_failed(self, error: BaseException) -> None:
        """Say beside the field what was wrong with it."""
        if not isinstance(error, Told):
            self._idle("")
            self.context.failures.show(error)
            return
        place, words = BESIDE.get(error.code, ""), self.context.failures.words(error)
        self._idle("" if place else words)
        if place:
            self.form.say(place, words)

    def _busy(self, words: str) -> None:
        self._stop.clear()
        self._running = True
        self.status.setText(words)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.form.set_busy(busy=True)
        self.away.setEnabled(False)
        self.go.setText(self.tr("Stop"))
        self.go.setEnabled(True)

    def _idle(self, words: str) -> None:
        self._running = False
        self.bar.hide()
        self.status.setText(words)
        self.form.set_busy(busy=False)
        self.away.setEnabled(self.kept.on)
        self.go.setText(self.tr("Save and exchange"))
        self.go.setEnabled(self.form.usable)

    def on_finished(self, _result: int) -> None:
        """Stop what is under way and forget what was typed."""
        self._stop.set()
        self.form.fields["password"].clear()
        self.deleteLater()
