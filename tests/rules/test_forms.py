from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc

from app.rules.errors import Refused
from app.rules.forms import (
    check_credit_code,
    check_date_order,
    check_email,
    check_name,
    check_parent,
    check_phone,
    check_text,
)

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@pytest.mark.parametrize(
    "name", ["华东机械", "𠮷野家", "㛃䶮", "متجر", "Ünïcode 😀", "ＡＢＣ１２３", "a" * 200]
)
def test_names_in_every_script_pass(name: str) -> None:
    assert check_name(f"  {name}\t") == name


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("", "name-required"),
        (" \u3000\n", "name-required"),
        ("x" * 10_000, "text-too-long"),
        ("a\x00b", "text-control"),
        ("a\nb", "text-control"),
        ("a\tb", "text-control"),
        ("\ud800", "text-control"),
    ],
)
def test_names_that_are_none_are_refused(name: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_name(name)
    assert refused.value.code == code


def test_free_text_keeps_its_lines() -> None:
    assert check_text("one\r\ntwo\rthree\tfour ", "body") == "one\ntwo\nthree\tfour"


@pytest.mark.parametrize("code", ["91350100M000100Y43", "91110000600037341L", " 9135 0100-m000100y43 "])
def test_real_credit_codes_pass(code: str) -> None:
    assert len(check_credit_code(code)) == 18


@given(st.text(ALPHABET, min_size=18, max_size=18))
def test_the_check_character_agrees_with_an_independent_library(code: str) -> None:
    good = code[:17] + uscc.calc_check_digit(code[:17])
    assert check_credit_code(good) == good
    if code != good:
        with pytest.raises(Refused, match="credit-code-check"):
            check_credit_code(code)


@pytest.mark.parametrize("code", ["", "91350100M000100Y4", "91350100M000100Y4I", "91350100M000100Y433"])
def test_credit_codes_of_another_shape_are_refused(code: str) -> None:
    with pytest.raises(Refused, match="credit-code-shape"):
        check_credit_code(code)


def test_e_mail_addresses_by_shape() -> None:
    assert check_email(" Li.Wei@Example.COM ") == "Li.Wei@example.com"
    assert check_email("张三@例子.公司") == "张三@例子.公司"
    for bad in ("", "a", "a@b", "a b@c.de", "a@b..de", "a@" + "b" * 250 + ".de", "a@b.de, c@d.ef"):
        with pytest.raises(Refused, match="email-shape"):
            check_email(bad)


def test_phones_by_shape() -> None:
    assert check_phone(" ＋86 (10) 8888-6666 转801 ") == "+86 (10) 8888-6666 转801"
    for good in ("13800138000", "010-88886666", "+1.650.555.1234 ext 7", "95588"):
        assert check_phone(good) == good
    for bad in ("", "1234", "call me", "1380013800013800", "+", "١٢٣٤٥٦"):
        with pytest.raises(Refused, match="phone-shape"):
            check_phone(bad)


def test_an_end_before_its_start_is_refused() -> None:
    check_date_order(date(2026, 1, 1), date(2026, 1, 1), "end")
    check_date_order(None, date(2026, 1, 1), "end")
    check_date_order(date(2026, 1, 1), None, "end")
    with pytest.raises(Refused) as refused:
        check_date_order(date(2026, 1, 2), date(2026, 1, 1), "end")
    assert refused.value.field == "end"


def test_circular_parents_are_refused() -> None:
    parents = {"b": "a", "c": "b", "x": "y", "y": "x"}
    check_parent("d", "c", parents)
    check_parent("a", None, parents)
    for record, parent in (("a", "c"), ("a", "a"), ("d", "x")):
        with pytest.raises(Refused, match="parent-circular"):
            check_parent(record, parent, parents)
