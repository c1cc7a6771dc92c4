"""Turns a clash into a row of ``conflicts``: a sentence waits behind each for the person whose edit did not stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from uuid_utils import uuid7

from app.server.catalogue import table
from app.sync.merge import Writer

if TYPE_CHECKING:
    from app.server.work import Work
    from app.sync.merge import Clash
    from app.sync.protocol import Mutation, Value


def note(work: Work, mutation: Mutation, name: str, pk: str, clash: Clash) -> str:
    """Record a clash where the writer can see it: with the account, or privately when that is out of reach."""
    kept = work.rows.get((name, pk))
    scope = kept.scope if kept is not None and work.reach.may_read(kept.scope) else work.caller.user
    mine = _mine(work, mutation)
    winner, loser = (mine, clash.other) if clash.mine else (clash.other, mine)
    new = str(uuid7())
    work.add(
        "conflicts",
        {
            "id": new,
            "account_id": scope,
            "kind": table(name).kind,
            "record_id": pk,
            "field": clash.field,
            "base": _text(clash.base),
            "kept": _text(clash.kept),
            "lost": _text(clash.lost),
            "kept_by": winner.user,
            "kept_at": winner.at,
            "lost_by": loser.user,
            "lost_at": loser.at,
            "lost_device": loser.device,
            "mutation": mutation.id,
            "at": work.now,
            "reason": clash.reason,
            "created_at": work.now,
            "created_by": work.caller.user,
            "updated_at": work.now,
        },
        same=False,
    )
    return new


def _mine(work: Work, mutation: Mutation) -> Writer:
    return Writer(work.caller.user, work.caller.device, work.edit_time(mutation))


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
