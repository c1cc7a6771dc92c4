"""Whole numbers, amounts and percentages as people and programs write them."""

import re
from decimal import Decimal, InvalidOperation

from app.imports.cleaning.cleaned import EMPTY, Cleaned, Rule, bad, fold, shown
from app.rules.errors import Refused
from app.rules.money import parse_money

_UNITS = {
    "千": 1_000,
    "k": 1_000,
    "万": 10_000,
    "w": 10_000,
    "m": 1_000_000,
    "百万": 1_000_000,
    "亿": 100_000_000,
}
_COUNT = re.compile(
    r"([\d,\s]+(?:\.\d+)?)\s*(千|万|亿|k|w|m)?\s*(?:人|名|个|家|员工|people|employees)?", re.IGNORECASE
)
_RANGE = re.compile(r"(\d[\d,]*)\s*(?:人)?\s*(?:[-–~至到]|以上|\+|及以上).*")
_EUROPEAN = re.compile(r"(-?\d{1,3}(?:\.\d{3})+|-?\d+),(\d{1,2})")
_HEADER_UNIT = re.compile(r"[（(\[【]\s*(百万|万|亿|千)\s*(?:元|人民币|美元)?\s*[)）\]】]")
_MOST = 2**62


def integer(text: str) -> Cleaned:
    """A whole number; of a range like ``50-100人`` the lower end."""
    value = fold(text)
    if not value:
        return EMPTY
    found = _COUNT.fullmatch(value)
    if found and found[1].strip():
        number = Decimal(re.sub(r"[,\s]", "", found[1])) * _UNITS.get((found[2] or "").lower(), 1)
        if number == number.to_integral_value() and number < _MOST:
            return Cleaned(int(number), "number-form" if str(int(number)) != text else None)
        return bad("number-unclear", text=shown(text))
    ranged = _RANGE.fullmatch(value)
    if ranged:
        return Cleaned(int(ranged[1].replace(",", "")), "range-lower-end")
    return bad("number-unclear", text=shown(text))


def percent(text: str) -> Cleaned:
    """A whole percentage: ``60``, ``60%`` and ``0.6`` are the same."""
    value = fold(text)
    if not value:
        return EMPTY
    try:
        number = Decimal(value.rstrip("%").strip())
    except InvalidOperation:
        return bad("number-unclear", text=shown(text))
    if not number.is_finite():
        return bad("number-unclear", text=shown(text))
    if not value.endswith("%") and "." in value and number <= 1:
        number *= 100
    if not 0 <= number <= 100:
        return bad("percent-range", text=shown(text))
    return Cleaned(int(number.to_integral_value()))


def money_rule(header: str, currency: str) -> Rule:
    """A rule for amounts of a column; its value is (minor units, currency code).

    Args:
        header: the column's heading; ``（万元）`` in it multiplies every amount.
        currency: ISO 4217 code where the cell names none.
    """
    unit = _HEADER_UNIT.search(header)
    factor = unit[1] if unit else ""

    def rule(text: str) -> Cleaned:
        value = fold(text)
        if not value or value in {"-", "--"}:
            return EMPTY
        european = _EUROPEAN.fullmatch(value)
        if european:
            value = f"{european[1].replace('.', '')}.{european[2]}"
        value = re.sub(r"(\.\d*?[1-9]|\.)0+$", _shorter, value)
        try:
            amount = parse_money(value + factor, currency)
        except Refused as refusal:
            return bad(refusal.code, **refusal.facts)
        return Cleaned((amount.minor, amount.currency))

    return rule


def _shorter(match: re.Match[str]) -> str:
    """The digits after the point without the zeros that a spreadsheet adds."""
    return match[1] if match[1] != "." else ""
