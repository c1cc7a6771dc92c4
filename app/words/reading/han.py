"""Han readings without paying for the dictionary (190 ms) until the first Han character is read."""

import re

HAN = re.compile("[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def is_han(letter: str) -> bool:
    """Whether the character is written in Han script, rare planes included."""
    code = ord(letter)
    return code >= 0x3005 and (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x3FFFF
        or 0xF900 <= code <= 0xFAFF
        or code in {0x3005, 0x3007}
    )


def readings(text: str) -> list[tuple[str, ...]]:
    """For each character of a name its readings, the likeliest first; see ``app.words.reading.dictionary``."""
    from app.words.reading import dictionary  # noqa: PLC0415 - the dictionary takes 190 ms to load

    return dictionary.readings(text)
