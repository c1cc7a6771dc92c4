"""What stands beside a new complaint: likely doubles, the last ones of its customer, answers that helped before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.settled import SETTLED
from app.rules.text.normal import normal

if TYPE_CHECKING:
    from app.storage.connection import Connection

LAST, RECENT_DAYS, ALIKE = 5, 30, 60
"""Complaints shown, days in which a settled one may still be the same, and the likeness in percent that counts."""

DAY = 86_400_000
PAST = (
    "SELECT id, coalesce(number, ''), subject, status, severity, received_at, coalesce(order_id, ''), "
    "coalesce(product_id, '') FROM complaints WHERE account_id = ? AND deleted_at IS NULL "
    "ORDER BY received_at DESC LIMIT 50"
)
ARTICLES = (
    "SELECT id, title, coalesce(title_en, ''), body, coalesce(body_en, ''), coalesce(product_id, ''), used_count, "
    "helped_count FROM articles WHERE deleted_at IS NULL"
)


class Asked(NamedTuple):
    """What is known of the new complaint so far."""

    account_id: str
    subject: str
    product_id: str = ""
    order_id: str = ""


class Past(NamedTuple):
    """A complaint of the same customer; ``received_at`` in milliseconds since 1970 UTC."""

    id: str
    number: str
    subject: str
    status: str
    severity: str
    received_at: int


class Answer(NamedTuple):
    """An article that may help."""

    id: str
    title: str
    title_en: str
    body: str
    body_en: str
    used: int
    helped: int


class Beside(NamedTuple):
    """What is shown beside the form."""

    likely: list[Past]
    last: list[Past]
    answers: list[Answer]


def beside(connection: Connection, asked: Asked, now_ms: int) -> Beside:
    """Look up what belongs beside a complaint that is being taken in."""
    likely: list[Past] = []
    last: list[Past] = []
    rows = connection.execute(PAST, (asked.account_id,)) if asked.account_id else ()
    for *told, order, product in rows:
        past = Past(*told)
        fresh = past.status not in SETTLED or now_ms - past.received_at < RECENT_DAYS * DAY
        if fresh and _same(asked, past.subject, order, product):
            likely.append(past)
        elif len(last) < LAST:
            last.append(past)
    return Beside(likely, last, answers(connection, asked))


def _same(asked: Asked, subject: str, order: str, product: str) -> bool:
    if asked.order_id and asked.order_id == order:
        return True
    needed = ALIKE - 20 if asked.product_id and asked.product_id == product else ALIKE
    return likeness(asked.subject, subject) >= needed


def answers(connection: Connection, asked: Asked, most: int = 3) -> list[Answer]:
    """The articles nearest to a complaint's words and product, the one that helped most first among equals."""
    found = []
    for *told, product, used, helped in connection.execute(ARTICLES):
        answer = Answer._make((*told, used, helped))
        score = max(likeness(asked.subject, text) for text in (answer.title, answer.title_en, answer.body))
        score += 25 if product and product == asked.product_id else 0
        if score >= ALIKE:
            found.append((score, helped, answer))
    found.sort(key=_rank, reverse=True)
    return [answer for *_, answer in found[:most]]


def _rank(found: tuple[float, int, Answer]) -> tuple[float, int]:
    return found[0], found[1]


def likeness(one: str, other: str) -> float:
    """How much of the shorter text is in the longer one, 0 to 100; nothing typed is like nothing."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only when somebody types

    one, other = normal(one), normal(other)
    return float(fuzz.partial_ratio(one, other)) if len(one) > 1 and len(other) > 1 else 0.0
