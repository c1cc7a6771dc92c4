"""Phones, e-mails and names as others may see them: enough to recognise one's own, too little to use."""

import json
import re
from typing import Any

VEIL = "●●●"
"""What stands for hidden text on the screen; nobody types it, so that it is known again before it is saved."""

PHONE = re.compile(r"(?<![\w.,])\+?\d[\d\s()-]{5,}\d(?![\w.,])")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def phone(text: str, sign: str = "*") -> str:
    """The first three and the last two digits; each other digit as ``sign``."""
    digits = [at for at, letter in enumerate(text) if letter.isdigit()]
    hidden = set(digits[3:-2])
    return "".join(sign if at in hidden else letter for at, letter in enumerate(text))


def email(text: str, sign: str = "*") -> str:
    """The first letter and the domain."""
    name, _, domain = text.partition("@")
    return f"{name[:1]}{sign * 3}@{domain}"


def free(text: str, sign: str = "*") -> str:
    """Text without the phones and e-mails in it; days stay readable."""
    text = EMAIL.sub(lambda found: email(found[0], sign), text)
    return PHONE.sub(lambda found: found[0] if DAY.fullmatch(found[0]) else phone(found[0], sign), text)


def veiled_phone(text: str | None) -> str | None:
    """A phone as the presenting window shows it; one too short to mask is hidden whole."""
    if not text:
        return text
    masked = phone(text, VEIL[0])
    return masked if VEIL in masked else VEIL


def veiled_email(text: str | None) -> str | None:
    """An e-mail, or another name to write to, as the presenting window shows it."""
    if not text:
        return text
    return email(text, VEIL[0]) if "@" in text else text[:1] + VEIL


def veiled(text: str | None) -> str | None:
    """Free text as the presenting window shows it."""
    return text and free(text, VEIL[0])


def veiled_json(text: str | None, stranger: int) -> str | None:
    """A stored list or mapping with the words in it veiled; those of a stranger hidden whole."""
    if not text:
        return text
    try:
        value = json.loads(text)
    except ValueError:
        return VEIL if stranger else veiled(text)
    hidden = _inside(value, stranger=bool(stranger))
    return json.dumps(hidden, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _inside(value: Any, *, stranger: bool) -> Any:
    if isinstance(value, str):
        return VEIL if stranger and value else veiled(value)
    if isinstance(value, list):
        return [_inside(one, stranger=stranger) for one in value]
    if isinstance(value, dict):
        return {key: _inside(one, stranger=stranger) for key, one in value.items()}
    return value
