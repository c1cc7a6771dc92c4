"""The Chinese lunar calendar from 1900 to 2100: the lunar date of a day, and the day of a lunar birthday.

A year is one number: bit n is set when month n + 1 has 30 days, bits 12 to 15 hold the month after which a leap month
follows (0 for none), bit 16 says that the leap month has 30 days.
"""

from bisect import bisect_right
from datetime import date, timedelta
from functools import cache
from typing import Final, NamedTuple

_FIRST: Final = 1900
_NEW_YEAR: Final = date(1900, 1, 31)
_TABLE: Final = """
08bd2 00752 00ea5 05b2a 0064b 00a9b 14aa6 0056a 00b59 02baa 00752 06da5 00b25 00a4b 15a4b 002ad 0056b 025b5
00da9 17e92 00e92 00d25 05d2d 00a56 002b6 14ad5 006d4 00ea9 02f4a 00e92 066a6 0052b 00a57 15956 00b5a 006d4
13761 00749 17b13 00a93 0052b 1651b 00aad 0056a 14da5 00ba4 00b49 02d4b 00a95 07aad 00536 00aad 15aca 005b2
00da5 13ea2 00d4a 08595 00a97 00556 06575 00ad5 006d2 04755 00ea5 0064a 0364f 00a9b 07ada 0056a 00b69 05bb2
00b52 00b25 04b2b 00a4b 08aab 002ad 0056d 165a9 00da9 00d92 04e95 00d25 0ae4d 00a56 002b6 062f5 006d5 00ea9
05f52 00e92 00d26 0352e 00a57 08ad6 0035a 006d5 05b69 00749 00693 04a9b 0052b 00a5b 02aae 0056a 07dd5 00ba4
00b49 05d53 00a95 0052d 0455d 00ab5 09baa 005d2 00da5 16e8a 00d4a 00c95 04a9e 00556 00ab5 02ada 006d2 06765
00725 0064b 05657 00cab 0055a 0356e 00b69 0bf52 00b52 00b25 16d0b 00a4b 004ab 052bb 005ad 00b6a 02daa 00d92
07ea5 00d25 00a55 15a4d 004b6 005b5 136d2 00ec9 08f92 00e92 00d26 16516 00a57 004d6 14365 00755 00749 0374b
00693 07aab 0052b 00a5b 05aba 0056a 00b65 04baa 00b4a 08d95 00a95 0052d 0656d 00ab5 005aa 045d5 00da5 00d4a
03e4d 00c96 07cce 00556 00ab5 15ad2 006d2 00ea5 0472a 0068b 08697 004ab 0055b 16556 00b6a 00752 04b95 00b45
00a8b 02a4f 004ab
"""
_YEARS: Final = tuple(int(word, 16) for word in _TABLE.split())


class LunarDay(NamedTuple):
    """A lunar date; ``leap`` marks the leap month 闰月 that follows the month of the same number."""

    year: int
    month: int
    day: int
    leap: bool = False


class _Month(NamedTuple):
    month: int
    leap: bool
    days: int


@cache
def _months(year: int) -> tuple[_Month, ...]:
    bits = _YEARS[year - _FIRST]
    leap = bits >> 12 & 15
    found = []
    for month in range(1, 13):
        found.append(_Month(month, False, 29 + (bits >> (month - 1) & 1)))
        if month == leap:
            found.append(_Month(month, True, 29 + (bits >> 16 & 1)))
    return tuple(found)


@cache
def _starts() -> tuple[date, ...]:
    """The first day of every lunar year, and of the one after the last."""
    found = [_NEW_YEAR]
    for year in range(_FIRST, _FIRST + len(_YEARS)):
        found.append(found[-1] + timedelta(days=sum(month.days for month in _months(year))))
    return tuple(found)


def lunar_day(day: date) -> LunarDay | None:
    """The lunar date of a day; None outside 1900 to 2100."""
    starts = _starts()
    place = bisect_right(starts, day) - 1
    if not 0 <= place < len(_YEARS):
        return None
    left = (day - starts[place]).days
    for month in _months(_FIRST + place):
        if left < month.days:
            return LunarDay(_FIRST + place, month.month, left + 1, month.leap)
        left -= month.days
    return None


def birthday_keys(days: list[date]) -> dict[str, date]:
    """For lunar birthdays kept as ``MM-DD``: which of these days each is celebrated on.

    In a month of 29 days the 30th is celebrated on the 29th; the leap month repeats no birthday.
    """
    found = {}
    for day in days:
        lunar = lunar_day(day)
        if lunar is None or lunar.leap:
            continue
        found[f"{lunar.month:02d}-{lunar.day:02d}"] = day
        after = lunar_day(day + timedelta(days=1))
        if lunar.day == 29 and after is not None and after.day == 1:
            found[f"{lunar.month:02d}-30"] = day
    return found
