"""How names are ordered in lists: Han by its pinyin, Latin without accents and case, digits by value."""

import re
import unicodedata
from functools import lru_cache

from app.words.reading.han import readings

DIGITS = re.compile(r"\d+")


def sort_key(name: str) -> str:
    """Text whose plain order is the order a reader expects of the name.

    Han characters become toneless pinyin with the surname's own reading; runs of digits are padded.
    """
    folded = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
        if not unicodedata.combining(letter)
    )
    folded = DIGITS.sub(_pad, folded)
    if folded.isascii():
        return folded[:120]
    return " ".join(_readings(folded[:40])).strip()[:120]


def _pad(match: re.Match[str]) -> str:
    return match.group().zfill(8) if len(match.group()) < 8 else match.group()


def _readings(text: str) -> list[str]:
    return [_first(syllables) for syllables in readings(text)]


@lru_cache(maxsize=4096)
def _first(syllables: tuple[str, ...]) -> str:
    return syllables[0]
