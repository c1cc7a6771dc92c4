"""Loyalty tiers and the points ledger (tiers after Dick & Basu 1994)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from app.rules.choices import PointsKind
from app.rules.errors import Refused

KEEP_PERCENT: Final = 85
"""At the end of a period a tier is kept from this share of its threshold on."""


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier: its key and the points, or minor units of turnover, from which it is reached."""

    key: str
    threshold: int


def check_tiers(tiers: Sequence[Tier]) -> None:
    """Refuse tiers out of order.

    Raises:
        Refused: ``tiers-order`` unless the thresholds rise from 0 or more.
    """
    last = -1
    for tier in tiers:
        if tier.threshold <= last:
            raise Refused("tiers-order", "threshold", tier=tier.key)
        last = tier.threshold


def reached(value: int, tiers: Sequence[Tier]) -> Tier | None:
    """The highest tier whose threshold the value reaches; tiers in rising order."""
    return next((tier for tier in reversed(tiers) if value >= tier.threshold), None)


def next_tier(
    current: str | None, value: int, tiers: Sequence[Tier], *, period_end: bool = False
) -> Tier | None:
    """The tier that follows: up at once, down only at a period's end and below 85 % of the own threshold.

    Args:
        current: key of the tier held; None, or one that exists no more, for no tier.
        value: points or turnover of the period.
        tiers: in rising order.
        period_end: whether the period is being closed.
    """
    earned = reached(value, tiers)
    held = next((tier for tier in tiers if tier.key == current), None)
    if held is None or (earned is not None and earned.threshold >= held.threshold):
        return earned
    return held if value >= keeping(held) or not period_end else earned


def keeping(tier: Tier) -> int:
    """The points from which a tier is kept at the end of its period."""
    return -(-KEEP_PERCENT * tier.threshold // 100)


def to_next(value: int, tiers: Sequence[Tier]) -> tuple[Tier, int] | None:
    """The next higher tier and how much is missing to it; None at the top."""
    for tier in tiers:
        if value < tier.threshold:
            return tier, tier.threshold - value
    return None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the points ledger.

    Attributes:
        kind: earn is positive, spend and expire negative, adjust either.
        points: signed.
        on: day of the entry.
        expires: last day on which earned points can be spent; None for never.
    """

    kind: PointsKind
    points: int
    on: date
    expires: date | None = None


def check_entry(kind: PointsKind, points: int, balance: int, reason: str) -> None:
    """Refuse an entry that the ledger must not have.

    Raises:
        Refused: ``points-sign``, ``points-short`` when more is taken than there is, ``points-reason`` for an
            adjustment without a reason.
    """
    if points == 0 or (kind == PointsKind.EARN and points < 0):
        raise Refused("points-sign", "points")
    if kind in {PointsKind.SPEND, PointsKind.EXPIRE} and points > 0:
        raise Refused("points-sign", "points")
    if kind == PointsKind.SPEND and -points > balance:
        raise Refused("points-short", "points", balance=balance)
    if kind == PointsKind.ADJUST and not reason.strip():
        raise Refused("points-reason", "reason")


def balance(entries: Iterable[Entry]) -> int:
    """The sum of the ledger; may be below zero when two laptops spent the same points offline."""
    return sum(entry.points for entry in entries)


def to_expire(entries: Sequence[Entry], on: date) -> int:
    """Points whose last day was before ``on`` and that are neither spent nor expired yet, 0 or more.

    What is taken away takes from the points that end first.
    """
    earned = sorted(
        (entry for entry in entries if entry.points > 0), key=lambda e: (e.expires is None, e.expires, e.on)
    )
    taken = -sum(entry.points for entry in entries if entry.points < 0)
    left = 0
    for entry in earned:
        rest = max(0, entry.points - taken)
        taken = max(0, taken - entry.points)
        if entry.expires is not None and entry.expires < on:
            left += rest
    return left
