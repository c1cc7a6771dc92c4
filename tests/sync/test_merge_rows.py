from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.kinds import kinds
from app.sync.merge import (
    ALWAYS_ACCEPTED,
    NEVER_DELETED,
    NUMBERED,
    Clash,
    Context,
    FieldKind,
    Merged,
    Writer,
    begins_at,
    kind_of,
    may_move,
    merge_delete,
    merge_row,
)
from app.sync.merge.kinds import COMPANIONS, EXCEPTIONS, MACHINES, STAMPS, TERMS, TEXTS
from app.sync.protocol import Value

SHE = Writer("she", "her laptop", 1000)
Row = dict[str, Value]


def context(
    *,
    role: str = "rep",
    user: str = "me",
    at: int = 2000,
    unchanged: bool = True,
    scopes: str = "",
    limit: int = 1000,
) -> Context:
    return Context(
        edit=Writer(user, "laptop", at),
        role=role,
        unchanged=unchanged,
        last=lambda _column: SHE,
        may_move_to=lambda scope: scope in scopes.split(),
        within=lambda values: int(values.get("remedy_amount") or values.get("total") or 0) <= limit,
    )


def deal(**fields: Value) -> Row:
    row: Row = {
        "id": "d",
        "account_id": "a",
        "status": "open",
        "stage_id": "s1",
        "probability": 10,
        "amount": 100,
    }
    return {**row, "loss_reason": None, "owner_id": "me", "deleted_at": None, "updated_at": 1, **fields}


def reasons(merged: Merged) -> dict[str | None, str]:
    return {clash.field: clash.reason for clash in merged.clashes}


def test_edits_of_different_fields_are_both_kept() -> None:
    merged = merge_row("deals", deal(amount=300), {"stage_id": ("s1", "s2")}, context())
    assert merged == Merged({"stage_id": "s2"}, [])


def test_a_deal_moved_by_two_reps_moves_on_from_where_the_server_stands() -> None:
    merged = merge_row("deals", deal(stage_id="s3"), {"stage_id": ("s1", "s2")}, context())
    assert merged.changes == {"stage_id": "s2"}
    assert merged.clashes == [Clash("stage_id", "s1", "s2", "s3", mine=True, reason="moved-on", other=SHE)]


def test_a_closed_deal_is_not_moved_and_what_goes_with_the_move_stays_too() -> None:
    server = deal(status="won", stage_id="s9", probability=100)
    merged = merge_row("deals", server, {"stage_id": ("s1", "s2"), "probability": (10, 30)}, context())
    assert merged.changes == {}
    assert reasons(merged) == {"stage_id": "move-not-allowed", "probability": "goes-with-refused-move"}


def test_a_lost_deal_that_another_has_won_stays_won_and_its_reason_is_recorded() -> None:
    server = deal(status="won")
    merged = merge_row(
        "deals", server, {"status": ("open", "lost"), "loss_reason": (None, "price")}, context()
    )
    assert merged.changes == {}
    assert reasons(merged) == {"status": "move-not-allowed", "loss_reason": "goes-with-refused-move"}


@pytest.mark.parametrize(("role", "allowed"), [("rep", False), ("manager", True)])
def test_a_remedy_is_approved_by_those_who_lead(role: str, *, allowed: bool) -> None:
    server: Row = {"id": "c", "status": "remedy_proposed", "deleted_at": None, "owner_id": "me"}
    pairs: dict[str, tuple[Value, Value]] = {"status": ("remedy_proposed", "remedy_approved")}
    assert bool(merge_row("complaints", server, pairs, context(role=role)).changes) is allowed


@pytest.mark.parametrize(
    ("role", "limit", "reason"), [("rep", 999, "beyond-limit"), ("rep", 1000, None), ("manager", 999, None)]
)
def test_a_quote_over_the_limit_is_approved_by_those_who_lead(
    role: str, limit: int, reason: str | None
) -> None:
    server: Row = {"id": "q", "status": "submitted", "total": 1000, "approved_by": None, "deleted_at": None}
    pairs: dict[str, tuple[Value, Value]] = {"status": ("submitted", "approved"), "approved_by": (None, "me")}
    merged = merge_row("quotes", server, pairs, context(role=role, limit=limit))
    assert reasons(merged).get("status") == reason
    assert bool(merged.changes) is (reason is None)


def test_the_amount_that_counts_is_the_one_that_stands_after_the_edit() -> None:
    server: Row = {"id": "c", "status": "investigating", "remedy_amount": 10, "deleted_at": None, "sv": 1}
    pairs: dict[str, tuple[Value, Value]] = {
        "status": ("investigating", "resolved"),
        "remedy_amount": (10, 5000),
    }
    merged = merge_row("complaints", server, pairs, context())
    assert reasons(merged) == {"status": "beyond-limit"}
    assert merged.changes == {"remedy_amount": 5000}
    # somebody else raised the amount meanwhile: theirs stands, and it is too much
    raised = merge_row("complaints", {**server, "remedy_amount": 9000}, pairs, context())
    assert reasons(raised) == {"status": "beyond-limit", "remedy_amount": "waits-for-approval"}


def test_what_must_be_approved_step_by_step_may_be_done_so_in_one_transaction_by_those_who_lead() -> None:
    assert may_move("complaint", "investigating", "resolved", "manager", seen=True, small=False)
    assert not may_move("complaint", "investigating", "resolved", "rep", seen=True, small=False)
    assert may_move("complaint", "investigating", "resolved", "rep", seen=False)


@pytest.mark.parametrize(
    ("machine", "comes", "role", "small", "begins"),
    [
        ("complaint", "received", "rep", False, ("received", "")),
        ("complaint", "resolved", "rep", True, ("resolved", "")),
        ("complaint", "closed", "rep", False, ("investigating", "beyond-limit")),
        ("complaint", "resolved", "manager", False, ("resolved", "")),
        ("complaint", "remedied", "rep", True, ("remedy_proposed", "move-not-allowed")),
        ("quote", "sent", "rep", False, ("submitted", "beyond-limit")),
        ("quote", "of a newer program", "rep", False, ("of a newer program", "")),
    ],
)
def test_a_new_record_that_comes_beyond_a_step_which_needs_approval_begins_before_it(
    machine: str, comes: str, role: str, *, small: bool, begins: tuple[str, str]
) -> None:
    assert begins_at(machine, comes, role, small=small) == begins


def test_several_moves_in_one_transaction_and_taking_back_ones_own_are_allowed_when_seen() -> None:
    assert may_move("task", "todo", "done", "rep", seen=True)
    assert may_move("deal", "won", "open", "rep", seen=True)
    assert may_move("complaint", "triaged", "received", "rep", seen=True)
    assert not may_move("complaint", "triaged", "received", "rep", seen=False)
    assert not may_move("deal", "no such state", "open", "rep", seen=True)


def test_the_owner_of_an_account_is_changed_by_who_holds_it_or_leads() -> None:
    server: Row = {"id": "a", "owner_id": "she", "pool_id": None, "deleted_at": None}
    pairs: dict[str, tuple[Value, Value]] = {"owner_id": ("she", "me")}
    assert reasons(merge_row("accounts", server, pairs, context())) == {"owner_id": "owner-not-yours"}
    assert merge_row("accounts", server, pairs, context(role="manager")).changes == {"owner_id": "me"}
    assert merge_row("accounts", server, pairs, context(user="she")).changes == {"owner_id": "me"}


def test_a_pooled_account_is_not_taken_by_an_edit() -> None:
    server: Row = {"id": "a", "owner_id": None, "deleted_at": None}
    merged = merge_row("accounts", server, {"owner_id": (None, "me")}, context())
    assert reasons(merged) == {"owner_id": "owner-not-yours"}


def test_a_pooled_lead_is_taken_by_who_claims_it_first_and_for_nobody_else() -> None:
    server: Row = {"id": "l", "owner_id": None, "status": "pooled", "deleted_at": None}
    claim: dict[str, tuple[Value, Value]] = {"owner_id": (None, "me"), "status": ("pooled", "new")}
    assert merge_row("leads", server, claim, context()).changes == {"owner_id": "me", "status": "new"}
    given = merge_row("leads", server, {**claim, "owner_id": (None, "she")}, context())
    assert reasons(given)["owner_id"] == "owner-not-yours"
    taken: Row = {**server, "owner_id": "she", "status": "new"}
    late = merge_row("leads", taken, claim, context())
    assert (late.changes, reasons(late)) == ({}, {"owner_id": "waits-for-approval"})


def test_a_deal_without_owner_may_be_taken() -> None:
    assert merge_row("deals", deal(owner_id=None), {"owner_id": (None, "me")}, context()).changes


def test_a_row_moves_only_into_a_scope_that_the_writer_reaches() -> None:
    pairs: dict[str, tuple[Value, Value]] = {"account_id": ("a", "b")}
    assert reasons(merge_row("deals", deal(), pairs, context())) == {"account_id": "not-your-scope"}
    assert merge_row("deals", deal(), pairs, context(scopes="a b")).changes == {"account_id": "b"}


def test_a_row_changed_since_is_not_deleted_but_the_wish_is_recorded() -> None:
    merged = merge_row("deals", deal(), {"deleted_at": (None, 2000)}, context(unchanged=False))
    assert merged.changes == {}
    assert reasons(merged) == {"deleted_at": "changed-since"}
    assert merge_row("deals", deal(), {"deleted_at": (None, 2000)}, context()).changes == {"deleted_at": 2000}


def test_a_complaint_is_never_deleted() -> None:
    server: Row = {"id": "c", "status": "received", "deleted_at": None}
    merged = merge_row("complaints", server, {"deleted_at": (None, 2000)}, context())
    assert reasons(merged) == {"deleted_at": "never-deleted"}
    assert merge_delete("complaints", server, context()) is not None


def test_two_deletions_of_one_row_agree() -> None:
    merged = merge_row("deals", deal(deleted_at=1), {"deleted_at": (None, 2000)}, context(unchanged=False))
    assert merged == Merged({}, [])
    assert merge_delete("deals", deal(deleted_at=1), context(unchanged=False)) is None


def test_an_edit_of_a_deleted_row_is_recorded_whole() -> None:
    merged = merge_row("deals", deal(deleted_at=1), {"amount": (100, 200), "updated_at": (1, 2)}, context())
    assert merged.changes == {}
    assert merged.clashes == [Clash("amount", 100, None, 200, mine=False, reason="row-deleted", other=SHE)]


def test_a_deleted_row_can_be_restored() -> None:
    merged = merge_row("deals", deal(deleted_at=1), {"deleted_at": (1, None), "amount": (100, 5)}, context())
    assert merged.changes == {"deleted_at": None, "amount": 5}


def test_stamps_alone_do_not_make_a_new_version() -> None:
    merged = merge_row("deals", deal(amount=1), {"amount": (5, 2), "updated_at": (1, 2)}, context())
    assert merged.changes == {}


def test_whether_a_row_came_out_as_sent_is_known() -> None:
    pairs: dict[str, tuple[Value, Value]] = {"amount": (100, 200)}
    assert merge_row("deals", deal(), pairs, context()).settled_as(pairs, deal())
    lost = merge_row("deals", deal(amount=7), pairs, context())
    assert not lost.settled_as(pairs, deal(amount=7))


NAMES = st.sampled_from(["stage_id", "amount", "owner_id", "probability", "loss_reason"])
WORDS = st.sampled_from(["me", "she", "x", None])


@given(st.dictionaries(NAMES, st.tuples(WORDS, WORDS)), st.dictionaries(NAMES, WORDS), st.booleans())
def test_every_edited_value_is_applied_or_recorded(
    pairs: dict[str, tuple[Value, Value]], changed: Mapping[str, Value], unchanged: bool
) -> None:
    server = deal(**changed)
    merged = merge_row("deals", server, pairs, context(unchanged=unchanged))
    recorded = {clash.field: clash.lost for clash in merged.clashes}
    for name, (_, mine) in pairs.items():
        stands = merged.changes.get(name, server[name])
        assert stands == mine or recorded[name] == mine


def test_the_tables_of_kinds_name_columns_that_exist() -> None:
    columns = {kind.table: set(kind.model.__table__.columns.keys()) for kind in kinds().values()}
    every = set().union(*columns.values())
    assert every >= STAMPS | TERMS | TEXTS
    for table, column in [*EXCEPTIONS, *MACHINES, *COMPANIONS]:
        assert column in columns[table]
    for (table, _), companions in COMPANIONS.items():
        assert companions <= columns[table]
    assert set(columns) >= ALWAYS_ACCEPTED | NEVER_DELETED | set(NUMBERED)


def test_every_long_text_of_the_model_merges_by_line() -> None:
    for kind in kinds().values():
        for column in kind.model.__table__.columns:
            if column.info.get("shape") == "long":
                assert kind_of(kind.table, column.name) is FieldKind.TEXT, (kind.table, column.name)


WON: dict[str, tuple[Value, Value]] = {
    "status": ("open", "won"),
    "stage_id": ("s1", "won"),
    "probability": (10, 100),
    "closed_at": (None, 900),
}


def test_a_deal_won_by_two_reps_is_won_once_and_the_earlier_close_stays_on_record() -> None:
    server = deal(status="won", stage_id="won", probability=100, closed_at=500)
    merged = merge_row("deals", server, WON, context())
    assert "status" not in merged.changes
    assert "stage_id" not in merged.changes
    assert set(reasons(merged)) <= {"closed_at"}


def test_a_deal_won_here_and_lost_there_stays_as_the_server_has_it() -> None:
    server = deal(status="lost", stage_id="lost", probability=0, closed_at=500, loss_reason="price")
    merged = merge_row("deals", server, WON, context())
    assert merged.changes == {}
    assert reasons(merged)["status"] == "move-not-allowed"


CHECK_IN = ("checked_in_at", "latitude_e6", "longitude_e6", "accuracy_m", "distance_m")


@pytest.mark.parametrize(("at", "kept"), [(2000, "mine"), (500, "hers")])
def test_a_visit_checked_in_on_two_laptops_keeps_the_later_check_in_whole(at: int, kept: str) -> None:
    hers = dict(zip(CHECK_IN, (100, 31_000_000, 121_000_000, 10, 50), strict=True))
    mine = dict(zip(CHECK_IN, (200, 30_000_000, 120_000_000, 20, 90), strict=True))
    server: Row = {"id": "v", "account_id": "a", "status": "checked_in", "deleted_at": None, **hers}
    pairs: dict[str, tuple[Value, Value]] = {name: (None, value) for name, value in mine.items()}
    merged = merge_row("visits", server, {"status": ("planned", "checked_in"), **pairs}, context(at=at))
    stands = {name: merged.changes.get(name, server[name]) for name in CHECK_IN}
    assert stands == (mine if kept == "mine" else hers)
    assert {clash.field for clash in merged.clashes} == set(CHECK_IN)  # and the other one is on record


def test_a_check_in_at_a_visit_that_was_cancelled_leaves_no_position_behind() -> None:
    server: Row = {"id": "v", "account_id": "a", "status": "cancelled", "deleted_at": None}
    pairs: dict[str, tuple[Value, Value]] = dict.fromkeys(CHECK_IN, (None, 1))
    merged = merge_row(
        "visits", server | dict.fromkeys(CHECK_IN), {"status": ("planned", "checked_in"), **pairs}, context()
    )
    assert merged.changes == {}
