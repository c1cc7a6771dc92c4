"""A repetition (RFC 5545 RRULE) in words: ``每 2 周的周五``, ``every 2 weeks on Fri``."""

CHINESE = "zh_CN"
_UNITS = {
    "DAILY": ("day", "days", "天"), "WEEKLY": ("week", "weeks", "周"), "MONTHLY": ("month", "months", "个月"),
    "YEARLY": ("year", "years", "年"),
}  # fmt: skip
_DAYS = {
    "MO": ("Mon", "周一"), "TU": ("Tue", "周二"), "WE": ("Wed", "周三"), "TH": ("Thu", "周四"), "FR": ("Fri", "周五"),
    "SA": ("Sat", "周六"), "SU": ("Sun", "周日"),
}  # fmt: skip
_WORKDAYS = frozenset({"MO", "TU", "WE", "TH", "FR"})
_SAID = frozenset({"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "UNTIL", "COUNT", "WKST"})


def rule_words(rule: str | None, language: str) -> str:
    """The repetition in words; one that words would not tell truly stands as it is written."""
    if not rule:
        return ""
    parts = dict(part.partition("=")[::2] for part in rule.upper().split(";") if part)
    days = [day for day in parts.get("BYDAY", "").split(",") if day]
    if parts.get("FREQ") not in _UNITS or set(parts) - _SAID or not set(days) <= set(_DAYS):
        return rule
    chinese = language == CHINESE
    return _chinese(parts, days) if chinese else _english(parts, days)


def _every(parts: dict[str, str]) -> int:
    return int(parts.get("INTERVAL", "1"))


def _chinese(parts: dict[str, str], days: list[str]) -> str:
    every, unit = _every(parts), _UNITS[parts["FREQ"]][2]
    if set(days) == _WORKDAYS and every == 1:
        words = "每个工作日"
    else:
        words = f"每 {every} {unit}" if every > 1 else f"每{unit.removeprefix('个')}"
        words += "、".join(_DAYS[day][1] for day in days)
        words += f" {parts['BYMONTHDAY']} 日" if "BYMONTHDAY" in parts else ""
    if "UNTIL" in parts:
        words += f"，至 {_day(parts['UNTIL'])}"
    return words + (f"，共 {parts['COUNT']} 次" if "COUNT" in parts else "")


def _english(parts: dict[str, str], days: list[str]) -> str:
    every, (one, many, _) = _every(parts), _UNITS[parts["FREQ"]]
    if set(days) == _WORKDAYS and every == 1:
        words = "every workday"
    else:
        words = f"every {every} {many}" if every > 1 else f"every {one}"
        words += f" on {', '.join(_DAYS[day][0] for day in days)}" if days else ""
        words += f" on day {parts['BYMONTHDAY']}" if "BYMONTHDAY" in parts else ""
    if "UNTIL" in parts:
        words += f", until {_day(parts['UNTIL'])}"
    return words + (f", {parts['COUNT']} times" if "COUNT" in parts else "")


def _day(text: str) -> str:
    return f"{text[:4]}-{text[4:6]}-{text[6:8]}"
