"""The sentence behind every code of a refusal, a trouble or a note: English and Chinese, one file a room."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from app.words.facts import worded

CHINESE = "zh_CN"


@cache
def sentences() -> dict[str, tuple[str, str]]:
    """All sentences of all rooms by code."""
    found: dict[str, tuple[str, str]] = {}
    for module in pkgutil.iter_modules(__path__):
        found.update(importlib.import_module(f"{__name__}.{module.name}").SENTENCES)
    return found


def sentence(code: str, language: str, facts: Mapping[str, object]) -> str:
    """One sentence with a next step.

    A code without words is a bug that a test finds; the user then reads the code itself and the log has the rest.
    """
    pair = sentences().get(code)
    if pair is None:
        return code
    return (pair[1] if language == CHINESE else pair[0]).format_map(_Facts(worded(facts, language)))


class _Facts(dict[str, object]):
    """Facts by name; one that is missing is shown as its name, since a sentence with a gap still tells something."""

    def __missing__(self, key: str) -> str:
        return f"({key})"
