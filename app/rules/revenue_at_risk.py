"""What open complaints take off the expected revenue of the same customer: an assumption with its name, not a fact."""

from collections.abc import Mapping
from typing import Final

from app.rules.choices import Severity

USUAL: Final[Mapping[str, int]] = {
    Severity.LOW.value: 2, Severity.MEDIUM.value: 5, Severity.HIGH.value: 15, Severity.CRITICAL.value: 30,
}  # fmt: skip
"""Percent taken off for a complaint that has just come in."""

DOUBLED_AFTER: Final = 30
"""Days after which an unsettled complaint weighs twice as much; in between, in proportion."""

MOST: Final = 90
"""Percent at the very most: a customer who complains has not left yet."""


def discount(severity: str, age_days: float, assumed: Mapping[str, int]) -> int:
    """Percent that one open complaint takes off, from its severity and its age in days."""
    base = assumed.get(severity, USUAL.get(severity, 0))
    aged = base * (1 + min(1.0, max(0.0, age_days) / DOUBLED_AFTER))
    return min(MOST, round(aged))


def at_risk(amount: int, probability: int, percent: int) -> int:
    """Minor units of the weighted amount that are at risk; ``probability`` in percent, rounded half up."""
    return (2 * amount * probability * percent + 10_000) // 20_000
