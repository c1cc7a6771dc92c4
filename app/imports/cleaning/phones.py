"""Phone numbers as E.164, behind a pre-cleaner for what real lists hold.

``13800138000.0`` from a spreadsheet, ``转801``, ``886-2…`` without a plus, full-width digits, two numbers in a cell.
"""

import re

import phonenumbers

from app.imports.cleaning.cleaned import EMPTY, Cleaned, bad, fold, shown

_MOBILE = re.compile(r"(?:(?:\+|00)?86[-\s]*)?(1[3-9]\d)[-\s]*(\d{4})[-\s]*(\d{4})")
_EXTENSION = re.compile(r"(?:转接?|分机号?|内线|ext\.?|extension|#|x)[\s:.]*(\d{1,6})\s*$", re.IGNORECASE)
_LABEL = re.compile(
    r"^\s*(?:手机|电话|座机|联系电话|办公|传真|tel|phone|mobile|cell|m|t|p)\s*[:.]?\s*(?=[+(\d])",
    re.IGNORECASE,
)
_GAP = re.compile(r"[;,、/|\n\r]+|\s:::\s|\s或\s?|(?<=\d{11})\s+(?=1[3-9]\d{9}\b)")
_FLOAT = re.compile(r"(\d+)\.0+")
_DAMAGED = re.compile(r"\d(\.\d+)?E\+\d+", re.IGNORECASE)
# Codes that people write without a plus before a dash: Hong Kong, Macao, Taiwan, and neighbours.
_BARE_COUNTRY = re.compile(r"(?:00)?(86|852|853|886|81|82|65|60|66|84|1|44|49|33|7|91)[-\s]+(?=\d)")


def phone(text: str, region: str = "CN") -> Cleaned:
    """The first number of a cell as E.164 (with ``;ext=801`` after RFC 3966); further ones as ``more``.

    A number without its area code cannot be dialled from elsewhere but is no mistake: it is kept as written.

    Args:
        text: the cell.
        region: ISO 3166 code of the country whose national form numbers without a country code have.
    """
    folded = fold(text)
    if not folded:
        return EMPTY
    if _DAMAGED.fullmatch(folded):
        return bad("number-lost-digits", text=shown(text))
    found = []
    for part in filter(None, (piece.strip() for piece in _GAP.split(folded))):
        number = _one(part, region)
        if number is None:
            return bad("phone-invalid", text=shown(part))
        if number not in found:
            found.append(number)
    if not found:
        return bad("phone-invalid", text=shown(text))
    return Cleaned(found[0], "phone-e164" if found[0] != text else None, more=tuple(found[1:]))


def _one(text: str, region: str) -> str | None:
    mobile = _MOBILE.fullmatch(text)
    if mobile and region == "CN":
        return f"+86{mobile[1]}{mobile[2]}{mobile[3]}"
    text = _LABEL.sub("", text)
    whole = _FLOAT.fullmatch(text)
    text = whole[1] if whole else text
    extension = _EXTENSION.search(text)
    if extension:
        text = text[: extension.start()]
    mobile = _MOBILE.fullmatch(text.strip())
    number = f"+86{''.join(mobile.groups())}" if mobile and region == "CN" else _parsed(text.strip(), region)
    return f"{number};ext={extension[1]}" if number and extension else number


def _parsed(text: str, region: str) -> str | None:
    if not text.startswith("+"):
        bare = _BARE_COUNTRY.match(text)
        if text.startswith("00"):
            text = "+" + text[2:]
        elif bare:
            text = "+" + text
    for attempt in dict.fromkeys((text, text.removeprefix("+"))):
        try:
            number = phonenumbers.parse(attempt, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        reason = phonenumbers.is_possible_number_with_reason(number)
        if reason == phonenumbers.ValidationResult.IS_POSSIBLE_LOCAL_ONLY or _short_service(attempt):
            return re.sub(r"[^\d+]", "", attempt)
    return _hotline(text)


def _short_service(text: str) -> bool:
    """400 and 800 hotlines, 95xxx services and 7 to 8 digits of a local line."""
    return _hotline(text) is not None


def _hotline(text: str) -> str | None:
    digits = re.sub(r"[\s\-()]", "", text)
    return digits if re.fullmatch(r"[48]00\d{7}|9\d{4}|1[0-2]\d{3}|[2-8]\d{6,7}", digits) else None
