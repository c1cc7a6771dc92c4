"""Phone numbers: kept in international form (E.164), shown as people at home write them.

Numbers of China are told by their digits alone; for those of other countries ``phonenumbers`` is loaded, once.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_MOBILE = re.compile(r"(?:(?:\+|00)?86)?(1[3-9]\d{9}|[48]00\d{7})")
_LINE = re.compile(r"(?:(?:\+|00)86)?0?(10\d{8}|2\d{9}|[3-9]\d{9,10})")
_TRUNK = re.compile(r"0|\+86|0086")
_STORED = re.compile(r"\+(\d{7,15})(?:;ext=(\d{1,6}))?")
_EXTENSION = re.compile(r"(?:转接?|;ext=|ext\.?|x|#)(\d{1,6})$", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s().\-‐–—/]")
_REMEMBERED: Final = 4096


def canonical(text: str) -> str:
    """The number as it is kept, such as ``+8613812345678``; as typed when it cannot be told what it would be.

    A local line without its area code, a hotline and what is no number at all stay as they are.
    """
    bare = _BETWEEN.sub("", unicodedata.normalize("NFKC", text))
    found = _EXTENSION.search(bare)
    number = bare[: found.start()] if found else bare
    kept = _home(number) or _abroad(number)
    if kept is None:
        return text
    return f"{kept};ext={found[1]}" if found else kept


def shown(text: str) -> str:
    """A kept number for people: ``138 1234 5678`` of China, ``+49 30 123456`` of any other country.

    What was never brought into international form is shown as it is; an extension follows a ``#``.
    """
    found = _STORED.fullmatch(text)
    if found is None:
        return text
    digits, extension = found.groups()
    number = _national(digits[2:]) if digits.startswith("86") else _foreign(f"+{digits}")
    return f"{number} #{extension}" if extension else number


def sought(text: str) -> str:
    """The part of a typed number that stands in a kept one: ``021 5555`` is sought as ``215555``; empty for none."""
    bare = _BETWEEN.sub("", unicodedata.normalize("NFKC", text))
    if not re.fullmatch(r"\+?\d+", bare):
        return ""
    return bare if bare.startswith("+") else bare.removeprefix("00" if bare.startswith("00") else "0")


def _home(number: str) -> str | None:
    mobile = _MOBILE.fullmatch(number)
    if mobile:
        return f"+86{mobile[1]}"
    line = _LINE.fullmatch(number)
    return f"+86{line[1]}" if line and _TRUNK.match(number) else None


def _national(digits: str) -> str:
    """Digits after the country code 86 as they are dialled within China."""
    if len(digits) == 11 and digits[0] == "1":
        return f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    if len(digits) == 10 and digits[:3] in {"400", "800"}:
        return f"{digits[:3]} {digits[3:6]} {digits[6:]}"
    area = 2 if digits[:2] == "10" or digits[:1] == "2" else 3
    line = digits[area:]
    if len(line) not in {7, 8}:
        return f"+86 {digits}"
    return f"0{digits[:area]} {line[:-4]} {line[-4:]}"


@lru_cache(_REMEMBERED)
def _foreign(number: str) -> str:
    import phonenumbers  # noqa: PLC0415 - large, and needed for numbers of other countries only

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    if not phonenumbers.is_possible_number(parsed):
        return number
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


@lru_cache(_REMEMBERED)
def _abroad(number: str) -> str | None:
    if not re.fullmatch(r"(?:\+|00)[1-9]\d{6,14}", number) or re.match(r"(?:\+|00)86", number):
        return None
    import phonenumbers  # noqa: PLC0415 - large, and needed for numbers of other countries only

    try:
        parsed = phonenumbers.parse("+" + number.removeprefix("+").removeprefix("00"), None)
    except phonenumbers.NumberParseException:
        return None
    valid = phonenumbers.is_valid_number(parsed)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) if valid else None
