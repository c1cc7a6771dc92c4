"""Sums in several currencies, short for a cell and whole for its tool tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui import formats

if TYPE_CHECKING:
    from app.rules.money import Money
    from app.services.base_sums import Sums


def short(sums: Sums, language: str) -> str:
    """A sum in the firm's currency, then what has no rate: ``¥348万 + €12万``."""
    parts = [sums.base, *sums.others] if sums.base.minor or not sums.others else list(sums.others)
    return " + ".join(formats.money_short(part.minor, part.currency, language) for part in parts)


def full(sums: Sums) -> str:
    """The same to the last unit, for a tool tip."""
    parts: list[Money] = [sums.base, *sums.others]
    return " + ".join(formats.money(part.minor, part.currency) for part in parts)
