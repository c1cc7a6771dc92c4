"""Two edits of one field: what stands, and what is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.sync.merge.kinds import FieldKind
from app.sync.merge.text import merge_text

if TYPE_CHECKING:
    from app.sync.protocol.rows import Value


class Writer(NamedTuple):
    """Who wrote a value, where and when (milliseconds, corrected to the server's clock)."""

    user: str | None
    device: str | None
    at: int


class Verdict(NamedTuple):
    """What stands after an edit.

    Attributes:
        value: the value of the field from now on.
        reason: empty when nothing was lost, else why the loser lost.
        mine: my value is the one that stands.
    """

    value: Value
    reason: str = ""
    mine: bool = True


def settle(
    kind: FieldKind, base: Value, mine: Value, server: Value, *, edit: Writer, last: Writer
) -> Verdict:
    """Decide one field.

    Args:
        kind: how the field merges; states, deletions and scopes are decided with their row (``rows.py``).
        base: the value that the edit was made on.
        mine: the value that the edit wants.
        server: the value that the server has.
        edit: who made the edit.
        last: who made the server's value.
    """
    if mine == server:
        return Verdict(server)
    if base == server:
        return Verdict(mine)
    if kind is FieldKind.TEXT:
        return _text(base, mine, server)
    if kind in {FieldKind.TERMS, FieldKind.OWNER}:
        return Verdict(server, "waits-for-approval", mine=False)
    return _later(kind, mine, server, edit, last)


def _later(kind: FieldKind, mine: Value, server: Value, edit: Writer, last: Writer) -> Verdict:
    # one device's edits stand in the order in which they were made, whatever its clock did in between
    same_device = edit.device is not None and edit.device == last.device
    wins = same_device or edit.at >= last.at
    reason = "" if kind is FieldKind.STAMP else "later-edit"
    return Verdict(mine, reason) if wins else Verdict(server, reason, mine=False)


def _text(base: Value, mine: Value, server: Value) -> Verdict:
    merged = merge_text(*(None if value is None else str(value) for value in (base, mine, server)))
    return Verdict(server, "same-lines", mine=False) if merged is None else Verdict(merged)
