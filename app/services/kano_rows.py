"""The pairs of the firm's Kano questionnaire, read by the raw driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection

PAIRS = (
    "SELECT q.id, q.topic, q.question, coalesce(q.dysfunctional, '') FROM survey_questions q "
    "JOIN surveys s ON s.id = q.survey_id WHERE s.kind = 'kano' AND s.active AND s.deleted_at IS NULL "
    "AND q.deleted_at IS NULL ORDER BY q.position, q.id"
)


class Pair(NamedTuple):
    """One topic with its question both ways round."""

    id: str
    topic: str
    functional: str
    dysfunctional: str


def pairs(connection: Connection) -> list[Pair]:
    """The pairs in their order."""
    return [Pair(*row) for row in connection.execute(PAIRS)]
