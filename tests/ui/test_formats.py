from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from app.ui import formats

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = dt.datetime(2026, 11, 20, 15, 30, tzinfo=SHANGHAI)  # a Friday
TODAY = NOW.date()


@pytest.mark.parametrize(
    ("minor", "currency", "shown"),
    [
        (1234500, "CNY", "¥12,345"),
        (1234550, "CNY", "¥12,345.50"),
        (-5, "USD", "-US$0.05"),
        (1500, "JPY", "JP¥1,500"),
        (12345, "KWD", "KWD 12.345"),
        (0, "EUR", "€0"),
    ],
)
def test_an_amount_shows_its_currency_and_a_fraction_only_where_there_is_one(
    minor: int, currency: str, shown: str
) -> None:
    assert formats.money(minor, currency) == shown


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        (950, "950", "950"),
        (12_345, "1.23万", "12.3K"),
        (9_999, "9,999", "10K"),
        (3_482_000, "348万", "3.48M"),
        (120_000_000, "1.2亿", "120M"),
        (-45_000, "-4.5万", "-45K"),
    ],
)
def test_large_numbers_take_the_units_of_their_language(value: int, chinese: str, english: str) -> None:
    assert formats.short_number(value, "zh_CN") == chinese
    assert formats.short_number(value, "en") == english


def test_a_short_sum_keeps_sign_and_currency() -> None:
    assert formats.money_short(-348_200_000, "CNY", "zh_CN") == "-¥348万"


@pytest.mark.parametrize(
    ("days", "chinese", "english"),
    [
        (0, "今天", "Today"),
        (1, "明天", "Tomorrow"),
        (-1, "昨天", "Yesterday"),
        (3, "周一", "Mon"),
        (-4, "周一", "Mon"),
        (7, "11月27日", "27 Nov"),
        (60, "2027年1月19日", "19 Jan 2027"),
    ],
)
def test_a_date_is_named_as_near_as_it_is(days: int, chinese: str, english: str) -> None:
    there = TODAY + dt.timedelta(days=days)
    assert formats.day(there, TODAY, "zh_CN") == chinese
    assert formats.day(there, TODAY, "en") == english


@pytest.mark.parametrize(
    ("back", "chinese", "english"),
    [
        (dt.timedelta(seconds=20), "刚刚", "Just now"),
        (dt.timedelta(minutes=5), "5 分钟前", "5 min ago"),
        (dt.timedelta(hours=2), "2 小时前", "2 h ago"),
        (dt.timedelta(hours=-2), "今天 17:30", "Today 17:30"),
        (dt.timedelta(hours=20), "昨天 19:30", "Yesterday 19:30"),
        (dt.timedelta(days=2, hours=1), "周三 14:30", "Wed 14:30"),
        (dt.timedelta(days=40), "10月11日", "11 Oct"),
        (dt.timedelta(days=400), "2025年10月16日", "16 Oct 2025"),
    ],
)
def test_a_time_is_told_as_near_as_it_is(back: dt.timedelta, chinese: str, english: str) -> None:
    at = (NOW - back).astimezone(dt.UTC)
    assert formats.moment(at, NOW, "zh_CN") == chinese
    assert formats.moment(at, NOW, "en") == english


def test_the_exact_time_is_local_to_the_reader() -> None:
    at = dt.datetime(2026, 11, 20, 6, 0, tzinfo=dt.UTC)
    assert formats.exact(at, SHANGHAI, "zh_CN") == "2026年11月20日 周五 14:00"
    assert formats.exact(at, SHANGHAI, "en") == "Fri 20 Nov 2026, 14:00"


@pytest.mark.parametrize(
    ("seconds", "chinese", "english"),
    [
        (30, "不到 1 分钟", "under 1 min"),
        (720, "12 分钟", "12 min"),
        (3 * 3600 + 60, "3 小时 1 分钟", "3 h 1 min"),
        (2 * 86400 + 3 * 3600 + 300, "2 天 3 小时", "2 d 3 h"),
    ],
)
def test_a_span_shows_its_two_largest_units(seconds: int, chinese: str, english: str) -> None:
    assert formats.duration(seconds, "zh_CN") == chinese
    assert formats.duration(seconds, "en") == english
