import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules.access import (
    AccountFacts,
    Reach,
    Viewer,
    account_reach,
    check_reach,
    is_under,
    own_reach,
    team_path,
)
from app.rules.choices import PoolState, Role, TeamRight
from app.rules.errors import Refused

ROOT = ("root",)
NORTH = ("root", "north")
BEIJING = ("root", "north", "beijing")
SOUTH = ("root", "south")

REP = Viewer("rep", Role.REP, BEIJING)
NORTH_MANAGER = Viewer("boss", Role.MANAGER, NORTH)
SOUTH_MANAGER = Viewer("south", Role.MANAGER, SOUTH)
ROOT_ADMIN = Viewer("admin", Role.ADMIN, ROOT)

OF_A_COLLEAGUE = AccountFacts("colleague", BEIJING)


def test_the_owner_writes_and_a_colleague_only_knows_that_it_exists() -> None:
    assert account_reach(REP, AccountFacts("rep", BEIJING)) == Reach.WRITE
    assert account_reach(REP, OF_A_COLLEAGUE) == Reach.EXISTS


@pytest.mark.parametrize(("right", "reach"), [(TeamRight.READ, Reach.READ), (TeamRight.WRITE, Reach.WRITE)])
def test_the_account_team_gets_its_right(right: TeamRight, reach: Reach) -> None:
    assert account_reach(REP, AccountFacts("colleague", SOUTH, {"rep": right})) == reach


def test_a_manager_writes_what_the_teams_below_hold_and_no_other() -> None:
    assert account_reach(NORTH_MANAGER, OF_A_COLLEAGUE) == Reach.WRITE
    assert account_reach(SOUTH_MANAGER, OF_A_COLLEAGUE) == Reach.EXISTS
    assert account_reach(ROOT_ADMIN, OF_A_COLLEAGUE) == Reach.WRITE
    assert account_reach(Viewer("x", Role.ADMIN, ()), OF_A_COLLEAGUE) == Reach.EXISTS


def test_a_pool_is_read_by_its_teams_and_written_by_their_managers() -> None:
    pooled = AccountFacts(pool_team=NORTH, pool_state=PoolState.POOLED)
    assert account_reach(REP, pooled) == Reach.READ
    assert account_reach(Viewer("s", Role.REP, SOUTH), pooled) == Reach.EXISTS
    assert account_reach(NORTH_MANAGER, pooled) == Reach.WRITE
    assert account_reach(SOUTH_MANAGER, pooled) == Reach.EXISTS
    member = AccountFacts(pool_team=NORTH, pool_state=PoolState.POOLED, members={"rep": TeamRight.WRITE})
    assert account_reach(REP, member) == Reach.WRITE


def test_an_account_without_owner_and_pool_is_only_known_to_exist() -> None:
    assert account_reach(NORTH_MANAGER, AccountFacts(pool_state=PoolState.POOLED)) == Reach.EXISTS
    assert account_reach(REP, AccountFacts(pool_team=NORTH)) == Reach.EXISTS


def test_a_deleted_account_does_not_even_exist_for_others() -> None:
    assert account_reach(REP, AccountFacts("colleague", BEIJING, deleted=True)) == Reach.NONE
    assert account_reach(REP, AccountFacts("rep", BEIJING, deleted=True)) == Reach.WRITE


def test_a_task_about_nothing_is_its_assignees() -> None:
    assert own_reach(REP, "rep") == Reach.WRITE
    assert own_reach(REP, "colleague", BEIJING) == Reach.NONE
    assert own_reach(NORTH_MANAGER, "rep", BEIJING) == Reach.READ
    assert own_reach(SOUTH_MANAGER, "rep", BEIJING) == Reach.NONE


def test_team_paths_start_at_the_root() -> None:
    parents = {"beijing": "north", "north": "root", "root": None, "stray": "gone"}
    assert team_path("beijing", parents) == BEIJING
    assert team_path("stray", parents) == ("stray",)
    with pytest.raises(Refused) as refused:
        team_path("a", {"a": "b", "b": "a"})
    assert refused.value.code == "team-circular"


@given(st.lists(st.text(max_size=2), max_size=5), st.lists(st.text(max_size=2), min_size=1, max_size=3))
def test_a_team_is_under_every_team_of_its_path(below: list[str], path: list[str]) -> None:
    assert is_under((*path, *below), tuple(path))
    assert not is_under((*path, *below), ())


def test_out_of_reach_is_told_apart_from_read_only() -> None:
    check_reach(Reach.WRITE, Reach.READ)
    with pytest.raises(Refused, match="reach-read-only"):
        check_reach(Reach.READ, Reach.WRITE)
    with pytest.raises(Refused, match="reach-none"):
        check_reach(Reach.EXISTS, Reach.READ)
