"""The one table model of every list: ordered row numbers, and rows by the page when they are looked at."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.storage.list_spec import Column, ListSpec, Row

PAGE = 128  # rows fetched together
_LONG = 20_000  # rows from which positions are looked up by numpy
_PAGES = 48  # pages kept: about 6,000 rows, whatever the list's length

# data() runs per cell: a member costs 5.7 µs to look up through its enumeration and 9 ns as a module's name.
DISPLAY = Qt.ItemDataRole.DisplayRole
TOOL_TIP = Qt.ItemDataRole.ToolTipRole
ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
RAW = Qt.ItemDataRole.UserRole + 1  # the value as stored
ID = Qt.ItemDataRole.UserRole + 2  # the record's id
TONE = Qt.ItemDataRole.UserRole + 3  # the tone of a pill, or None for plain text
MARK = (
    Qt.ItemDataRole.UserRole + 4
)  # how the record stands towards the server, empty when it is the same there
ICON = Qt.ItemDataRole.UserRole + 5  # the icon in front of a pill's words, empty for none
HEAD = Qt.ItemDataRole.UserRole + 6  # whether the row is the head of a group
HORIZONTAL = Qt.Orientation.Horizontal
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class Texts(Protocol):
    """How values are written for people, in the language of the moment."""

    def label(self, kind: str, column: Column) -> str:
        """The heading of a column."""

    def cell(self, column: Column, value: Any) -> str:
        """A value as the list shows it."""

    def exact(self, column: Column, value: Any) -> str:
        """A value in full, for the tool tip."""

    def tone(self, column: Column, value: Any) -> str | None:
        """The tone of a value's pill, or None when it is plain text."""

    def icon(self, column: Column, value: Any) -> str:
        """The icon in front of a pill's words, empty for none."""


class Marks(Protocol):
    """What a record of the list bears beside its values."""

    def of(self, records: Sequence[str]) -> dict[str, str]:
        """The marks by id; most records have none."""

    def words(self, state: str) -> str:
        """What a mark means."""


class Heads(Protocol):
    """Writes the heads of groups."""

    def cell(self, head: Any, key: str) -> str:
        """What a head says in a column."""

    def exact(self, head: Any, key: str) -> str:
        """The same in full, for the tool tip."""


class _Line:
    """A row with its texts, written when first painted."""

    __slots__ = ("mark", "row", "texts")

    def __init__(self, row: Row | None, mark: str = "") -> None:
        self.row = row
        self.mark = mark
        self.texts: tuple[str, ...] | None = None


class RowModel(QAbstractTableModel):
    """Rows of one list, read only, with heads of groups among them: rows without a record, numbered below zero.

    Args:
        spec: the list.
        texts: writes values and headings.
        fetch: gives the rows with these row numbers; called on the main thread, once per page of 128.
        marks: gives the marks of those rows, or None for a list without.
        parent: Qt's owner.
    """

    def __init__(
        self,
        spec: ListSpec,
        texts: Texts,
        fetch: Callable[[Sequence[int]], dict[int, Row]],
        parent: QObject | None = None,
        *,
        marks: Marks | None = None,
    ) -> None:
        super().__init__(parent)
        self.spec = spec
        self._marks = marks
        self.generation = 0  # counts how often other rows came
        self._texts, self._fetch = texts, fetch
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, list[_Line]] = OrderedDict()
        self._heads: tuple[Any, ...] = ()  # of row numbers -1, -2, …
        self.heads_words: Heads | None = None

    def set_heads(self, heads: tuple[Any, ...]) -> None:
        """Give what the rows with numbers below zero stand for; ``show`` follows."""
        self._heads = heads

    @property
    def records(self) -> int:
        """How many rows are records."""
        return len(self._ids) - len(self._heads)

    def is_head(self, position: int) -> bool:
        """Whether the row at a position is the head of a group."""
        return bool(self._heads) and 0 <= position < len(self._ids) and self._ids[position] < 0

    def record_from(self, position: int) -> int:
        """The nearest position from here that is a record's, downwards first."""
        ways = (range(position, len(self._ids)), range(position, -1, -1))
        return next((place for way in ways for place in way if not self.is_head(place)), position)

    @property
    def rowids(self) -> array[int]:
        """The row numbers in order."""
        return self._ids

    def show(self, ids: array[int]) -> None:
        """Show these rows in this order.

        A list of the same length is only painted again: the headers of 1,000,000 rows need not be counted anew.
        """
        if len(ids) == len(self._ids):
            self._ids = ids
            self.forget()
        else:
            self._reset(ids)

    def show_first(self, rows: list[Row], total: int) -> None:
        """Show rows that came before the row numbers did, the others blank until ``show``.

        Args:
            rows: the first rows in order, at most a page.
            total: how many rows there will be, as far as is known.
        """
        ids = array("q", (row.rowid for row in rows[:PAGE]))
        ids.frombytes(bytes(ids.itemsize * max(0, total - len(ids))))
        self.show(ids)
        lines = self._marked(rows[:PAGE])
        lines.extend(_Line(None) for _ in range(len(lines), min(PAGE, total)))
        self._pages[0] = lines

    def forget(self) -> None:
        """Read rows and write texts again: something in them changed, or the language did."""
        self._pages.clear()
        self.generation += 1
        if self._ids:
            last = self.index(len(self._ids) - 1, len(self.spec.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(HORIZONTAL, 0, len(self.spec.columns) - 1)

    def _reset(self, ids: array[int]) -> None:
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.generation += 1
        self.endResetModel()

    def row_at(self, position: int) -> Row | None:
        """The row at a position, read now if need be; None outside the list or when the row is gone."""
        if not 0 <= position < len(self._ids):
            return None
        return self._line(position).row

    def position_of(self, rowid: int) -> int:
        """Where a row stands, or -1."""
        return self.positions_of({rowid}).get(rowid, -1)

    def positions_of(self, rowids: set[int]) -> dict[int, int]:
        """Where these rows stand; those that are not in the list are left out."""
        if len(self._ids) < _LONG:
            return {rowid: place for place, rowid in enumerate(self._ids) if rowid in rowids}
        import numpy as np  # noqa: PLC0415 - a list this long was read with it

        places = np.nonzero(np.isin(np.frombuffer(self._ids, dtype=np.int64), list(rowids)))[0]
        return {self._ids[place]: place for place in places.tolist()}

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: D102, N802 - Qt's name and meaning
        return 0 if parent.isValid() else len(self.spec.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:  # noqa: D102 - Qt's meaning
        return _FLAGS if index.isValid() and not self.is_head(index.row()) else _NO_FLAGS

    def data(self, index: Index, role: int = DISPLAY) -> Any:  # noqa: D102 - Qt's meaning
        if not index.isValid():
            return None
        position, section = index.row(), index.column()
        if role == ALIGNMENT:
            return _RIGHT if self.spec.columns[section].rightwards else _LEFT
        if self._heads and self._ids[position] < 0:
            return self._of_head(self._heads[-1 - self._ids[position]], section, role)
        return self._of_line(position, section, role)

    def _of_line(self, position: int, section: int, role: int) -> Any:
        line = self._line(position)
        if line.row is None:
            return None
        if role in (DISPLAY, ACCESSIBLE):
            return (line.texts or self._write(line))[section]
        if role == MARK or (role == TOOL_TIP and line.mark):
            return self._mark(line.row, line.mark, section, role)
        return self._other(line.row, section, role)

    def _of_head(self, head: Any, section: int, role: int) -> Any:
        if role == HEAD:
            return True
        if self.heads_words is None or role not in (DISPLAY, ACCESSIBLE, TOOL_TIP):
            return None
        write = self.heads_words.exact if role == TOOL_TIP else self.heads_words.cell
        return write(head, self.spec.columns[section].key)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:  # noqa: D102, N802 - Qt's name and meaning
        if orientation != HORIZONTAL or not 0 <= section < len(self.spec.columns):
            return None
        column = self.spec.columns[section]
        if role in (DISPLAY, TOOL_TIP):
            return self._texts.label(self.spec.kind, column)
        if role == ALIGNMENT:
            return _RIGHT if column.rightwards else _LEFT
        return None

    def _other(self, row: Row, section: int, role: int) -> Any:
        if role == RAW:
            return row.values[section]
        if role == ID:
            return row.id
        column = self.spec.columns[section]
        if role == TONE:
            return self._texts.tone(column, row.values[section])
        if role == ICON:
            return self._texts.icon(column, row.values[section])
        if role == TOOL_TIP:
            return self._texts.exact(column, row.values[section])
        return None

    def _mark(self, row: Row, mark: str, section: int, role: int) -> str:
        if role == MARK or self._marks is None:
            return mark
        exact = self._texts.exact(self.spec.columns[section], row.values[section])
        return "\n".join(part for part in (exact, self._marks.words(mark)) if part)

    def _write(self, line: _Line) -> tuple[str, ...]:
        values = line.row.values if line.row is not None else ()
        cell = self._texts.cell
        line.texts = tuple(
            cell(column, value) for column, value in zip(self.spec.columns, values, strict=True)
        )
        return line.texts

    def _line(self, position: int) -> _Line:
        number, offset = divmod(position, PAGE)
        lines = self._pages.get(number)
        if lines is None or offset >= len(lines):
            lines = self._read(number)
        return lines[offset]

    def _read(self, number: int) -> list[_Line]:
        wanted = self._ids[number * PAGE : (number + 1) * PAGE]
        rows = self._fetch([rowid for rowid in wanted if rowid > 0] if self._heads else wanted)
        lines = self._marked([rows.get(rowid) for rowid in wanted])
        self._pages[number] = lines
        if len(self._pages) > _PAGES:
            self._pages.popitem(last=False)
        return lines

    def _marked(self, rows: Sequence[Row | None]) -> list[_Line]:
        marks = self._marks.of([row.id for row in rows if row is not None]) if self._marks is not None else {}
        return [_Line(row, marks.get(row.id, "") if row is not None else "") for row in rows]
