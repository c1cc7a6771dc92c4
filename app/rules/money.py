"""Money is an integer of minor units and a currency; never a float."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from app.rules.capitals import capital_amount
from app.rules.currencies import currency_of, exponent
from app.rules.errors import Refused
from app.rules.totals import Totals, allocate, half_up, line_totals, sum_totals

__all__ = [
    "MAX_MINOR",
    "Money",
    "Totals",
    "allocate",
    "capital_amount",
    "check_amount",
    "convert",
    "half_up",
    "line_totals",
    "parse_money",
    "plain",
    "sum_totals",
]

MAX_MINOR: Final = 10**15 - 1
"""The largest amount of one record in minor units; sums of a million such records still fit BIGINT."""

_NUMBER = re.compile(
    r"(?P<before>[^\d.,+-]*)(?P<sign>[+-]?)(?P<mark>[^\d.,+-]*)"
    r"(?P<whole>\d{1,3}(?:[ ,'’]\d{3})+|\d*)(?:\.(?P<part>\d*))?\s*(?P<unit>[万亿]?)(?P<after>[^\d.,+-]*)"
)
_UNIT_POWER = {"": 0, "万": 4, "亿": 8}


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in minor units of a currency."""

    minor: int
    currency: str

    def __add__(self, other: "Money") -> "Money":
        """Add an amount of the same currency."""
        return Money(self.minor + self._same(other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        """Subtract an amount of the same currency."""
        return Money(self.minor - self._same(other), self.currency)

    def __neg__(self) -> "Money":
        """Turn what is owed around."""
        return Money(-self.minor, self.currency)

    def _same(self, other: "Money") -> int:
        if other.currency != self.currency:
            raise Refused("currency-differs", "currency", one=self.currency, other=other.currency)
        return other.minor


def check_amount(minor: int, field: str = "amount") -> int:
    """Refuse amounts that no order in the world has.

    Raises:
        Refused: ``amount-too-large``.
    """
    if abs(minor) > MAX_MINOR:
        raise Refused("amount-too-large", field)
    return minor


def parse_money(text: str, default: str = "CNY", field: str = "amount") -> Money:
    """Read what a person types: ``12.34 CNY``, ``¥1,234.50``, ``-3.5万元``, full-width digits too.

    A comma only groups thousands; ``12,5`` is refused instead of guessed.

    Raises:
        Refused: ``amount-unclear``, ``amount-too-precise`` (more digits than the currency has),
            ``amount-too-large``, ``currency-unknown``.
    """
    clean = unicodedata.normalize("NFKC", text).replace("\u2212", "-").strip()
    found = _NUMBER.fullmatch(clean)
    if found is None or len(clean) > 60 or not (found["whole"] or found["part"]):
        raise Refused("amount-unclear", field, text=text[:40])
    marks = [found[name].strip() for name in ("before", "mark", "after") if found[name].strip()]
    codes = {currency_of(mark, default) for mark in marks} or {default}
    if len(codes) > 1:
        raise Refused("amount-unclear", field, text=text[:40])
    currency = codes.pop()
    minor = _minor(
        found["whole"], found["part"] or "", _UNIT_POWER[found["unit"]] + exponent(currency), field
    )
    return Money(check_amount(-minor if found["sign"] == "-" else minor, field), currency)


def _minor(whole: str, part: str, shift: int, field: str) -> int:
    """The digits as an integer, the decimal point moved ``shift`` places to the right."""
    part = part.rstrip("0")
    if len(part) > shift:
        raise Refused("amount-too-precise", field, digits=shift)
    return int(re.sub(r"\D", "", whole) + part.ljust(shift, "0") or "0")


def plain(money: Money) -> str:
    """The exact amount as ``-1234.50 CNY``; :func:`parse_money` reads it back."""
    digits = exponent(money.currency)
    sign = "-" if money.minor < 0 else ""
    text = str(abs(money.minor)).rjust(digits + 1, "0")
    number = f"{text[:-digits]}.{text[-digits:]}" if digits else text
    return f"{sign}{number} {money.currency}"


def convert(money: Money, currency: str, numerator: int, denominator: int) -> Money:
    """Exchange at ``numerator / denominator`` units of ``currency`` for one unit, rounded half up.

    Raises:
        Refused: ``currency-unknown``, ``rate-not-positive``.
    """
    if numerator <= 0 or denominator <= 0:
        raise Refused("rate-not-positive", "rate")
    top = money.minor * numerator * 10 ** exponent(currency)
    return Money(half_up(top, denominator * 10 ** exponent(money.currency)), currency)
