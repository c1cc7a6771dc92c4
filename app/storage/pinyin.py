"""Readings of Han characters: context from pypinyin's phrases, surnames by their own reading."""

from functools import lru_cache

from pypinyin import Style, lazy_pinyin, pinyin

SURNAMES = {
    "单": "shan", "曾": "zeng", "仇": "qiu", "解": "xie", "朴": "piao", "查": "zha", "区": "ou", "任": "ren",
    "华": "hua", "翟": "zhai", "盖": "ge", "覃": "qin", "缪": "miao", "尉": "wei", "乐": "yue", "员": "yun",
    "盛": "sheng", "应": "ying", "燕": "yan", "种": "chong", "秘": "bi", "冼": "xian", "逄": "pang", "折": "she",
    "洗": "xian", "宓": "mi", "晟": "cheng", "召": "shao", "哈": "ha", "繁": "po", "牟": "mu", "隗": "wei",
    "纪": "ji", "卜": "bu", "贲": "ben", "干": "gan", "钭": "tou", "那": "na", "曲": "qu", "万": "wan", "洪": "hong",
}  # fmt: skip
COMPOUND = {"尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "长孙": ("zhang", "sun"), "令狐": ("ling", "hu")}


@lru_cache(maxsize=200_000)
def plain(text: str) -> tuple[str, ...]:
    """One syllable for each Han character, other runs as they are, without tones."""
    return tuple(lazy_pinyin(text, v_to_u=False))


def readings(text: str) -> list[tuple[str, ...]]:
    """For each character or foreign run of a name its readings, the likeliest first.

    A name that begins with a surname of its own reading (单 曾 仇 解 朴 查 区) is read as that surname first and
    as the common reading second.
    """
    syllables: list[tuple[str, ...]] = [(part,) for part in plain(text)]
    compound = COMPOUND.get(text[:2])
    if compound and len(syllables) > 1:
        return [_with(compound[0], syllables[0]), _with(compound[1], syllables[1]), *syllables[2:]]
    own = SURNAMES.get(text[:1])
    if own:
        syllables[0] = _with(own, syllables[0])
    return syllables


def _with(first: str, others: tuple[str, ...]) -> tuple[str, ...]:
    return (first, *(other for other in others if other != first))


@lru_cache(maxsize=20_000)
def all_readings(letter: str) -> tuple[str, ...]:
    """Every toneless reading of one character."""
    found = pinyin(letter, style=Style.NORMAL, heteronym=True)
    return tuple(dict.fromkeys(found[0])) if found else ()
