"""How complete an account's or contact's file is, and what is missing, the weightiest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

ACCOUNT_WEIGHTS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "name": 10,
        "phone": 10,
        "contacts": 15,
        "industry": 8,
        "type": 5,
        "level": 8,
        "source": 5,
        "credit_code": 8,
        "city": 6,
        "street": 5,
        "email": 5,
        "website": 3,
        "employees": 3,
        "annual_revenue": 3,
        "need_segment": 3,
        "next_follow_at": 3,
    }
)
"""Points by field or count; ``contacts`` is the number of contacts. They sum to 100."""

CONTACT_WEIGHTS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "name": 20,
        "phone": 20,
        "email": 15,
        "title": 15,
        "account_id": 10,
        "wechat": 8,
        "department": 5,
        "birthday": 4,
        "preferences": 3,
    }
)
"""Points by field of a contact; they sum to 100."""


@dataclass(frozen=True, slots=True)
class Completeness:
    """A score and its reasons.

    Attributes:
        percent: 0 to 100, rounded down, so that 100 means that nothing is missing.
        missing: empty fields, the weightiest first.
    """

    percent: int
    missing: tuple[str, ...]


def completeness(facts: Mapping[str, object], weights: Mapping[str, int] = ACCOUNT_WEIGHTS) -> Completeness:
    """Score the facts; a field counts as missing when it is absent, None, blank, an empty list or 0."""
    missing = [name for name in weights if not _filled(facts.get(name))]
    missing.sort(key=lambda name: -weights[name])
    total = sum(weights.values())
    lost = sum(weights[name] for name in missing)
    return Completeness(100 * (total - lost) // total if total else 100, tuple(missing))


def _filled(value: object) -> bool:
    return bool(value.strip()) if isinstance(value, str) else bool(value)
