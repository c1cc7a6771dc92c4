"""What a new record begins with in an added field, as it is typed."""

from decimal import Decimal

from app.rules.choices import FieldType
from app.rules.custom_values import decode
from app.rules.money import Money, plain
from app.services.lists.definitions import Definition
from app.words.labels import choice, yes_no


def default_text(each: Definition, language: str) -> str:
    """A field's default as it is typed, choices by their labels."""
    value = decode(each.value_type, each.default)
    if each.default and each.choices is not None:
        codes = value if isinstance(value, list) else [value]
        return "; ".join(choice(each.choices, code, language) for code in codes)
    match each.value_type if each.default else FieldType.TEXT:
        case FieldType.NUMBER:
            return f"{Decimal(value).scaleb(-3).normalize():f}"
        case FieldType.MONEY:
            return plain(Money(*value))
        case FieldType.YES_NO:
            return yes_no(value, language)
    return each.default or ""
