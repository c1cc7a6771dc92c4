"""Market campaigns: working out whom one is for, with a control group kept aside, and what stands in it now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from app.model.campaigns import Campaign, CampaignMember
from app.rules.choices import CampaignKind, Channel, LeftOut, MemberStatus, Occasion, Role
from app.rules.draw import control_group
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.services import records
from app.services.campaign_people import Asked, judged
from app.services.custom_fields import connection_of
from app.services.moves import role_of
from app.storage.actor import actor
from app.storage.clock import now

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from app.services.campaign_people import Judged
    from app.storage.connection import Connection

MOST_PERCENT = 90
_CHANNEL_OF = {
    CampaignKind.EMAIL: Channel.EMAIL,
    CampaignKind.SMS: Channel.SMS,
    CampaignKind.WECHAT: Channel.WECHAT,
    CampaignKind.CALL: Channel.CALL,
    CampaignKind.VISIT: Channel.VISIT,
}
WITH_DELETED = {"with_deleted": True}


class Tally(NamedTuple):
    """How a campaign stands.

    Attributes:
        states: members by status; those left out are not among them.
        left_out: how many are left out, by reason.
        tasked: how many of those planned have a task that is not done.
    """

    states: dict[str, int]
    left_out: dict[str, int]
    tasked: int = 0

    @property
    def planned(self) -> int:
        """Who has neither been contacted nor has a task."""
        return self.states.get(MemberStatus.PLANNED.value, 0) - self.tasked


def get(session: Session, campaign_id: str) -> Campaign:
    """The campaign.

    Raises:
        Refused: ``record-missing``.
    """
    found = records.get(session, "campaign", campaign_id)
    if not isinstance(found, Campaign):
        raise TypeError(found)
    return found


def channel_of(campaign: Campaign) -> str:
    """By what the campaign reaches people: its channel, else the one that its type means; empty for none."""
    if campaign.channel:
        return campaign.channel
    meant = _CHANNEL_OF.get(CampaignKind(campaign.campaign_type)) if campaign.campaign_type else None
    return meant.value if meant else ""


def plan(session: Session, campaign_id: str) -> Tally:
    """Work out the audience anew; possible until the first of them is contacted or has a task.

    Raises:
        Refused: ``record-missing``, ``campaign-begun``, ``campaign-percent``, ``campaign-empty`` when nobody stands in
            the segment, or as ``judged``.
    """
    campaign = get(session, campaign_id)
    campaign.channel = channel_of(campaign) or None
    if not 0 <= campaign.control_percent <= MOST_PERCENT:
        raise Refused("campaign-percent", "control_percent", most=MOST_PERCENT)
    if begun(session, campaign):
        raise Refused("campaign-begun", name=campaign.name)
    people = judged(connection_of(session), asked_of(session, campaign), now(session))
    if not people:
        raise Refused("campaign-empty", "segment_id")
    _write(session, campaign, people)
    return tally(connection_of(session), campaign.id)


def begun(session: Session, campaign: Campaign) -> bool:
    """Whether somebody was contacted or has a task, so that the audience stands."""
    asked = select(CampaignMember.id).where(
        CampaignMember.campaign_id == campaign.id,
        CampaignMember.contacted_at.is_not(None) | CampaignMember.task_id.is_not(None),
    )
    return session.scalar(asked.limit(1)) is not None


def asked_of(session: Session, campaign: Campaign) -> Asked:
    """What a campaign says of its audience; a rep's is for their own accounts."""
    birthdays = None
    if campaign.occasion == Occasion.BIRTHDAY and campaign.starts_on and campaign.ends_on:
        birthdays = (campaign.starts_on, campaign.ends_on)
    elif campaign.occasion == Occasion.BIRTHDAY:
        raise Refused("campaign-days", "ends_on", most=366)
    return Asked(
        campaign.id, channel_of(campaign), campaign.segment_id, campaign.quiet_days, birthdays,
        actor(session).user_id, own=role_of(session) == Role.REP,
    )  # fmt: skip


def _write(session: Session, campaign: Campaign, people: list[Judged]) -> None:
    inside = [one.account for one in people if one.left_out is None]
    control = control_group(campaign.id, inside, campaign.control_percent)
    members = select(CampaignMember).where(CampaignMember.campaign_id == campaign.id)
    known = {row.id: row for row in session.scalars(members, execution_options=WITH_DELETED)}
    wanted = set()
    for one in people:
        whose = derived_id("campaign_member", campaign.id, one.account, one.contact or "")
        wanted.add(whose)
        row = known.get(whose)
        if row is None:
            row = CampaignMember(id=whose, account_id=one.account, campaign_id=campaign.id)
            session.add(row)
        row.contact_id, row.left_out, row.deleted_at = one.contact, one.left_out, None
        row.control = one.left_out is None and one.account in control
        row.status = _status(one, control=row.control)
    for gone in known.keys() - wanted:
        known[gone].deleted_at = known[gone].deleted_at or now(session)
    session.flush()


def _status(one: Judged, *, control: bool) -> str:
    if one.left_out is not None:
        return MemberStatus.EXCLUDED.value
    return (MemberStatus.CONTROL if control else MemberStatus.PLANNED).value


def tally(connection: Connection, campaign_id: str) -> Tally:
    """How a campaign stands."""
    rows = connection.execute(
        "SELECT status, coalesce(left_out, ''), count(*), sum(task_id IS NOT NULL AND status = 'planned')"
        " FROM campaign_members WHERE campaign_id = ? AND deleted_at IS NULL GROUP BY 1, 2",
        (campaign_id,),
    ).fetchall()
    states: dict[str, int] = {}
    left_out: dict[str, int] = {}
    for status, reason, count, _tasks in rows:
        if status == MemberStatus.EXCLUDED.value:
            left_out[reason] = left_out.get(reason, 0) + count
        else:
            states[status] = states.get(status, 0) + count
    order = [reason.value for reason in LeftOut]
    sorted_out = {key: left_out[key] for key in sorted(left_out, key=order.index)}
    return Tally(states, sorted_out, sum(row[3] for row in rows))
