"""Working the queue by keyboard: grade, take, wait, each by the moves that the state allows."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.model.complaints import Complaint
from app.rules.choices import ComplaintStatus as C
from app.rules.errors import Refused
from app.services import moves, records
from app.storage.actor import actor

_BEFORE_WORK = (C.RECEIVED, C.TRIAGED, C.ASSIGNED)


def grade(session: Session, complaint_ids: Sequence[str], severity: str) -> int:
    """Say how grave complaints are; one that was only received is triaged by it. How many that were.

    Raises:
        Refused: ``record-missing``, ``choice-unknown``.
    """
    for record in complaint_ids:
        records.update(session, "complaint", record, {"severity": severity})
        if _get(session, record).status == C.RECEIVED:
            moves.move(session, "complaint", record, C.TRIAGED)
    return len(complaint_ids)


def take(session: Session, complaint_ids: Sequence[str], owner_id: str | None = None) -> int:
    """Make complaints somebody's to settle, oneself when nobody is named; those not yet assigned are. How many.

    Raises:
        Refused: ``record-missing``, ``reference-missing``.
    """
    for record in complaint_ids:
        records.update(session, "complaint", record, {"owner_id": owner_id or actor(session).user_id})
        for before, to in ((C.RECEIVED, C.TRIAGED), (C.TRIAGED, C.ASSIGNED)):
            if _get(session, record).status == before:
                moves.move(session, "complaint", record, to)
    return len(complaint_ids)


def begin(session: Session, complaint_ids: Sequence[str]) -> int:
    """Go to work on complaints: those not begun are taken and investigated, those that waited go on. How many.

    Raises:
        Refused: ``record-missing``, or as the machine says of a state that allows no work.
    """
    for record in complaint_ids:
        if _get(session, record).status in _BEFORE_WORK:
            take(session, [record], _get(session, record).owner_id)
        moves.move(session, "complaint", record, C.INVESTIGATING)
    return len(complaint_ids)


def wait(session: Session, complaint_ids: Sequence[str]) -> int:
    """Stop the clocks of complaints until their customers answer. How many.

    Raises:
        Refused: ``record-missing``, ``move-not-allowed`` for one that nobody works on.
    """
    for record in complaint_ids:
        moves.move(session, "complaint", record, C.WAITING_CUSTOMER)
    return len(complaint_ids)


def _get(session: Session, record: str) -> Complaint:
    found = records.get(session, "complaint", record)
    if not isinstance(found, Complaint):
        raise Refused("record-missing", kind="complaint", id=record)
    return found
