import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.completeness import ACCOUNT_WEIGHTS, CONTACT_WEIGHTS, completeness


@pytest.mark.parametrize("weights", [ACCOUNT_WEIGHTS, CONTACT_WEIGHTS])
def test_weights_sum_to_a_hundred(weights: dict[str, int]) -> None:
    assert sum(weights.values()) == 100


def test_the_weightiest_gap_is_named_first() -> None:
    facts = dict.fromkeys(ACCOUNT_WEIGHTS, "x") | {"contacts": 0, "website": " ", "phone": None}
    assert completeness(facts).missing == ("contacts", "phone", "website")
    assert completeness(facts).percent == 72


@given(st.dictionaries(st.sampled_from(sorted(CONTACT_WEIGHTS)), st.sampled_from(["", "x", None])))
def test_a_full_score_means_that_nothing_is_missing(facts: dict[str, str | None]) -> None:
    score = completeness(facts, CONTACT_WEIGHTS)
    assert (score.percent == 100) == (not score.missing)


def test_a_file_of_which_nothing_is_asked_is_complete() -> None:
    assert completeness({}, {}).percent == 100
