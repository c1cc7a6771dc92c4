"""The Sync page: the one button, what waits, what clashed, what was refused, and the proof that both sides agree."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.ui.pages.base import Page
from app.ui.pages.sync.board import SyncBoard
from app.ui.pages.sync.facts import read_facts
from app.ui.pages.sync.overview import Overview
from app.ui.pages.sync.preferences import Preferences
from app.ui.sync_words import SyncWords
from app.ui.widgets.basics import button
from app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.storage.changes import ChangeSet
    from app.sync.result import SyncResult
    from app.ui.context import Context
    from app.ui.pages.sync.facts import Facts


class SyncPage(Page):
    """Shows the state that the engine keeps; each button calls one of its functions."""

    tables: ClassVar[frozenset[str]] = frozenset({"conflicts"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.words = SyncWords(context, self)
        self.preview_button, self.sync_button = button("", self), button("primary", self)
        self.tools.addWidget(self.preview_button)
        self.tools.addWidget(self.sync_button)
        self.overview = Overview(context, self.words, self)
        self.board = SyncBoard(context, self.words, self)
        self.preferences = Preferences(context.sync, self)
        self.empty = EmptyState(context.theme, self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        inside = QWidget(self)
        inside.setProperty("role", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 20, 24, 32)
        column.setSpacing(28)
        column.addWidget(self.overview)
        for part in self.board.parts():
            column.addWidget(part)
        column.addWidget(self.preferences)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(area)
        self.body.addWidget(self.stack)

    def _connect(self) -> None:
        centre = self.context.sync
        self.sync_button.clicked.connect(self.on_sync)
        self.preview_button.clicked.connect(centre.preview)
        self.empty.wanted.connect(self.on_sign_in)
        self.overview.sign_in_wanted.connect(self.on_sign_in)
        self.board.decisions.changed.connect(self.on_changed)
        centre.changed.connect(self.on_changed)
        centre.progressed.connect(self.on_progressed)
        centre.ended.connect(self.on_ended)

    def retranslate(self) -> None:
        """Set every text again."""
        self.title.setText(self.tr("Sync"))
        self.preview_button.setText(self.tr("Preview"))
        self.preview_button.setToolTip(self.tr("Shows what a sync would do; nothing changes."))
        self.empty.say(
            "sync",
            self.tr("This copy works alone"),
            self.tr(
                "Sign in to your firm's server, and your colleagues and you share accounts, deals and complaints."
            ),
            self.tr("Sign in..."),
        )
        self.preferences.retranslate()
        self.board.retranslate()
        self._say_button()
        self.refresh()

    def refresh(self) -> None:
        """Read everything again."""
        now_ms = round(self.context.clock().timestamp() * 1000)
        self.context.jobs.query(self, "facts", partial(read_facts, now_ms), self.on_facts)

    def on_facts(self, facts: Facts) -> None:
        """Show what was read."""
        joined = bool(facts.status.login)
        self.stack.setCurrentIndex(1 if joined else 0)
        self.preview_button.setVisible(joined)
        self.sync_button.setVisible(joined)
        needed = facts.status.conflicts + facts.status.refused
        self.count.setText(self.words.state(facts.status)[0] if joined else "")
        self.context.navigator.tell_waiting("sync", needed)
        if joined:
            self.overview.show_status(facts.status, facts.lease)
            self.board.show_facts(facts)
        self.overview.show_progress()
        self.announce_painted()

    def on_committed(self, changes: ChangeSet) -> None:
        """Every commit changes what waits."""
        del changes
        self._stale = True
        self._freshen()

    def on_changed(self) -> None:
        """A run began or ended, or something was decided."""
        self._say_button()
        self._stale = True
        self._freshen()

    def on_progressed(self) -> None:
        """Say how far it is."""
        if self.isVisible():
            self.overview.show_progress()

    def on_ended(self, result: SyncResult) -> None:
        """Show what a preview found; a sync makes an older preview stale."""
        self.board.show_preview(result if result.preview else None)

    def on_sync(self) -> None:
        """The one button: sync, or stop what is under way."""
        centre = self.context.sync
        (centre.stop if centre.running else centre.sync_now)()

    def on_sign_in(self) -> None:
        """Ask for server, name and password."""
        self.context.sync.sign_in_wanted.emit("")

    def _say_button(self) -> None:
        centre = self.context.sync
        self.sync_button.setText(self.tr("Stop") if centre.running else self.tr("Sync now"))
        self.sync_button.setToolTip("" if centre.running else "Ctrl+R")
        self.sync_button.setEnabled(not centre.stopping)
        self.preview_button.setEnabled(not centre.running)
