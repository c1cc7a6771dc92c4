"""What a customer answered in surveys, read by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection

OF_ACCOUNT = (
    "SELECT t.id, t.at, coalesce(s.name, ''), coalesce(s.name_en, s.name, ''), coalesce(s.kind, ''), t.score, "
    "coalesce(c.name, ''), coalesce(t.remark, ''), t.complaint_id FROM survey_responses t "
    "LEFT JOIN surveys s ON s.id = t.survey_id LEFT JOIN contacts c ON c.id = t.contact_id "
    "WHERE t.account_id = ? AND t.deleted_at IS NULL ORDER BY t.at DESC LIMIT 500"
)


class Answer(NamedTuple):
    """One response; ``at`` in milliseconds since 1970, ``score`` as the survey counts it, None without one."""

    id: str
    at: int
    survey: str
    survey_en: str
    kind: str
    score: int | None
    contact: str
    remark: str
    complaint: str | None


def answers(connection: Connection, account: str) -> list[Answer]:
    """The newest 500 responses of an account."""
    return [Answer(*row) for row in connection.execute(OF_ACCOUNT, (account,))]
