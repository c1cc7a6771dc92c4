"""Where a value came from, in words: the file and row, the colleague, the merge; and how long ago."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.rules.moments import from_millis
from app.services.lists import names
from app.ui import formats
from app.words import labels

if TYPE_CHECKING:
    from app.storage.connection import Connection
    from app.ui.context import Context


class SourceWords:
    """Writes the sources of one record's values; names are looked up through ``connection``."""

    def __init__(self, context: Context, kind: str, connection: Connection) -> None:
        self._context, self._kind, self._connection = context, kind, connection
        self._language = context.language.code

    def source(self, told: dict[str, Any]) -> str:
        """Where a value came from and when: ``from customers.xlsx, row 12 · Wed 14:00``."""
        at = dt.datetime.fromisoformat(told["at"])
        when = formats.moment(at, self._context.clock(), self._language)
        return f"{self._whence(told)} · {when}"

    def made(self, row: dict[str, Any]) -> str:
        """Where a value came from that nobody has changed since the record was made."""
        created = row["created_at"]
        at = created if isinstance(created, dt.datetime) else from_millis(created)
        told = {"source": "made", "detail": None, "at": at.isoformat(), "by": row.get("created_by")}
        return self.source(told)

    def _whence(self, told: dict[str, Any]) -> str:
        detail, source = told["detail"], told["source"]
        who = names.name_of(self._connection, "user", told["by"] or "")
        if source == "import":
            return QCoreApplication.translate("SourceWords", "from {file}, row {row}").format(
                file=detail["file"], row=detail["row"]
            )
        if source == "merge":
            name = names.name_of(self._connection, self._kind, detail or "")
            return QCoreApplication.translate("SourceWords", "merged from {name}").format(name=name or "–")
        alone, by = self._phrases().get(source, (labels.verb(detail or "write", self._language), ""))
        by = by or QCoreApplication.translate("SourceWords", "{verb}, by {who}")
        return by.format(verb=alone, who=who) if who else alone

    def _phrases(self) -> dict[str, tuple[str, str]]:
        """How a source is told without and with who it was."""
        return {
            "confirmed": (
                QCoreApplication.translate("SourceWords", "confirmed"),
                QCoreApplication.translate("SourceWords", "confirmed by {who}"),
            ),
            "made": (
                QCoreApplication.translate("SourceWords", "when it was made"),
                QCoreApplication.translate("SourceWords", "when it was made, by {who}"),
            ),
        }
