"""大写金额: yuan amounts as contracts and invoices want them (支付结算办法, annex 1, 1997)."""

from typing import Final

_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ((1000, "仟"), (100, "佰"), (10, "拾"), (1, ""))


def capital_amount(minor: int) -> str:
    """Write an amount of fen, e.g. 140950 as ``壹仟肆佰零玖元伍角整``; below zero it begins with 负."""
    yuan, rest = divmod(abs(minor), 100)
    jiao, fen = divmod(rest, 10)
    text = f"{_whole(yuan)}元" if yuan or not rest else ""
    if jiao:
        text += f"{_DIGITS[jiao]}角"
    elif fen and yuan:
        text += "零"
    text += f"{_DIGITS[fen]}分" if fen else "整"
    return f"负{text}" if minor < 0 else text


def _whole(number: int) -> str:
    """A whole number from 0 up, by 亿 and 万."""
    for unit, name in ((10**8, "亿"), (10**4, "万")):
        if number >= unit:
            high, low = divmod(number, unit)
            gap = "零" if 0 < low < unit // 10 else ""
            return f"{_whole(high)}{name}{gap}{_whole(low) if low else ''}"
    return _below_myriad(number)


def _below_myriad(number: int) -> str:
    """A number under 10,000; one 零 stands for any run of zeros inside, none for those at the end."""
    if number == 0:
        return _DIGITS[0]
    text = ""
    for place, name in _PLACES:
        digit = number // place % 10
        if digit:
            text += f"{_DIGITS[digit]}{name}"
        elif text and not text.endswith("零") and number % place:
            text += "零"
    return text
