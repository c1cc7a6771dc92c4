import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from app.imports.cleaning import texts
from app.imports.cleaning.addresses import split
from app.imports.cleaning.credit_code import check_character, credit_code
from app.imports.cleaning.dates import date_rule, order_of, time_rule
from app.imports.cleaning.numbers import integer, money_rule, percent
from app.imports.cleaning.phones import phone


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("13800138000", "+8613800138000"),
        ("138 0013 8000", "+8613800138000"),
        ("138-0013-8000", "+8613800138000"),
        ("13800138000.0", "+8613800138000"),
        ("+86 138 0013 8000", "+8613800138000"),
        ("１３８００１３８０００", "+8613800138000"),
        ("'+8613800138000", "+8613800138000"),
        ("手机：13800138000", "+8613800138000"),
        ("0571-88886666", "+8657188886666"),
        ("(0571) 88886666转801", "+8657188886666;ext=801"),
        ("886-2-27208889", "+886227208889"),
        ("0085223456789", "+85223456789"),
        ("+44 20 7946 0958", "+442079460958"),
        ("400-820-8820", "+864008208820"),
        ("88886666", "88886666"),
        ("", None),
    ],
)
def test_phones_become_e164(cell: str, value: str | None) -> None:
    assert phone(cell)[:1] + phone(cell)[2:3] == (value, None)


def test_a_second_number_in_a_cell_is_kept() -> None:
    assert phone("13800138000/0571-88886666")[0::4] == ("+8613800138000", ("+8657188886666",))
    assert phone("13800138000 13900139000").more == ("+8613900139000",)


@pytest.mark.parametrize("cell", ["123", "见备注", "1380013800", "99999999999999999999"])
def test_what_is_no_phone_is_told(cell: str) -> None:
    assert phone(cell).problem == "phone-invalid"


def test_numbers_that_a_spreadsheet_has_cut_are_flagged_and_never_repaired() -> None:
    assert phone("1.38001E+10").problem == "number-lost-digits"
    assert texts.code("1.23456789012346E+17").problem == "number-lost-digits"
    assert texts.code("10086.0").value == "10086"


@pytest.mark.parametrize(
    ("cell", "value", "problem"),
    [
        ("A.B@Example.COM", "A.B@example.com", None),
        ("张三 <zhang@acme.cn>", "zhang@acme.cn", None),
        ("mailto:x@y.cn", "x@y.cn", None),
        ("ａ＠ｂ.cn", "a@b.cn", None),
        ("no", None, "email-invalid"),
        ("a@b", None, "email-invalid"),
        ("a..b@c.cn", None, "email-invalid"),
        (" ", None, None),
    ],
)
def test_emails(cell: str, value: str | None, problem: str | None) -> None:
    found = texts.email(cell)
    assert (found.value, found.problem) == (value, problem)


def test_several_emails_in_a_cell_are_kept() -> None:
    assert texts.email("a@b.cn; c@d.cn")[0::4] == ("a@b.cn", ("c@d.cn",))


def test_names_are_one_line_and_a_long_one_is_refused() -> None:
    assert [texts.person(cell).value for cell in ("张 三", " Ann\u3000 Lee ", "欧阳\u200b娜娜", "")] == [
        "张三",
        "Ann Lee",
        "欧阳娜娜",
        None,
    ]
    assert texts.person("长" * 1_000_000).problem == "cell-text-too-long"


def test_credit_codes_are_checked_by_their_last_character() -> None:
    good = "91110000600037341L"
    assert (credit_code(f" {good.lower()} ").value, check_character(good[:17])) == (good, "L")
    assert credit_code("911100006000373410").problem == "cell-credit-code-check"
    assert credit_code("9111000060003734").problem == "credit-code-form"
    assert credit_code("9.11E+17").problem == "number-lost-digits"


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1,234", 1234),
        ("120人", 120),
        ("50-100人", 50),
        ("500人以上", 500),
        ("1.2万", 12_000),
        ("80.0", 80),
        ("", None),
    ],
)
def test_counts(cell: str, value: int | None) -> None:
    assert (integer(cell).value, integer(cell).problem) == (value, None)


def test_money_takes_units_from_the_cell_or_the_heading() -> None:
    assert money_rule("金额", "CNY")("1,234.50").value == (123_450, "CNY")
    assert money_rule("金额（万元）", "CNY")("12.5").value == (12_500_000, "CNY")
    assert money_rule("金额", "CNY")("3万元").value == (3_000_000, "CNY")
    assert money_rule("Amount", "CNY")("USD 12.3400").value == (1_234, "USD")
    assert money_rule("Betrag", "EUR")("1.234,56").value == (123_456, "EUR")
    assert money_rule("Amount", "CNY")("lots").problem == "amount-unclear"


def test_percentages() -> None:
    assert [percent(cell).value for cell in ("60", "60%", "0.6", "100")] == [60, 60, 60, 100]
    assert percent("160").problem == "percent-range"


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026年11月22日", (2026, 11, 22)),
        ("2026-11-22", (2026, 11, 22)),
        ("2026/1/2 08:30", (2026, 1, 2)),
        ("20261122", (2026, 11, 22)),
        ("45292", (2024, 1, 1)),
        ("1763769600000", (2025, 11, 22)),
        ("5 March 2024", (2024, 3, 5)),
        ("22/11/2026", (2026, 11, 22)),
    ],
)
def test_dates_in_their_many_forms(cell: str, day: tuple[int, int, int]) -> None:
    assert date_rule(order_of([cell]))(cell).value == dt.date(*day)


def test_the_order_of_day_and_month_is_decided_for_the_column() -> None:
    column = ["3/4/2024", "25/4/2024"]
    rule = date_rule(order_of(column))
    assert [rule(cell).value for cell in column] == [dt.date(2024, 4, 3), dt.date(2024, 4, 25)]


def test_a_column_that_does_not_tell_is_not_guessed() -> None:
    assert date_rule(order_of(["3/4/2024", "5/6/2024"]))("3/4/2024").problem == "date-order-unclear"
    assert date_rule(order_of(["3/13/2024", "13/3/2024"]))("1/2/2024").problem == "date-order-unclear"


@pytest.mark.parametrize("cell", ["2026-02-30", "tomorrow", "99/99/2024", "2026-13-01"])
def test_what_is_no_date_is_told(cell: str) -> None:
    assert date_rule("day-first")(cell).problem == "date-invalid"


def test_times_without_a_zone_are_local_and_others_keep_theirs() -> None:
    rule = time_rule("none", ZoneInfo("Asia/Shanghai"))
    cells = [
        "2026-11-22 08:00:00",
        "2026-11-22T08:00:00Z",
        "2026-11-22T08:00:00+02:00",
        "2026-11-22 下午 3:05",
    ]
    assert [rule(cell).value.strftime("%d %H:%M") for cell in cells] == [
        "22 00:00",
        "22 08:00",
        "22 06:00",
        "22 07:05",
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("浙江省杭州市西湖区文三路1号", ("浙江省", "杭州市", "西湖区", "文三路1号")),
        ("上海浦东新区张江路88号", ("上海市", "上海市", "浦东新区", "张江路88号")),
        ("杭州西湖区文三路", ("浙江省", "杭州市", "西湖区", "文三路")),
        ("江苏省昆山市玉山镇", ("江苏省", "苏州市", "昆山市", "玉山镇")),
        ("江苏苏州工业园区星湖街", ("江苏省", "苏州市", None, "工业园区星湖街")),
        ("吉林省吉林市", ("吉林省", "吉林市", None, None)),
        ("5 Main Street, Springfield", (None, None, None, "5 Main Street, Springfield")),
    ],
)
def test_addresses_are_split_by_the_official_divisions(text: str, parts: tuple[str | None, ...]) -> None:
    assert split(text) == parts
