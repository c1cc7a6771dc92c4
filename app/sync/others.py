"""What others changed, written into the journal for the timeline: who, when, from which value to which."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, NamedTuple

from app.model.base import canonical_json
from app.storage.connection import Connection
from app.storage.ids import new_id
from app.storage.sealing import CONTRACT

QUIET = frozenset({"id", "sv", "updated_at", "updated_by", "name_key", "pinyin"})


class OthersEdit(NamedTuple):
    """One row that somebody else changed."""

    version: int
    by_id: str | None
    at: int
    table: str
    pk: str
    pairs: dict[str, list[Any]]
    device: str | None = None


def difference(
    names: tuple[str, ...], old: tuple[Any, ...], new: tuple[Any, ...], mine: frozenset[str]
) -> dict[str, list[Any]]:
    """The columns in which two states of a row differ, without those in which local work stands on top."""
    return {
        name: [before, after]
        for name, before, after in zip(names, old, new, strict=True)
        if before != after and name not in QUIET and name not in mine
    }


def record(connection: Connection, edits: Iterable[OthersEdit]) -> None:
    """Append the edits, one mutation for each version and writer; the caller has sealed what was open."""
    ordered = sorted(edits, key=lambda edit: (*_made(edit), edit.table, edit.pk))
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'sync_change'").fetchone()
    last = int(row[0]) if row else 0
    changes, mutations = [], []
    for (version, _, device), group in groupby(ordered, key=_made):
        first = last + 1
        for edit in group:
            last += 1
            changes.append((last, edit.table, edit.pk, canonical_json(edit.pairs)))
        told = canonical_json({"device": device}) if device else None
        mutations.append((new_id(), first, last, edit.at, edit.by_id, CONTRACT, version, told))
    connection.executemany("INSERT INTO sync_change (seq, tbl, pk, op, d) VALUES (?, ?, ?, 'U', ?)", changes)
    connection.executemany(
        "INSERT INTO sync_mutation (mut, first_change, last_change, edited_at, by_id, contract, label, origin, state, "
        "v, result) VALUES (?, ?, ?, ?, ?, ?, 'sync', 'sync', 'remote', ?, ?)",
        mutations,
    )


def _made(edit: OthersEdit) -> tuple[int, str, str]:
    return edit.version, edit.by_id or "", edit.device or ""
