"""Why a complaint came about: the chain of whys, its root cause, the corrective action as a task."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session

from app.model.complaints import Complaint
from app.rules.errors import Refused
from app.services import records
from app.storage.actor import actor
from app.storage.clock import now

_WEEK = dt.timedelta(days=7)


def read(session: Session, complaint_id: str) -> tuple[str, list[Any], str | None]:
    """Subject, whys from the first on, root cause.

    Raises:
        Refused: ``record-missing``.
    """
    complaint = _get(session, complaint_id)
    return complaint.subject, list(complaint.whys or ()), complaint.root_cause


def keep(
    session: Session, complaint_id: str, whys: Sequence[str], cause: str | None, action: str = ""
) -> str | None:
    """Keep the chain; a corrective action becomes a task about the complaint, due in a week: its id.

    Raises:
        Refused: ``record-missing``, ``whys-gap`` when a why is left out above another, ``action-without-cause`` when
            there is no root cause that the action could be measured by.
    """
    complaint = _get(session, complaint_id)
    chain = [why.strip() for why in whys]
    while chain and not chain[-1]:
        chain.pop()
    if not all(chain):
        raise Refused("whys-gap", "whys")
    if action.strip() and not cause:
        raise Refused("action-without-cause", "root_cause")
    complaint.whys = chain or None
    records.update(session, "complaint", complaint_id, {"root_cause": cause})
    if not action.strip():
        return None
    fields = {
        "title": action.strip()[:200], "due_at": now(session) + _WEEK, "about_kind": "complaint",
        "about_id": complaint_id, "corrects": cause, "account_id": complaint.account_id,
        "assignee_id": complaint.owner_id or actor(session).user_id,
    }  # fmt: skip
    return records.create(session, "task", fields)


def _get(session: Session, complaint_id: str) -> Complaint:
    found = records.get(session, "complaint", complaint_id)
    if not isinstance(found, Complaint):
        raise Refused("record-missing", kind="complaint", id=complaint_id)
    return found
