"""The account's timeline: one stream of all that happened, filtered by kind, read on while one scrolls."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.services.stream import GROUPS
from app.ui.models.record_words import RecordWords
from app.ui.models.stream_words import happened
from app.ui.pages.parts.segmented import Segmented
from app.ui.widgets.basics import hairline
from app.ui.widgets.comment_line import CommentLine
from app.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from app.services.schema import KindInfo
    from app.services.stream import Cursor, StreamPage
    from app.services.timeline import TimelineEntry
    from app.storage.connection import Connection
    from app.ui.context import Context
    from app.ui.models.timeline_model import Entry
    from app.ui.widgets.timeline import Timeline

ALL = "all"


class AccountStream(QWidget):
    """Filter and timeline.

    Signals:
        read: the edits of the account that are shown by now, for bringing versions back.
    """

    read = Signal(list)

    def __init__(
        self, context: Context, info: KindInfo, timeline: Timeline, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context, self.info, self.timeline = context, info, timeline
        self.account, self._values = "", dict[str, Any]()
        self._cursor: Cursor | None = None
        self._reading = False
        self._written: list[TimelineEntry] = []
        self.filter = Segmented((ALL, *GROUPS), ALL, self)
        self._empty = EmptyState(context.theme, self)
        self._stack = QStackedLayout()
        self.comment = CommentLine(context, "account", self)
        row = QHBoxLayout()
        row.setContentsMargins(24, 10, 24, 8)
        row.addWidget(self.filter)
        row.addStretch(1)
        self._stack.addWidget(timeline)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row)
        whole.addWidget(hairline(self))
        whole.addLayout(self._stack, 1)
        whole.addWidget(hairline(self))
        whole.addWidget(self.comment)
        self.filter.picked.connect(self.on_filter)
        self.comment.written.connect(self.on_commented)
        timeline.end_neared.connect(self.on_end_neared)
        self.retranslate()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.comment.retranslate()
        self.filter.say(
            all=self.tr("All"),
            contact=self.tr("Follow-ups"),
            sales=self.tr("Sales"),
            service=self.tr("Service"),
            changes=self.tr("Changes"),
        )
        self._empty.say(
            "history",
            self.tr("Nothing of this kind yet"),
            self.tr(
                "Calls, visits, orders, complaints and changes stand here, the newest first. Ctrl+L logs a follow-up."
            ),
        )

    def show_account(self, account: str, values: dict[str, Any]) -> None:
        """Show the newest entries of this account."""
        self.account, self._values = account, values
        self.comment.record = account
        self._written = []
        self._ask(None)

    def on_filter(self, _group: str) -> None:
        """Show the newest entries of the kind picked."""
        self.show_account(self.account, self._values)

    def on_commented(self) -> None:
        """Show what was just written."""
        self.show_account(self.account, self._values)

    def on_end_neared(self) -> None:
        """Read on."""
        if self._cursor is not None and not self._reading:
            self._ask(self._cursor)

    def on_first(self, found: StreamPage) -> None:
        """Show the first page."""
        entries = self._take(found)
        self.timeline.show_entries(entries)
        self.timeline.scrollToTop()
        self._stack.setCurrentWidget(self.timeline if entries else self._empty)

    def on_more(self, found: StreamPage) -> None:
        """Show an older page below."""
        self.timeline.append_entries(self._take(found))

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _ask(self, cursor: Cursor | None) -> None:
        self._reading = True
        taken = self.filter.taken
        groups = GROUPS if taken == ALL else (taken,)
        done = self.on_first if cursor is None else self.on_more
        self.context.jobs.query(self, "stream", partial(_page, self.account, cursor, groups), done)

    def _take(self, found: StreamPage) -> list[Entry]:
        self._cursor, self._reading = found.cursor, False
        self._written += found.written
        self.read.emit(self._written)
        language = self.context.language.code
        with self.context.database.raw() as connection:
            words = RecordWords(self.context, self.info, connection, self._values)
            written = [words.entry(entry) for entry in found.written]
        return [*written, *(happened(item, language) for item in found.happened)]


def _page(account: str, cursor: Cursor | None, groups: tuple[str, ...], connection: Connection) -> StreamPage:
    from app.services import stream  # noqa: PLC0415 - read when the tab is looked at

    return stream.page(connection, account, cursor, groups)
