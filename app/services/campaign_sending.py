"""Putting a campaign to work: messages for whoever may still be written to, tasks, and marks of what went out.

Nothing is ever sent from here: drafts, files and tasks are made, and a person sends, calls or visits.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import select

from app.model.accounts import Account, Contact
from app.model.activities import Task
from app.model.campaigns import Campaign, CampaignMember
from app.model.settings import Organisation
from app.rules.choices import CampaignStatus, Channel, MemberStatus, Occasion, TaskStatus
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.services.campaign_people import birthday_in, waiting
from app.services.campaigns import asked_of, channel_of, get
from app.services.custom_fields import connection_of
from app.services.messages import Writer
from app.storage.actor import actor
from app.storage.clock import now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from app.rules.choices import LeftOut
    from app.services.campaign_people import Person, Waiting
    from app.services.messages import Draft, Message

EVENING = dt.time(23, 59)


class Letter(NamedTuple):
    """One message, ready to go out.

    Attributes:
        member: id of the member of the campaign.
        account: its name.
        account_id: its id.
        contact_id: id of the contact; None when the account itself is written to.
        name: of who is written to.
        address: e-mail address, number or WeChat id, by the channel; empty for a visit.
        day: when it is to be done; None for any time.
        said: the message.
    """

    member: str
    account: str
    account_id: str
    contact_id: str | None
    name: str
    address: str
    day: dt.date | None
    said: Message


class Ready(NamedTuple):
    """What can go out now.

    Attributes:
        letters: in the order of the accounts' names.
        held: members whose message lacks a field; they wait until it is filled or the text gives something instead.
        left_out: how many were planned and are left out now, by reason, e.g. for an opt-out since.
    """

    letters: tuple[Letter, ...]
    held: tuple[Letter, ...]
    left_out: dict[LeftOut, int]


def ready(session: Session, campaign_id: str) -> Ready:
    """Everybody planned who may still be written to; who may not any more is left out from now on.

    Raises:
        Refused: ``record-missing``, ``campaign-over`` when it is finished or cancelled, ``campaign-message`` without a
            template, ``campaign-unplanned`` when nobody waits: there is no list yet, or all were contacted; or as
            ``judged``.
    """
    campaign = get(session, campaign_id)
    if campaign.status in {CampaignStatus.FINISHED, CampaignStatus.CANCELLED}:
        raise Refused("campaign-over", "status", name=campaign.name)
    if not campaign.template_id:
        raise Refused("campaign-message", "template_id")
    people = waiting(connection_of(session), asked_of(session, campaign))
    if not people:
        raise Refused("campaign-unplanned", "segment_id")
    left_out = _leave_out(session, [each for each in people if each.left_out is not None])
    standing = [each for each in people if each.left_out is None]
    letters = list(_letters(session, campaign, standing, campaign.template_id))
    full = tuple(letter for letter in letters if not letter.said.missing)
    return Ready(full, tuple(letter for letter in letters if letter.said.missing), left_out)


def preview(session: Session, campaign_id: str, draft: Draft, limit: int) -> list[Letter]:
    """What the first of those planned would be told by a text that is being written."""
    campaign = get(session, campaign_id)
    people = waiting(connection_of(session), asked_of(session, campaign))
    standing = [each for each in people if each.left_out is None]
    return list(_letters(session, campaign, standing[:limit], draft))


def mark(session: Session, campaign_id: str, members: list[str]) -> int:
    """Say that these were contacted now; how many were."""
    campaign, at, count = get(session, campaign_id), now(session), 0
    for member in members:
        row = session.get(CampaignMember, member)
        if row is not None and row.status == MemberStatus.PLANNED.value and not row.control:
            row.status, row.contacted_at = MemberStatus.CONTACTED.value, at
            count += 1
    _begun(session, campaign)
    session.flush()
    return count


def make_tasks(session: Session, campaign_id: str) -> Ready:
    """A task for each of those ready who has none, with the message in it; doing it marks them as contacted.

    Raises:
        Refused: as ``ready``.
    """
    campaign, found = get(session, campaign_id), ready(session, campaign_id)
    zone = ZoneInfo(session.scalar(select(Organisation.time_zone).limit(1)) or "Asia/Shanghai")
    for letter in found.letters:
        account = session.get(Account, letter.account_id)
        member = session.get(CampaignMember, letter.member)
        if account is None or member is None:
            continue
        made = derived_id("campaign_task", letter.member)
        task = session.get(Task, made, execution_options={"with_deleted": True}) or Task(id=made)
        task.deleted_at, task.status = None, TaskStatus.TODO.value
        task.title, task.description = campaign.name, letter.said.text
        day = letter.day or campaign.starts_on or now(session).astimezone(zone).date()
        task.due_at, task.all_day, task.time_zone = dt.datetime.combine(day, EVENING, zone), True, str(zone)
        task.assignee_id = account.owner_id or actor(session).user_id
        task.about_kind, task.about_id, task.account_id = "account", account.id, account.id
        task.contact_id = letter.contact_id
        session.add(task)
        member.task_id = made
    _begun(session, campaign)
    session.flush()
    return found


def task_moved(session: Session, task: Task) -> None:
    """A campaign's task that is done means contacted; taken up again, it means planned."""
    mine = select(CampaignMember).where(
        CampaignMember.account_id == task.account_id, CampaignMember.task_id == task.id
    )
    for member in session.scalars(mine):
        if task.status == TaskStatus.DONE and member.status == MemberStatus.PLANNED:
            member.status, member.contacted_at = MemberStatus.CONTACTED.value, now(session)
        elif task.status == TaskStatus.TODO and member.status == MemberStatus.CONTACTED:
            member.status, member.contacted_at = MemberStatus.PLANNED.value, None


def _begun(session: Session, campaign: Campaign) -> None:
    if campaign.status in {CampaignStatus.DRAFT, CampaignStatus.PLANNED}:
        campaign.status = CampaignStatus.RUNNING.value
    if campaign.starts_on is None:
        campaign.starts_on = now(session).astimezone().date()


def _letters(
    session: Session, campaign: Campaign, people: list[Waiting], template: str | Draft
) -> Iterator[Letter]:
    """What each is told; names and birthdays are read for all at once."""
    mine = select(CampaignMember.account_id).where(CampaignMember.campaign_id == campaign.id)
    accounts = {row.id: row for row in session.scalars(select(Account).where(Account.id.in_(mine)))}
    whom = select(CampaignMember.contact_id).where(CampaignMember.campaign_id == campaign.id)
    contacts = {row.id: row for row in session.scalars(select(Contact).where(Contact.id.in_(whom)))}
    writer, channel = Writer(session, template, campaign.occasion or ""), channel_of(campaign)
    for each in people:
        account, contact = accounts[each.person.account], contacts.get(each.person.contact or "")
        yield Letter(
            each.member, account.name, account.id, each.person.contact, contact.name if contact else account.name,
            "" if channel == Channel.VISIT else each.person.address(channel), _day(campaign, each.person),
            writer.to(account, contact),
        )  # fmt: skip


def _day(campaign: Campaign, person: Person) -> dt.date | None:
    if campaign.occasion != Occasion.BIRTHDAY or not (
        campaign.starts_on and campaign.ends_on and person.birthday
    ):
        return campaign.starts_on
    return birthday_in(person.birthday, campaign.starts_on, campaign.ends_on, lunar=bool(person.lunar))


def _leave_out(session: Session, people: list[Waiting]) -> dict[LeftOut, int]:
    counts: dict[LeftOut, int] = {}
    for each in people:
        member = session.get(CampaignMember, each.member)
        if member is not None and each.left_out is not None:
            member.status, member.left_out = MemberStatus.EXCLUDED.value, each.left_out.value
            counts[each.left_out] = counts.get(each.left_out, 0) + 1
    session.flush()
    return counts
