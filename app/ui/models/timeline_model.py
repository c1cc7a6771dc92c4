"""Entries of a timeline with a row for each day between them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.ui.context import Context

ENTRY = Qt.ItemDataRole.UserRole + 1
DISPLAY = Qt.ItemDataRole.DisplayRole
TOOL_TIP = Qt.ItemDataRole.ToolTipRole
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class Entry(NamedTuple):
    """One thing that happened.

    Attributes:
        at: when, aware.
        verb: what was done, in words.
        who: by whom.
        title: what it was done to, or its subject; may be empty.
        changes: (field, old, new) in words.
        icon: name in the icon set.
        tone: of the icon's ground.
        origin: empty for here, else where it came from in words (``sync``, ``undo``).
        place: its place in the journal when the version can be brought back, else None.
        target: (kind, id) to open, or None.
    """

    at: dt.datetime
    verb: str
    who: str = ""
    title: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()
    icon: str = "edit"
    tone: str = "neutral"
    origin: str = ""
    place: int | None = None
    target: tuple[str, str] | None = None

    def lines(self) -> list[str]:
        """The changes, one line each."""
        return [f"{field}: {old or '–'} → {new or '–'}" for field, old, new in self.changes]


class TimelineModel(QAbstractListModel):
    """Entries with a line per day between them: rows are an ``Entry`` or a ``date``."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[Entry | dt.date] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these, newest first."""
        self.beginResetModel()
        self._rows = self._with_days(entries, None)
        self.endResetModel()

    def append(self, entries: Sequence[Entry]) -> None:
        """Show older ones below."""
        day = next((row for row in reversed(self._rows) if isinstance(row, dt.date)), None)
        added = self._with_days(entries, day)
        if added:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(added) - 1)
            self._rows += added
            self.endInsertRows()

    def _with_days(self, entries: Sequence[Entry], day: dt.date | None) -> list[Entry | dt.date]:
        """Newest first, with a row before each day but ``day``, which stands there already."""
        rows: list[Entry | dt.date] = []
        zone = self._context.clock().tzinfo
        for entry in sorted(entries, key=_when, reverse=True):
            if (date := entry.at.astimezone(zone).date()) != day:
                day = date
                rows.append(date)
            rows.append(entry)
        return rows

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ENTRY:
            return row
        if isinstance(row, dt.date):
            now, language = self._context.clock().date(), self._context.language.code
            return formats.day(row, now, language) if role == DISPLAY else None
        if role == DISPLAY:
            return " · ".join(part for part in (row.verb, row.title, row.who, *row.lines()) if part)
        if role == TOOL_TIP:
            clock = self._context.clock()
            exact = formats.exact(row.at, clock.tzinfo, self._context.language.code)
            return "\n".join(part for part in (exact, row.title, *row.lines()) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102 - Qt's meaning
        if not index.isValid() or not isinstance(self._rows[index.row()], Entry):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _when(entry: Entry) -> dt.datetime:
    return entry.at
