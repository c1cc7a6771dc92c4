"""The mark that a record of a list bears while it is not the same as on the server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.context import Context

TONES = {"waiting": "amber", "held": "amber", "refused": "vermillion", "conflict": "vermillion"}


class SyncMarks(QObject):
    """Asks for the marks of a page of rows, and says what they mean."""

    def __init__(self, context: Context, table: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._table = context, table

    def of(self, records: Sequence[str]) -> dict[str, str]:
        """``waiting``, ``held``, ``refused`` or ``conflict`` by id; the others are as they are on the server."""
        from app.services.lists.standing import marks  # noqa: PLC0415 - not on the way to the first page

        with self._context.database.raw() as connection:
            return marks(connection, self._table, records)

    def words(self, state: str) -> str:
        """What a mark means."""
        return {
            "waiting": self.tr("Waits to go to the server"),
            "held": self.tr("Held back on this computer"),
            "refused": self.tr("Refused by the server; see the Sync page"),
            "conflict": self.tr("In conflict; see the Sync page"),
        }.get(state, "")
