"""Opt-outs are obeyed after planning too: open tasks of campaigns and care plans that nobody wants fall away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

from app.model.campaigns import CampaignMember
from app.rules.choices import LeftOut, MemberStatus, TaskStatus
from app.services import moves
from app.storage.actor import actor

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_UNWANTED = """
SELECT k.id, m.id, a.do_not_contact FROM tasks k
LEFT JOIN care_steps s ON s.id = k.care_step_id
LEFT JOIN campaign_members m ON m.account_id = k.account_id AND m.task_id = k.id AND m.deleted_at IS NULL
LEFT JOIN campaigns p ON p.id = m.campaign_id
JOIN accounts a ON a.id = k.account_id
LEFT JOIN contacts c ON c.id = k.contact_id
WHERE k.deleted_at IS NULL AND k.status IN ('todo', 'doing') AND k.assignee_id = :me
AND (k.care_step_id IS NOT NULL OR m.id IS NOT NULL)
AND (a.do_not_contact OR instr(coalesce(c.opt_outs, ''), '"' || coalesce(s.channel, p.channel, '-') || '"') > 0)
"""


def obey(session: Session) -> int:
    """Cancel one's own open tasks that nobody wants any more; how many."""
    rows = session.execute(text(_UNWANTED), {"me": actor(session).user_id}).all()
    for task, member, wholly in rows:
        moves.move(session, "task", task, TaskStatus.CANCELLED.value)
        row = session.get(CampaignMember, member) if member else None
        if row is not None and row.status == MemberStatus.PLANNED:
            row.status = MemberStatus.EXCLUDED.value
            row.left_out = (LeftOut.DO_NOT_CONTACT if wholly else LeftOut.OPTED_OUT).value
    session.flush()
    return len(rows)


def unwanted(session: Session) -> bool:
    """Whether there is such a task."""
    return session.execute(text(_UNWANTED + " LIMIT 1"), {"me": actor(session).user_id}).first() is not None
