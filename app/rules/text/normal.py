"""One form for texts that mean the same, used to compare and to find, never to show."""

import re
import unicodedata

_GAPS = re.compile(r"(?:[^\w]|_)+")


def normal(text: str) -> str:
    """Compatibility forms unified (full-width digits, ligatures), case folded, accents and punctuation gone.

    Words stay apart by one blank. Traditional and simplified characters are not unified here.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFD", folded) if unicodedata.category(c) != "Mn")
    return _GAPS.sub(" ", unicodedata.normalize("NFC", bare)).strip()


def digits(text: str) -> str:
    """Only the digits, as ASCII."""
    return "".join(str(unicodedata.digit(c)) for c in text if c.isdigit())


def is_han(text: str) -> bool:
    """Whether the text consists of Han characters only, rare ones included."""
    return bool(text) and all("CJK UNIFIED" in unicodedata.name(c, "") or c == "〇" for c in text)
