"""How text is written into the search index and how a query is put to it.

Han characters stand one by one, so that a phrase query is right for one, two and more of them; names also stand as
pinyin and as initials from each character on, so that ``xiangji``, ``xj`` and ``xiangj`` find 相机 anywhere in a name;
phone numbers stand forwards and backwards, so that both ends are found.
"""

import re
import unicodedata
from functools import lru_cache

from app.words.reading.han import HAN, is_han, readings

LEGAL_FORMS = re.compile(
    r"股份有限公司|有限责任公司|有限公司|股份公司|集团公司|（集团）"
    r"|\b(?:co\.?,? ?ltd\.?|ltd\.?|limited|inc\.?|gmbh|llc)(?!\w)"
)
NAME_START = 10
RUN = re.compile(r"\w+")
PIECE = re.compile(r"\d+|[^\W\d_]+")
HAN_ALONE = re.compile(f"({HAN.pattern})")
NO_DIGIT = re.compile(r"\D+")
DIGIT_JUNK = re.compile(r"[\s\-()（）.]+")


def fold(text: str) -> str:
    """Compatible forms made one (full-width digits, ligatures) and case folded."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold()


@lru_cache(maxsize=4096)
def spaced(text: str) -> str:
    """The text with each Han character standing alone, for the index's tokenizer."""
    return apart(fold(text))


def apart(folded: str) -> str:
    """As ``spaced``, for text that is folded already."""
    return folded if folded.isascii() else " ".join(HAN_ALONE.split(folded))


def core(name: str) -> str:
    """A name without the legal form that half of all firms share."""
    folded = fold(name)
    return LEGAL_FORMS.sub(" ", folded).strip() or folded


def sounds(core_name: str) -> tuple[str, str]:
    """Pinyin and initials of a name's core, from each of its first characters on, as two columns of words."""
    return _sounds("".join(HAN.findall(core_name))[:NAME_START])


@lru_cache(maxsize=4096)
def _sounds(head: str) -> tuple[str, str]:
    if not head:
        return "", ""
    syllables = readings(head)
    full: dict[str, None] = {}
    short: dict[str, None] = {}
    for variant in _variants(syllables):
        for start in range(len(variant)):
            full["".join(variant[start:])] = None
            short["".join(part[0] for part in variant[start:] if part)] = None
    return " ".join(full), " ".join(short)


def _variants(syllables: list[tuple[str, ...]]) -> list[list[str]]:
    first = [options[0] for options in syllables]
    others = [[other, *first[1:]] for other in syllables[0][1:]]
    return [first, *others]


def digits_of(*numbers: str | None) -> tuple[str, str]:
    """Digits of phone numbers as words, forwards and backwards, with and without the country code 86."""
    words: dict[str, None] = {}
    for number in numbers:
        digits = NO_DIGIT.sub("", fold(number)) if number else ""
        if not digits:
            continue
        words[digits] = None
        if digits.startswith("86") and len(digits) > 11:
            words[digits[2:]] = None
    return " ".join(words), " ".join(word[::-1] for word in words)


def match_expression(text: str) -> str | None:
    """The FTS5 expression for what somebody typed; None when nothing in it can be searched.

    All words must match; each by name or other text, by pinyin, by initials or, for digits, by either end of a
    phone number.
    """
    folded = fold(text)
    joined = DIGIT_JUNK.sub("", folded).lstrip("+")
    if joined.isdigit() and len(joined) >= 3:
        return _word(joined)
    words = [_word(part) for part in _parts(LEGAL_FORMS.sub(" ", folded).strip() or folded)]
    return " AND ".join(words) if words else None


def _parts(text: str) -> list[str]:
    """Runs of Han and runs of other letters and digits; the latter are cut by the index's own tokenizer."""
    parts: list[str] = []
    for run in RUN.findall(text):
        kind = None
        for letter in run:
            if is_han(letter) is kind:
                parts[-1] += letter
            else:
                parts.append(letter)
                kind = is_han(letter)
    return [part for part in parts if part.strip("_")]


def _word(part: str) -> str:
    if is_han(part[0]):
        phrase = " ".join(part)
        return f'{{name more}} : "{phrase}"'
    options = [f'{{name more pinyin initials}} : "{part}" *']
    if part.isdigit():
        options.append(f'phone : "{part}" *')
        options.append(f'phone_tail : "{part[::-1]}" *')
        beyond = part.lstrip("0")
        if beyond != part and len(beyond) >= 3:  # dialled within the country, or with 00 to another
            options.append(f'phone : "{beyond}" *')
    pieces = PIECE.findall(part)
    if len(pieces) == 2:
        # iphone12 also stands as iPhone 12
        options.append(f"({' AND '.join(map(_word, pieces))})")
    return f"({' OR '.join(options)})"
