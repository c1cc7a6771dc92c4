import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.choices import LifecycleStage
from app.rules.lifecycle import PRESETS, RELATION, TRADE, LifeFacts, propose


def facts(orders: int = 0, year: int = 0, first: int | None = None, last: int | None = None) -> LifeFacts:
    return LifeFacts(orders, year, first, last, rhythm_days=30 if orders > 1 else None)


@pytest.mark.parametrize(
    ("current", "known", "stage"),
    [
        ("potential", facts(), "potential"),
        ("potential", facts(1, 1, 0, 0), "new"),
        ("new", facts(1, 1, 30, 30), "new"),
        ("new", facts(2, 2, 40, 3), "active"),
        ("new", facts(1, 1, 90, 90), "active"),
        ("active", facts(7, 7, 400, 10), "loyal"),
        ("active", facts(5, 5, 400, 10), "active"),
        ("loyal", facts(9, 4, 800, 20), "loyal"),
        ("loyal", facts(9, 3, 800, 20), "active"),
        ("loyal", facts(9, 6, 800, 80), "active"),
        ("active", facts(3, 1, 500, 125), "lost"),
        ("new", facts(1, 0, 365, 365), "lost"),
        ("lost", facts(3, 1, 500, 61), "lost"),
        ("lost", facts(4, 1, 500, 2), "active"),
        ("", facts(), "potential"),
        ("", facts(2, 2, 40, 3), "active"),
        ("active", facts(), "potential"),
    ],
)
def test_the_proposal_follows_the_orders(current: str, known: LifeFacts, stage: str) -> None:
    assert propose(current, known).stage == stage


def test_a_lost_account_that_orders_again_is_won_back_and_says_why() -> None:
    back = propose("lost", facts(4, 1, 500, 2))
    assert back.win_back
    assert [reason.field for reason in back.reasons] == ["last_order_days", "orders"]
    assert not propose("lost", facts(4, 1, 500, 100)).win_back


def test_both_presets_store_the_same_keys() -> None:
    for stages in PRESETS.values():
        assert [stage.key for stage in stages] == list(LifecycleStage)
    assert [s.name for s in RELATION] == ["潜在", "新", "活跃", "忠诚", "流失"]
    assert [s.name for s in TRADE] == ["潜在", "成交", "现有", "忠诚", "流失"]


@given(
    current=st.sampled_from(["", *LifecycleStage]),
    orders=st.integers(0, 30),
    year=st.integers(0, 30),
    first=st.integers(0, 2000),
    last=st.integers(0, 2000),
    rhythm=st.one_of(st.none(), st.integers(1, 400)),
    preset=st.sampled_from(sorted(PRESETS)),
)
def test_the_same_facts_asked_twice_do_not_make_an_account_jump_to_and_fro(
    *, current: str, orders: int, year: int, first: int, last: int, rhythm: int | None, preset: str
) -> None:
    none = orders == 0
    known = LifeFacts(
        orders, min(orders, year), None if none else max(first, last), None if none else last, rhythm
    )
    once = propose(current, known, PRESETS[preset]).stage
    assert propose(once, known, PRESETS[preset]).stage == once
