"""What a user can do with a quote: write it, submit it, make a new version, turn it into an order."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.catalogue import Product
from app.model.deals import Deal, DealProduct
from app.model.orders import Order, Quote
from app.rules.choices import OrderStatus, QuoteStatus, Role
from app.rules.errors import Refused
from app.rules.money import half_up
from app.services import records
from app.services.approvals import within_limit
from app.services.defaults import base_currency
from app.services.documents import LineDraft, check_complete, check_products, lines_of, write_lines
from app.services.moves import change_state, role_of
from app.services.prices import price_for
from app.services.rates import today
from app.storage.actor import actor
from app.storage.clock import now

CARRIED = ("name", "deal_id", "contact_id", "currency", "tax_inclusive", "owner_id", "terms", "valid_until")


def save_quote(
    session: Session, quote_id: str | None, fields: Mapping[str, Any], lines: Sequence[LineDraft]
) -> str:
    """Make a quote or write a draft with its lines; its id.

    Raises:
        Refused: beside the field that cannot stand; ``document-not-draft``; as ``write_lines``.
    """
    if quote_id is None:
        quote_id = records.create(session, "quote", {"issued_on": today(session), **fields})
    elif fields:
        records.update(session, "quote", quote_id, fields)
    write_lines(session, get_quote(session, quote_id), lines)
    return quote_id


def get_quote(session: Session, quote_id: str) -> Quote:
    """The quote.

    Raises:
        Refused: ``record-missing``.
    """
    found = records.get(session, "quote", quote_id)
    if not isinstance(found, Quote):
        raise Refused("record-missing", kind="quote", id=quote_id)
    return found


def submit(session: Session, quote_id: str) -> str:
    """Submit a draft; within the limit it is approved at once. The state after it.

    Raises:
        Refused: ``lines-missing``, ``move-not-allowed``, ``rate-missing``.
    """
    quote = get_quote(session, quote_id)
    check_complete(session, quote)
    change_state(session, "quote", quote, "status", QuoteStatus.SUBMITTED)
    if within_limit(session, quote):
        approve(session, quote_id)
    session.flush()
    return quote.status


def approve(session: Session, quote_id: str) -> None:
    """Approve a submitted quote.

    Raises:
        Refused: ``quote-over-limit`` when it is up to a manager; ``move-not-allowed``.
    """
    quote = get_quote(session, quote_id)
    if role_of(session) == Role.REP and not within_limit(session, quote):
        raise Refused("quote-over-limit", "status")
    change_state(session, "quote", quote, "status", QuoteStatus.APPROVED)
    quote.approved_by, quote.approved_at = actor(session).user_id, now(session)
    session.flush()


def new_version(session: Session, quote_id: str) -> str:
    """A draft with the same content and the next version, which takes the place of the old one; its id."""
    old = get_quote(session, quote_id)
    fields = {key: getattr(old, key) for key in CARRIED} | {"account_id": old.account_id}
    fields |= {"version": old.version + 1, "replaces_id": old.id, "number": old.number}
    made = records.create(session, "quote", {**fields, "issued_on": today(session)})
    quote = get_quote(session, made)
    write_lines(session, quote, _sold_only(session, lines_of(session, old)))
    return made


def from_deal(session: Session, deal_id: str) -> str:
    """A draft for a deal: its account, its contact, its currency, its products at the customer's prices; its id.

    Raises:
        Refused: ``record-missing``; ``rate-missing`` when a price has no rate into the deal's currency.
    """
    deal = records.get(session, "deal", deal_id)
    if not isinstance(deal, Deal):
        raise Refused("record-missing", kind="deal", id=deal_id)
    currency, day = deal.currency or base_currency(session), today(session)
    wanted = session.scalars(
        select(DealProduct)
        .where(DealProduct.deal_id == deal_id)
        .order_by(DealProduct.created_at, DealProduct.id)
    )
    lines = []
    for row in wanted:
        priced = price_for(session, row.product_id, deal.account_id, currency, row.quantity_milli, day)
        own = row.unit_price if row.currency == currency else None
        price = own if own is not None else priced.unit_price or 0
        lines.append(LineDraft(priced.name, row.quantity_milli, price, 0, priced.tax_bp, row.product_id))
    fields = {
        "deal_id": deal_id,
        "account_id": deal.account_id,
        "contact_id": deal.contact_id,
        "currency": currency,
    }
    return save_quote(session, None, {**fields, "name": deal.name}, lines)


def accept(session: Session, quote_id: str) -> str:
    """Note that the customer has accepted, and make the confirmed order; its id.

    Raises:
        Refused: ``quote-expired``, ``product-withdrawn``, ``move-not-allowed``, ``lines-missing``.
    """
    quote = get_quote(session, quote_id)
    check_complete(session, quote)
    lines = lines_of(session, quote)
    check_products(session, lines)
    if quote.status == QuoteStatus.APPROVED:
        change_state(session, "quote", quote, "status", QuoteStatus.SENT)
    change_state(session, "quote", quote, "status", QuoteStatus.ACCEPTED)
    whose = {key: getattr(quote, key) for key in ("account_id", "deal_id", "contact_id", "owner_id")}
    terms = {"currency": quote.currency, "tax_inclusive": quote.tax_inclusive, "description": quote.terms}
    order_id = records.create(
        session, "order", {**whose, **terms, "quote_id": quote.id, "ordered_on": today(session)}
    )
    order = records.get(session, "order", order_id)
    if isinstance(order, Order):
        write_lines(session, order, lines)
        order.cost = cost_of(session, lines, order.currency)
        change_state(session, "order", order, "status", OrderStatus.CONFIRMED)
    session.flush()
    return order_id


def cost_of(session: Session, lines: Sequence[LineDraft], currency: str) -> int | None:
    """What the lines cost us; None when the cost of a product is not known in this currency."""
    total = 0
    for line in lines:
        product = session.get(Product, line.product_id) if line.product_id else None
        if product is None or product.cost is None or product.currency != currency:
            return None
        total += half_up(line.quantity_milli * product.cost, 1000)
    return total


def _sold_only(session: Session, lines: Sequence[LineDraft]) -> list[LineDraft]:
    """The lines whose product is still sold: a new version starts with what can be delivered."""
    withdrawn = set(session.scalars(select(Product.id).where(Product.active.is_(False))))
    return [line for line in lines if line.product_id not in withdrawn]
