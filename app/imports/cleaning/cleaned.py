"""What a cleaning rule answers, and the folding that all of them begin with."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]")
_SPACES = re.compile(r"[ \t\u00a0\u3000]+")
_GUARD = re.compile(r"^'(?='*[=+\-@\t\r＝＋－＠])")
NO_FACTS: Mapping[str, object] = MappingProxyType({})


class Cleaned(NamedTuple):
    """A cell after a rule.

    Attributes:
        value: what to store, of the field's type; None for an empty cell.
        changed: code of the rule that changed the text, or None when it stands as it came.
        problem: code of what is wrong, or None; then nothing is stored.
        facts: values for the problem's sentence.
        more: further values found in the same cell (a second phone number), to be kept elsewhere.
    """

    value: Any
    changed: str | None = None
    problem: str | None = None
    facts: Mapping[str, object] = NO_FACTS
    more: tuple[str, ...] = ()


Rule = Callable[[str], Cleaned]
EMPTY = Cleaned(None)


def bad(problem: str, **facts: object) -> Cleaned:
    """A cell that cannot be taken."""
    return Cleaned(None, problem=problem, facts=facts)


def shown(text: str) -> str:
    """A cell as it may stand in a sentence: short, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"


def fold(text: str) -> str:
    """Full-width letters made plain, invisible ones and outer spaces dropped, inner runs of spaces made one.

    The quote that the export for Excel puts before ``=``, ``+``, ``-`` and ``@`` is taken off again.
    """
    return _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFKC", _GUARD.sub("", text)))).strip()


def tidy(text: str) -> str:
    """As :func:`fold`, but Chinese punctuation stays as it was written."""
    text = _GUARD.sub("", text)
    return _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()
