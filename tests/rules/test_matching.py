from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.likeness import FORMS, How, likeness
from app.rules.matching import (
    BLOCK_LIMIT,
    Field,
    Scheme,
    block_keys,
    candidates,
    compare,
    lookup,
    prepare,
    scan,
)
from app.rules.matching_schemes import ACCOUNT, CONTACT, LEAD, SCHEMES

EAST = {"name": "华东机械有限公司", "city": "上海", "phone": "021-6888 6666"}


def score(one: Mapping[str, object], other: Mapping[str, object], kind: str = "account") -> int:
    scheme = SCHEMES[kind]
    return compare(prepare(one, scheme), prepare(other, scheme), scheme).score


def test_a_firm_written_in_another_way_is_found_with_its_reasons() -> None:
    (suspect,) = scan(
        [EAST, {"name": "华东机械（股份）公司", "city": "上海", "phone": "+86 21 68886666"}], ACCOUNT
    )
    assert suspect.match.score > 90
    assert [(r.code, r.field) for r in suspect.match.reasons][:2] == [("same", "name"), ("same", "phone")]
    assert suspect.match.reasons[0].left == "华东机械"


def test_branches_in_two_places_are_not_one_firm() -> None:
    north = {"name": "华东机械（北京）有限公司", "city": "北京"}
    south = {"name": "华东机械（广州）有限公司", "city": "广州"}
    assert score(north, south) < 50


def test_a_credit_code_outweighs_the_name() -> None:
    one = {"name": "华东机械", "credit_code": "91350100M000100Y43"}
    assert score(one, {"name": "东方新机械设备", "credit_code": "91350100m000100y43"}) > 50
    assert score(one, {"name": "华东机械", "credit_code": "91110000600037341L"}) < 50


def test_people_with_one_name_and_nothing_else_in_common_are_not_called_the_same() -> None:
    assert score({"name": "王伟"}, {"name": "王伟"}, "contact") < 50
    assert (
        score(
            {"name": "王伟", "phones": ["13800138000"]},
            {"name": "王伟", "mobile": "138 0013 8000"},
            "contact",
        )
        > 90
    )
    assert score({"name": "王伟", "account_id": "a"}, {"name": "王伟", "account_id": "a"}, "contact") > 50


def test_a_shared_switchboard_does_not_make_two_people_one() -> None:
    number = {"phone": "010-88886666"}
    assert score({"name": "王伟", **number}, {"name": "李娜", **number}, "contact") < 50


def test_one_slipped_digit_is_similar() -> None:
    one = {"name": "Li Wei", "phone": "13800138000", "email": "li@x.cn"}
    other = {"name": "Li, Wei", "phone": "13800138001", "email": "li@x.cn"}
    match = compare(prepare(one, LEAD), prepare(other, LEAD), LEAD)
    assert match.score > 90
    assert {r.field: r.code for r in match.reasons}["phone"] == "similar"


def test_records_with_nothing_in_common_have_no_reasons() -> None:
    assert compare(prepare({}, LEAD), prepare(EAST, LEAD), LEAD).reasons == ()


def test_blocking_leaves_out_keys_with_a_missing_part() -> None:
    assert block_keys(prepare({}, CONTACT), CONTACT) == ()
    keys = block_keys(prepare({"name": "王伟", "phones": ["13800138000", "13900139000"]}, CONTACT), CONTACT)
    assert len(keys) == 3


def test_pairs_that_only_share_a_key_are_left_out_of_the_scan() -> None:
    switchboard = {"phone": "010-88886666"}
    rows: list[Mapping[str, object]] = [{"name": "王伟", **switchboard}, {"name": "李娜", **switchboard}]
    assert list(scan(rows, CONTACT)) == []


def test_given_name_and_surname_count_in_either_order() -> None:
    scheme = Scheme("person", 0, (Field("name", How.TEXT, 6, -5, ("given", "family"), joined=True),), ())
    left = prepare({"given": "wei", "family": "li"}, scheme)
    right = prepare({"given": "li", "family": "wei"}, scheme)
    assert compare(left, right, scheme).reasons[0].code == "same"


def test_a_lookup_tells_the_surest_first() -> None:
    others = [{"name": "西部化工"}, {"name": "华东机械", "city": "上海"}, EAST]
    assert [s.right for s in lookup(EAST, others, ACCOUNT)] == [2, 1]


def test_a_crowded_block_grows_linearly() -> None:
    crowd = [prepare({"name": "王伟", "phone": str(13_000_000_000 + i * 7919)}, CONTACT) for i in range(2000)]
    assert len(list(candidates(crowd, CONTACT))) < 20 * len(crowd)
    few = crowd[:BLOCK_LIMIT]
    assert len(list(candidates(few, CONTACT))) == BLOCK_LIMIT * (BLOCK_LIMIT - 1) // 2


@pytest.mark.parametrize(
    ("how", "one", "other", "least", "most"),
    [
        (How.EXACT, "a", "b", 0, 0),
        (How.PLACE, "上海", "北京", 0, 0),
        (How.SITE, "a.cn", "b.cn", 0, 0),
        (How.TEXT, "mill street", "millstreet", 1, 1),
        (How.TEXT, "wei li", "li wei", 1, 1),
        (How.COMPANY, "华东机械", "华东机械设备", 0.7, 0.9),
        (How.PHONE, "68886666", "2168886666", 0.9, 0.99),
        (How.PHONE, "110", "120", 0, 0),
        (How.PHONE, "13800138000", "13800138001", 0.88, 0.95),
        (How.DIGITS, "19560409", "19560490", 0.8, 0.9),
        (How.EMAIL, "li@x.cn", "ly@x.cn", 0.8, 0.9),
        (How.PHONE, "1", "1", 1, 1),
    ],
)
def test_likeness_by_kind(how: How, one: str, other: str, least: float, most: float) -> None:
    assert least <= likeness(how, one, other) <= most


def test_forms_for_comparing() -> None:
    assert FORMS[How.SITE]("https://www.Acme.com/de/") == "acme.com"
    assert FORMS[How.PHONE]("+86 138-0013-8000") == "13800138000"
    assert FORMS[How.PHONE]("0086 10 88886666") == "1088886666"
    assert FORMS[How.EMAIL](" Li@X.cn ") == "li@x.cn"
    assert FORMS[How.PLACE]("华东（上海）") == "上海"


RECORDS = st.fixed_dictionaries(
    {},
    optional={
        name: st.text("ab王伟 1@.", max_size=8) for name in ("name", "phone", "email", "company", "wechat")
    },
)


@given(RECORDS, RECORDS)
def test_a_score_does_not_depend_on_which_record_comes_first(
    one: dict[str, str], other: dict[str, str]
) -> None:
    left, right = prepare(one, LEAD), prepare(other, LEAD)
    forth, back = compare(left, right, LEAD), compare(right, left, LEAD)
    assert forth.score == back.score
    assert 0 <= forth.score <= 100
