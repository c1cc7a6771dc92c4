"""Putting something off: the planned time of a visit, the next step of a deal, the next follow-up of an account."""

import datetime as dt

from sqlalchemy.orm import Session

from app.model.activities import Visit
from app.rules.errors import Refused
from app.services import records

FIELDS = {"visit": "planned_start_at", "deal": "next_step_on", "account": "next_follow_at"}


def put_off(session: Session, kind: str, record_id: str, until: dt.datetime) -> None:
    """Move the time of a record to a later one; a visit keeps its length and counts how often it was moved.

    Raises:
        Refused: ``record-missing``; ``field-unknown`` for a kind whose time is not the user's to move.
    """
    key = FIELDS.get(kind)
    if key is None:
        raise Refused("field-unknown", key="due", kind=kind)
    record = records.get(session, kind, record_id)
    fields: dict[str, object] = {key: until.date() if kind == "deal" else until}
    if isinstance(record, Visit):
        fields["moved_count"] = record.moved_count + 1
        if record.planned_end_at is not None:
            fields["planned_end_at"] = until + (record.planned_end_at - record.planned_start_at)
    records.update(session, kind, record_id, fields)
