"""The active currencies of ISO 4217 (list one, 2025) with the number of digits of their minor unit."""

import re
from typing import Final

from app.rules.errors import Refused

_BY_DIGITS: Final = {
    0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
    2: (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD "
        "CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP "
        "GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD "
        "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP "
        "PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT "
        "TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG"
    ),
    3: "BHD IQD JOD KWD LYD OMR TND",
    4: "CLF UYW",
}

EXPONENTS: Final[dict[str, int]] = {
    code: digits for digits, codes in sorted(_BY_DIGITS.items()) for code in codes.split()
}
"""Digits after the decimal point for every active code."""

# The longest marks first, so that "HK$" is not read as "$".
SYMBOLS: Final[dict[str, str]] = {
    "HK$": "HKD",
    "NT$": "TWD",
    "US$": "USD",
    "RMB": "CNY",
    "人民币": "CNY",
    "港元": "HKD",
    "港币": "HKD",
    "美元": "USD",
    "欧元": "EUR",
    "日元": "JPY",
    "元": "CNY",
    "円": "JPY",
    "¥": "CNY",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₩": "KRW",
    "₹": "INR",
}

_SHARED: Final = {
    "¥": {"CNY", "JPY"},
    "$": {"USD", "AUD", "BND", "CAD", "HKD", "MXN", "NZD", "SGD", "TWD"},
    "元": {"CNY", "HKD", "TWD", "MOP", "SGD"},
}

_CODE = re.compile(r"[A-Z]{3}")


def exponent(currency: str) -> int:
    """Digits of the minor unit: 2 for CNY, 0 for JPY, 3 for KWD.

    Raises:
        Refused: ``currency-unknown``.
    """
    digits = EXPONENTS.get(currency)
    if digits is None:
        raise Refused("currency-unknown", "currency", currency=currency)
    return digits


def currency_of(mark: str, default: str) -> str:
    """The code that a mark beside a number stands for.

    Args:
        mark: a symbol, a Chinese unit or an ISO code in any case; empty means ``default``.
        default: the currency in use; it also decides what a shared symbol such as ``$`` means.

    Raises:
        Refused: ``currency-unknown``.
    """
    mark = mark.strip()
    if not mark:
        return default
    if default in _SHARED.get(mark, ()):
        return default
    code = SYMBOLS.get(mark.upper(), mark.upper())
    if not _CODE.fullmatch(code) or code not in EXPONENTS:
        raise Refused("currency-unknown", "currency", currency=mark)
    return code
