"""How alike two values of a field are, by the kind of the field."""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import Final

from app.rules.text.names import company_name
from app.rules.text.normal import digits, normal

_SITE = re.compile(r"^(?:https?://)?(?:www\.)?")


class How(StrEnum):
    """How the values of a field are compared."""

    EXACT = "exact"
    TEXT = "text"
    COMPANY = "company"
    PLACE = "place"
    DIGITS = "digits"
    PHONE = "phone"
    EMAIL = "email"
    SITE = "site"


def _phone(text: str) -> str:
    number = digits(text).lstrip("0")
    return number[2:] if len(number) >= 12 and number.startswith("86") else number


def _squeezed(text: str) -> str:
    return normal(text).replace(" ", "")


FORMS: Final[Mapping[How, Callable[[str], str]]] = {
    How.EXACT: _squeezed,
    How.TEXT: normal,
    How.COMPANY: lambda text: company_name(text).core,
    How.PLACE: lambda text: company_name(text).place,
    How.DIGITS: digits,
    How.PHONE: _phone,
    How.EMAIL: lambda text: text.strip().casefold(),
    How.SITE: lambda text: _SITE.sub("", text.strip().casefold()).split("/")[0],
}
"""The form in which values of each kind are compared; empty when nothing is left to compare."""


def likeness(how: How, one: str, other: str) -> float:
    """0 for nothing in common to 1 for the same; both values in the form of :data:`FORMS`."""
    if one == other:
        return 1.0
    if how in {How.EXACT, How.PLACE, How.SITE}:
        return 0.0
    ratio, sorted_ratio, edits = _measures()
    if how == How.PHONE:
        return _phones(one, other, edits)
    if how in {How.DIGITS, How.EMAIL}:
        return edits(one, other)
    return max(ratio(one.replace(" ", ""), other.replace(" ", "")), sorted_ratio(one, other)) / 100


def _phones(one: str, other: str, edits: Callable[[str, str], float]) -> float:
    """A number without its area code is the same; one slipped digit is likely the same."""
    short, long = sorted((one, other), key=len)
    if len(short) >= 7 and long.endswith(short):
        return 0.97
    return edits(one, other) if len(short) >= 7 else 0.0


@cache
def _measures() -> tuple[
    Callable[[str, str], float], Callable[[str, str], float], Callable[[str, str], float]
]:
    """rapidfuzz, loaded when the first two values are compared: it is not needed to start."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - off the start-up path
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - off the start-up path

    return fuzz.ratio, fuzz.token_sort_ratio, OSA.normalized_similarity
