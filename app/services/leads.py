"""What happens to a lead while it is worked on: its score, its first response, its way back to the pool."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.activities import Activity
from app.model.leads import Lead
from app.rules import lead_score
from app.rules.choices import Direction, LeadStatus
from app.rules.errors import Refused
from app.rules.lead_score import Followed
from app.rules.leads import way_to_pool
from app.rules.machines import check_move
from app.services import lead_pool
from app.storage.clock import now


def rescore(session: Session, lead: Lead) -> None:
    """Bring a loaded lead's score and reasons up to date with its fields and its follow-ups."""
    rows = session.execute(
        select(Activity.direction, Activity.outcome).where(
            Activity.about_kind == "lead", Activity.about_id == lead.id
        )
    )
    fields = {column.key: getattr(lead, column.key) for column in Lead.__table__.columns}
    parts = lead_score.parts(fields, [Followed(direction, outcome) for direction, outcome in rows])
    reasons = [[part.reason, part.points, part.detail] for part in parts]
    if lead.score_reasons != reasons:
        lead.score, lead.score_reasons = lead_score.total(parts), reasons


def followed_up(session: Session, lead: Lead, at: dt.datetime, direction: str | None) -> None:
    """Note a follow-up with a lead: the first of ours answers it, and the lead is in contact from then on."""
    from app.services.moves import change_state  # noqa: PLC0415 - moves build on leads

    if direction == Direction.OUTBOUND:
        if lead.first_response_at is None:
            lead.first_response_at = at
        if lead.status == LeadStatus.NEW:
            change_state(session, "lead", lead, "status", LeadStatus.CONTACTING)
    rescore(session, lead)


def after_move(session: Session, lead: Lead, before: str | None) -> None:
    """What a move brings along: a lead that is taken up is answered, a pooled one is nobody's until it is claimed."""
    if before == LeadStatus.NEW and lead.status == LeadStatus.CONTACTING and lead.first_response_at is None:
        lead.first_response_at = now(session)
    if before == LeadStatus.POOLED and lead.status == LeadStatus.NEW:
        lead_pool.take(session, lead)  # who takes it out of the pool holds it
    if lead.status == LeadStatus.POOLED:
        lead_pool.put_back(session, lead)


def give_back(session: Session, lead_id: str, reason: str) -> None:
    """Give a lead that somebody works on back to its pool.

    Raises:
        Refused: ``record-missing``, ``return-reason``, ``move-not-allowed`` for one that nobody works on.
    """
    from app.services.records import get  # noqa: PLC0415 - records build on moves

    lead = get(session, "lead", lead_id)
    if not isinstance(lead, Lead):
        raise TypeError(lead)
    if not reason.strip():
        raise Refused("return-reason", "reason")
    check_move("lead", lead.status, LeadStatus.POOLED, verb="return")
    lead.status = LeadStatus.POOLED.value
    lead_pool.put_back(session, lead, reason.strip())
    session.flush()


def recycle(session: Session, lead_id: str) -> None:
    """Give a disqualified lead back to the pool, for somebody else or for later.

    Raises:
        Refused: ``record-missing``, ``lead-not-recyclable``.
    """
    from app.services.moves import change_state  # noqa: PLC0415 - moves build on leads
    from app.services.records import get  # noqa: PLC0415 - records build on moves

    lead = get(session, "lead", lead_id)
    for state in way_to_pool(getattr(lead, "status", "")):
        change_state(session, "lead", lead, "status", state)
    session.flush()
