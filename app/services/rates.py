"""Exchange rates by day: asked for, never guessed."""

import datetime as dt
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.model.catalogue import ExchangeRate
from app.model.settings import Organisation
from app.rules.errors import Refused
from app.rules.money import Money, convert
from app.services.defaults import base_currency
from app.storage.clock import now

SCALE = 10**8  # rates are kept as units of the base currency per unit, times this


def today(session: Session) -> dt.date:
    """The firm's day at the time of the transaction."""
    zone = session.scalar(select(Organisation.time_zone).limit(1)) or "Asia/Shanghai"
    return now(session).astimezone(ZoneInfo(zone)).date()


def rate_e8(session: Session, currency: str, on: dt.date) -> int:
    """What one unit of a currency is worth in the firm's on a day, times 10^8.

    Raises:
        Refused: ``rate-missing`` when no rate was entered for that day or before.
    """
    base = base_currency(session)
    if currency == base:
        return SCALE
    found = session.scalar(
        select(ExchangeRate.rate_e8)
        .where(ExchangeRate.currency == currency, ExchangeRate.base == base, ExchangeRate.valid_from <= on)
        .order_by(ExchangeRate.valid_from.desc(), ExchangeRate.id.desc())
        .limit(1)
    )
    if found is None:
        raise Refused("rate-missing", "currency", currency=currency, base=base, on=on)
    return found


def converted(session: Session, money: Money, currency: str, on: dt.date) -> Money:
    """An amount in another currency by the rates of a day.

    Raises:
        Refused: ``rate-missing``, ``currency-unknown``.
    """
    if money.currency == currency:
        return money
    return convert(money, currency, rate_e8(session, money.currency, on), rate_e8(session, currency, on))
