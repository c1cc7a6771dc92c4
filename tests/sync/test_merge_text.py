from hypothesis import given
from hypothesis import strategies as st

from app.sync.merge import merge_text

LINES = st.lists(st.sampled_from(["喜欢茶\n", "likes tea\n", "\n", "call in the morning\n"]), max_size=6).map(
    "".join
)


def test_edits_of_different_lines_are_both_kept() -> None:
    base = "喜欢茶\n不喝酒\n有两个孩子\n"
    assert (
        merge_text(base, "喜欢绿茶\n不喝酒\n有两个孩子\n", base + "属龙\n")
        == "喜欢绿茶\n不喝酒\n有两个孩子\n属龙\n"
    )


def test_edits_of_the_same_line_are_not_mixed() -> None:
    assert merge_text("tea\n", "green tea\n", "black tea\n") is None


def test_two_lines_added_at_the_same_place_are_not_mixed() -> None:
    assert merge_text("a\n", "a\nmine\n", "a\ntheirs\n") is None


def test_a_line_added_behind_an_unended_line_does_not_run_into_it() -> None:
    assert merge_text("a\nb\nc", "A\nb\nc", "a\nb\nc\nd") == "A\nb\nc\nd"


def test_a_text_begun_on_one_side_only_is_taken() -> None:
    assert merge_text(None, "a\n", None) == "a\n"
    assert merge_text("a\n", None, "a\n") == ""


@given(LINES, LINES)
def test_an_edit_on_one_side_only_stands_as_it_is(base: str, mine: str) -> None:
    assert merge_text(base, mine, base) == mine
    assert merge_text(base, base, mine) == mine


@given(LINES, LINES, LINES)
def test_a_merge_does_not_depend_on_who_came_first(base: str, mine: str, theirs: str) -> None:
    assert merge_text(base, mine, theirs) == merge_text(base, theirs, mine)


@given(LINES, LINES, LINES)
def test_a_merge_invents_no_line(base: str, mine: str, theirs: str) -> None:
    merged = merge_text(base, mine, theirs)
    if merged is not None:
        assert set(merged.splitlines()) <= set((base + mine + theirs).splitlines())
