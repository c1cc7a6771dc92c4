"""公海: who may claim an account, when it falls back, and what would keep it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.rules.errors import Refused


@dataclass(frozen=True, slots=True)
class PoolRules:
    """The rules of one pool; None means that the rule is off, and so do 0 days until an account falls back.

    Attributes:
        follow_up_days: an account falls back after so many days without a follow-up.
        deal_days: an account falls back after so many days without a won deal.
        protection_days: no fall-back before so many days after the claim.
        holding_cap: accounts that one person may hold from this pool.
        daily_cap: claims of one person per day.
        cool_down_days: how long the last holder must wait before claiming the account again.
    """

    follow_up_days: int | None = None
    deal_days: int | None = None
    protection_days: int = 0
    holding_cap: int | None = None
    daily_cap: int | None = None
    cool_down_days: int = 0

    def __post_init__(self) -> None:
        """A pool that asks for nothing within 0 days asks for nothing."""
        for rule in ("follow_up_days", "deal_days"):
            if getattr(self, rule) == 0:
                object.__setattr__(self, rule, None)


@dataclass(frozen=True, slots=True)
class Claimant:
    """What counts about a person who claims, at the time of the claim.

    Attributes:
        user_id: the person.
        holding: accounts held from this pool.
        claimed_today: claims granted on that day.
    """

    user_id: str
    holding: int
    claimed_today: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """What counts about the account: who had it last and until when."""

    owner_id: str | None = None
    last_holder_id: str | None = None
    last_held_until: datetime | None = None


def check_claim(rules: PoolRules, who: Claimant, what: Claimed, at: datetime) -> None:
    """Refuse a claim that the pool's rules forbid.

    Raises:
        Refused: ``claim-held`` by someone, ``claim-own``, ``claim-holding-cap``, ``claim-daily-cap``,
            ``claim-cool-down`` with the time from which it is free again.
    """
    if what.owner_id is not None:
        mine = what.owner_id == who.user_id
        raise Refused("claim-own") if mine else Refused("claim-held", holder=what.owner_id)
    if rules.holding_cap is not None and who.holding >= rules.holding_cap:
        raise Refused("claim-holding-cap", cap=rules.holding_cap)
    if rules.daily_cap is not None and who.claimed_today >= rules.daily_cap:
        raise Refused("claim-daily-cap", cap=rules.daily_cap)
    if what.last_holder_id == who.user_id and what.last_held_until is not None:
        free = what.last_held_until + timedelta(days=rules.cool_down_days)
        if at < free:
            raise Refused("claim-cool-down", free=free, days=rules.cool_down_days)


@dataclass(frozen=True, slots=True)
class Hold:
    """An account in somebody's hands.

    Attributes:
        claimed_at: start of the hold.
        last_followed_at: last follow-up, by anyone.
        last_won_at: last won deal.
    """

    claimed_at: datetime
    last_followed_at: datetime | None = None
    last_won_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FallBack:
    """When and why an account goes back to the pool.

    Attributes:
        at: the due time.
        reason: ``no_follow_up`` or ``no_deal``: the rule that strikes first.
        keep: what would keep it: ``log_follow_up``, ``win_deal``, in the order in which they are due.
    """

    at: datetime
    reason: str
    keep: tuple[str, ...]


_KEEPS = {"no_follow_up": "log_follow_up", "no_deal": "win_deal"}


def fall_back(rules: PoolRules, hold: Hold) -> FallBack | None:
    """When the account falls back if nothing happens; None when no rule of the pool asks for it.

    A rule counts from its last event, or from the claim if that is later, and never strikes within the
    protection.
    What would keep it are the events whose rules strike first and together, or within a day of the first.
    """
    safe = hold.claimed_at + timedelta(days=rules.protection_days)
    dues = sorted(
        (max(safe, max(hold.claimed_at, last or hold.claimed_at) + timedelta(days=days)), reason)
        for reason, days, last in (
            ("no_follow_up", rules.follow_up_days, hold.last_followed_at),
            ("no_deal", rules.deal_days, hold.last_won_at),
        )
        if days is not None
    )
    if not dues:
        return None
    at, reason = dues[0]
    keep = tuple(_KEEPS[why] for due, why in dues if due - at < timedelta(days=1))
    return FallBack(at, reason, keep)


def days_left(due: FallBack, now: datetime) -> int:
    """Whole days until the fall-back, 0 on the last day, below zero when it is overdue."""
    return (due.at - now) // timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as the server received it.

    Attributes:
        id: of the claim row.
        user_id: who asks.
        asked_at: when, by the device's clock corrected by its measured offset, never later than received.
    """

    id: str
    user_id: str
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Settled:
    """The answer to one claim: granted when ``refusal`` is None."""

    claim: Claim
    refusal: Refused | None


def settle(claims: Iterable[Claim], check: Callable[[Claim], None]) -> tuple[Settled, ...]:
    """Grant the earliest valid claim and refuse the others with the reason.

    Claims of the same instant are ordered by id, so that every server decides alike.

    Args:
        claims: all claims for one account that wait.
        check: raises Refused when a claim breaks a rule on its own account, e.g. by :func:`check_claim`.
    """
    answers = []
    winner: Claim | None = None
    for claim in sorted(claims, key=_order):
        refusal = _refusal(claim, check) if winner is None else _beaten(claim, winner)
        if winner is None and refusal is None:
            winner = claim
        answers.append(Settled(claim, refusal))
    return tuple(answers)


def _order(claim: Claim) -> tuple[datetime, str]:
    return claim.asked_at, claim.id


def _refusal(claim: Claim, check: Callable[[Claim], None]) -> Refused | None:
    try:
        check(claim)
    except Refused as refused:
        return refused
    return None


def _beaten(claim: Claim, winner: Claim) -> Refused:
    if claim.user_id == winner.user_id:
        return Refused("claim-own")
    return Refused("claim-came-later", holder=winner.user_id, asked_at=winner.asked_at)
