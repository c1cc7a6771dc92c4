"""Entries of one day beside each other where they overlap. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.agenda import Entry


class Placed(NamedTuple):
    """An entry among those that overlap it: its column of so many."""

    entry: Entry
    column: int
    of: int


def runs(entries: Sequence[Entry]) -> list[list[Placed]]:
    """The entries of one day in columns, in runs that do not overlap each other."""
    found: list[list[Placed]] = []
    run: list[tuple[Entry, int]] = []
    ends: list[int] = []
    until = 0
    for entry in sorted(entries, key=_by_time):
        if run and entry.start >= until:
            found.append([Placed(member, column, len(ends)) for member, column in run])
            run, ends = [], []
        column = next((n for n, end in enumerate(ends) if end <= entry.start), len(ends))
        ends[column : column + 1] = [entry.end]
        run.append((entry, column))
        until = max(until, entry.end)
    if run:
        found.append([Placed(member, column, len(ends)) for member, column in run])
    return found


def within(entries: Sequence[Entry], room: int) -> tuple[list[Placed], list[list[Entry]]]:
    """The entries of one day in no more columns than there is room for.

    Returns:
        Those that are shown, and in groups that do not overlap those for whom the last column only says how many.
    """
    shown: list[Placed] = []
    left_out: list[list[Entry]] = []
    for run in runs(entries):
        if run[0].of <= room:
            shown += run
            continue
        shown += [Placed(each.entry, each.column, room) for each in run if each.column < room - 1]
        for rest in runs([each.entry for each in run if each.column >= room - 1]):
            if len(rest) == 1:
                shown.append(Placed(rest[0].entry, room - 1, room))
            else:
                left_out.append([each.entry for each in rest])
    return shown, left_out


def _by_time(entry: Entry) -> tuple[int, int]:
    return entry.start, -entry.end
