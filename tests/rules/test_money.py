import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.currencies import EXPONENTS, currency_of, exponent
from app.rules.errors import Refused
from app.rules.money import MAX_MINOR, Money, capital_amount, check_amount, convert, parse_money, plain


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("12.34 CNY", Money(1234, "CNY")),
        ("¥1,234.50", Money(123450, "CNY")),
        ("￥１２３４", Money(123400, "CNY")),
        ("1234", Money(123400, "CNY")),
        ("-¥5", Money(-500, "CNY")),
        ("¥-5", Money(-500, "CNY")),
        ("−7.1 元", Money(-710, "CNY")),
        ("3.5万元", Money(3500000, "CNY")),
        ("1.2亿", Money(12000000000, "CNY")),
        ("US$ 9.99", Money(999, "USD")),
        ("1 000 usd", Money(100000, "USD")),
        ("500 JPY", Money(500, "JPY")),
        ("1.234 KWD", Money(1234, "KWD")),
        ("0.5000 CNY", Money(50, "CNY")),
        (".5", Money(50, "CNY")),
        ("人民币 8 元", Money(800, "CNY")),
    ],
)
def test_what_people_type_is_read(text: str, money: Money) -> None:
    assert parse_money(text) == money


def test_a_shared_symbol_means_the_currency_in_use() -> None:
    assert parse_money("¥500", default="JPY") == Money(500, "JPY")
    assert parse_money("$1", default="HKD") == Money(100, "HKD")
    assert parse_money("$1", default="CNY") == Money(100, "USD")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "amount-unclear"),
        ("abc", "amount-unclear"),
        ("12,34", "amount-unclear"),
        ("1.2.3", "amount-unclear"),
        ("$5 CNY", "amount-unclear"),
        ("9" * 99, "amount-unclear"),
        ("12.345", "amount-too-precise"),
        ("1.5 JPY", "amount-too-precise"),
        ("5 XYZ", "currency-unknown"),
        ("5 bananas", "currency-unknown"),
        ("99999999999999999", "amount-too-large"),
        ("5 ٣x", "amount-unclear"),
    ],
)
def test_what_is_unclear_is_refused_and_not_guessed(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_money(text)
    assert refused.value.code == code


@given(st.integers(-MAX_MINOR, MAX_MINOR), st.sampled_from(sorted(EXPONENTS)))
def test_the_plain_form_of_every_currency_is_read_back_exactly(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert parse_money(plain(money)) == money


def test_no_mark_means_the_currency_in_use() -> None:
    assert currency_of(" ", "HKD") == "HKD"
    assert currency_of("港币", "CNY") == "HKD"


def test_the_table_has_every_number_of_digits() -> None:
    assert {code: exponent(code) for code in ("JPY", "CNY", "KWD", "CLF")} == {
        "JPY": 0,
        "CNY": 2,
        "KWD": 3,
        "CLF": 4,
    }
    assert len(EXPONENTS) > 150
    with pytest.raises(Refused):
        exponent("ANG")


def test_sums_stay_in_one_currency() -> None:
    assert Money(5, "CNY") + Money(6, "CNY") == Money(11, "CNY")
    assert Money(5, "CNY") - Money(6, "CNY") == -Money(1, "CNY")
    with pytest.raises(Refused) as refused:
        Money(5, "CNY") + Money(6, "USD")
    assert refused.value.code == "currency-differs"


def test_an_exchange_rounds_half_up_and_respects_digits() -> None:
    assert convert(Money(100_00, "USD"), "CNY", 71_2345, 10_0000) == Money(712_35, "CNY")
    assert convert(Money(100_00, "CNY"), "JPY", 215, 10) == Money(2150, "JPY")
    assert convert(Money(1000, "JPY"), "KWD", 2, 1000) == Money(2000, "KWD")
    for bad in (0, -1):
        with pytest.raises(Refused):
            convert(Money(1, "USD"), "CNY", bad, 1)


def test_enormous_amounts_are_refused() -> None:
    assert check_amount(-MAX_MINOR) == -MAX_MINOR
    with pytest.raises(Refused) as refused:
        check_amount(MAX_MINOR + 1, "budget")
    assert refused.value.field == "budget"


@pytest.mark.parametrize(
    ("minor", "text"),
    [
        # the first six are the examples of 支付结算办法
        (140950, "壹仟肆佰零玖元伍角整"),
        (600714, "陆仟零柒元壹角肆分"),
        (168032, "壹仟陆佰捌拾元叁角贰分"),
        (10700053, "壹拾万柒仟元伍角叁分"),
        (1640902, "壹万陆仟肆佰零玖元零贰分"),
        (32504, "叁佰贰拾伍元零肆分"),
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角整"),
        (10000300, "壹拾万零叁元整"),
        (-100, "负壹元整"),
        (100000000000, "壹拾亿元整"),
        (10000000100, "壹亿零壹元整"),
        (1000100000000, "壹佰亿零壹佰万元整"),
        (99999999999999, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
        (100010000000000, "壹万零壹亿元整"),
        (100000000000000, "壹万亿元整"),
    ],
)
def test_chinese_capital_amounts(minor: int, text: str) -> None:
    assert capital_amount(minor) == text
