"""Whether a record stays under the limit of the firm's policy, so that a step needs nobody's approval."""

from typing import Any

from sqlalchemy.orm import Session

from app.model.complaints import Complaint, SlaPolicy
from app.model.orders import Quote
from app.rules.limits import Amount, remedy_within


def within(session: Session, record: Any) -> bool:
    """Whether a record's amount is under the limit that goes with it; a kind without one is under every limit."""
    if isinstance(record, Quote):
        from app.services.approvals import within_limit  # noqa: PLC0415 - loads when a quote asks

        return within_limit(session, record)
    return not isinstance(record, Complaint) or _complaint(session, record)


def _complaint(session: Session, complaint: Complaint) -> bool:
    policy = session.get(SlaPolicy, complaint.policy_id) if complaint.policy_id else None
    limit = Amount(policy.remedy_limit, policy.currency) if policy else Amount(None, None)
    return remedy_within(Amount(complaint.remedy_amount, complaint.remedy_currency), limit)
