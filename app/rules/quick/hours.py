"""The time of day in a quick entry."""

import re
from datetime import time
from typing import Final

from app.rules.quick.numbers import HAN, read_number

_MORNING: Final = ("凌晨", "早上", "早晨", "上午")
_LATER: Final = ("中午", "下午", "傍晚", "晚上", "今晚", "晚")
_PART: Final = "(?P<part>" + "|".join((*_MORNING, *_LATER)) + ")?"
_QUARTERS: Final = {"半": 30, "一刻": 15, "三刻": 45}

_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_PART}\s?(?P<h>\d{{1,2}})[:：](?P<m>\d{{2}})(?!\d)\s?(?P<half>[ap]m\b)?",
        rf"{_PART}\s?(?P<h>\d{{1,2}}|{HAN})[点點时](?P<m>半|一刻|三刻|\d{{1,2}}|{HAN})?(?:分|整)?",
        r"\b(?P<h>\d{1,2})\s?(?P<half>[ap]m)\b",
        r"\b(?P<word>noon|midday)\b",
        r"(?P<word>中午|正午)",
    )
)


def find_time(text: str) -> tuple[re.Match[str], time] | None:
    """The first time of day that is named; an hour from 1 to 6 with 点 alone is in the afternoon."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            found = _time(match)
            if found is not None:
                return match, found
    return None


def _time(match: re.Match[str]) -> time | None:
    groups = match.groupdict()
    if groups.get("word"):
        return time(12)
    hour = _hour(read_number(match["h"]), groups.get("part"), (groups.get("half") or "").lower(), match[0])
    text = groups.get("m") or "0"
    minute = _QUARTERS[text] if text in _QUARTERS else read_number(text)
    return time(hour, minute) if hour <= 23 and minute <= 59 else None


def _hour(hour: int, part: str | None, half: str, typed: str) -> int:
    """The hour of 24."""
    if part in _MORNING or half == "am":
        return 0 if hour == 12 and part in {"凌晨", None} else hour
    if part in {"晚上", "今晚", "晚"} and hour == 12:
        return 24  # midnight belongs to the next day: left in the title
    afternoon = part in _LATER or half == "pm" or (part is None and not half and "点" in typed and hour <= 6)
    late_noon = part == "中午" and hour in {10, 11}
    return hour + 12 if afternoon and 0 < hour < 12 and not late_noon else hour
