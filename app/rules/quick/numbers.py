"""Small numbers as people write them."""

from typing import Final

_ONES: Final = "零一二三四五六七八九"
_WORDS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "other": 2,
}  # fmt: skip

HAN: Final = "(?:[一二两三四五六七八九]?十[一二三四五六七八九]?|[零一二两三四五六七八九])"
"""Pattern of a number from 0 to 99 in Chinese."""

NUMBER: Final = rf"(?:\d{{1,3}}|{HAN}|" + "|".join(_WORDS) + ")"
"""Pattern of a number that :func:`read_number` reads."""


def read_number(text: str) -> int:
    """0 to 999 in digits, 0 to 99 in Chinese, one to ten in English; an empty text is 1."""
    text = text.strip().lower()
    if not text:
        return 1
    if text.isdigit():
        return int(text)
    if text in _WORDS:
        return _WORDS[text]
    tens, ten, ones = text.replace("两", "二").rpartition("十")
    if not ten:
        return _ONES.index(ones)
    return 10 * (_ONES.index(tens) if tens else 1) + (_ONES.index(ones) if ones else 0)
