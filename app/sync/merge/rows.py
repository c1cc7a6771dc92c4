"""Edits and deletions of a whole row: what changes, and what clashed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import Role
from app.sync.merge.fields import Verdict, Writer, settle
from app.sync.merge.kinds import (
    CLAIMED,
    COMPANIONS,
    EDIT_STAMPS,
    LED,
    MACHINES,
    NEVER_DELETED,
    ORDERED_STAGES,
    OWN_MOVES,
    TAKEN_BACK,
    FieldKind,
    kind_of,
)
from app.sync.merge.states import OPEN, POOLED, may_move

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.sync.protocol.rows import Value

LEADERS = frozenset({Role.MANAGER, Role.ADMIN})
Pairs = dict[str, "tuple[Value, Value]"]


class Clash(NamedTuple):
    """An edit that could not stand beside another.

    Attributes:
        field: the column, or None for the whole row.
        base: what the edit was made on.
        kept: the value that stands.
        lost: the value that does not.
        mine: the edit's value is the one that stands.
        reason: code of the sentence that explains it.
        other: who wrote the server's value.
    """

    field: str | None
    base: Value
    kept: Value
    lost: Value
    mine: bool
    reason: str
    other: Writer


@dataclass(frozen=True, slots=True)
class Context:
    """What a merge has to know besides the values.

    Attributes:
        edit: who edits, where, and when by the server's clock.
        role: role of the user.
        unchanged: nobody else has changed the row since the client last saw it.
        last: who wrote the server's value of a column.
        may_move_to: whether the user reaches the scope that a row is to be moved to.
        within: whether the row with these values is under the limit that goes with it.
    """

    edit: Writer
    role: str
    unchanged: bool
    last: Callable[[str], Writer]
    may_move_to: Callable[[str], bool]
    within: Callable[[Mapping[str, Value]], bool]


@dataclass(slots=True)
class Merged:
    """The outcome for one row: new values of changed columns, and the clashes."""

    changes: dict[str, Value] = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)

    def settled_as(self, pairs: Pairs, server: Mapping[str, Value]) -> bool:
        """Whether the row now has exactly the values that the edit wanted."""
        return all(self.changes.get(name, server[name]) == mine for name, (_, mine) in pairs.items())


def merge_row(table: str, server: Mapping[str, Value], pairs: Pairs, context: Context) -> Merged:
    """Bring the edited fields of one row together with the server's row.

    Args:
        table: name of the table.
        server: the server's row.
        pairs: ``{column: (base, mine)}``.
        context: who edits, and what is known about the row.
    """
    if server["deleted_at"] is not None and "deleted_at" not in pairs:
        return _edit_of_deleted(pairs, context)
    merged = Merged()
    refused = _refused_companions(table, server, pairs, context)
    for name, (base, mine) in pairs.items():
        verdict = _judge(table, name, server, pairs, context)
        if name in refused and verdict.mine and verdict.value != server[name]:
            verdict = Verdict(server[name], "goes-with-refused-move", mine=False)
        if verdict.value != server[name]:
            merged.changes[name] = verdict.value
        if verdict.reason:
            lost = server[name] if verdict.mine else mine
            merged.clashes.append(_clash(name, base, lost, verdict, context))
    return _drop_idle_stamps(merged)


def merge_delete(table: str, server: Mapping[str, Value], context: Context) -> Clash | None:
    """Say why a row may not be deleted; None when it may."""
    if table in TAKEN_BACK and server.get("created_by") == context.edit.user:
        return None
    if table in NEVER_DELETED:
        reason = "never-deleted"
    elif context.unchanged or server["deleted_at"] is not None:
        return None
    else:
        reason = "changed-since"
    other = context.last("deleted_at")
    return Clash("deleted_at", None, None, context.edit.at, mine=False, reason=reason, other=other)


def _clash(name: str, base: Value, lost: Value, verdict: Verdict, context: Context) -> Clash:
    other = context.last(name)
    return Clash(name, base, verdict.value, lost, mine=verdict.mine, reason=verdict.reason, other=other)


def _edit_of_deleted(pairs: Pairs, context: Context) -> Merged:
    lost = {name: mine for name, (_, mine) in pairs.items() if kind_of("", name) is not FieldKind.STAMP}
    other = context.last("deleted_at")
    return Merged(
        clashes=[
            Clash(name, pairs[name][0], None, mine, mine=False, reason="row-deleted", other=other)
            for name, mine in lost.items()
        ]
    )


def _judge(table: str, name: str, server: Mapping[str, Value], pairs: Pairs, context: Context) -> Verdict:
    """Decide a field, and for a move that is open to small amounts look at what the row's amounts would then be."""
    verdict = _decide(table, name, server, pairs[name], context)
    machine = MACHINES.get((table, name))
    if machine is None or not verdict.mine or verdict.value == server[name]:
        return verdict
    base, mine = pairs[name]
    states = (str(server[name]), str(mine), context.role)
    if may_move(machine, *states, seen=base == server[name], small=False):
        return verdict
    values = {**server, **_others(table, server, pairs, context)}
    return verdict if context.within(values) else Verdict(server[name], "beyond-limit", mine=False)


def _others(table: str, server: Mapping[str, Value], pairs: Pairs, context: Context) -> dict[str, Value]:
    """What the fields that are no states would be after the edit."""
    return {
        name: _decide(table, name, server, pair, context).value
        for name, pair in pairs.items()
        if kind_of(table, name) is not FieldKind.STATE
    }


def _decide(
    table: str, name: str, server: Mapping[str, Value], pair: tuple[Value, Value], context: Context
) -> Verdict:
    base, mine = pair
    current = server[name]
    kind = kind_of(table, name)
    if mine == current:
        return Verdict(current)
    if kind is FieldKind.STATE:
        return _state(table, name, server, pair, context)
    if kind is FieldKind.DELETED:
        return _deleted(table, server, mine, context)
    led = (table, name) in LED and context.role not in LEADERS
    refused = "not-yours" if led else _beyond_reach(table, kind, server, (mine, base == current), context)
    if refused is not None:
        return Verdict(current, refused, mine=False)
    if base == current:  # the usual case, in which nobody has to ask who wrote the other value
        return Verdict(mine)
    return settle(kind, base, mine, current, edit=context.edit, last=context.last(name))


def _beyond_reach(
    table: str, kind: FieldKind, server: Mapping[str, Value], change: tuple[Value, bool], context: Context
) -> str | None:
    """Why this user may not make the change at all, whatever others wrote."""
    mine, untouched = change
    if kind is FieldKind.SCOPE and not (untouched and context.may_move_to(str(mine))):
        return "not-your-scope"
    if kind is FieldKind.OWNER and untouched and not _may_give(table, server, mine, context):
        return "owner-not-yours"
    return None


def _may_give(table: str, server: Mapping[str, Value], mine: Value, context: Context) -> bool:
    """The holder and those who lead may give a record away; a pooled account is not taken by an edit.

    A pooled lead is taken by whoever claims it first, for themselves.
    """
    owner = server.get("owner_id")
    claimed = table == "leads" and server.get("status") == POOLED and mine == context.edit.user
    free = owner is None and (claimed or table not in CLAIMED)
    return free or owner == context.edit.user or context.role in LEADERS


def _state(
    table: str, name: str, server: Mapping[str, Value], pair: tuple[Value, Value], context: Context
) -> Verdict:
    base, mine = pair
    current = server[name]
    if (table, name) in ORDERED_STAGES:
        allowed = base == current or server["status"] == OPEN
    else:
        machine = MACHINES[table, name]
        allowed = may_move(machine, str(current), str(mine), context.role, seen=base == current)
        whose = OWN_MOVES.get((table, str(mine)))
        allowed = allowed and (whose is None or server[whose] == context.edit.user)
    if not allowed:
        return Verdict(current, "move-not-allowed", mine=False)
    return Verdict(mine, "" if base == current else "moved-on")


def _deleted(table: str, server: Mapping[str, Value], mine: Value, context: Context) -> Verdict:
    current = server["deleted_at"]
    if mine is None:
        return Verdict(None)
    if current is not None:
        return Verdict(current)
    clash = merge_delete(table, server, context)
    return Verdict(mine) if clash is None else Verdict(None, clash.reason, mine=False)


def _refused_companions(
    table: str, server: Mapping[str, Value], pairs: Pairs, context: Context
) -> frozenset[str]:
    refused: frozenset[str] = frozenset()
    for (moved_table, name), companions in COMPANIONS.items():
        if moved_table == table and name in pairs:
            verdict = _judge(table, name, server, pairs, context)
            if not verdict.mine:
                refused |= companions
    return refused


def _drop_idle_stamps(merged: Merged) -> Merged:
    """Leave the stamps of an edit as they are when nothing but them would change.

    Other fields that follow from what somebody did, such as the last follow-up, say something by themselves.
    """
    if merged.changes and merged.changes.keys() <= EDIT_STAMPS:
        merged.changes.clear()
    return merged
