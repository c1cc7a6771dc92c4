"""Readings of Han characters: context from pypinyin's phrases, surnames by their own reading."""

from functools import lru_cache
from itertools import chain

from app.rules.text.surnames import READINGS
from app.words.reading import phrases

_read, _cut = phrases.load()

COMPOUND = {"尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "长孙": ("zhang", "sun"), "令狐": ("ling", "hu")}
SINGLE = {name: reading for name, reading in READINGS.items() if len(name) == 1}


@lru_cache(maxsize=200_000)
def plain(text: str) -> tuple[str, ...]:
    """One syllable for each Han character, other runs as they are, without tones."""
    # word by word, as the dictionary cuts it anyway: names differ, their words come again and again
    return tuple(chain.from_iterable(map(_word, _cut(text))))


@lru_cache(maxsize=50_000)
def _word(word: str) -> tuple[str, ...]:
    return tuple(_read(word, v_to_u=False))


def readings(text: str) -> list[tuple[str, ...]]:
    """For each character or foreign run of a name its readings, the likeliest first.

    A name that begins with a surname of its own reading (单 曾 仇 解 朴 查 区) is read as that surname first and
    as the common reading second.
    """
    syllables: list[tuple[str, ...]] = [(part,) for part in plain(text)]
    compound = COMPOUND.get(text[:2])
    if compound and len(syllables) > 1:
        return [_with(compound[0], syllables[0]), _with(compound[1], syllables[1]), *syllables[2:]]
    own = SINGLE.get(text[:1])
    if own:
        syllables[0] = _with(own, syllables[0])
    return syllables


def _with(first: str, others: tuple[str, ...]) -> tuple[str, ...]:
    return (first, *(other for other in others if other != first))
