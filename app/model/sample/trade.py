"""What customers buy and may buy: orders with their rhythm, receipts, deals with their stage history."""

import re
from typing import Any

from app.model.sample.customers import Customer
from app.model.sample.firm import Firm
from app.model.sample.source import Row, Source, day_of, words
from app.rules.totals import line_totals

LEGAL = re.compile("（|科技有限|制造有限|集团有限|股份|有限")
STEPS = ("first_contact", "needs", "proposal", "negotiation")
CHANCE = {"first_contact": 10, "needs": 25, "proposal": 50, "negotiation": 70, "won": 100, "lost": 0}
LOSSES = ("price", "competitor", "no_budget", "timing", "product_fit")


def order_days(source: Source, customer: Customer) -> list[int]:
    """Days before today on which the customer ordered, the oldest first.

    Each has its own rhythm, and its own chance to leave for good after any order, as the models of buying assume.
    """
    if customer.rhythm == "none":
        return []
    if customer.rhythm == "one_off":
        return [source.between(5, customer.since)]
    gap, leaving = source.between(18, 75), source.chance.betavariate(1, 11)
    days = []
    day = customer.since - source.between(0, 10)
    while day > 0:
        days.append(day)
        if source.chance.random() < leaving:
            break
        day -= max(4, int(gap * source.chance.gammavariate(2, 0.5)))
        if customer.rhythm == "growing":
            gap = max(10, int(gap * 0.94))
        elif customer.rhythm == "fading":
            gap = int(gap * 1.35)
    return days


def order_rows(source: Source, firm: Firm, customer: Customer, days_ago: int) -> list[Row]:
    """One order with its lines and its receipt."""
    at = source.moment(days_ago)
    order = source.new_id(at)
    lines = [_line(source, firm, customer, order, at, position) for position in range(source.between(1, 4))]
    net, tax, total = (sum(line[1][key] for line in lines) for key in ("net", "tax", "total"))
    status = "closed" if days_ago > 45 else "fulfilled" if days_ago > 10 else "confirmed"
    year = int(source.day(days_ago)[:4])
    head = source.row(
        "orders",
        customer.id,
        at,
        customer.owner,
        id=order,
        number=source.number("SO", year),
        contact_id=source.pick(customer.contacts) if customer.contacts else None,
        status=status,
        ordered_on=source.day(days_ago),
        delivered_on=source.day(max(0, days_ago - 7)) if days_ago > 10 else None,
        currency=customer.currency,
        tax_inclusive=0,
        net=net,
        tax=tax,
        total=total,
        cost=net * 68 // 100,
        owner_id=customer.owner,
    )
    return [
        head,
        *lines,
        _receipt(source, customer, order, total, days_ago),
        *_points(source, customer, order, total, days_ago),
    ]


def _line(source: Source, firm: Firm, customer: Customer, order: str, at: int, position: int) -> Row:
    product = source.pick(firm.products)
    quantity = source.between(1, customer.size) * 1000
    discount = source.pick((0, 0, 0, 300, 500))
    totals = line_totals(quantity, product["price"], discount, 1300, inclusive=False)
    return source.row(
        "order_lines",
        customer.id,
        at,
        customer.owner,
        order_id=order,
        position=position,
        product_id=product["id"],
        name=product["name"],
        quantity_milli=quantity,
        unit_price=product["price"],
        discount_bp=discount,
        tax_bp=1300,
        net=totals.net,
        tax=totals.tax,
        total=totals.gross,
    )


def _receipt(source: Source, customer: Customer, order: str, total: int, days_ago: int) -> Row:
    due = days_ago - 30
    paid = due > source.between(-5, 40)
    return source.row(
        "receipts",
        customer.id,
        source.moment(days_ago),
        customer.owner,
        order_id=order,
        number=source.number("R", int(source.day(days_ago)[:4])),
        status="received" if paid else "planned",
        due_on=source.day(due),
        received_on=source.day(max(0, due - source.between(-3, 9))) if paid else None,
        amount=total,
        currency=customer.currency,
        method="bank_transfer",
        owner_id=customer.owner,
    )


def _points(source: Source, customer: Customer, order: str, total: int, days_ago: int) -> list[Row]:
    if customer.rhythm not in {"regular", "growing"}:
        return []
    at = source.moment(days_ago)
    return [
        source.row(
            "points_entries",
            customer.id,
            at,
            customer.owner,
            kind="earn",
            points=max(1, total // 100_000),
            on=source.day(days_ago),
            order_id=order,
            reason="订单积分",
        )
    ]


def deal_rows(source: Source, firm: Firm, customer: Customer) -> list[Row]:
    """One deal with every move that it has made."""
    age = 3 + int((min(customer.since, 400) - 3) * source.chance.random() ** 2)
    fate, length = _fate(source)
    if length > age:
        fate, reached = "open", min(3, int(4 * age / length))
    else:
        reached = source.between(1, 3)
    path = list(STEPS[: reached + 1]) + ([fate] if fate != "open" else [])
    over = max(0, age - length)
    moments = [source.between(over, age) for _ in path[1:]]
    if fate != "open":
        moments[-1] = over
    times = sorted([source.moment(age), *(source.moment(days) for days in moments)])
    deal = source.new_id(times[0])
    changes = [_change(source, firm, customer, deal, (path, times), step) for step in range(len(path))]
    return [_deal(source, firm, customer, deal, (path, times), fate), *changes]


def _fate(source: Source) -> tuple[str, int]:
    """How a deal ends, and after how many days: losses sooner than wins; one in twenty never does."""
    fate = source.pick(("won", "lost"))
    if source.often(5):
        return fate, 10_000
    return fate, 5 + int(source.chance.gammavariate(3, 28 if fate == "won" else 20))


def _deal(
    source: Source, firm: Firm, customer: Customer, deal: str, way: tuple[list[str], list[int]], fate: str
) -> Row:
    path, times = way
    stock = words()
    need = source.pick(stock["deal_needs_en" if customer.foreign else "deal_needs"])
    short = customer.name.split()[0] if customer.foreign else LEGAL.split(customer.name)[0]
    closed = fate != "open"
    return source.row(
        "deals",
        customer.id,
        times[0],
        customer.owner,
        id=deal,
        name=f"{short} {need}",
        contact_id=source.pick(customer.contacts) if customer.contacts else None,
        pipeline_id=firm.pipeline,
        stage_id=firm.stages[path[-1]],
        stage_entered_at=times[-1],
        status=fate,
        amount=source.between(2, 300) * 200_000,
        currency=customer.currency,
        probability=CHANCE[path[-1]],
        expected_close=day_of(times[-1]) if closed else source.day(-source.between(-20, 90)),
        closed_at=times[-1] if closed else None,
        forecast_category="closed"
        if fate == "won"
        else "committed"
        if path[-1] == "negotiation"
        else "pipeline",
        next_step=None if closed else source.pick(stock["next_steps"]),
        next_step_on=None
        if closed
        else source.day(source.between(1, 5) if source.often(8) else -source.between(0, 21)),
        loss_reason=source.pick(LOSSES) if fate == "lost" else None,
        owner_id=customer.owner,
        updated_at=times[-1],
    )


def _change(
    source: Source, firm: Firm, customer: Customer, deal: str, way: tuple[list[str], list[int]], step: int
) -> Row:
    path, times = way
    before: dict[str, Any] = {"from_stage_id": None, "from_status": None, "seconds_in_stage": None}
    if step:
        seconds = (times[step] - times[step - 1]) // 1000
        before = {
            "from_stage_id": firm.stages[path[step - 1]],
            "from_status": "open",
            "seconds_in_stage": seconds,
        }
    status = path[step] if path[step] in {"won", "lost"} else "open"
    return source.row(
        "stage_changes",
        customer.id,
        times[step],
        customer.owner,
        deal_id=deal,
        **before,
        to_stage_id=firm.stages[path[step]],
        to_status=status,
        at=times[step],
        by_id=customer.owner,
    )
