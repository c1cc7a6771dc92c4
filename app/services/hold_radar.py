"""Which of somebody's accounts fall back to the pool soon, worst first, and what would keep each."""

import datetime as dt
from dataclasses import dataclass

from app.rules.choices import Role
from app.rules.moments import from_millis
from app.rules.pool import Hold, PoolRules, days_left, fall_back
from app.services.lists.parts import both
from app.storage.connection import Connection

HELD = (
    f"SELECT a.id, a.name, {both('p')}, a.claimed_at, a.last_followed_at, "
    "(SELECT max(d.closed_at) FROM deals d WHERE d.account_id = a.id AND d.status = 'won' AND d.deleted_at IS NULL), "
    "p.days_without_follow_up, p.days_without_deal, p.protection_days, p.holding_cap, p.daily_claim_cap, "
    "p.cool_down_days, p.warn_days FROM accounts a JOIN pools p ON p.id = a.pool_id AND p.active = 1 "
    "AND p.deleted_at IS NULL WHERE a.owner_id = ? AND a.deleted_at IS NULL AND a.claimed_at IS NOT NULL"
)


@dataclass(frozen=True, slots=True)
class Holding:
    """An account that falls back.

    Attributes:
        pool: its name in both languages, as ``labels.side`` reads it.
        due: when it falls back if nothing happens.
        days: whole days until then; below zero when it is overdue.
        reason: ``no_follow_up`` or ``no_deal``.
        keep: what would keep it: ``log_follow_up``, ``win_deal``.
        warned: it is within the days in which the pool warns.
    """

    id: str
    name: str
    pool: str
    due: dt.datetime
    days: int
    reason: str
    keep: tuple[str, ...]
    warned: bool


def radar(connection: Connection, user_id: str, now: dt.datetime, within: int | None = None) -> list[Holding]:
    """The accounts that this person holds from pools and that fall back within so many days, the soonest first.

    Args:
        connection: to read from.
        user_id: who holds them.
        now: aware.
        within: days; without, each pool's own warning.
    """
    found = []
    for record, name, pool, claimed, followed, won, *rest in connection.execute(HELD, (user_id,)):
        rules, warn = PoolRules(*rest[:-1]), rest[-1]
        due = fall_back(rules, Hold(from_millis(claimed), _moment(followed), _moment(won)))
        if due is None:
            continue
        days = days_left(due, now)
        if days <= (warn if within is None else within):
            warned = days <= warn
            found.append(Holding(record, name, pool, due.at, days, due.reason, due.keep, warned))
    return sorted(found, key=_soonest)


def may_give_away(connection: Connection, user_id: str, owner_id: str | None) -> bool:
    """Whether somebody may return or hand over an account: its holder, and who leads the holders."""
    if owner_id is None:
        return False
    row = connection.execute("SELECT role FROM users WHERE id = ?", (user_id,)).fetchone()
    return owner_id == user_id or (row is not None and row[0] != Role.REP)


def _soonest(holding: Holding) -> tuple[dt.datetime, str]:
    return holding.due, holding.id


def _moment(stored: int | None) -> dt.datetime | None:
    return None if stored is None else from_millis(stored)
