"""Fields that an admin adds: which kinds have them, and their keys."""

import re
from collections.abc import Container
from typing import Final

KINDS: Final = ("account", "contact", "lead", "deal", "complaint")
"""Kinds of record that take further fields."""
PREFIX: Final = "x_"
MOST: Final = 60
"""Further fields that one kind can have."""
_KEY = re.compile(r"x_[a-z0-9_]{1,40}")


def is_custom(key: str) -> bool:
    """Whether a field's key is one that an admin's field can have."""
    return _KEY.fullmatch(key) is not None


def currency_key(key: str) -> str:
    """The key under which the currency of an amount stands beside it; no field has it."""
    return f"{key}.currency"


def key_of(words: str, taken: Container[str]) -> str:
    """A key that nobody has yet, made of a label in Latin letters; it stays when the label changes."""
    stem = re.sub(r"[^a-z0-9]+", "_", words.casefold()).strip("_")[:32] or "field"
    key, number = f"{PREFIX}{stem}", 1
    while key in taken:
        number += 1
        key = f"{PREFIX}{stem}_{number}"
    return key
