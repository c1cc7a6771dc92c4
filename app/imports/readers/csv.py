"""Text tables: CSV and TSV in any encoding, with any usual delimiter, whole rows and broken ones alike."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

from app.imports.problems import Problem
from app.imports.readers import delimiter as delimiters
from app.imports.readers import header
from app.imports.readers.encoding import Decoded, decode
from app.imports.readers.grid import Line, tabulate
from app.imports.readers.sources import read_bytes
from app.imports.readers.table import Table

_DIFFERENT = 50_000  # cells that are told apart before it is no longer worth it


def read_csv(
    path: Path,
    known: Callable[[str], bool],
    *,
    encoding: str | None = None,
    delimiter: str | None = None,
    header_row: int | None = None,
) -> Table:
    """Read a text table from a file.

    Args:
        path: the file.
        known: whether a text is a heading that some profile knows; finds the heading row below a title.
        encoding: overrules the guess.
        delimiter: overrules the choice.
        header_row: 1-based number of the heading row, 0 for none; overrules the search.

    Raises:
        Trouble: the file cannot be read, is no text, or has too many columns.
    """
    decoded = decode(read_bytes(path), encoding)
    return parse(decoded, path.name, known, delimiter=delimiter, header_row=header_row)


def parse(
    decoded: Decoded,
    name: str,
    known: Callable[[str], bool],
    *,
    delimiter: str | None = None,
    header_row: int | None = None,
) -> Table:
    """Read a text table from a text; arguments as for :func:`read_csv`."""
    delimiters.allow_long_cells()
    named, text = delimiters.declared(decoded.text)
    mark = delimiter or named or delimiters.choose(text)
    problems: list[Problem] = []
    lines = list(_lines(text, mark, problems))
    return tabulate(
        lines,
        name,
        header.find([line.cells for line in lines[: header.LOOK + 1]], known)
        if header_row is None
        else min(header_row, len(lines)) - 1,
        problems=problems,
        encoding=decoded.encoding,
        delimiter=mark,
        notes={"encoding_guessed": True} if not decoded.certain else None,
    )


def _lines(text: str, mark: str, problems: list[Problem]) -> Iterator[Line]:
    """Every record with its number; a quote that is never closed costs its line, not the rest of the file."""
    number, shared = 0, _sharing()
    while text:
        source = io.StringIO(text, newline="")
        reader = csv.reader(source, delimiter=mark)
        kept: tuple[int, list[str]] | None = None
        before = 0
        for cells in reader:
            if kept is not None:
                number += 1
                yield Line(number, shared(kept[1]))
            kept, start, before = (before, cells), before, reader.line_num
        if kept is None:
            return
        number += 1
        tail = _from_line(text, start)
        if not _unclosed(tail, mark):
            yield Line(number, shared(kept[1]))
            return
        line = io.StringIO(tail, newline="").readline()
        text = tail[len(line) :]
        problems.append(Problem(number, None, "quote-unclosed"))
        yield Line(number, line.rstrip("\r\n").split(mark))


def _sharing() -> Callable[[list[str]], list[str]]:
    """Gives equal cells as one text: cities, titles and firms repeat in every row and would fill the memory."""
    known: dict[str, str] = {}

    def shared(cells: list[str]) -> list[str]:
        if len(known) < _DIFFERENT:
            return [known.setdefault(cell, cell) for cell in cells]
        return [known.get(cell, cell) for cell in cells]

    return shared


def _from_line(text: str, line: int) -> str:
    """The text from a physical line on, counted as the csv reader counts lines."""
    source = io.StringIO(text, newline="")
    for _ in range(line):
        source.readline()
    return source.read()


def _unclosed(text: str, mark: str) -> bool:
    try:
        for _ in csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True):
            pass
    except csv.Error as error:
        return "unexpected end of data" in str(error)
    return False
