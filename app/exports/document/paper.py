"""A quote or an order as it goes to the customer: read once, frozen, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.rules.capitals import capital_amount
from app.rules.errors import Refused
from app.rules.trade import shown_number

if TYPE_CHECKING:
    from app.storage.connection import Connection

CHINESE: Final = "zh_CN"
_HEADS: Final = {
    "quote": (
        "SELECT t.number, t.id, t.version, t.issued_on, t.valid_until, t.currency, t.tax_inclusive, t.net, t.tax,"
        " t.total, coalesce(t.terms, ''), t.account_id, t.contact_id, t.owner_id FROM quotes t WHERE t.id = ?"
    ),
    "order": (
        "SELECT t.number, t.id, 1, t.ordered_on, NULL, t.currency, t.tax_inclusive, t.net, t.tax, t.total,"
        " coalesce(t.description, ''), t.account_id, t.contact_id, t.owner_id FROM orders t WHERE t.id = ?"
    ),
}


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One position; units as in ``app/rules/totals.py``."""

    code: str
    name: str
    unit: str
    quantity_milli: int
    unit_price: int
    discount_bp: int
    tax_bp: int
    total: int


@dataclass(frozen=True, slots=True)
class Paper:
    """Everything that is printed.

    Attributes:
        provisional: the server has not allotted the number yet.
        capitals: the total as contracts want it (大写金额); empty but for Chinese papers in yuan.
    """

    kind: str
    language: str
    firm: str
    number: str
    provisional: bool
    version: int
    dated: str
    valid_until: str
    account: str
    contact: str
    owner: str
    currency: str
    tax_inclusive: bool
    net: int
    tax: int
    total: int
    terms: str
    capitals: str
    lines: tuple[PaperLine, ...]


def read_paper(connection: Connection, kind: str, record_id: str, language: str) -> Paper:
    """Read a quote or an order for printing.

    Raises:
        Refused: ``record-missing``; ``lines-missing`` when there is nothing to offer or to deliver.
    """
    head = connection.execute(_HEADS[kind], (record_id,)).fetchone()
    if head is None:
        raise Refused("record-missing", kind=kind, id=record_id)
    number, key, version, dated, until, currency, inclusive, net, tax, total, terms, *whose = head
    lines = _lines(connection, kind, record_id, language)
    if not lines:
        raise Refused("lines-missing", "lines")
    account, contact, owner = (
        _name(connection, table, found, language)
        for table, found in zip(("accounts", "contacts", "users"), whose, strict=True)
    )
    yuan = language == CHINESE and currency == "CNY"
    return Paper(
        kind=kind,
        language=language,
        firm=_name(connection, "organisations", None, language),
        number=shown_number(number, key),
        provisional=not number,
        version=version,
        dated=dated or "",
        valid_until=until or "",
        account=account,
        contact=contact,
        owner=owner,
        currency=currency,
        tax_inclusive=bool(inclusive),
        net=net,
        tax=tax,
        total=total,
        terms=terms,
        capitals=capital_amount(total) if yuan else "",
        lines=lines,
    )


def _lines(connection: Connection, kind: str, record_id: str, language: str) -> tuple[PaperLine, ...]:
    own = "" if language == CHINESE else "CASE WHEN p.name = l.name THEN p.name_en END,"
    rows = connection.execute(
        f"SELECT coalesce(p.code, ''), coalesce({own} l.name, ''), coalesce(p.unit, ''), l.quantity_milli,"
        f" l.unit_price, l.discount_bp, l.tax_bp, l.total FROM {kind}_lines l"
        f" LEFT JOIN products p ON p.id = l.product_id WHERE l.{kind}_id = ? AND l.deleted_at IS NULL"
        " AND l.quantity_milli <> 0 ORDER BY l.position, l.id",
        (record_id,),
    )
    return tuple(PaperLine(*row) for row in rows)


def _name(connection: Connection, table: str, record_id: str | None, language: str) -> str:
    """The name in a language; the organisation is the only one of its table."""
    name = "name" if language == CHINESE else "coalesce(nullif(name_en, ''), name)"
    where, values = ("1 LIMIT 1", ()) if table == "organisations" else ("id = ?", (record_id,))
    row = connection.execute(f"SELECT {name} FROM {table} WHERE {where}", values).fetchone()
    return str(row[0]) if row else ""
