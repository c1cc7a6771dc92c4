import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.text.names import CompanyName, company_name, split_chinese_name
from app.rules.text.normal import digits, is_han, normal
from app.rules.text.surnames import COMPOUND, READINGS


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("ＡＢＣ１２３", "abc123"),
        ("  Café-Müller  GmbH ", "cafe muller gmbh"),
        ("Straße", "strasse"),
        ("华东（上海）机械", "华东 上海 机械"),
        ("snake_case", "snake case"),
        ("𠮷野家", "𠮷野家"),
        ("ﬁne", "fine"),
        ("", ""),
    ],
)
def test_texts_that_mean_the_same_get_one_form(text: str, plain: str) -> None:
    assert normal(text) == plain


@given(st.text())
def test_the_one_form_of_the_one_form_is_itself(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def test_digits_of_every_width_are_read() -> None:
    assert digits("＋86 (０10) 8-٣") == "8601083"


@pytest.mark.parametrize(
    ("text", "han"),
    [("拜访", True), ("㛃䶮𠮷", True), ("〇", True), ("拜访1", False), ("", False), ("ab", False)],
)
def test_han_characters_are_recognised(text: str, han: bool) -> None:
    assert is_han(text) is han


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("欧阳修", ("欧阳", "修")),
        ("诸葛亮", ("诸葛", "亮")),
        ("单田芳", ("单", "田芳")),
        ("司马", ("司", "马")),
        ("王 伟", ("王", "伟")),
        ("Li Wei", ("", "Li Wei")),
        ("阿卜杜拉·买买提", ("阿", "卜杜拉买买提")),
    ],
)
def test_surname_and_given_name(name: str, parts: tuple[str, str]) -> None:
    assert split_chinese_name(name) == parts


def test_surname_readings() -> None:
    wanted = {
        "单": "shan", "曾": "zeng", "仇": "qiu", "解": "xie", "朴": "piao", "查": "zha", "区": "ou",
        "尉迟": "yuchi", "万俟": "moqi", "翟": "zhai", "盖": "ge", "覃": "qin", "缪": "miao", "宓": "mi",
    }  # fmt: skip
    assert {name: READINGS[name] for name in wanted} == wanted
    assert all(reading.isascii() and reading.isalpha() for reading in READINGS.values())
    assert all(len(name) == 2 for name in COMPOUND)


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("华东机械有限公司", CompanyName("华东机械", "")),
        ("华东机械（上海）股份有限公司", CompanyName("华东机械", "上海")),
        ("华东机械集团有限责任公司", CompanyName("华东机械", "")),
        ("Acme Co., Ltd.", CompanyName("acme", "")),
        ("ACME, Inc", CompanyName("acme", "")),
        ("Müller GmbH & Co. KG", CompanyName("muller", "")),
        ("I.B.M. Corp.", CompanyName("ibm", "")),
        ("Hennes S.A.", CompanyName("hennes", "")),
        ("公司", CompanyName("公司", "")),
        ("The Company", CompanyName("the company", "")),
        ("（上海）", CompanyName("上海", "上海")),
        ("", CompanyName("", "")),
    ],
)
def test_the_core_of_a_firm(name: str, company: CompanyName) -> None:
    assert company_name(name) == company
