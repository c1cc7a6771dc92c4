"""Rules for texts: names, long texts, e-mails, web addresses, codes, yes and no."""

import re

from email_validator import EmailNotValidError, validate_email

from app.imports.cleaning.cleaned import EMPTY, Cleaned, Rule, bad, fold, shown, tidy
from app.rules.trade import is_provisional

NAME_LENGTH = 200
TEXT_LENGTH = 500
LONG_LENGTH = 50_000

_PLAIN_MAIL = re.compile(
    r"[a-z0-9_%+-]+(\.[a-z0-9_%+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}", re.IGNORECASE
)
_MAIL_GAP = re.compile(r"[;,\s、/|]+|(?:\s*:::\s*)")
_DAMAGED = re.compile(r"-?\d(\.\d+)?[eE]\+\d+")
_FLOAT = re.compile(r"(\d{1,15})\.0+")
_YES = frozenset(
    {"是", "对", "有", "真", "y", "yes", "true", "t", "1", "1.0", "x", "√", "✓", "on", "启用", "上架", "主"}
)
_NO = frozenset(
    {"否", "不", "无", "假", "n", "no", "false", "f", "0", "0.0", "-", "×", "off", "停用", "下架", "禁用"}
)


def limited(most: int) -> Rule:
    """A rule for texts of at most so many characters; a longer one is refused, never cut."""

    def rule(text: str) -> Cleaned:
        value = tidy(text)
        if len(value) > most:
            return bad("cell-text-too-long", length=len(value), most=most)
        return Cleaned(value or None, "spaces" if value != text else None)

    return rule


def as_written(text: str) -> Cleaned:
    """A text whose rule was switched off: as the file has it, but for the ends."""
    value = text.strip()
    if len(value) > LONG_LENGTH:
        return bad("cell-text-too-long", length=len(value), most=LONG_LENGTH)
    return Cleaned(value or None)


def person(text: str) -> Cleaned:
    """A name: one line, full-width letters made plain."""
    value = " ".join(fold(text).split())
    if len(value) > NAME_LENGTH:
        return bad("cell-text-too-long", length=len(value), most=NAME_LENGTH)
    # 张 三 is spaced for looks in forms; the name is 张三.
    if re.fullmatch(r"[\u4e00-\u9fff] [\u4e00-\u9fff]{1,2}", value):
        value = value.replace(" ", "")
    return Cleaned(value or None, "name-spaces" if value != text else None)


def email(text: str) -> Cleaned:
    """An e-mail address, the domain in small letters; further ones in the cell are kept as ``more``."""
    words = [_bare(word) for word in _MAIL_GAP.split(fold(text)) if "@" in word]
    if not words:
        return EMPTY if not fold(text) else bad("email-invalid", text=shown(text))
    found = []
    for word in words:
        if not _PLAIN_MAIL.fullmatch(word):
            try:
                word = validate_email(word, check_deliverability=False).normalized  # noqa: PLW2901 - the same address
            except EmailNotValidError:
                return bad("email-invalid", text=shown(word))
        local, _, domain = word.rpartition("@")
        found.append(f"{local}@{domain.lower()}")
    return Cleaned(found[0], "email-form" if found[0] != text else None, more=tuple(found[1:]))


def _bare(word: str) -> str:
    """Without ``mailto:`` and the brackets of ``Name <address>``."""
    return word.strip("<>()\"'").removeprefix("mailto:").rstrip(".")


def website(text: str) -> Cleaned:
    """A web address; one without a scheme gets https."""
    value = fold(text).replace(" ", "")
    if not value:
        return EMPTY
    if not re.match(r"https?://", value, re.IGNORECASE):
        value = "https://" + value
    if len(value) > TEXT_LENGTH or not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", value, re.IGNORECASE):
        return bad("website-invalid", text=shown(text))
    return Cleaned(value, "website-scheme" if value != text else None)


def code(text: str) -> Cleaned:
    """A number that names something (customer, order, product, foreign id): digits kept, ``.0`` dropped.

    One that a spreadsheet kept as a number beyond 15 digits has lost digits; it is refused, never repaired.
    """
    value = fold(text)
    if is_provisional(value):  # of another copy's export: the server has yet to allot the number
        return Cleaned(None, "number-form")
    if _DAMAGED.fullmatch(value):
        return bad("number-lost-digits", text=shown(text))
    whole = _FLOAT.fullmatch(value)
    if whole:
        value = whole[1]
    if len(value) > TEXT_LENGTH:
        return bad("cell-text-too-long", length=len(value), most=TEXT_LENGTH)
    return Cleaned(value or None, "number-form" if value != text else None)


def boolean(text: str) -> Cleaned:
    """Yes or no in the words that forms use."""
    value = fold(text).casefold()
    if not value:
        return EMPTY
    if value in _YES:
        return Cleaned(value=True)
    if value in _NO:
        return Cleaned(value=False)
    return bad("boolean-unclear", text=shown(text))


def currency(text: str) -> Cleaned:
    """An ISO 4217 code from a code, a sign or a Chinese name."""
    value = fold(text).upper()
    if not value:
        return EMPTY
    found = {"人民币": "CNY", "RMB": "CNY", "元": "CNY", "¥": "CNY", "美元": "USD", "US$": "USD", "$": "USD"}
    found |= {
        "欧元": "EUR",
        "€": "EUR",
        "港币": "HKD",
        "港元": "HKD",
        "日元": "JPY",
        "英镑": "GBP",
        "£": "GBP",
    }
    value = found.get(value, value)
    match = re.fullmatch(r"[A-Z]{3}", value) or re.search(r"\b[A-Z]{3}\b", value)
    return Cleaned(match[0]) if match else bad("currency-unclear", text=shown(text))
