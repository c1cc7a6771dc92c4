"""Amounts of money as text: the number of decimals is the currency's."""

NO_DECIMALS = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
THREE_DECIMALS = "BHD IQD JOD KWD LYD OMR TND"
FOUR_DECIMALS = "CLF UYW"
DECIMALS = {
    code: places
    for codes, places in ((NO_DECIMALS, 0), (THREE_DECIMALS, 3), (FOUR_DECIMALS, 4))
    for code in codes.split()
}
"""ISO 4217, table A.1: the currencies whose minor unit is not a hundredth."""


def decimals(currency: str) -> int:
    """How many decimals amounts in a currency have."""
    return DECIMALS.get(currency, 2)


def decimal_text(minor: int, currency: str) -> str:
    """An amount in minor units as a plain decimal number in major units, exact whatever its size."""
    places = decimals(currency)
    digits = str(abs(minor)).rjust(places + 1, "0")
    sign = "-" if minor < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def grouped(minor: int, currency: str) -> str:
    """An amount for reading: thousands separated, the currency behind, e.g. ``1,234.50 CNY``."""
    whole, dot, rest = decimal_text(minor, currency).partition(".")
    return f"{int(whole):,}{dot}{rest} {currency}" if whole != "-0" else f"-0{dot}{rest} {currency}"
