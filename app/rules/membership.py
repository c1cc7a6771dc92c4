"""Memberships: the tier that an account holds from day to day, earned or paid for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from app.rules.choices import PointsKind
from app.rules.errors import Refused
from app.rules.loyalty import Entry, Tier, keeping, next_tier, reached, to_next

COUNTS: Final = frozenset({PointsKind.EARN, PointsKind.ADJUST})
"""What counts toward a tier: spending points or letting them expire does not lower one."""

_DAY = timedelta(days=1)
_PERIODS: Final = 60  # a copy that slept longer begins anew


@dataclass(frozen=True, slots=True)
class Held:
    """A tier held from a day to a day, both included; ``until`` is None for good, ``paid`` when it was bought."""

    tier: str
    since: date
    until: date | None
    paid: bool = False

    def covers(self, on: date) -> bool:
        """Whether it holds on a day."""
        return self.since <= on and (self.until is None or self.until >= on)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an account stands on a day.

    Attributes:
        held: the highest membership that covers the day; None outside every tier.
        value: points of the period that count toward a tier.
        next: the next higher tier than the one held.
        missing: points to it; 0 at the top.
        keeps: points at which the tier held is kept at its end; None for a paid one or without one.
    """

    held: Held | None
    value: int
    next: Tier | None
    missing: int
    keeps: int | None


def counted(entries: Iterable[Entry], days: int, on: date) -> int:
    """Points that count toward a tier: earned and corrected in so many days up to and with ``on``."""
    first = on - timedelta(days=days - 1)
    return sum(entry.points for entry in entries if entry.kind in COUNTS and first <= entry.on <= on)


def points_for(total: int, per_point: int) -> int:
    """Points for an amount, both in the same minor units; 0 while nothing is said of what earns a point."""
    return max(0, total) // per_point if per_point > 0 else 0


def highest(held: Iterable[Held], tiers: Sequence[Tier], on: date) -> Held | None:
    """The membership that counts on a day: of the highest tier, of equal ones the one that holds longest."""
    rank = {tier.key: place for place, tier in enumerate(tiers)}
    covering = [each for each in held if each.covers(on) and each.tier in rank]
    return max(covering, key=lambda each: (rank[each.tier], each.until or date.max), default=None)


def standing(
    held: Iterable[Held], entries: Sequence[Entry], tiers: Sequence[Tier], days: int, on: date
) -> Standing:
    """How an account stands.

    Args:
        held: its memberships.
        entries: its ledger.
        tiers: in rising order.
        days: the period over which points count toward a tier.
        on: the day.
    """
    value = counted(entries, days, on)
    now = highest(held, tiers, on)
    base = next((place for place, tier in enumerate(tiers) if now is not None and tier.key == now.tier), -1)
    above = to_next(value, tiers[base + 1 :])
    keeps = None if now is None or now.paid else keeping(tiers[base])
    return Standing(now, value, above[0] if above else None, above[1] if above else 0, keeps)


def to_write(
    held: Sequence[Held], entries: Sequence[Entry], tiers: Sequence[Tier], days: int, on: date
) -> list[Held]:
    """The earned memberships that are missing up to a day: periods that ended since, and a tier just reached.

    Up at once; down only when a period ends and less than the kept share was earned in it. An account without a
    ledger holds nothing.

    Args:
        held: its memberships.
        entries: its ledger.
        tiers: in rising order.
        days: the length of a period.
        on: the day.
    """
    if not entries or not tiers:
        return []
    span, found = timedelta(days=days - 1), list[Held]()
    last = max(_earned(held, tiers), key=lambda each: (each.until or date.max, each.since), default=None)
    if last is not None and last.until is not None and last.until + _PERIODS * span < on:
        last = None
    while last is not None and last.until is not None and last.until < on:
        kept = next_tier(last.tier, counted(entries, days, last.until), tiers, period_end=True)
        if kept is None:
            break
        last = Held(kept.key, last.until + _DAY, last.until + _DAY + span)
        found.append(last)
    now = highest([*_earned(held, tiers), *found], tiers, on)
    risen = reached(counted(entries, days, on), tiers)
    if risen is not None and (now is None or _rank(risen.key, tiers) > _rank(now.tier, tiers)):
        found.append(Held(risen.key, on, on + span))
    return found


def _rank(key: str, tiers: Sequence[Tier]) -> int:
    return next(place for place, tier in enumerate(tiers) if tier.key == key)


def _earned(held: Iterable[Held], tiers: Sequence[Tier]) -> list[Held]:
    keys = {tier.key for tier in tiers}
    return [each for each in held if not each.paid and each.tier in keys]


def check_membership(since: date, until: date | None) -> None:
    """Refuse a membership that ends before it begins.

    Raises:
        Refused: ``membership-order``.
    """
    if until is not None and until < since:
        raise Refused("membership-order", "until_on")
