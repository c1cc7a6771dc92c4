"""What a user can do with follow-ups: log one, with its outcome and what comes next."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.model.accounts import Account
from app.model.deals import Deal
from app.model.leads import Lead
from app.rules.choices import ActivityKind, Direction
from app.services import leads, pools, records
from app.services.quick_tasks import NextTask, add_task
from app.storage.clock import now


@dataclass(frozen=True, slots=True)
class Logged:
    """What was made: the activity, and the task for the next action, if one was named."""

    activity_id: str
    task_id: str | None = None


def log_activity(
    session: Session,
    about_kind: str,
    about_id: str,
    fields: dict[str, Any],
    following: NextTask | None = None,
) -> Logged:
    """Log a follow-up about a record; the next action becomes a task about the same record.

    The account remembers when it was last followed up and when it is to be next; a complaint remembers its
    first real reply; a deal takes the next action as its next step.

    Raises:
        Refused: beside the field that cannot stand; ``record-missing``.
    """
    about = records.get(session, about_kind, about_id)
    given = {"about_kind": about_kind, "about_id": about_id, "direction": Direction.OUTBOUND.value} | fields
    if about_kind == "contact":
        given.setdefault("contact_id", about_id)
    if following is not None:
        given["next_action"] = following.title
    task_id = None
    if following is not None:
        task_id = add_task(session, following.about(about_kind, about_id))
        given["next_task_id"] = task_id
    activity_id = records.create(session, "activity", given)
    activity = records.get(session, "activity", activity_id)
    if given.get("kind") != ActivityKind.NOTE:
        at: dt.datetime = given.get("at") or now(session)
        _remember(session, activity.account_id, at, following)
        if isinstance(about, Lead):
            leads.followed_up(session, about, at, given["direction"])
    if isinstance(about, Deal) and following is not None:
        due = following.due.date() if following.due else None
        records.update(session, "deal", about_id, {"next_step": following.title, "next_step_on": due})
    return Logged(activity_id, task_id)


def _remember(session: Session, account_id: str, at: dt.datetime, following: NextTask | None) -> None:
    account = session.get(Account, account_id)
    if account is None:
        return
    fields: dict[str, Any] = {}
    if account.last_followed_at is None or account.last_followed_at < at:
        fields["last_followed_at"] = at
    if following is not None and following.due is not None:
        fields["next_follow_at"] = following.due
    elif account.next_follow_at is not None and account.next_follow_at <= at:
        fields["next_follow_at"] = None
    if fields:
        records.update(session, "account", account_id, fields)
        pools.renew(session, account_id)
