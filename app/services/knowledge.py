"""Answers that solved complaints, kept for the next one, and judged whether they helped."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.model.complaints import Article, Complaint
from app.rules.choices import ComplaintStatus
from app.rules.errors import Refused
from app.services import records

SETTLED_WELL = frozenset(
    {ComplaintStatus.RESOLVED.value, ComplaintStatus.CLOSED.value, ComplaintStatus.REMEDIED.value}
)


def keep(session: Session, complaint_id: str, fields: Mapping[str, Any]) -> str:
    """Make an article of what solved a complaint; its id. It belongs to the firm, not to the customer.

    Raises:
        Refused: ``record-missing``, ``article-too-early`` while nothing is solved, ``field-required``.
    """
    complaint = session.get(Complaint, complaint_id)
    if complaint is None:
        raise Refused("record-missing", kind="complaint", id=complaint_id)
    if complaint.status not in SETTLED_WELL:
        raise Refused("article-too-early")
    given = {"product_id": complaint.product_id, "complaint_id": complaint.id}
    return records.create(session, "article", {**given, **fields})


def use(session: Session, article_id: str, *, helped: bool) -> None:
    """Count that an article was used, and whether it helped.

    Raises:
        Refused: ``record-missing``.
    """
    article = records.get(session, "article", article_id)
    if not isinstance(article, Article):
        raise Refused("record-missing", kind="article", id=article_id)
    article.used_count += 1
    article.helped_count += helped
    session.flush()
