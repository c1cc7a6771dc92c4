"""What every reader returns: a table of texts, each row with the number that a spreadsheet shows for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from app.imports.problems import Problem

# A sheet with more columns than this is no list of customers; it is refused before anything is built from it.
MOST_COLUMNS = 2_000


class Row(NamedTuple):
    """One data row.

    Attributes:
        number: 1-based place in the file as a spreadsheet counts, the header and blank rows included.
        cells: as many texts as the table has headers; more in a row that is refused for being too long.
    """

    number: int
    cells: tuple[str, ...]


class Enclosed(NamedTuple):
    """A file that came with a row.

    Attributes:
        name: a safe one.
        sha256: of its content, in hexadecimal.
        size: in bytes.
        content: left out where it lies among the attachments already.
    """

    name: str
    sha256: str
    size: int
    content: bytes = b""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file, as text.

    Attributes:
        name: the file's or the sheet's name.
        headers: column headings, trimmed; a column without one is called by its letter.
        rows: the rows that hold anything, whole ones and broken ones alike.
        problems: what is wrong with single rows already now (too short, bytes that are no text).
        encoding: how the bytes were read, for text files; else None.
        delimiter: what separates the cells, for text files; else None.
        notes: facts worth showing about the file as a whole, by name (title rows skipped, hidden sheet).
        kind: what the rows are, when the format itself says so (a vCard is a contact); else None.
        header_row: 1-based number of the heading row, 0 when there is none; None for a format without rows.
        enclosed: number of a row → the files that came with it.
    """

    name: str
    headers: tuple[str, ...]
    rows: Sequence[Row]
    problems: tuple[Problem, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    notes: Mapping[str, object] | None = None
    kind: str | None = None
    header_row: int | None = None
    enclosed: Mapping[int, tuple[Enclosed, ...]] = field(default_factory=dict)


class Reading(NamedTuple):
    """What a person decided about how a file is read; None leaves it to the reader.

    Attributes:
        encoding: of a text file, Python's name.
        delimiter: of a text file.
        header_row: 1-based number of the heading row, 0 for none.
    """

    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None


AS_FOUND = Reading()


def letter(index: int) -> str:
    """The name of a column as spreadsheets have it: 0 is A, 26 is AA."""
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(65 + rest) + text
    return text
