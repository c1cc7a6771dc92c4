import pytest

from app.imports.cleaning.phones import phone
from app.rules.forms import check_phone
from app.rules.text.phones import canonical, shown, sought


@pytest.mark.parametrize(
    ("kept", "people"),
    [
        ("+8613812345678", "138 1234 5678"),
        ("+862155550000", "021 5555 0000"),
        ("+861062770001", "010 6277 0001"),
        ("+8651266667777", "0512 6666 7777"),
        ("+865516667777", "0551 666 7777"),
        ("+864001234567", "400 123 4567"),
        ("+862155550000;ext=801", "021 5555 0000 #801"),
        ("+4930123456", "+49 30 123456"),
        ("+16502530000", "+1 650-253-0000"),
        ("+85221234567", "+852 2123 4567"),
    ],
)
def test_a_number_of_home_is_shown_nationally_and_others_internationally_and_both_are_read_back(
    kept: str, people: str
) -> None:
    assert shown(kept) == people
    assert canonical(check_phone(people)) == kept


@pytest.mark.parametrize("text", ["021-55550000", "+86 571 8899 0011", "95588", "", "+8699", "+999123456789"])
def test_what_was_never_kept_internationally_is_shown_as_it_is_or_whole(text: str) -> None:
    assert "".join(filter(str.isdigit, shown(text))) == "".join(filter(str.isdigit, text))


@pytest.mark.parametrize(
    "text",
    [
        "138 1234 5678",
        "+86 138-1234-5678",
        "008613812345678",
        "021-55550000",
        "(021) 5555 0000 转801",
        "＋49 30 123456",
    ],
)
def test_a_typed_number_is_kept_as_an_import_keeps_it(text: str) -> None:
    assert canonical(text) == phone(text).value
    assert canonical(text).startswith("+")


@pytest.mark.parametrize("text", ["95588", "55550000", "+49 1", "12345"])
def test_what_cannot_be_told_stays_as_typed(text: str) -> None:
    assert canonical(text) == text


def test_the_part_that_is_sought_stands_in_the_kept_number() -> None:
    assert [sought(text) for text in ("021 5555", "138-1234", "+86 21", "0049 30", "王")] == [
        "215555", "1381234", "+8621", "4930", "",
    ]  # fmt: skip
