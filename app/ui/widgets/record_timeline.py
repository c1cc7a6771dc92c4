"""A record's timeline with a line to remark on it: edits, follow-ups and what colleagues wrote to each other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.models.record_words import RecordWords
from app.ui.widgets.basics import hairline
from app.ui.widgets.comment_line import CommentLine

if TYPE_CHECKING:
    from app.services.lists.timeline import Followed
    from app.services.schema import KindInfo
    from app.services.timeline import TimelineEntry
    from app.storage.connection import Connection
    from app.ui.context import Context
    from app.ui.widgets.timeline import Timeline

COMMENTED = frozenset({"contact", "deal", "complaint"})
"""Kinds that are remarked on here; an account's remarks stand in its stream, which has a line of its own."""


class _History(NamedTuple):
    record: str
    written: list[TimelineEntry]
    followed: list[Followed]
    remarks: list[Followed]


class RecordTimeline(QWidget):
    """What happened, newest first, and the line for the next remark.

    Signals:
        read: the edits that are shown by now, for bringing versions back.
    """

    read = Signal(list)

    def __init__(
        self, context: Context, info: KindInfo, timeline: Timeline, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context, self.info, self.timeline = context, info, timeline
        self.record, self._values = "", dict[str, Any]()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(timeline, 1)
        self.comment = CommentLine(context, info.kind, self) if info.kind in COMMENTED else None
        if self.comment is not None:
            whole.addWidget(hairline(self))
            whole.addWidget(self.comment)
            self.comment.written.connect(self.on_commented)

    def show_record(self, record: str, values: dict[str, Any]) -> None:
        """Show what happened to this record."""
        self.record, self._values = record, values
        if self.comment is not None:
            self.comment.record = record
        self.context.jobs.query(self, "timeline", partial(_history, self.info.kind, record), self.on_history)

    def on_commented(self) -> None:
        """Show what was just written."""
        self.show_record(self.record, self._values)

    def on_history(self, found: _History) -> None:
        """Show what was read."""
        if found.record != self.record:
            return
        self.read.emit(found.written)
        with self.context.database.raw() as connection:
            words = RecordWords(self.context, self.info, connection, self._values)
            edits = [words.entry(item) for item in found.written]
        told = [*map(words.followed, found.followed), *map(words.remark, found.remarks)]
        self.timeline.show_entries([*edits, *told])

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.comment is not None:
            self.comment.retranslate()


def _history(kind: str, record: str, connection: Connection) -> _History:
    from app.services.lists import timeline  # noqa: PLC0415 - read when the tab is looked at
    from app.services.timeline import timeline as journal  # noqa: PLC0415 - as above

    written, told = journal(connection, record, limit=timeline.LIMIT), (connection, kind, record)
    return _History(record, written, timeline.followed(*told), timeline.remarks(*told))
