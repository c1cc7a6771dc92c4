import pytest

from app.rules import choices
from app.rules.errors import Refused
from app.rules.machines import CLOCK, MACHINES, allowed, check_move, check_needs, is_final
from app.rules.settled import SETTLED

STATES = {
    "lead": choices.LeadStatus,
    "deal": choices.DealStatus,
    "complaint": choices.ComplaintStatus,
    "task": choices.TaskStatus,
    "visit": choices.VisitStatus,
    "quote": choices.QuoteStatus,
    "order": choices.OrderStatus,
    "pool": choices.PoolState,
    "dispute": choices.DisputeStatus,
}


@pytest.mark.parametrize("name", sorted(MACHINES))
def test_every_machine_has_exactly_the_states_of_its_choice_list(name: str) -> None:
    assert set(MACHINES[name].moves) == set(STATES[name])
    assert MACHINES[name].initial in set(STATES[name])


@pytest.mark.parametrize("name", sorted(MACHINES))
def test_every_state_can_be_reached_from_the_initial_one(name: str) -> None:
    seen = {MACHINES[name].initial}
    todo = list(seen)
    while todo:
        for move in allowed(name, todo.pop()):
            if move.to not in seen:
                seen.add(move.to)
                todo.append(move.to)
    assert seen == set(STATES[name])


@pytest.mark.parametrize("name", sorted(MACHINES))
def test_verbs_out_of_one_state_are_distinct(name: str) -> None:
    for state in STATES[name]:
        verbs = [move.verb for move in allowed(name, state)]
        assert len(verbs) == len(set(verbs))


def test_a_lost_deal_needs_its_reason() -> None:
    move = check_move("deal", "open", "lost")
    with pytest.raises(Refused) as refused:
        check_needs(move, {"loss_reason": "  "})
    assert (refused.value.code, refused.value.field) == ("move-needs-field", "loss_reason")
    with pytest.raises(Refused):
        check_needs(move, {})
    check_needs(move, {"loss_reason": "price"})


def test_a_won_deal_cannot_turn_lost_without_being_reopened() -> None:
    with pytest.raises(Refused) as refused:
        check_move("deal", "won", "lost")
    assert refused.value.code == "move-not-allowed"
    assert check_move("deal", "won", "open").verb == "reopen"


def test_a_rep_may_not_approve_a_remedy_but_a_manager_may() -> None:
    with pytest.raises(Refused) as refused:
        check_move("complaint", "remedy_proposed", "remedy_approved", "rep")
    assert refused.value.code == "move-not-yours"
    assert check_move("complaint", "remedy_proposed", "remedy_approved", "manager").verb == "approve_remedy"
    assert allowed("complaint", "remedy_proposed", "rep") == ()


def test_a_rep_approves_a_quote_only_within_the_limit() -> None:
    assert check_move("quote", "submitted", "approved", "rep").within_limit
    assert not check_move("quote", "submitted", "approved", "admin").within_limit


def test_a_lead_goes_back_by_return_with_a_reason_and_by_reclaim_through_the_clock() -> None:
    assert check_move("lead", "contacting", "pooled", "rep").needs == ("return_reason",)
    assert check_move("lead", "contacting", "pooled", CLOCK, verb="reclaim").needs == ()
    with pytest.raises(Refused):
        check_move("lead", "contacting", "pooled", "rep", verb="reclaim")


def test_a_state_that_a_newer_program_wrote_is_refused_by_name() -> None:
    with pytest.raises(Refused) as refused:
        allowed("task", "someday")
    assert refused.value.facts["state"] == "someday"


def test_final_states_have_no_way_out() -> None:
    finals = {(name, state) for name in MACHINES for state in STATES[name] if is_final(name, state)}
    assert finals == {
        ("lead", "converted"),
        ("deal", "void"),
        ("complaint", "rejected"),
        ("complaint", "duplicate"),
        ("task", "cancelled"),
        ("visit", "reported"),
        ("visit", "cancelled"),
        ("visit", "missed"),
        ("quote", "accepted"),
        ("quote", "refused"),
        ("quote", "expired"),
        ("order", "closed"),
        ("order", "voided"),
        ("pool", "won"),
        ("dispute", "decided"),
        ("dispute", "withdrawn"),
    }


def test_settled_complaints_are_those_whose_clock_has_stopped_for_good() -> None:
    assert set(SETTLED) <= {state.value for state in choices.ComplaintStatus}
    assert set(choices.ComplaintStatus.__members__) - {name.upper() for name in SETTLED} == {
        "RECEIVED", "TRIAGED", "ASSIGNED", "INVESTIGATING", "WAITING_CUSTOMER", "REMEDY_PROPOSED", "REMEDY_APPROVED",
        "REFUSED", "REMEDIED", "REOPENED",
    }  # fmt: skip
