"""What cards that are asked the same share; no numpy, because the window puts it up before a worker loads that."""

from collections.abc import Callable
from threading import Lock
from typing import Any


class Shelf:
    """What one card has made and others need too; each thing is made once, whichever thread comes first."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._locks: dict[str, Lock] = {}
        self._kept: dict[str, Any] = {}

    def get(self, name: str, make: Callable[[], Any]) -> Any:
        """The thing of this name; made now when it is not there yet."""
        with self._guard:
            lock = self._locks.setdefault(name, Lock())
        with lock:
            if name not in self._kept:
                self._kept[name] = make()
            return self._kept[name]
