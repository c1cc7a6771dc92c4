"""The day in a quick entry."""

import re
from datetime import date, timedelta
from typing import Final

from app.rules.quick.numbers import NUMBER, read_number

_WEEKDAYS: Final = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_MONTHS: Final = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_HAN_DAYS: Final = "一二三四五六日天"
_NEAR: Final = {
    "大后天": 3,
    "后天": 2,
    "明天": 1,
    "明日": 1,
    "今天": 0,
    "今日": 0,
    "day after tomorrow": 2,
    "tomorrow": 1,
    "today": 0,
    "tonight": 0,
}

WEEKDAY_EN: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?"
WEEKDAY_ZH: Final = r"(?:周|星期|礼拜)([一二三四五六日天])"

_PATTERNS: Final = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("near", r"(?:by )?(?P<near>" + "|".join(_NEAR) + r")(?![a-z])"),
        ("iso", r"(?P<y>\d{4})[-/年.](?P<m>\d{1,2})[-/月.](?P<d>\d{1,2})[日号]?"),
        ("monthday", r"(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?"),
        (
            "english",
            r"\b(?:on )?(?P<mon>" + "|".join(_MONTHS) + r")[a-z]*\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?\b",
        ),
        ("english", r"\b(?:on )?(?P<d>\d{1,2})(?:st|nd|rd|th)? (?P<mon>" + "|".join(_MONTHS) + r")[a-z]*\b"),
        ("after", rf"(?P<n>{NUMBER})\s?(?:个)?(?P<unit>天|周|星期|月)(?:以|之)?后"),
        ("after", rf"\bin (?P<n>{NUMBER}) (?P<unit>day|week|month)s?\b"),
        ("weekday", rf"(?P<week>下下|下|本|这)?个?{WEEKDAY_ZH}"),
        ("weekday", rf"\b(?:on )?(?:(?P<next>next) |this )?(?P<en>{WEEKDAY_EN})\b"),
        ("month_end", r"月底|end of (?:the )?month"),
        ("dayofmonth", r"(?<![\d月])(?P<d>\d{1,2})[号日](?![\d线楼])"),
    )
)


def find_day(text: str, today: date) -> tuple[re.Match[str], date, bool] | None:
    """The first day that is named.

    Returns:
        The match, the day, and whether it is a bare weekday, which means the next one even if that is today.
    """
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            day = _day(name, match, today)
            if day is not None:
                return match, day, name == "weekday" and not _week_named(match)
    return None


def weekday_of(text: str) -> int:
    """0 for Monday to 6 for Sunday of a day's name in either language."""
    last = text.strip()[-1]
    return min(_HAN_DAYS.index(last), 6) if last in _HAN_DAYS else _WEEKDAYS[text.strip().lower()[:3]]


def add_months(day: date, months: int, at: int | None = None) -> date:
    """The same day of a later month, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    first = date(day.year + years, month + 1, 1)
    last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(at or day.day, last.day))


def _week_named(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return bool(groups.get("week") or groups.get("next") or "this " in match[0].lower())


def _day(name: str, match: re.Match[str], today: date) -> date | None:
    if name == "near":
        return today + timedelta(days=_NEAR[match["near"].lower()])
    if name == "after":
        return _after(match, today)
    if name == "weekday":
        return _weekday(match, today)
    if name == "month_end":
        return add_months(today, 0, at=31)
    return _dated(name, match, today)


def _after(match: re.Match[str], today: date) -> date:
    count, unit = read_number(match["n"]), match["unit"].lower()
    if unit in {"月", "month"}:
        return add_months(today, count)
    return today + timedelta(days=count * (1 if unit in {"天", "day"} else 7))


def _weekday(match: re.Match[str], today: date) -> date:
    groups = match.groupdict()
    number = weekday_of(groups.get("en") or match[0])
    if not _week_named(match):
        return today + timedelta(days=(number - today.weekday()) % 7)
    weeks = {"下下": 2, "下": 1}.get(groups.get("week") or "", 1 if groups.get("next") else 0)
    return today + timedelta(days=7 * weeks + number - today.weekday())


def _dated(name: str, match: re.Match[str], today: date) -> date | None:
    """A day by its numbers; without a year or month the next one to come. None when there is no such day."""
    day = int(match["d"])
    try:
        if name == "iso":
            return date(int(match["y"]), int(match["m"]), day)
        if name == "dayofmonth":
            here = today.replace(day=day)
            return here if here >= today else add_months(today, 1, at=day)
        month = int(match["m"]) if name == "monthday" else _MONTHS.index(match["mon"].lower()) + 1
        here = date(today.year, month, day)
        return here if here >= today else date(today.year + 1, month, day)
    except ValueError:
        return None
