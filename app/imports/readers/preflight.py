"""A look at a zipped workbook before any library opens it: what it would inflate to, and what traps it holds."""

import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.rules.errors import Trouble

MOST_ENTRIES = 5_000
MOST_BYTES = 1 << 30
# Worksheets of real files inflate up to about 60 times; bombs a thousand times and more.
MOST_RATIO = 250
RATIO_FROM = 8 << 20
MOST_CELLS = 20_000_000

_CHUNK = 1 << 18
_OVERLAP = 200
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_CELL = re.compile(rb'<(?:\w+:)?c\b(?=[^>]*?\br="([A-Z]{1,3})(\d{1,7})")([^>]*[^>/]|)>')
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")


class Grid(NamedTuple):
    """What one sheet holds.

    Attributes:
        part: its file inside the zip.
        errors: rows with a cell that holds an error such as #N/A, which readers hand out as empty.
    """

    part: str
    errors: tuple[int, ...]


_DAMAGES = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    ValueError,
    zlib.error,
    lzma.LZMAError,
    struct.error,
)


def check(path: Path) -> tuple[Grid, ...]:
    """Refuse what would harm; answer what its sheets hold.

    Raises:
        Trouble: ``file-damaged``, ``file-hostile``, ``file-locked``.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return tuple(_grids(archive, path))
    except _DAMAGES as error:
        raise Trouble("file-damaged", file=path.name) from error
    except (OSError, RuntimeError) as error:
        # The zip module says RuntimeError for an encrypted entry.
        raise Trouble(
            "file-locked" if isinstance(error, RuntimeError) else "file-damaged", file=path.name
        ) from error


def _grids(archive: zipfile.ZipFile, path: Path) -> Iterator[Grid]:
    entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise Trouble("file-hostile", file=path.name)
    inflated = 0
    for entry in entries:
        sheet = _Sheet() if _SHEET.fullmatch(entry.filename) else None
        first = True
        before = inflated
        for piece in _pieces(archive, entry):
            inflated += len(piece)
            own = inflated - before
            steep = own > RATIO_FROM and own > MOST_RATIO * max(1, entry.compress_size)
            if inflated > MOST_BYTES or steep or (first and _has_entities(entry.filename, piece)):
                raise Trouble("file-hostile", file=path.name)
            first = False
            if sheet is not None:
                sheet.feed(piece)
                if sheet.area > MOST_CELLS:
                    raise Trouble("file-hostile", file=path.name)
        if sheet is not None:
            yield Grid(entry.filename, tuple(sorted(sheet.errors)))


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The content bit by bit; sizes written in the zip are not believed."""
    with archive.open(entry) as stream:
        while piece := stream.read(_CHUNK):
            yield piece


def _has_entities(name: str, piece: bytes) -> bool:
    """Whether an XML part declares a document type or entities; no workbook needs them."""
    if not name.endswith((".xml", ".rels")):
        return False
    return _ENTITY.search(piece.replace(b"\0", b"")) is not None


class _Sheet:
    """The extent of the filled cells of a sheet, and its error cells."""

    def __init__(self) -> None:
        self.errors: set[int] = set()
        self._rest = b""
        self._rows = [1 << 30, 0]
        self._columns = [1 << 30, 0]

    @property
    def area(self) -> int:
        """How many cells a dense grid from the first to the last would have."""
        return max(0, self._rows[1] - self._rows[0] + 1) * max(0, self._columns[1] - self._columns[0] + 1)

    def feed(self, piece: bytes) -> None:
        """Look at the next bytes of the sheet's XML."""
        text = self._rest + piece
        for column, number, more in _CELL.findall(text):
            row, place = int(number), _place(column)
            self._rows = [min(self._rows[0], row), max(self._rows[1], row)]
            self._columns = [min(self._columns[0], place), max(self._columns[1], place)]
            if b't="e"' in more:
                self.errors.add(row)
        self._rest = text[-_OVERLAP:]


def _place(letters: bytes) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + letter - 64
    return place
