"""What came back from a campaign: answers, bounces, and the wish not to be written to again, which is obeyed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from app.model.accounts import Account, Contact
from app.model.campaigns import CampaignMember
from app.rules.choices import MemberStatus
from app.rules.errors import Refused
from app.services import records
from app.services.campaigns import channel_of, get
from app.storage.clock import now

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

ANSWERS = (
    MemberStatus.OPENED,
    MemberStatus.RESPONDED,
    MemberStatus.CONVERTED,
    MemberStatus.BOUNCED,
    MemberStatus.OPTED_OUT,
)
"""What can be recorded of somebody who was contacted."""
REACHED = frozenset({MemberStatus.CONTACTED, *ANSWERS})


def record(session: Session, campaign_id: str, members: list[str], answer: MemberStatus) -> int:
    """Record an answer of those members who were contacted; of how many it was recorded.

    The wish not to be written to again is kept with the contact for the campaign's channel, with the account where
    nobody else is known.

    Raises:
        Refused: ``campaign-answer`` when none of them was contacted, ``record-missing``.
    """
    campaign = get(session, campaign_id)
    chosen = select(CampaignMember).where(
        CampaignMember.campaign_id == campaign.id, CampaignMember.id.in_(members)
    )
    rows = [row for row in session.scalars(chosen) if row.status in REACHED and not row.control]
    if not rows:
        raise Refused("campaign-answer")
    for row in rows:
        row.status = answer.value
        if answer in {MemberStatus.RESPONDED, MemberStatus.CONVERTED}:
            row.responded_at = row.responded_at or now(session)
        if answer == MemberStatus.OPTED_OUT:
            opt_out(session, row.account_id, row.contact_id, channel_of(campaign))
    session.flush()
    return len(rows)


def opt_out(session: Session, account_id: str, contact_id: str | None, channel: str) -> None:
    """Keep somebody's wish not to be reached by a channel any more."""
    contact = session.get(Contact, contact_id) if contact_id else None
    if contact is not None:
        wishes = sorted({*(contact.opt_outs or ()), channel})
        records.update(session, "contact", contact.id, {"opt_outs": wishes})
        return
    account = session.get(Account, account_id)
    if account is not None:
        records.update(session, "account", account.id, {"do_not_contact": True})
