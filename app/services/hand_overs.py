"""What goes along when an account is handed over: each thing is accepted or returned by the new owner."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.accounts import Account, AccountMember
from app.model.activities import Task
from app.model.complaints import Complaint
from app.model.deals import Deal
from app.model.leads import HandOverItem
from app.rules.choices import HandOverStatus, Role, TeamRight
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.services import records
from app.services.moves import role_of
from app.storage.actor import actor
from app.storage.clock import now

DATES = ("next_follow_at", "contract_ends_on")
"""Dates of the account that the new owner has to know of."""
OWNERS = {"deal": "owner_id", "complaint": "owner_id", "task": "assignee_id"}
DAYS = 2  # until the things should be looked through


def offer(
    session: Session, account: Account, to_id: str, along: Sequence[Deal | Complaint | Task], task_title: str
) -> None:
    """Offer what goes along to the new owner, with a task to look it through."""
    earlier = select(HandOverItem).where(
        HandOverItem.account_id == account.id, HandOverItem.status == HandOverStatus.OFFERED.value
    )
    for item in session.scalars(earlier):
        item.deleted_at = now(session)
    named = [(_kind(each), each.id, _title(each)) for each in along]
    named += [("account", account.id, key) for key in DATES if getattr(account, key) is not None]
    session.add_all(
        HandOverItem(
            account_id=account.id, kind=kind, record_id=record, title=title, from_id=account.owner_id, to_id=to_id
        )
        for kind, record, title in named
    )  # fmt: skip
    if named and task_title:
        due = now(session) + dt.timedelta(days=DAYS)
        fields = {"title": task_title, "assignee_id": to_id, "due_at": due, "account_id": account.id}
        records.create(session, "task", fields | {"about_kind": "account", "about_id": account.id})
    session.flush()


def accept(session: Session, item_id: str) -> None:
    """Take a thing over.

    Raises:
        Refused: ``record-missing``, ``hand-over-decided``, ``hand-over-not-yours``.
    """
    _decide(session, _open(session, item_id), HandOverStatus.ACCEPTED)


def accept_all(session: Session, account_id: str) -> int:
    """Take over all that still waits; how many things.

    Raises:
        Refused: as ``accept``.
    """
    found = session.scalars(
        select(HandOverItem).where(
            HandOverItem.account_id == account_id, HandOverItem.status == HandOverStatus.OFFERED.value
        )
    ).all()
    for item in found:
        _decide(session, _open(session, item.id), HandOverStatus.ACCEPTED)
    return len(found)


def give_back(session: Session, item_id: str, reason: str) -> None:
    """Return a thing to who had it before; they are put on the account's team so that they still reach it.

    Raises:
        Refused: as ``accept``; ``hand-over-reason``, ``hand-over-nobody``.
    """
    item = _open(session, item_id)
    if not reason.strip():
        raise Refused("hand-over-reason", "reason")
    if item.from_id is None or item.kind not in OWNERS:
        raise Refused("hand-over-nobody")
    records.update(session, item.kind, item.record_id, {OWNERS[item.kind]: item.from_id})
    member = derived_id("account_member", item.account_id, item.from_id)
    if session.get(AccountMember, member) is None:
        session.add(
            AccountMember(
                id=member, account_id=item.account_id, user_id=item.from_id, right=TeamRight.WRITE.value
            )
        )
    item.reason = reason.strip()
    _decide(session, item, HandOverStatus.RETURNED)


def _open(session: Session, item_id: str) -> HandOverItem:
    item = session.get(HandOverItem, item_id)
    if item is None:
        raise Refused("record-missing", kind="hand_over_item", id=item_id)
    if item.status != HandOverStatus.OFFERED.value:
        raise Refused("hand-over-decided", name=item.title)
    if item.to_id != actor(session).user_id and role_of(session) == Role.REP:
        raise Refused("hand-over-not-yours")
    return item


def _decide(session: Session, item: HandOverItem, status: HandOverStatus) -> None:
    item.status, item.decided_at = status.value, now(session)
    session.flush()


def _kind(record: Deal | Complaint | Task) -> str:
    return {Deal: "deal", Complaint: "complaint"}.get(type(record), "task")


def _title(record: Deal | Complaint | Task) -> str:
    if isinstance(record, Deal):
        return record.name
    return record.subject if isinstance(record, Complaint) else record.title
