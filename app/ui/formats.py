"""Figures and times as people read them, in Chinese and English. No Qt: lists format thousands of cells with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.currencies import exponent

if TYPE_CHECKING:
    import datetime as dt

ZH = "zh_CN"
SIGNS = {
    "CNY": "¥",
    "USD": "US$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "JP¥",
    "HKD": "HK$",
    "TWD": "NT$",
    "KRW": "₩",
    "SGD": "S$",
}
_WEEKDAYS = {ZH: "一二三四五六日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SCALES = {ZH: ((10**8, "亿"), (10**4, "万")), "en": ((10**9, "B"), (10**6, "M"), (10**3, "K"))}


def number(value: int) -> str:
    """A whole number with thousands marked."""
    return f"{value:,}"


def quantity(milli: int) -> str:
    """Thousandths as a number with as many decimals as it has."""
    whole, rest = divmod(abs(milli), 1000)
    text = f"{whole:,}.{rest:03d}".rstrip("0").rstrip(".")
    return f"-{text}" if milli < 0 else text


def rate(e8: int) -> str:
    """What a unit of a currency is worth, from hundred-millionths: ``7.8125``."""
    whole, rest = divmod(e8, 10**8)
    return f"{whole:,}.{rest:08}".rstrip("0").rstrip(".")


def short_number(value: int, language: str) -> str:
    """A large number in 万 and 亿, or in K, M and B, with three figures: ``1.23万``, ``12.3K``."""
    size = abs(value)
    for unit, word in _SCALES[language]:
        if size >= unit:
            return f"{'-' if value < 0 else ''}{_three_figures(size, unit)}{word}"
    return number(value)


def _three_figures(size: int, unit: int) -> str:
    places = 2 if size < 10 * unit else 1 if size < 100 * unit else 0
    scaled = (size * 10**places + unit // 2) // unit
    whole, rest = divmod(scaled, 10**places)
    decimals = f"{rest:0{places}d}".rstrip("0") if places else ""
    return f"{whole:,}.{decimals}" if decimals else f"{whole:,}"


def money(minor: int, currency: str) -> str:
    """An amount in minor units with its sign; the fraction only where there is one: ``¥12,345``, ``US$0.50``."""
    places = exponent(currency)
    whole, rest = divmod(abs(minor), 10**places)
    fraction = f".{rest:0{places}d}" if rest else ""
    return f"{'-' if minor < 0 else ''}{_sign(currency)}{whole:,}{fraction}"


def money_short(minor: int, currency: str, language: str) -> str:
    """An amount for sums, cards and axes: ``¥348万``, ``US$3.48M``; below the first unit without its fraction."""
    units = abs(minor) // 10 ** exponent(currency)
    return f"{'-' if minor < 0 else ''}{_sign(currency)}{short_number(units, language)}"


def _sign(currency: str) -> str:
    return SIGNS.get(currency, f"{currency} ")


def percent(value: int) -> str:
    """A whole percentage."""
    return f"{value}%"


def weekday(day: dt.date, language: str) -> str:
    """``周三``, ``Wed``."""
    name = _WEEKDAYS[language][day.weekday()]
    return f"周{name}" if language == ZH else name


def day(value: dt.date, today: dt.date, language: str) -> str:
    """A date as near as it is: today, tomorrow, a weekday within six days, else the date."""
    away = (value - today).days
    if away in _NEAR:
        return _NEAR[away][language]
    if abs(away) < 7:
        return weekday(value, language)
    return _date(value, language, year=value.year != today.year)


def day_in_full(value: dt.date, language: str) -> str:
    """A date with its year: ``2026年11月20日``, ``20 Nov 2026``."""
    return _date(value, language, year=True)


_NEAR = {
    -1: {ZH: "昨天", "en": "Yesterday"},
    0: {ZH: "今天", "en": "Today"},
    1: {ZH: "明天", "en": "Tomorrow"},
}


def _date(value: dt.date, language: str, *, year: bool) -> str:
    if language == ZH:
        return f"{value.year}年{value.month}月{value.day}日" if year else f"{value.month}月{value.day}日"
    short = f"{value.day} {_MONTHS[value.month - 1]}"
    return f"{short} {value.year}" if year else short


def moment(at: dt.datetime, now: dt.datetime, language: str) -> str:
    """A time as near as it is: minutes and hours ago on the same day, with the hour within six days, else the date.

    ``at`` is aware, ``now`` is aware and in the zone of the reader.
    """
    local = at.astimezone(now.tzinfo)
    seconds = (now - local).total_seconds()
    if local.date() == now.date() and seconds >= 0:
        return _ago(int(seconds // 60), language)
    if abs((local.date() - now.date()).days) < 7:
        return f"{day(local.date(), now.date(), language)} {local:%H:%M}"
    return _date(local.date(), language, year=local.year != now.year)


def _ago(minutes: int, language: str) -> str:
    if minutes < 1:
        return "刚刚" if language == ZH else "Just now"
    if minutes < 60:
        return f"{minutes} 分钟前" if language == ZH else f"{minutes} min ago"
    return f"{minutes // 60} 小时前" if language == ZH else f"{minutes // 60} h ago"


def exact(at: dt.datetime, zone: dt.tzinfo | None, language: str) -> str:
    """The whole time, for a tooltip: ``2026年11月20日 周五 14:00``, ``Fri 20 Nov 2026, 14:00``."""
    local = at.astimezone(zone)
    if language == ZH:
        return f"{_date(local, language, year=True)} {weekday(local, language)} {local:%H:%M}"
    return f"{weekday(local, language)} {_date(local, language, year=True)}, {local:%H:%M}"


def working_time(minutes: int, language: str) -> str:
    """A span of working time, in which a day has no fixed length: ``30 min``, ``8 h``, ``2 h 30 min``."""
    words = duration(minutes % 60 * 60, language) if minutes % 60 or not minutes else ""
    hours = (f"{minutes // 60} 小时" if language == ZH else f"{minutes // 60} h") if minutes >= 60 else ""
    return " ".join(part for part in (hours, words) if part)


def duration(seconds: int, language: str) -> str:
    """A span in its two largest units: ``2 天 3 小时``, ``2 d 3 h``, ``12 min``."""
    minutes = max(0, seconds) // 60
    parts = ((minutes // 1440, "天", "d"), (minutes // 60 % 24, "小时", "h"), (minutes % 60, "分钟", "min"))
    words = [f"{count} {zh if language == ZH else en}" for count, zh, en in parts if count]
    return " ".join(words[:2]) or ("不到 1 分钟" if language == ZH else "under 1 min")


def month(value: dt.date) -> str:
    """The short English name of a date's month; Chinese says the number."""
    return _MONTHS[value.month - 1]
