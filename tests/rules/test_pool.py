from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.errors import Refused
from app.rules.pool import (
    Claim,
    Claimant,
    Claimed,
    FallBack,
    Hold,
    PoolRules,
    check_claim,
    days_left,
    fall_back,
    settle,
)

DAY = timedelta(days=1)
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
RULES = PoolRules(
    follow_up_days=15, deal_days=90, protection_days=7, holding_cap=50, daily_cap=5, cool_down_days=30
)
ME = Claimant("me", holding=3, claimed_today=0)


@pytest.mark.parametrize(
    ("who", "what", "code"),
    [
        (ME, Claimed("you"), "claim-held"),
        (ME, Claimed("me"), "claim-own"),
        (Claimant("me", 50, 0), Claimed(), "claim-holding-cap"),
        (Claimant("me", 3, 5), Claimed(), "claim-daily-cap"),
        (ME, Claimed(None, "me", NOW - 29 * DAY), "claim-cool-down"),
    ],
)
def test_a_claim_against_the_rules_is_refused(who: Claimant, what: Claimed, code: str) -> None:
    with pytest.raises(Refused) as refused:
        check_claim(RULES, who, what, NOW)
    assert refused.value.code == code


def test_a_claim_within_the_rules_passes() -> None:
    check_claim(RULES, ME, Claimed(), NOW)
    check_claim(RULES, ME, Claimed(None, "me", NOW - 30 * DAY), NOW)
    check_claim(RULES, ME, Claimed(None, "me", None), NOW)
    check_claim(RULES, ME, Claimed(None, "you", NOW), NOW)
    check_claim(PoolRules(), Claimant("me", 10**6, 10**6), Claimed(), NOW)


def test_the_rule_that_strikes_first_decides() -> None:
    due = fall_back(RULES, Hold(NOW, NOW + 10 * DAY))
    assert due == FallBack(NOW + 25 * DAY, "no_follow_up", ("log_follow_up",))
    late = fall_back(RULES, Hold(NOW, NOW + 85 * DAY))
    assert late == FallBack(NOW + 90 * DAY, "no_deal", ("win_deal",))


def test_nothing_falls_back_within_the_protection_and_both_events_are_then_needed() -> None:
    rules = PoolRules(follow_up_days=3, deal_days=5, protection_days=7)
    assert fall_back(rules, Hold(NOW)) == FallBack(NOW + 7 * DAY, "no_deal", ("win_deal", "log_follow_up"))


def test_a_follow_up_from_before_the_claim_does_not_shorten_the_hold() -> None:
    due = fall_back(RULES, Hold(NOW, NOW - 100 * DAY))
    assert due is not None
    assert due.at == NOW + 15 * DAY


def test_a_pool_without_rules_takes_nothing_back() -> None:
    assert fall_back(PoolRules(), Hold(NOW)) is None


def test_days_left_count_down_through_zero() -> None:
    due = FallBack(NOW, "no_deal", ())
    assert [days_left(due, NOW + shift * DAY / 2) for shift in (-3, -1, 0, 1)] == [1, 0, 0, -1]


def test_the_earliest_valid_claim_wins_and_the_loser_learns_by_whom() -> None:
    claims = [
        Claim("3", "late", NOW + DAY),
        Claim("2", "early", NOW),
        Claim("1", "over", NOW - DAY),
        Claim("4", "early", NOW + 2 * DAY),
    ]

    def check(claim: Claim) -> None:
        if claim.user_id == "over":
            raise Refused("claim-holding-cap", cap=50)

    answers = {s.claim.id: s.refusal.code if s.refusal else None for s in settle(claims, check)}
    assert answers == {"1": "claim-holding-cap", "2": None, "3": "claim-came-later", "4": "claim-own"}


@given(st.permutations([Claim(str(i), f"u{i}", NOW + timedelta(minutes=i // 2)) for i in range(6)]))
def test_the_winner_does_not_depend_on_the_order_of_arrival(claims: list[Claim]) -> None:
    granted = [s.claim.id for s in settle(claims, lambda _: None) if s.refusal is None]
    assert granted == ["0"]
