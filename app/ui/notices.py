"""Notices: what happened, in one sentence with a next step, without stopping the user."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Notice(NamedTuple):
    """One notice.

    Attributes:
        text: one sentence that names the record and says what to do next.
        tone: ``blue`` for news, ``green`` for done, ``amber`` for mind this, ``vermillion`` for failed.
        action: word on the button, or empty for none.
        handler: what the button does; a bound method.
        seconds: how long it stays; 0 until closed.
    """

    text: str
    tone: str = "blue"
    action: str = ""
    handler: Callable[[], None] | None = None
    seconds: int = 0


class Notices(QObject):
    """Where any part of the window leaves a notice; the notice bar shows the newest."""

    posted = Signal(object)  # Notice

    def done(self, text: str, action: str = "", handler: Callable[[], None] | None = None) -> None:
        """Something was done, e.g. with Undo as the action; goes away by itself."""
        self.posted.emit(Notice(text, "green", action, handler, 8))

    def tell(self, text: str, action: str = "", handler: Callable[[], None] | None = None) -> None:
        """News that stays until it is closed."""
        self.posted.emit(Notice(text, "blue", action, handler))

    def warn(self, text: str, action: str = "", handler: Callable[[], None] | None = None) -> None:
        """Something to mind."""
        self.posted.emit(Notice(text, "amber", action, handler))

    def fail(self, text: str, action: str = "", handler: Callable[[], None] | None = None) -> None:
        """Something could not be done."""
        self.posted.emit(Notice(text, "vermillion", action, handler))
