"""Points and tiers of accounts: booked by deliveries and by hand, ended by time; the ledger only grows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from app.model.care import Membership, PointsEntry
from app.model.orders import CreditNote, Order
from app.rules.choices import OrderStatus, PointsKind
from app.rules.errors import Refused
from app.rules.ids import derived_id
from app.rules.loyalty import balance, check_entry, to_expire
from app.rules.membership import Held, check_membership, points_for, to_write
from app.rules.money import Money
from app.services import records
from app.services.custom_fields import connection_of
from app.services.loyalty_book import Book, book
from app.services.loyalty_tiers import Programme, programme
from app.services.rates import converted, today

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

_DAY = dt.timedelta(days=1)
DELIVERED = frozenset({OrderStatus.FULFILLED.value, OrderStatus.CLOSED.value})


def delivered(session: Session, order: Order) -> bool:
    """Book the points of a delivered order, once; whether any were booked.

    An order in a currency without a rate earns nothing yet: ``catch_up`` books it when the rate is known.
    """
    rules = programme(connection_of(session))
    points = points_for(_worth(session, order.total, order.currency), rules.per_point)
    return points > 0 and _once(session, "earn", order.id, _earning(session, order, points, rules))


def credited(session: Session, note: CreditNote) -> None:
    """Take back the points of what came back from an order that has earned some."""
    order = session.get(Order, note.order_id) if note.order_id else None
    earned = session.get(PointsEntry, derived_id("points", "earn", order.id)) if order else None
    if order is None or earned is None or earned.deleted_at is not None or order.total <= 0:
        return
    back = min(earned.points, earned.points * note.amount // order.total)
    if back > 0:
        fields: dict[str, Any] = {"kind": PointsKind.ADJUST.value, "points": -back, "on": today(session)}
        whose = {"account_id": order.account_id, "order_id": order.id, "reason": note.reason or note.number}
        _once(session, "credit", note.id, fields | whose)


def spend(session: Session, account_id: str, points: int, reason: str) -> str:
    """Take points for something given; the entry's id.

    Raises:
        Refused: ``points-sign`` unless above zero, ``points-short``.
    """
    return _booked(session, account_id, PointsKind.SPEND, -points, reason)


def adjust(session: Session, account_id: str, points: int, reason: str) -> str:
    """Correct the ledger by so many points, up or down; the entry's id.

    Raises:
        Refused: ``points-sign`` for zero, ``points-reason`` without a reason.
    """
    return _booked(session, account_id, PointsKind.ADJUST, points, reason)


def check_written(session: Session, entry: PointsEntry) -> None:
    """Refuse an entry that the ledger must not have, whoever writes it.

    Raises:
        Refused: ``points-sign``, ``points-short``, ``points-reason``.
    """
    session.flush()
    before = balance(book(connection_of(session), entry.account_id).entries) - entry.points
    check_entry(PointsKind(entry.kind), entry.points, before, entry.reason or "")


def check_held(_session: Session, membership: Membership) -> None:
    """Refuse a membership that ends before it begins.

    Raises:
        Refused: ``membership-order``.
    """
    check_membership(membership.since_on, membership.until_on)


def settle(session: Session, accounts: Iterable[str], on: dt.date) -> int:
    """Let points expire and write the tiers that follow for some accounts; how many rows were written."""
    connection = connection_of(session)
    rules, count = programme(connection), 0
    for account in accounts:
        session.flush()
        for day, points in expiring(book(connection, account), on):
            fields = {"kind": PointsKind.EXPIRE.value, "points": -points, "on": day + _DAY}
            count += _add(session, "expire", f"{account}:{day}", fields | {"account_id": account})
        session.flush()
        count += _stand(session, account, rules, on)
    session.flush()
    return count


def expiring(found: Book, on: dt.date) -> list[tuple[dt.date, int]]:
    """The last days of points that ended before a day and are not booked as expired, with how many they are."""
    entries, ended = list(found.entries), list[tuple[dt.date, int]]()
    days = {entry.expires for entry in entries if entry.points > 0 and entry.expires is not None}
    for day in sorted(each for each in days if each < on):
        upto = [entry for entry in entries if entry.points > 0 or entry.on <= on]
        points = to_expire(upto, day + _DAY)
        if points > 0:
            ended.append((day, points))
            entries.append(_as_entry(-points, day + _DAY))
    return ended


def following(found: Book, rules: Programme, on: dt.date) -> list[Held]:
    """The memberships of an account that are missing up to a day."""
    return to_write(found.held, found.entries, rules.ladder(), rules.period_days, on)


def catch_up(session: Session, since: dt.date, limit: int = 200) -> int:
    """Book the points of deliveries since a day that have none yet; how many orders were booked, at most ``limit``."""
    found, accounts = 0, set[str]()
    orders = select(Order).where(Order.status.in_(DELIVERED), Order.ordered_on >= since)
    booked = select(PointsEntry.order_id).where(PointsEntry.kind == PointsKind.EARN.value)
    for order in session.scalars(orders.where(Order.id.not_in(booked)).order_by(Order.ordered_on)):
        if found >= limit:
            break
        if delivered(session, order):
            found += 1
            accounts.add(order.account_id)
    return found


def _stand(session: Session, account: str, rules: Programme, on: dt.date) -> int:
    new = following(book(connection_of(session), account), rules, on)
    for each in new:
        row = derived_id("membership", account, each.tier, each.since.isoformat())
        if session.get(Membership, row, execution_options={"with_deleted": True}) is None:
            session.add(
                Membership(
                    id=row, account_id=account, tier_id=each.tier, since_on=each.since, until_on=each.until
                )
            )
    return len(new)


def _booked(session: Session, account_id: str, kind: PointsKind, points: int, reason: str) -> str:
    fields = {
        "account_id": account_id,
        "kind": kind.value,
        "points": points,
        "on": today(session),
        "reason": reason,
    }
    entry = records.create(session, "points_entry", fields)
    settle(session, (account_id,), today(session))
    return entry


def _once(session: Session, what: str, about: str, fields: dict[str, Any]) -> bool:
    written = _add(session, what, about, fields)
    if written:
        settle(session, (fields["account_id"],), today(session))
    return bool(written)


def _add(session: Session, what: str, about: str, fields: dict[str, Any]) -> int:
    """An entry whose id follows from its occasion, so that two laptops book it once."""
    row = derived_id("points", what, about)
    kept = session.get(PointsEntry, row, execution_options={"with_deleted": True})
    if kept is None:
        session.add(PointsEntry(id=row, **fields))
    elif kept.deleted_at is not None:  # the delivery was undone and made again
        kept.deleted_at = None
    else:
        return 0
    session.flush()
    return 1


def _earning(session: Session, order: Order, points: int, rules: Programme) -> dict[str, Any]:
    on = order.delivered_on or today(session)
    ends = on + dt.timedelta(days=rules.valid_days) if rules.valid_days else None
    return {
        "account_id": order.account_id, "kind": PointsKind.EARN.value, "points": points, "on": on,
        "expires_on": ends, "order_id": order.id,
    }  # fmt: skip


def _worth(session: Session, total: int, currency: str) -> int:
    from app.services.defaults import base_currency  # noqa: PLC0415 - one word of it

    try:
        return converted(session, Money(total, currency), base_currency(session), today(session)).minor
    except Refused:
        return 0


def _as_entry(points: int, on: dt.date) -> Any:
    from app.rules.loyalty import Entry  # noqa: PLC0415 - one word of it

    return Entry(PointsKind.EXPIRE, points, on)
