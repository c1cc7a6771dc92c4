"""Which row holds the headings: titles and blank rows above are skipped; a file without one gets letters."""

import re
from collections.abc import Callable, Sequence

from app.imports.readers.table import letter

LOOK = 20
"""Rows that are looked at for headings."""
_DATA = re.compile(
    r"[\d\s.,:/+()\-¥$€%年月日]*\d[\d\s.,:/+()\-¥$€%年月日]*|[^@\s]+@[^@\s]+\.[^@\s]+|https?://\S+"
)


def place(
    rows: Sequence[Sequence[str]], known: Callable[[str], bool], decided: int | None = None
) -> int | None:
    """The index of the heading row, as a person decided (1-based, 0 for none) or else as :func:`find` says."""
    return find(rows, known) if decided is None else min(decided, len(rows)) - 1


def find(rows: Sequence[Sequence[str]], known: Callable[[str], bool]) -> int | None:
    """The index of the heading row among the first rows, or None when the data begins at once.

    Args:
        rows: the first rows of the file as they stand, one more at least than are looked at for headings.
        known: whether a text is a heading that some profile knows.
    """
    first = [[cell.strip() for cell in row] for row in rows[:LOOK]]
    filled = [[cell for cell in row if cell] for row in first]
    width = max(map(len, filled), default=0)
    wide = next((index for index, cells in enumerate(filled) if len(cells) * 2 > width), None)
    scores = [sum(map(known, set(cells))) for cells in filled]
    best = max(scores, default=0)
    index = scores.index(best) if best else 0
    alone = best == 1 and len(filled[index]) <= 2 and (wide is None or index <= wide)
    if alone or (best > 1 and _stands_above(rows, index, wide)):
        return index
    if wide is None or not _is_heading(filled[wide]) or not _stands_above(rows, wide, _first(filled)):
        return None
    return wide


def _stands_above(rows: Sequence[Sequence[str]], index: int, data: int | None) -> bool:
    """Whether a heading row has something to head: rows below it, or none above it that hold data."""
    below = any(cell.strip() for row in rows[index + 1 :] for cell in row)
    return below or data is None or index <= data


def _first(filled: Sequence[Sequence[str]]) -> int:
    return next(index for index, cells in enumerate(filled) if cells)


def _is_heading(filled: list[str]) -> bool:
    return len(set(filled)) == len(filled) and not any(_DATA.fullmatch(cell) for cell in filled)


def name(cells: Sequence[str], width: int) -> tuple[str, ...]:
    """Trimmed headings for ``width`` columns; a blank one takes its letter, a repeated one a number."""
    names: list[str] = []
    seen: dict[str, int] = {}
    for index in range(width):
        text = (cells[index] if index < len(cells) else "").replace("\ufeff", "").strip() or letter(index)
        seen[text] = seen.get(text, 0) + 1
        names.append(text if seen[text] == 1 else f"{text} ({seen[text]})")
    return tuple(names)
