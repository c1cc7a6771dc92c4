"""What the window needs of the database: its doors, seen without importing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager


class ChangeSet(Protocol):
    """What one commit changed."""

    @property
    def verb(self) -> str:
        """The verb the write was opened with."""

    @property
    def tables(self) -> frozenset[str]:
        """Names of the tables that changed."""

    @property
    def origin(self) -> str:
        """``local``, ``sync`` or ``undo``."""


class Doors(Protocol):
    """The database as the window sees it."""

    committed: list[Callable[[Any], None]]

    def read(self) -> AbstractContextManager[Any]:
        """A session for reading."""

    def write(self, verb: str) -> AbstractContextManager[Any]:
        """A session for writing; leaving it commits one mutation labelled with ``verb``."""

    def raw(self) -> AbstractContextManager[Any]:
        """A driver connection for lists and analytics, read only."""
