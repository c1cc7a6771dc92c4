import uuid

from hypothesis import given
from hypothesis import strategies as st

from app.rules.ids import derived_id


def test_the_same_ends_give_the_same_id_on_every_device() -> None:
    assert derived_id("tag_link", "a", "b") == derived_id("tag_link", "a", "b")
    assert uuid.UUID(derived_id("x")).version == 5


@given(st.lists(st.text(max_size=3), max_size=3), st.lists(st.text(max_size=3), max_size=3))
def test_different_ends_give_different_ids(one: list[str], other: list[str]) -> None:
    assert (derived_id(*one) == derived_id(*other)) == (one == other)
