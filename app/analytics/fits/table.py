"""A plain file of columns, read strictly: every refusal names the column and the row."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from app.analytics.methods.results import Floats, floats
from app.rules.errors import Refused, Trouble

_ENCODINGS = ("utf-8-sig", "gb18030")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows as text under their headers.

    Attributes:
        header: names as written, trimmed.
        rows: cells, trimmed; blank lines are left out.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def has(self, *names: str) -> bool:
        """Whether all these columns are there; upper and lower case are the same."""
        return {name.casefold() for name in names} <= set(self._places())

    def texts(self, name: str) -> list[str]:
        """The cells of a column.

        Raises:
            Refused: ``column-missing`` with the columns that are there; ``fit-row-short`` where a row ends before it.
        """
        place = self._places().get(name.casefold())
        if place is None:
            raise Refused("column-missing", name, column=name, columns=", ".join(self.header))
        for number, row in enumerate(self.rows, 1):
            if place >= len(row):
                raise Refused("fit-row-short", name, column=name, row=number)
        return [row[place] for row in self.rows]

    def numbers(self, name: str) -> Floats:
        """The cells of a column as numbers; an empty cell is refused as missing.

        Raises:
            Refused: ``number-unreadable`` or ``number-missing`` with the row; and as ``texts``.
        """
        return floats([_number(text, name, row) for row, text in enumerate(self.texts(name), 1)], name)

    def dates(self, name: str) -> list[date]:
        """The cells of a column as dates: 2024-05-31, 2024/5/31 or 20240531.

        Raises:
            Refused: ``date-unreadable`` with the row; and as ``texts``.
        """
        return [_date(text, name, row) for row, text in enumerate(self.texts(name), 1)]

    def others(self, *names: str) -> list[str]:
        """All columns but these, as written."""
        known = {name.casefold() for name in names}
        return [name for name in self.header if name and name.casefold() not in known]

    def _places(self) -> Mapping[str, int]:
        return {name.casefold(): place for place, name in reversed(list(enumerate(self.header)))}


def read_lines(path: Path) -> list[list[str]]:
    """Cells of all lines that are not blank, split at commas, semicolons or tabs, whichever the first line has most.

    Raises:
        Trouble: ``fit-file-unreadable`` when the file is missing or may not be read.
        Refused: ``file-not-text`` when it is no text.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise Trouble("fit-file-unreadable", path=path.name) from error
    text = _decoded(raw, path)
    first = text.lstrip().partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    rows = [[cell.strip() for cell in row] for row in csv.reader(text.splitlines(), delimiter=delimiter)]
    return [row for row in rows if any(row)]


def read_table(path: Path) -> Table:
    """The file with its first line as the header.

    Raises:
        Refused: ``fit-file-empty``; and as ``read_lines``.
    """
    rows: Sequence[Sequence[str]] = read_lines(path)
    if not rows:
        raise Refused("fit-file-empty", path=path.name)
    return Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))


def _decoded(raw: bytes, path: Path) -> str:
    for encoding in _ENCODINGS:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refused("file-not-text", path=path.name)


def _number(text: str, name: str, row: int) -> float:
    if not text:
        raise Refused("number-missing", name, column=name, row=row)
    try:
        return float(text)
    except ValueError as error:
        raise Refused("number-unreadable", name, column=name, row=row, text=text[:40]) from error


def _date(text: str, name: str, row: int) -> date:
    parts = text[:10].replace("/", "-").split("-")
    try:
        if len(parts) == 1:
            return date.fromisoformat(text)
        return date(*(int(part) for part in parts))
    except (TypeError, ValueError) as error:
        raise Refused("date-unreadable", name, column=name, row=row, text=text[:40]) from error
