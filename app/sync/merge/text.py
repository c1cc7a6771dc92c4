"""Long text merges by line, as a version control system merges a file."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple


class Hunk(NamedTuple):
    """Lines ``start`` to ``end`` of the base became ``lines``."""

    start: int
    end: int
    lines: list[str]


def merge_text(base: str | None, mine: str | None, theirs: str | None) -> str | None:
    """Bring two edits of one text together.

    The three-way merge of Khanna, Kunal and Pierce (2007), "A formal investigation of diff3": hunks that do
    not touch each other are both applied; equal hunks once.

    Returns:
        The merged text, or None when both changed the same lines.
    """
    lines = (base or "").splitlines(keepends=True)
    ours = _hunks(lines, (mine or "").splitlines(keepends=True))
    others = _hunks(lines, (theirs or "").splitlines(keepends=True))
    merged = sorted([*ours, *(hunk for hunk in others if hunk not in ours)])
    if any(_touch(first, second) for first, second in pairwise(merged)):
        return None
    return _apply(lines, merged)


def _hunks(old: list[str], new: list[str]) -> list[Hunk]:
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [Hunk(start, end, new[low:high]) for tag, start, end, low, high in codes if tag != "equal"]


def _touch(first: Hunk, second: Hunk) -> bool:
    # two insertions at one place touch, and so does one at the edge of a change: their order is unknown
    return second.start < first.end or (
        second.start == first.end and (first.start == first.end or second.start == second.end)
    )


def _apply(lines: list[str], hunks: list[Hunk]) -> str:
    parts: list[str] = []
    at = 0
    for hunk in hunks:
        parts += lines[at : hunk.start]
        parts += _ended(hunk.lines, last=hunk.end >= len(lines))
        at = hunk.end
    parts += lines[at:]
    return "".join(parts)


def _ended(lines: list[str], *, last: bool) -> list[str]:
    """End a last line that another line will follow, so that two lines do not run into one."""
    if last or not lines or lines[-1].endswith(("\n", "\r")):
        return lines
    return [*lines[:-1], lines[-1] + "\n"]
