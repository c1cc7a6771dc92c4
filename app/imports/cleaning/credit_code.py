"""统一社会信用代码: 18 characters, the last a check over the others (GB 32100-2015)."""

import re

from app.imports.cleaning.cleaned import EMPTY, Cleaned, bad, fold, shown

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def credit_code(text: str) -> Cleaned:
    """The code in capitals without spaces; refused when a character is wrong.

    Letters that look like digits (I, O, S, V, Z) do not occur in a code and are not replaced: the row is shown.
    """
    value = re.sub(r"[\s\-]", "", fold(text)).upper()
    if not value:
        return EMPTY
    if re.fullmatch(r"\d(\.\d+)?E\+\d+", value):
        return bad("number-lost-digits", text=shown(text))
    if len(value) != 18 or any(letter not in _ALPHABET for letter in value):
        return bad("credit-code-form", text=shown(text))
    if value[17] != check_character(value[:17]):
        return bad("cell-credit-code-check", text=shown(text))
    return Cleaned(value, "credit-code-form" if value != text else None)


def check_character(first: str) -> str:
    """The eighteenth character for the first seventeen."""
    total = sum(weight * _ALPHABET.index(letter) for weight, letter in zip(_WEIGHTS, first, strict=True))
    return _ALPHABET[-total % 31]
