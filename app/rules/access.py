"""Who sees and edits what, decided the same way on the laptop and on the server."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from app.rules.choices import PoolState, Role, TeamRight
from app.rules.errors import Refused

TeamPath = tuple[str, ...]
"""Ids of a team and all teams above it, the root first."""

EXISTS_FIELDS: Final = ("name", "owner_id", "hold_expires_at")
"""All that the duplicate check tells of an account out of reach: that it exists, who holds it, until when."""


class Reach(IntEnum):
    """How far a user gets with a record; the order is the order of rights."""

    NONE = 0
    EXISTS = 1
    READ = 2
    WRITE = 3


@dataclass(frozen=True, slots=True)
class Viewer:
    """The user who asks."""

    id: str
    role: Role
    team: TeamPath


@dataclass(frozen=True, slots=True)
class AccountFacts:
    """What reach depends on.

    Attributes:
        owner_id: the holder, None in the pool.
        owner_team: path of the holder's team.
        members: the account team, user id to right.
        pool_team: path of the team whose pool it belongs to, None without a pool.
        pool_state: where it stands between pool and holder.
        deleted: archived or gone.
    """

    owner_id: str | None = None
    owner_team: TeamPath = ()
    members: Mapping[str, TeamRight] = field(default_factory=dict, hash=False)
    pool_team: TeamPath | None = None
    pool_state: PoolState = PoolState.HELD
    deleted: bool = False


def account_reach(viewer: Viewer, account: AccountFacts) -> Reach:
    """How far the viewer gets with an account and with all that belongs to it.

    Managers reach what their team and the teams under it hold; an admin likewise, so that an admin of the
    root team reaches everything and one of a branch does not.
    """
    if account.owner_id == viewer.id or _leads(viewer, account):
        return Reach.WRITE
    reach = _RIGHTS.get(account.members.get(viewer.id), Reach.EXISTS)
    if is_pooled(account) and account.pool_team is not None and is_under(viewer.team, account.pool_team):
        reach = max(reach, Reach.READ)
    return Reach.NONE if account.deleted and reach == Reach.EXISTS else reach


_RIGHTS: Final[dict[TeamRight | None, Reach]] = {TeamRight.WRITE: Reach.WRITE, TeamRight.READ: Reach.READ}
_FREE: Final = {PoolState.POOLED, PoolState.CLAIM_PENDING, PoolState.RETURNED, PoolState.RECLAIMED}


def is_pooled(account: AccountFacts) -> bool:
    """Whether nobody holds it; a claim that still waits does not hold."""
    return account.owner_id is None and account.pool_state in _FREE


def _leads(viewer: Viewer, account: AccountFacts) -> bool:
    """Whether the account is held in, or pooled for, the viewer's team or one under it."""
    if viewer.role == Role.REP or not viewer.team:
        return False
    team = account.owner_team if account.owner_id is not None else account.pool_team
    return team is not None and is_under(team, viewer.team)


def own_reach(viewer: Viewer, assignee_id: str | None, assignee_team: TeamPath = ()) -> Reach:
    """Reach of a task or activity that is about nothing: its assignee's, and their managers may read it."""
    if assignee_id == viewer.id:
        return Reach.WRITE
    leads = viewer.role != Role.REP and bool(viewer.team) and is_under(assignee_team, viewer.team)
    return Reach.READ if leads else Reach.NONE


def is_under(team: TeamPath, above: TeamPath) -> bool:
    """Whether ``team`` is ``above`` or a team under it."""
    return bool(above) and team[: len(above)] == above


def team_path(team_id: str, parents: Mapping[str, str | None]) -> TeamPath:
    """The path of a team from the table of every team's parent.

    A parent that is not in the table (deleted meanwhile) ends the path.

    Raises:
        Refused: ``team-circular`` when a team would stand above itself.
    """
    path: list[str] = []
    here: str | None = team_id
    while here is not None:
        if here in path:
            raise Refused("team-circular", "parent_id", team=team_id)
        path.append(here)
        parent = parents.get(here)
        here = parent if parent in parents else None
    return tuple(reversed(path))


def check_reach(reach: Reach, needed: Reach) -> None:
    """Refuse what is out of reach.

    Raises:
        Refused: ``reach-read-only`` when it may be seen, ``reach-none`` when not even that.
    """
    if reach >= needed:
        return
    raise Refused("reach-read-only") if reach == Reach.READ else Refused("reach-none")
