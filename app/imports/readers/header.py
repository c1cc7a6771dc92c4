"""Which row holds the headings: titles and blank rows above are skipped; a file without one gets letters."""

import re
from collections.abc import Callable, Sequence

from app.imports.readers.table import letter

_LOOK = 20
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
        rows: the first rows of the file as they stand.
        known: whether a text is a heading that some profile knows.
    """
    first = [[cell.strip() for cell in row] for row in rows[:_LOOK]]
    scores = [sum(map(known, {cell for cell in row if cell})) for row in first]
    best = max(scores, default=0)
    if best and (best > 1 or sum(map(bool, first[scores.index(best)])) <= 2):
        return scores.index(best)
    width = max((sum(map(bool, row)) for row in first), default=0)
    for index, row in enumerate(first):
        filled = [cell for cell in row if cell]
        if filled and len(filled) * 2 > width:
            return index if _is_heading(filled) else None
    return None


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
