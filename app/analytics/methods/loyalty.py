"""Loyalty tiers as rules that do not flicker (Dick & Basu 1994)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.rules.errors import Refused

_KEEP_PERCENT = 85  # of a tier's threshold that keeps the tier at the end of a period


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier and the points from which it is reached."""

    name: str
    threshold: int


def next_tier(tiers: Sequence[Tier], current: str | None, points: int, *, period_ended: bool) -> str | None:
    """The tier after looking at the points: up at once, down only at the end of a period and only under 85 %.

    Args:
        tiers: any order.
        current: name of the tier held, None for none.
        points: that count for the period.
        period_ended: whether this is the judgement at the end of a period.

    Raises:
        Refused: ``tier-unknown`` when the tier held is not among the tiers.
    """
    ladder = sorted(tiers, key=lambda tier: tier.threshold)
    names = [tier.name for tier in ladder]
    if current is not None and current not in names:
        raise Refused("tier-unknown", "tier", tier=current)
    held = names.index(current) if current is not None else -1
    earned = sum(points >= tier.threshold for tier in ladder) - 1
    if earned > held or not period_ended:
        return names[max(earned, held)] if max(earned, held) >= 0 else None
    while held > earned and points * 100 < ladder[held].threshold * _KEEP_PERCENT:
        held -= 1
    return names[held] if held >= 0 else None
