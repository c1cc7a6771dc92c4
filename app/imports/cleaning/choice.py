"""A rule for fields with fixed values: the value itself, our labels, or the words of other programs."""

from enum import StrEnum
from functools import cache

from app.imports.cleaning.cleaned import EMPTY, Cleaned, Rule, bad, fold, shown
from app.imports.profiles.choices import WORDS
from app.words.labels.choices import CHOICES


def choice_rule(choices: type[StrEnum]) -> Rule:
    """A rule for one family of values; an unknown word becomes ``other`` where the family has that."""
    known = _known(choices)
    other = next((member.value for member in choices if member.value == "other"), None)

    def rule(text: str) -> Cleaned:
        folded = _fold(text)
        if not folded:
            return EMPTY
        value = known.get(folded)
        if value is not None:
            return Cleaned(value)
        if other is not None:
            return Cleaned(other, "choice-other")
        return bad(
            "cell-choice-unknown", text=shown(text), choices=", ".join(member.value for member in choices)
        )

    return rule


@cache
def _known(choices: type[StrEnum]) -> dict[str, str]:
    known: dict[str, str] = {}
    for value, words in WORDS.get(choices.__name__, {}).items():
        known |= {_fold(word): value for word in words.split("|")}
    own: dict[str, tuple[str, str]] | None = getattr(choices, "WORDS", None)
    for value, label in (CHOICES.get(choices.__name__, {}) if own is None else own).items():
        known |= {_fold(word): value for word in ((label,) if isinstance(label, str) else label)}
    return known | {_fold(member.value): member.value for member in choices}


def _fold(text: str) -> str:
    return fold(text).casefold().replace(" ", "").replace("_", "")
