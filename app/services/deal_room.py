"""Who decides a deal, who else wants it, what is in it, and how its day to close has moved; by the raw driver."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.storage.connection import Connection

_PEOPLE = (
    "SELECT p.id, p.contact_id, coalesce(c.name, ''), coalesce(c.title, ''), p.decision_role, p.attitude"
    " FROM deal_contacts p LEFT JOIN contacts c ON c.id = p.contact_id WHERE p.deal_id = ? AND p.deleted_at IS NULL"
    " ORDER BY p.created_at, p.id"
)
_COMPETITORS = (
    "SELECT id, name, strengths, weaknesses, price, currency FROM deal_competitors WHERE deal_id = ?"
    " AND deleted_at IS NULL ORDER BY created_at, id"
)
_PRODUCTS = (
    "SELECT d.id, d.product_id, coalesce(p.name, ''), d.quantity_milli, d.unit_price, d.currency FROM deal_products d"
    " LEFT JOIN products p ON p.id = d.product_id WHERE d.deal_id = ? AND d.deleted_at IS NULL"
    " ORDER BY d.created_at, d.id"
)
_SLIPS = (
    "SELECT c.d, m.edited_at, coalesce(u.name, '') FROM sync_change c JOIN sync_mutation m ON m.first_change ="
    " (SELECT max(first_change) FROM sync_mutation WHERE first_change <= c.seq) LEFT JOIN users u ON u.id = m.by_id"
    " WHERE c.pk = ? AND c.tbl = 'deals' AND c.op = 'U' AND instr(c.d, '\"expected_close\"') ORDER BY c.seq"
)


class Person(NamedTuple):
    """A contact's part in the decision."""

    id: str
    contact_id: str
    name: str
    title: str
    role: str | None
    attitude: str | None


class Competitor(NamedTuple):
    """Somebody else who wants the deal."""

    id: str
    name: str
    strengths: str | None
    weaknesses: str | None
    price: int | None
    currency: str | None


class Wanted(NamedTuple):
    """A product of the deal before there is a quote."""

    id: str
    product_id: str
    name: str
    quantity_milli: int
    unit_price: int | None
    currency: str | None


class Slip(NamedTuple):
    """One move of the day to close; ``at`` in milliseconds since 1970 UTC."""

    before: dt.date | None
    after: dt.date | None
    at: int
    who: str


class Room(NamedTuple):
    """Everything around one deal; ``stage_probability`` is what its stage would say, in percent.

    ``stage_gone`` says that the stage was taken away, on another laptop, while the deal stood in it.
    """

    deal_id: str
    people: tuple[Person, ...]
    competitors: tuple[Competitor, ...]
    products: tuple[Wanted, ...]
    slips: tuple[Slip, ...]
    stage_probability: int
    stage_gone: bool = False

    @property
    def put_off(self) -> tuple[int, int]:
        """How often the day was put off, and by how many days in all."""
        moved = [
            (s.after - s.before).days for s in self.slips if s.before is not None and s.after is not None
        ]
        later = [days for days in moved if days > 0]
        return len(later), sum(later)


def read(connection: Connection, deal_id: str) -> Room:
    """Read what stands around a deal."""
    stage = connection.execute(
        "SELECT s.probability, s.deleted_at IS NOT NULL OR NOT s.active FROM deals d"
        " JOIN stages s ON s.id = d.stage_id WHERE d.id = ?",
        (deal_id,),
    ).fetchone()
    return Room(
        deal_id,
        tuple(Person(*row) for row in connection.execute(_PEOPLE, (deal_id,))),
        tuple(Competitor(*row) for row in connection.execute(_COMPETITORS, (deal_id,))),
        tuple(Wanted(*row) for row in connection.execute(_PRODUCTS, (deal_id,))),
        tuple(_slip(*row) for row in connection.execute(_SLIPS, (deal_id,))),
        int(stage[0]) if stage else 0,
        bool(stage is not None and stage[1]),
    )


def _slip(written: str, at: int, who: str) -> Slip:
    before, after = json.loads(written)["expected_close"]
    return Slip(_day(before), _day(after), at, who)


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
