"""Up to where reps approve their own quotes."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.orders import Quote
from app.model.settings import Assumption
from app.rules.money import Money
from app.rules.trade import APPROVAL_LIMITS, Approval
from app.services.defaults import base_currency
from app.services.documents import lines_of
from app.services.rates import converted, today


def within_limit(session: Session, quote: Quote) -> bool:
    """Whether a rep may approve this quote themselves.

    Raises:
        Refused: ``rate-missing`` when a limit stands and the quote's currency has no rate.
    """
    limits = approval_limits(session)
    total = 0
    if limits.amount is not None:
        money = Money(quote.total, quote.currency)
        total = converted(session, money, base_currency(session), quote.issued_on or today(session)).minor
    discount = max((line.discount_bp for line in lines_of(session, quote)), default=0)
    return limits.covers(total, discount)


def approval_limits(session: Session) -> Approval:
    """Up to where reps approve their own quotes, as the firm has said."""
    rows = session.execute(
        select(Assumption.key, Assumption.value).where(Assumption.key.in_(APPROVAL_LIMITS))
    )
    said = {key: int(value) for key, value in rows if value.isdigit()}
    return Approval(*(said.get(key) for key in APPROVAL_LIMITS))
