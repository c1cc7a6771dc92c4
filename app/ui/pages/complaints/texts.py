"""How the queue of complaints writes due times: what is left or over, in the tone of its urgency."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.rules.moments import from_millis
from app.ui import formats
from app.ui.models.texts import ContextTexts

if TYPE_CHECKING:
    from app.storage.list_spec import Column
    from app.ui.context import Context

DUE = "resolution_due_at"
SOON = dt.timedelta(hours=8)


_ICONS = {"vermillion": "warning", "amber": "clock", "neutral": "clock", "blue": "pause"}


class QueueTexts(ContextTexts):
    """Counts down what is still to be settled; a value below zero is what a clock that rests has left."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._shared = context

    def cell(self, column: Column, value: Any) -> str:
        """A due time as what is left of it."""
        if column.key != DUE or value is None:
            return super().cell(column, value)
        if value < 0:
            return paused(dt.timedelta(milliseconds=-value), self.language)
        return countdown(self._left(value), self.language)

    def exact(self, column: Column, value: Any) -> str:
        """The due time itself; of a clock that rests, what it says."""
        if column.key == DUE and value is not None and value < 0:
            return self.cell(column, value)
        return super().exact(column, value)

    def tone(self, column: Column, value: Any) -> str | None:
        """The tone of a due time: late, soon, resting, or with time left."""
        if column.key != DUE or value is None:
            return super().tone(column, value)
        return "blue" if value < 0 else urgency(self._left(value))

    def icon(self, column: Column, value: Any) -> str:
        """The sign of the same, for those who do not see the colour."""
        return (
            _ICONS[self.tone(column, value) or "neutral"] if column.key == DUE and value is not None else ""
        )

    def _left(self, value: int) -> dt.timedelta:
        return from_millis(value) - self._shared.clock()


def paused(left: dt.timedelta, language: str) -> str:
    """``Paused, 3 h left``."""
    words = QCoreApplication.translate("Queue", "Paused, {time} left")
    return words.format(time=formats.duration(round(left.total_seconds()), language))


def countdown(left: dt.timedelta, language: str) -> str:
    """``2 d 3 h left`` or ``5 h over``."""
    translate = QCoreApplication.translate
    seconds = round(left.total_seconds())
    if seconds < 0:
        return translate("Queue", "{time} over").format(time=formats.duration(-seconds, language))
    return translate("Queue", "{time} left").format(time=formats.duration(seconds, language))


def urgency(left: dt.timedelta) -> str:
    """Vermillion when late, amber within eight hours, else neutral."""
    if left < dt.timedelta():
        return "vermillion"
    return "amber" if left < SOON else "neutral"
