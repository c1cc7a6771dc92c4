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


def side_by_side(entries: Sequence[Entry]) -> list[Placed]:
    """Put entries of one day in columns, so that none covers another: each in the first that is free."""
    placed: list[Placed] = []
    run: list[tuple[Entry, int]] = []
    ends: list[int] = []
    until = 0
    for entry in sorted(entries, key=_by_time):
        if run and entry.start >= until:
            placed += [Placed(member, column, len(ends)) for member, column in run]
            run, ends = [], []
        column = next((n for n, end in enumerate(ends) if end <= entry.start), len(ends))
        ends[column : column + 1] = [entry.end]
        run.append((entry, column))
        until = max(until, entry.end)
    return placed + [Placed(member, column, len(ends)) for member, column in run]


def _by_time(entry: Entry) -> tuple[int, int]:
    return entry.start, -entry.end
