"""What is said of a day in the calendar: its lunar date, its holiday, whether it is worked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.rules.lunar import lunar_day
from app.ui import formats

if TYPE_CHECKING:
    import datetime as dt

    from app.rules.holidays import Special

_DIGITS = "一二三四五六七八九十"
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")


def lunar_words(day: dt.date, language: str) -> str:
    """The lunar day beside the number, in Chinese only: ``初一`` is told by its month, ``腊月``."""
    found = lunar_day(day) if language == formats.ZH else None
    if found is None:
        return ""
    if found.day == 1:
        return f"{'闰' if found.leap else ''}{_MONTHS[found.month - 1]}月"
    if found.day <= 10:
        return f"初{_DIGITS[found.day - 1]}"
    if found.day in (20, 30):
        return "二十" if found.day == 20 else "三十"
    return f"{'十' if found.day < 20 else '廿'}{_DIGITS[found.day % 10 - 1]}"


def special_words(special: Special, language: str) -> str:
    """The name of a holiday; a day taken from a list without English names keeps its own."""
    return special.name if language == formats.ZH else special.name_en or special.name


def special_mark(special: Special) -> str:
    """The one word in the corner of a day: off or worked."""
    if special.works:
        return QCoreApplication.translate("Calendar", "Work")
    return QCoreApplication.translate("Calendar", "Off")
