"""Amounts of money as text: the number of decimals is the currency's."""

from app.rules.currencies import EXPONENTS
from app.rules.money import Money


def decimals(currency: str) -> int:
    """How many decimals amounts in a currency have; an unknown code is exported like most."""
    return EXPONENTS.get(currency, 2)


def number(amount: Money) -> str:
    """The amount alone in major units with its currency's decimals, exact whatever its size, e.g. ``-12.30``."""
    places = decimals(amount.currency)
    digits = str(abs(amount.minor)).rjust(places + 1, "0")
    sign = "-" if amount.minor < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def grouped(amount: Money) -> str:
    """An amount for reading: thousands separated, the currency behind, e.g. ``1,234.50 CNY``."""
    whole, dot, rest = number(amount).partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.lstrip('-')):,}{dot}{rest} {amount.currency}"
