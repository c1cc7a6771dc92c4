"""When an occasion for greetings comes round, by sun or by moon."""

import datetime as dt
from typing import Final

from app.rules.choices import Occasion
from app.rules.lunar import lunar_day

BY_SUN: Final = {Occasion.NEW_YEAR: (1, 1), Occasion.NATIONAL_DAY: (10, 1), Occasion.CHRISTMAS: (12, 25)}
BY_MOON: Final = {
    Occasion.SPRING_FESTIVAL: (1, 1),
    Occasion.LANTERN_FESTIVAL: (1, 15),
    Occasion.DRAGON_BOAT: (5, 5),
    Occasion.MID_AUTUMN: (8, 15),
}
_LONGEST: Final = 400  # days; a lunar year has at most 385
_DAY: Final = dt.timedelta(days=1)


def next_day(occasion: Occasion, today: dt.date) -> dt.date | None:
    """The first day from today on that is this occasion; None for birthdays, and beyond the lunar table."""
    if occasion in BY_SUN:
        month, day = BY_SUN[occasion]
        this = dt.date(today.year, month, day)
        return this if this >= today else dt.date(today.year + 1, month, day)
    if occasion not in BY_MOON:
        return None
    for n in range(_LONGEST):
        lunar = lunar_day(today + n * _DAY)
        if lunar is not None and not lunar.leap and (lunar.month, lunar.day) == BY_MOON[occasion]:
            return today + n * _DAY
    return None
