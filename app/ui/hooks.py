"""The last net: an exception that nobody took becomes a report instead of a silence."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.ui.report import report
from app.ui.version import VERSION

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger(__name__)


class Hooks(QObject):
    """Takes exceptions of slots and threads while the window lives."""

    caught = Signal(object)  # BaseException, delivered on the main thread

    def __init__(self) -> None:
        super().__init__()
        self._before = sys.excepthook, threading.excepthook

    def install(self) -> None:
        """Stand in for the interpreter's hooks."""
        sys.excepthook = self.on_exception
        threading.excepthook = self.on_thread_exception

    def remove(self) -> None:
        """Put the hooks back that stood before."""
        sys.excepthook, threading.excepthook = self._before

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """An exception on the main thread."""
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        self._take(error)

    def on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        """An exception on another thread."""
        if args.exc_value is not None:
            self._take(args.exc_value)

    def _take(self, error: BaseException) -> None:
        log.error("unexpected\n%s", report(error, VERSION))
        self.caught.emit(error)
