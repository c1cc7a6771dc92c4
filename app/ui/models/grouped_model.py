"""Lines in groups, e.g. tasks by overdue, today, this week and later; groups fold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Sequence

DISPLAY = Qt.ItemDataRole.DisplayRole
ROW = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple):
    """One line: a tick, a title, what it is about, a time at the right; ``warns`` shows the time in the tone.

    With an ``icon`` the line has that instead of a tick: it is not done by ticking it.
    """

    id: str
    title: str
    subtitle: str = ""
    right: str = ""
    done: bool = False
    pill: str = ""
    tone: str = "neutral"
    warns: bool = False
    icon: str = ""


class Group(NamedTuple):
    """Lines under a head."""

    key: str
    title: str
    lines: tuple[Line, ...]
    tone: str = "neutral"


class GroupedModel(QAbstractListModel):
    """Rows are a ``Group`` (its head) or a ``Line``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[Group, ...] = ()
        self.folded: set[str] = set()
        self._rows: list[Group | Line] = []

    def show(self, groups: Sequence[Group]) -> None:
        """Show these groups in order; empty ones are left out."""
        self._groups = tuple(groups)
        self._build()

    def fold(self, key: str) -> None:
        """Fold a group or unfold it."""
        self.folded ^= {key}
        self._build()

    def place_of(self, line: str) -> int:
        """The row of a line, or -1."""
        return next((n for n, row in enumerate(self._rows) if isinstance(row, Line) and row.id == line), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == DISPLAY:
            return f"{row.title} ({len(row.lines)})" if isinstance(row, Group) else row.title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _build(self) -> None:
        self.beginResetModel()
        self._rows = []
        for group in self._groups:
            if group.lines:
                self._rows.append(group)
                if group.key not in self.folded:
                    self._rows.extend(group.lines)
        self.endResetModel()
