"""Setting targets: each change is a new version, so that everybody sees what was asked when."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.people import Team, User
from app.model.settings import Target
from app.rules.errors import Refused
from app.rules.targets import MONEY, check_target
from app.services import records
from app.services.defaults import base_currency
from app.services.moves import role_of
from app.storage.actor import actor
from app.storage.connection import Connection


@dataclass(frozen=True, slots=True)
class TargetDraft:
    """A target as it was asked for; neither a person nor a team means the whole firm.

    Attributes:
        metric: a ``TargetMetric``.
        value: minor units of ``currency`` for money, else a number.
    """

    metric: str
    period_from: dt.date
    period_to: dt.date
    value: int
    currency: str | None = None
    user_id: str | None = None
    team_id: str | None = None


def set_target(session: Session, draft: TargetDraft) -> str:
    """Set a target; one that stands already for the same gets a new version. The new one's id.

    Raises:
        Refused: as ``check_target``; ``target-not-yours`` for who does not lead the person or team.
    """
    check_target(draft.value, draft.period_from, draft.period_to, draft.user_id, draft.team_id)
    _check_leads(session, draft.user_id, draft.team_id)
    before = _versions(session, draft)
    money = draft.metric in MONEY
    return records.create(
        session,
        "target",
        {
            "metric": draft.metric,
            "user_id": draft.user_id,
            "team_id": draft.team_id,
            "period_from": draft.period_from,
            "period_to": draft.period_to,
            "value": draft.value,
            "currency": (draft.currency or base_currency(session)) if money else None,
            "version": 1 + max((one.version for one in before), default=0),
        },
    )


def drop_target(session: Session, target_id: str) -> None:
    """Take a target away with all its versions.

    Raises:
        Refused: ``record-missing``, ``target-not-yours``.
    """
    target = session.get(Target, target_id)
    if target is None:
        raise Refused("record-missing", kind="target", id=target_id)
    _check_leads(session, target.user_id, target.team_id)
    for one in _versions(session, target):
        records.archive(session, "target", one.id)


def people(connection: Connection) -> list[tuple[str, str, str]]:
    """Whom a target can be for: ``team`` or ``user``, id and name; teams first."""
    rows = connection.execute(
        "SELECT 'team', id, name FROM teams WHERE deleted_at IS NULL UNION ALL"
        " SELECT 'user', id, name FROM users WHERE deleted_at IS NULL AND active ORDER BY 1, 3"
    )
    return [(kind, who, name) for kind, who, name in rows]


def _versions(session: Session, like: TargetDraft | Target) -> list[Target]:
    return list(
        session.scalars(
            select(Target).where(
                Target.metric == like.metric,
                Target.user_id.is_(None) if like.user_id is None else Target.user_id == like.user_id,
                Target.team_id.is_(None) if like.team_id is None else Target.team_id == like.team_id,
                Target.period_from == like.period_from,
                Target.period_to == like.period_to,
            )
        )
    )


def _check_leads(session: Session, user: str | None, team: str | None) -> None:
    role = role_of(session)
    if role == "admin":
        return
    me = session.get(User, actor(session).user_id)
    if user is not None:
        found = session.get(User, user)
        team = found.team_id if found is not None else None
    if role != "manager" or me is None or team is None or team not in _below(session, me.team_id):
        raise Refused("target-not-yours", "user_id")


def _below(session: Session, top: str | None) -> set[str]:
    """A team and all teams under it."""
    parents = {team.id: team.parent_id for team in session.scalars(select(Team))}
    found = {top} if top else set[str]()
    while more := {team for team, above in parents.items() if above in found and team not in found}:
        found |= more
    return found
