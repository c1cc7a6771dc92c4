"""Choices that an admin wrote, as an enumeration like those of the program."""

from enum import StrEnum
from functools import cache
from typing import Any


def options_of(stored: list[Any]) -> tuple[tuple[str, str, str], ...]:
    """(code, English, Chinese) of stored choices."""
    return tuple(
        (str(each["value"]), str(each.get("label_en") or each["label"]), str(each["label"]))
        for each in stored
        if isinstance(each, dict) and each.get("value") and each.get("label")
    )


@cache
def family(key: str, options: tuple[tuple[str, str, str], ...]) -> type[StrEnum]:
    """The choices as an enumeration that brings its own words, so that it is used like any other."""
    made = StrEnum(key, {f"o{place}": code for place, (code, _, _) in enumerate(options)})  # type: ignore[misc] # made at run time
    setattr(made, "WORDS", {code: (english, chinese) for code, english, chinese in options})  # noqa: B010 - no member
    return made
