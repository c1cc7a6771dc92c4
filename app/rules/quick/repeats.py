"""The repetition in a quick entry."""

import re
from dataclasses import dataclass
from typing import Final

from app.rules.quick.days import WEEKDAY_EN, WEEKDAY_ZH, weekday_of
from app.rules.quick.numbers import NUMBER, read_number

DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_UNITS: Final = {
    "天": "DAILY", "日": "DAILY", "day": "DAILY", "周": "WEEKLY", "星期": "WEEKLY", "礼拜": "WEEKLY", "week": "WEEKLY",
    "月": "MONTHLY", "month": "MONTHLY", "年": "YEARLY", "year": "YEARLY",
}  # fmt: skip

_WORKDAYS = re.compile(r"每个?工作日|\bevery (?:weekday|workday|business day)\b", re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"每(?:个)?{WEEKDAY_ZH}|\bevery (?P<other>other )?(?P<en>{WEEKDAY_EN})\b", re.IGNORECASE
)
_MONTHDAY = re.compile(r"每个?月(?P<d>\d{1,2})[号日]")
_QUARTER = re.compile(r"每个?季度|\b(?:every quarter|quarterly)\b", re.IGNORECASE)
_EVERY = re.compile(
    rf"每隔?(?P<n>{NUMBER})?\s?个?(?P<unit>天|日|周|星期|礼拜|月|年)"
    rf"|\bevery (?:(?P<n_en>{NUMBER}) )?(?P<unit_en>day|week|month|year)s?\b",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"\b(?P<adverb>daily|weekly|monthly|yearly)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A repetition.

    Attributes:
        freq: of RFC 5545.
        interval: every so many of them.
        weekdays: 0 for Monday to 6, empty for that of the first day.
        month_day: day of the month, None for that of the first day.
    """

    freq: str
    interval: int = 1
    weekdays: tuple[int, ...] = ()
    month_day: int | None = None

    def rrule(self, weekday: int) -> str:
        """The RRULE; a weekly one names its day, that of the first occurrence if none was given."""
        text = f"FREQ={self.freq}"
        if self.interval > 1:
            text += f";INTERVAL={self.interval}"
        if self.freq == "WEEKLY":
            text += ";BYDAY=" + ",".join(DAYS[day] for day in self.weekdays or (weekday,))
        if self.month_day is not None:
            text += f";BYMONTHDAY={self.month_day}"
        return text


def find_repeat(text: str) -> tuple[re.Match[str], Repeat] | None:
    """The repetition that is named."""
    if match := _WORKDAYS.search(text):
        return match, Repeat("WEEKLY", weekdays=(0, 1, 2, 3, 4))
    if match := _WEEKDAY.search(text):
        return match, Repeat("WEEKLY", 2 if match["other"] else 1, (weekday_of(match["en"] or match[0]),))
    if (match := _MONTHDAY.search(text)) and 1 <= int(match["d"]) <= 31:
        return match, Repeat("MONTHLY", month_day=int(match["d"]))
    if match := _QUARTER.search(text):
        return match, Repeat("MONTHLY", 3)
    return _counted(text)


def _counted(text: str) -> tuple[re.Match[str], Repeat] | None:
    if match := _EVERY.search(text):
        count = read_number(match["n"] or match["n_en"] or "")
        unit = (match["unit"] or match["unit_en"]).lower()
        return (match, Repeat(_UNITS[unit], count)) if count else None
    if match := _ADVERB.search(text):
        return match, Repeat(match["adverb"].upper())
    return None
