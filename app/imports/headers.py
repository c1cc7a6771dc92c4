"""Headings as they are compared: folded, without the marks that forms put around them."""

import re
import unicodedata
from functools import cache

from app.imports.profiles.generic import SYNONYMS
from app.imports.profiles.programs import PROGRAMS, Program
from app.words.labels import CHINESE, label

_MARKS = re.compile(
    r"[（(\[【]\s*(必填|选填|可选|必输|required|optional|must)\s*[)）\]】]|必填项?[:：]?|[*\s_\-:：\ufeff\u200b]"
)
_BRACKETS = re.compile(r"[（(\[【][^()（）\[\]【】]*[)）\]】]")
# The number of a person's identity card: nothing here needs it, and the law asks that it be left where it is.
_IDENTITY_CARD = re.compile(
    r"身份证|证件号|idcard|identitycard|identity(card)?(no|number)|nationalid|citizenid"
)

# Headings, folded, to the fields that they may stand for, best first.
Headings = dict[str, list[str]]


def normalise(heading: str) -> str:
    """Fold width and case; drop asterisks, 必填, byte-order marks, spaces, underscores and hyphens."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", heading).casefold())


def without_brackets(heading: str) -> str:
    """The folded heading without what stands in brackets, such as a unit: ``金额（元）`` is ``金额``."""
    return _BRACKETS.sub("", normalise(heading))


def is_identity_card(heading: str) -> bool:
    """Whether a column holds identity card numbers, which are only imported when a person says so."""
    return _IDENTITY_CARD.search(normalise(heading)) is not None


@cache
def generic(kind: str) -> Headings:
    """Headings that mean the same wherever a file comes from."""
    headings: Headings = {}
    for field, words in SYNONYMS[kind].items():
        # The model's own field names are headings too: what was exported comes back.
        for word in (field, *words.split("|")):
            _put(headings, word, field)
        # So are the labels of our own lists in both languages.
        for language in ("en", CHINESE):
            _put(headings, label(kind, field, language), field)
    return headings


@cache
def of_program(program: str, kind: str) -> Headings:
    """Headings that one program writes for a kind; empty when it has none of its own."""
    headings: Headings = {}
    for field, words in named(program).headings.get(kind, {}).items():
        for word in words.split("|"):
            _put(headings, word, field)
    return headings


def named(program: str) -> Program:
    """The program's headings as data; one with none for a name that is not among them."""
    return next((found for found in PROGRAMS if found.name == program), Program(program, "", {}))


@cache
def signs(program: str) -> frozenset[str]:
    """Headings that give the program away, folded."""
    return frozenset(normalise(word) for word in named(program).signs.split("|") if word)


@cache
def _all_known() -> frozenset[str]:
    words = {word for kind in SYNONYMS for word in generic(kind)}
    for program in PROGRAMS:
        words |= signs(program.name)
        words |= {word for kind in SYNONYMS for word in of_program(program.name, kind)}
    return frozenset(words)


def is_known(heading: str) -> bool:
    """Whether any profile knows this heading; used to find the heading row."""
    return normalise(heading) in _all_known() or without_brackets(heading) in _all_known()


def _put(headings: Headings, word: str, field: str) -> None:
    fields = headings.setdefault(normalise(word), [])
    if field not in fields:
        fields.append(field)
