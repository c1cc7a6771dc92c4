"""The search of the palette: storage's search with the user's own records first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.storage.database import Database
    from app.storage.search import Hit


class Finder:
    """Called as ``finder(connection, text, limit)``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __call__(self, connection: Any, text: str, limit: int) -> list[Hit]:
        """The records that match, best first."""
        from app.storage.search import search  # noqa: PLC0415 - not needed for the first paint

        return search(connection, text, limit, self._database.actor.user_id)
