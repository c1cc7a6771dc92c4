import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sync.merge import FieldKind, Verdict, Writer, settle
from app.sync.protocol import Value

ME = Writer("me", "laptop", 2000)
EARLIER = Writer("she", "her laptop", 1000)
LATER = Writer("she", "her laptop", 3000)
VALUES = st.sampled_from([None, "a", "b", "c", 1, 2])
DECIDED_HERE = [FieldKind.SCALAR, FieldKind.STAMP, FieldKind.TERMS, FieldKind.OWNER, FieldKind.TEXT]


@given(st.sampled_from(DECIDED_HERE), VALUES, VALUES)
def test_an_edit_of_what_the_server_still_has_is_applied(kind: FieldKind, base: Value, mine: Value) -> None:
    assert settle(kind, base, mine, base, edit=ME, last=LATER) == Verdict(mine)


@given(st.sampled_from(DECIDED_HERE), VALUES, VALUES)
def test_the_same_edit_twice_is_no_conflict(kind: FieldKind, base: Value, mine: Value) -> None:
    assert settle(kind, base, mine, mine, edit=ME, last=LATER) == Verdict(mine)


@given(
    st.sampled_from([kind for kind in DECIDED_HERE if kind is not FieldKind.STAMP]),
    VALUES,
    VALUES,
    VALUES,
    st.sampled_from([EARLIER, LATER]),
)
def test_no_value_disappears_without_a_reason(
    kind: FieldKind, base: Value, mine: Value, server: Value, last: Writer
) -> None:
    verdict = settle(kind, base, mine, server, edit=ME, last=last)
    if verdict.value != mine and kind is not FieldKind.TEXT:
        assert verdict.reason
    if server not in (verdict.value, base) and kind is not FieldKind.TEXT:
        assert verdict.reason


@pytest.mark.parametrize(
    ("last", "stands"), [(EARLIER, "mine"), (LATER, "hers")], ids=["hers first", "hers last"]
)
def test_the_later_edit_of_a_scalar_wins_and_the_other_is_recorded(last: Writer, stands: str) -> None:
    verdict = settle(FieldKind.SCALAR, "old", "mine", "hers", edit=ME, last=last)
    assert verdict == Verdict(stands, "later-edit", mine=stands == "mine")


def test_edits_of_one_device_stand_in_their_order_whatever_its_clock_did() -> None:
    ahead = Writer("me", "laptop", 9_999_999)
    assert settle(FieldKind.SCALAR, "old", "mine", "also mine", edit=ME, last=ahead).value == "mine"


@pytest.mark.parametrize("kind", [FieldKind.TERMS, FieldKind.OWNER])
def test_money_terms_and_owners_wait_for_approval(kind: FieldKind) -> None:
    assert settle(kind, 1, 2, 3, edit=ME, last=EARLIER) == Verdict(3, "waits-for-approval", mine=False)


def test_a_stamp_never_bothers_anybody() -> None:
    assert settle(FieldKind.STAMP, 1, 2, 3, edit=ME, last=LATER) == Verdict(3, "", mine=False)


def test_texts_edited_in_the_same_line_keep_the_servers_and_record_the_other() -> None:
    verdict = settle(FieldKind.TEXT, "a\n", "b\n", "c\n", edit=ME, last=EARLIER)
    assert verdict == Verdict("c\n", "same-lines", mine=False)


def test_texts_edited_in_different_lines_need_no_record() -> None:
    verdict = settle(FieldKind.TEXT, "a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", edit=ME, last=EARLIER)
    assert verdict == Verdict("A\nb\nC\n")
