"""What a form refuses before anything is written."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Final

from app.rules.errors import Refused

NAME_LENGTH: Final = 200
TEXT_LENGTH: Final = 100_000

_CREDIT: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_EMAIL = re.compile(
    r"[^\s@,;<>()\[\]\\\"]{1,64}@(?:[^\s@,;<>()\[\]\\\".]{1,63}\.)+[^\s@,;<>()\[\]\\\".]{2,63}"
)
_EXTENSION = re.compile(r"\s*(?:转|;ext=|ext\.?|x|#)\s*\d{1,6}$", re.IGNORECASE)
_PHONE = re.compile(r"\+?\d{5,15}")


def check_name(text: str, field: str = "name") -> str:
    """The name without outer blanks and in Unicode's composed form; any script and any Han character passes.

    Raises:
        Refused: ``name-required``, ``text-too-long``, ``text-control`` for invisible control characters.
    """
    clean = check_text(text, field, NAME_LENGTH)
    if not clean:
        raise Refused("name-required", field)
    if "\n" in clean or "\t" in clean:
        raise Refused("text-control", field)
    return clean


def check_text(text: str, field: str, limit: int = TEXT_LENGTH) -> str:
    """Free text without outer blanks, composed; new lines and tabs are allowed.

    Raises:
        Refused: ``text-too-long``, ``text-control``.
    """
    clean = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if len(clean) > limit:
        raise Refused("text-too-long", field, limit=limit, length=len(clean))
    if any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t" for c in clean):
        raise Refused("text-control", field)
    return clean


def check_credit_code(text: str, field: str = "credit_code") -> str:
    """The 统一社会信用代码 in capitals, its check character proved (GB 32100-2015, section 5.3).

    Raises:
        Refused: ``credit-code-shape``, ``credit-code-check``.
    """
    code = re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", text)).upper()
    if len(code) != 18 or any(c not in _CREDIT for c in code):
        raise Refused("credit-code-shape", field)
    total = sum(_CREDIT.index(c) * pow(3, i, 31) for i, c in enumerate(code[:17]))
    if _CREDIT[-total % 31] != code[17]:
        raise Refused("credit-code-check", field)
    return code


def check_email(text: str, field: str = "email") -> str:
    """The address without outer blanks, its domain in small letters; only the shape is checked.

    Raises:
        Refused: ``email-shape``.
    """
    clean = unicodedata.normalize("NFKC", text).strip()
    if len(clean) > 254 or not _EMAIL.fullmatch(clean):
        raise Refused("email-shape", field)
    local, _, domain = clean.rpartition("@")
    return f"{local}@{domain.lower()}"


def check_phone(text: str, field: str = "phone") -> str:
    """The number as typed, full-width digits narrowed; only that it can be dialled is checked.

    Raises:
        Refused: ``phone-shape``.
    """
    clean = unicodedata.normalize("NFKC", text).strip()
    digits = re.sub(r"[\s().\-‐–—/]", "", _EXTENSION.sub("", clean))
    if not digits.isascii() or not _PHONE.fullmatch(digits):
        raise Refused("phone-shape", field)
    return clean


def check_date_order(start: date | None, end: date | None, field: str) -> None:
    """Refuse an end before its start; an open side passes. Two aware times compare as well.

    Raises:
        Refused: ``dates-order`` beside ``field``.
    """
    if start is not None and end is not None and end < start:
        raise Refused("dates-order", field, start=start, end=end)


def check_parent(record_id: str, parent_id: str | None, parents: Mapping[str, str | None]) -> None:
    """Refuse a parent that would stand above itself.

    Args:
        record_id: the record that is given a parent.
        parent_id: the parent wanted; None for none.
        parents: the present parent of every record that has one.

    Raises:
        Refused: ``parent-circular``.
    """
    seen = {record_id}
    here = parent_id
    while here is not None:
        if here in seen:
            raise Refused("parent-circular", "parent_id")
        seen.add(here)
        here = parents.get(here)
