from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.choices import TaskPriority
from app.rules.quick_entry import parse_entry

SHANGHAI = ZoneInfo("Asia/Shanghai")
# a Wednesday
NOW = datetime(2026, 3, 4, 11, 0, tzinfo=SHANGHAI)


def test_the_chinese_example() -> None:
    entry = parse_entry("明天下午3点 打电话 #华东机械 !高", NOW)
    assert entry.title == "打电话"
    assert entry.due == datetime(2026, 3, 5, 15, tzinfo=SHANGHAI)
    assert (entry.timed, entry.priority, entry.links, entry.rrule) == (
        True,
        TaskPriority.HIGH,
        ("华东机械",),
        None,
    )
    assert [(s.kind, s.text) for s in entry.spans] == [
        ("date", "明天"),
        ("time", "下午3点"),
        ("link", "#华东机械"),
        ("priority", "!高"),
    ]


@pytest.mark.parametrize("text", ["tomorrow 2:30 call", "明天 2:30 打电话", "2026-03-29 02:30 call"])
def test_a_time_that_the_clocks_leap_over_is_understood_as_the_one_after_the_leap(text: str) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    due = parse_entry(text, datetime(2026, 3, 28, 11, tzinfo=berlin)).due
    assert due is not None
    assert due.isoformat() == "2026-03-29T03:30:00+02:00"


def test_the_english_example() -> None:
    entry = parse_entry("call the buyer Friday 10:00 every 2 weeks", NOW)
    assert entry.title == "call the buyer"
    assert entry.due == datetime(2026, 3, 6, 10, tzinfo=SHANGHAI)
    assert entry.rrule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("今天 x", "2026-03-04 23:59"),
        ("后天 x", "2026-03-06 23:59"),
        ("大后天 x", "2026-03-07 23:59"),
        ("周五 x", "2026-03-06 23:59"),
        ("周三 x", "2026-03-04 23:59"),
        ("周三 10:00 x", "2026-03-11 10:00"),
        ("本周一 x", "2026-03-02 23:59"),
        ("下周三 x", "2026-03-11 23:59"),
        ("下下星期天 x", "2026-03-22 23:59"),
        ("三天后 x", "2026-03-07 23:59"),
        ("两周后 x", "2026-03-18 23:59"),
        ("2个月后 x", "2026-05-04 23:59"),
        ("月底 x", "2026-03-31 23:59"),
        ("5号 x", "2026-03-05 23:59"),
        ("3号 x", "2026-04-03 23:59"),
        ("3月1日 x", "2027-03-01 23:59"),
        ("4月1日 x", "2026-04-01 23:59"),
        ("2026年12月31日 x", "2026-12-31 23:59"),
        ("2026-12-31 x", "2026-12-31 23:59"),
        ("today x", "2026-03-04 23:59"),
        ("day after tomorrow x", "2026-03-06 23:59"),
        ("next Friday x", "2026-03-13 23:59"),
        ("this mon x", "2026-03-02 23:59"),
        ("in two weeks x", "2026-03-18 23:59"),
        ("in a month x", "2026-04-04 23:59"),
        ("Mar 5th x", "2026-03-05 23:59"),
        ("on 1 March x", "2027-03-01 23:59"),
        ("end of month x", "2026-03-31 23:59"),
        ("上午9点 x", "2026-03-05 09:00"),
        ("下午3点半 x", "2026-03-04 15:30"),
        ("晚上八点一刻 x", "2026-03-04 20:15"),
        ("3点 x", "2026-03-04 15:00"),
        ("十一点四十分 x", "2026-03-04 11:40"),
        ("今天 15：30 x", "2026-03-04 15:30"),
        ("中午 x", "2026-03-04 12:00"),
        ("中午1点 x", "2026-03-04 13:00"),
        ("中午11点 x", "2026-03-05 11:00"),
        ("凌晨12点 x", "2026-03-05 00:00"),
        ("3pm x", "2026-03-04 15:00"),
        ("12am x", "2026-03-05 00:00"),
        ("9:30 am x", "2026-03-05 09:30"),
        ("noon x", "2026-03-04 12:00"),
        ("x", None),
        ("2月30日 x", None),
        ("25:00 x", None),
        ("晚上12点 x", None),
    ],
)
def test_days_and_times(text: str, due: str | None) -> None:
    entry = parse_entry(text, NOW)
    if due is None:
        assert entry.due is None or entry.title != "x"
    else:
        assert entry.due is not None
        assert entry.due.strftime("%Y-%m-%d %H:%M") == due
        assert entry.title == "x"


@pytest.mark.parametrize(
    ("text", "rrule", "due"),
    [
        ("每天 x", "FREQ=DAILY", "2026-03-04"),
        ("每天9点 x", "FREQ=DAILY", "2026-03-05"),
        ("每周五 x", "FREQ=WEEKLY;BYDAY=FR", "2026-03-06"),
        ("每两周 周一 x", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "2026-03-09"),
        ("每个工作日 x", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-03-04"),
        ("每月5号 x", "FREQ=MONTHLY;BYMONTHDAY=5", "2026-03-05"),
        ("每月3日 x", "FREQ=MONTHLY;BYMONTHDAY=3", "2026-04-03"),
        ("每季度 x", "FREQ=MONTHLY;INTERVAL=3", "2026-03-04"),
        ("每年 x", "FREQ=YEARLY", "2026-03-04"),
        ("every weekday x", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-03-04"),
        ("every other friday x", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-03-06"),
        ("every 3 months x", "FREQ=MONTHLY;INTERVAL=3", "2026-03-04"),
        ("weekly x", "FREQ=WEEKLY;BYDAY=WE", "2026-03-04"),
        ("quarterly x", "FREQ=MONTHLY;INTERVAL=3", "2026-03-04"),
        ("每0天 x", None, None),
        ("每月99号 x", "FREQ=MONTHLY", "2026-03-04"),
    ],
)
def test_repetitions(text: str, rrule: str | None, due: str | None) -> None:
    entry = parse_entry(text, NOW)
    assert entry.rrule == rrule
    assert (entry.due.date().isoformat() if entry.due else None) == due


@pytest.mark.parametrize(
    ("text", "priority"),
    [
        ("x !紧急", TaskPriority.URGENT),
        ("x ！低", TaskPriority.LOW),
        ("x !HIGH", TaskPriority.HIGH),
        ("x !!", TaskPriority.HIGH),
        ("x !!!", TaskPriority.URGENT),
        ("x !medium", TaskPriority.NORMAL),
        ("great!", None),
    ],
)
def test_priorities(text: str, priority: TaskPriority | None) -> None:
    assert parse_entry(text, NOW).priority == priority


def test_links_and_people() -> None:
    entry = parse_entry('send offer #"East Machinery" @李娜 mail to a@b.cn #二', NOW)
    assert entry.links == ("East Machinery", "二")
    assert entry.people == ("李娜",)
    assert entry.title == "send offer mail to a@b.cn"


@given(st.text("明天下午3点每周五 #@!高 10:00 friday in 月底号日后两十一零个", max_size=30))
def test_every_line_is_understood_without_losing_a_character(text: str) -> None:
    entry = parse_entry(text, NOW)
    covered = [i for span in entry.spans for i in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert all(text[span.start : span.end] == span.text for span in entry.spans)
    assert entry.rrule is None or entry.due is not None
