"""Lines of quotes and orders: written with their sums, so that head and lines always agree."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.catalogue import Product
from app.model.orders import Order, OrderLine, Quote, QuoteLine
from app.rules.errors import Refused
from app.rules.forms import check_name
from app.rules.money import Totals, check_amount, line_totals, sum_totals
from app.rules.trade import check_lines, check_quantity, check_sold
from app.storage.clock import now

Document = Quote | Order
Line = QuoteLine | OrderLine


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line as it is typed; see ``app/rules/totals.py`` for the units."""

    name: str
    quantity_milli: int
    unit_price: int
    discount_bp: int = 0
    tax_bp: int = 0
    product_id: str | None = None


def sums(lines: Sequence[LineDraft], *, inclusive: bool) -> tuple[list[Totals], Totals]:
    """The sums of each line and of all.

    Raises:
        Refused: beside the field of a line that cannot stand, with its place in ``line`` from 1.
    """
    each = []
    for place, line in enumerate(lines, 1):
        try:
            totals = line_totals(
                check_quantity(line.quantity_milli),
                line.unit_price,
                line.discount_bp,
                line.tax_bp,
                inclusive=inclusive,
            )
            check_amount(totals.gross, "total")
        except Refused as told:
            told.facts["line"] = place
            raise
        each.append(totals)
    whole = sum_totals(each)
    check_amount(whole.gross, "total")
    return each, whole


def kind_of(document: Document) -> str:
    """``quote`` or ``order``."""
    return "quote" if isinstance(document, Quote) else "order"


def lines_of(session: Session, document: Document) -> list[LineDraft]:
    """The lines of a document, in order; one that was taken off an order stands there with no quantity."""
    return [
        LineDraft(row.name, row.quantity_milli, row.unit_price, row.discount_bp, row.tax_bp, row.product_id)
        for row in _rows(session, document)
        if row.quantity_milli
    ]


def write_lines(session: Session, document: Document, lines: Sequence[LineDraft]) -> None:
    """Replace the lines of a draft, and write the sums of its head.

    Raises:
        Refused: ``document-not-draft``; as ``sums``; ``product-withdrawn``.
    """
    if document.status != "draft":
        raise Refused("document-not-draft", "status", kind=kind_of(document))
    each, whole = sums(lines, inclusive=document.tax_inclusive)
    check_products(session, lines)
    rows = _rows(session, document)
    for place, (line, totals) in enumerate(zip(lines, each, strict=True)):
        row = rows[place] if place < len(rows) else _row_of(document)
        row.position, row.product_id, row.name = place, line.product_id, check_name(line.name)
        row.quantity_milli, row.unit_price = line.quantity_milli, line.unit_price
        row.discount_bp, row.tax_bp = line.discount_bp, line.tax_bp
        row.net, row.tax, row.total = totals.net, totals.tax, totals.gross
        session.add(row)
    for row in rows[len(lines) :]:
        _take_off(session, row)
    document.net, document.tax, document.total = whole.net, whole.tax, whole.gross
    session.flush()


def check_products(session: Session, lines: Sequence[LineDraft]) -> None:
    """Refuse lines with a product that is not sold any more.

    Raises:
        Refused: ``product-withdrawn``.
    """
    wanted = {line.product_id for line in lines if line.product_id}
    found = session.execute(
        select(Product.name, Product.active).where(Product.id.in_(wanted)).order_by(Product.name)
    )
    check_sold(dict(found.all()))


def check_complete(session: Session, document: Document) -> None:
    """Refuse a document that has no line.

    Raises:
        Refused: ``lines-missing``.
    """
    check_lines(len(lines_of(session, document)))


def _row_of(document: Document) -> Line:
    if isinstance(document, Quote):
        return QuoteLine(account_id=document.account_id, quote_id=document.id)
    return OrderLine(account_id=document.account_id, order_id=document.id)


def _rows(session: Session, document: Document) -> list[Line]:
    if isinstance(document, Quote):
        quoted = select(QuoteLine).where(QuoteLine.quote_id == document.id)
        return list(session.scalars(quoted.order_by(QuoteLine.position, QuoteLine.id)))
    ordered = select(OrderLine).where(OrderLine.order_id == document.id)
    return list(session.scalars(ordered.order_by(OrderLine.position, OrderLine.id)))


def _take_off(session: Session, row: Line) -> None:
    """A line of a quote is archived; one of an order is kept for good and stands there empty."""
    if isinstance(row, QuoteLine):
        row.deleted_at = now(session)
    else:
        row.quantity_milli = row.net = row.tax = row.total = 0
