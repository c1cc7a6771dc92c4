"""What has changed in the pipeline since a moment, from the journal and the stage changes; read by the raw driver."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from app.rules.moments import to_millis
from app.rules.since import NOWHERE, STEPS, Effect, Standing, effects, turns
from app.services import base_sums

if TYPE_CHECKING:
    from app.services.base_sums import Rates, Sums
    from app.storage.connection import Connection

# The first change after the moment tells what stood before it: SQLite gives the other columns of the row of min().
_MOVED = (
    "SELECT deal_id, from_status, from_stage_id, min(at) FROM stage_changes"
    " WHERE at >= ? AND from_status IS NOT NULL AND deleted_at IS NULL GROUP BY deal_id"
)
_EDITED = (
    "SELECT c.pk, c.d FROM sync_mutation m JOIN sync_change c ON c.seq BETWEEN m.first_change AND m.last_change"
    " WHERE m.edited_at >= ? AND c.tbl = 'deals' AND c.op = 'U' AND (instr(c.d, '\"amount\"')"
    " OR instr(c.d, '\"expected_close\"') OR instr(c.d, '\"deleted_at\"')) ORDER BY m.edited_at, c.seq"
)
_FIELDS = ("amount", "expected_close", "deleted_at")
_DEALS = (
    "SELECT d.id, d.name, coalesce(a.name, ''), coalesce(u.name, ''), d.status, d.stage_id, coalesce(d.amount, 0),"
    " d.currency, d.expected_close, d.created_at, d.deleted_at FROM deals d LEFT JOIN accounts a ON a.id = d.account_id"
    " LEFT JOIN users u ON u.id = d.owner_id WHERE d.id IN (SELECT value FROM json_each(?))"
)


class SinceRow(NamedTuple):
    """One deal that changed; ``what`` are steps and turns of ``app/rules/since.py``."""

    id: str
    name: str
    account: str
    owner: str
    what: tuple[str, ...]
    then: Standing
    now: Standing
    currency: str
    steps: tuple[Effect, ...]


class SinceStep(NamedTuple):
    """One bar of the waterfall: how many deals and what they add."""

    key: str
    deals: int
    amount: Sums


class Since(NamedTuple):
    """The open amount then and now, and every step between; the steps add up to the difference."""

    then: Sums
    steps: tuple[SinceStep, ...]
    now: Sums
    rows: tuple[SinceRow, ...]


def since(connection: Connection, moment: dt.datetime) -> Since:
    """Everything that happened to deals since a moment."""
    at = to_millis(moment)
    rates = base_sums.load(connection)
    rows = _rows(connection, at, rates.base)
    by_step: dict[str, list[tuple[int | None, str | None]]] = {key: [] for key in STEPS}
    for row in rows:
        for effect in row.steps:
            by_step[effect.step].append((effect.amount, row.currency))
    open_now = [
        (int(amount), currency)
        for amount, currency in connection.execute(
            "SELECT coalesce(sum(amount), 0), currency FROM deals WHERE deleted_at IS NULL AND status = 'open'"
            " GROUP BY currency"
        )
    ]
    steps = tuple(SinceStep(key, len(amounts), rates.sum(amounts)) for key, amounts in by_step.items())
    return Since(_then(rates, open_now, by_step), steps, rates.sum(open_now), tuple(rows))


def _then(
    rates: Rates,
    open_now: list[tuple[int, str | None]],
    by_step: dict[str, list[tuple[int | None, str | None]]],
) -> Sums:
    """What was open then: what is open now with every step taken back."""
    back = [(-(amount or 0), currency) for amounts in by_step.values() for amount, currency in amounts]
    return rates.sum([*open_now, *back])


def _rows(connection: Connection, at: int, base: str) -> list[SinceRow]:
    moved = {deal: (status, stage) for deal, status, stage, _ in connection.execute(_MOVED, (at,))}
    edited = _edited(connection, at)
    fresh = connection.execute("SELECT id FROM deals WHERE created_at >= ?", (at,)).fetchall()
    touched = {*moved, *edited, *(row[0] for row in fresh)}
    rows = []
    for (
        deal,
        name,
        account,
        owner,
        status,
        stage,
        amount,
        currency,
        close,
        created,
        archived,
    ) in connection.execute(_DEALS, (_json(touched),)):
        was = edited.get(deal, {})
        now = Standing(status, stage, amount, _day(close)) if archived is None else NOWHERE
        then = NOWHERE
        if created < at and was.get("deleted_at", archived if archived and archived < at else None) is None:
            was_status, was_stage = moved.get(deal, (status, stage))
            was_close = was.get("expected_close", close)
            then = Standing(was_status, was_stage, was.get("amount", amount) or 0, _day(was_close))
        steps = effects(then, now)
        what = (*(effect.step for effect in steps), *turns(then, now))
        if what:
            rows.append(SinceRow(deal, name, account, owner, what, then, now, currency or base, steps))
    return rows


def _edited(connection: Connection, at: int) -> dict[str, dict[str, Any]]:
    """What the fields that count held before their first change since a moment, by deal."""
    found: dict[str, dict[str, Any]] = {}
    for deal, written in connection.execute(_EDITED, (at,)):
        was = found.setdefault(deal, {})
        pairs = json.loads(written)
        for key in _FIELDS:
            if key in pairs:
                was.setdefault(key, pairs[key][0])
    return found


def _json(ids: set[str]) -> str:
    return "[" + ",".join(f'"{each}"' for each in sorted(ids)) + "]"


def _day(value: int | str | None) -> dt.date | None:
    return dt.date.fromisoformat(str(value)) if value else None
