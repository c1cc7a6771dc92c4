"""What campaigns bring: response with its interval, and an effect only where a control group allows one."""

from collections import defaultdict
from datetime import date, timedelta
from typing import NamedTuple

from app.analytics.books import SOLD, Books, open_books
from app.analytics.methods.proportions import newcombe, wilson
from app.analytics.methods.results import Note, note
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, money

AFTER = 30  # days after the end of a campaign in which an order still counts
_REACHED = ("contacted", "opened", "responded", "converted")


class _Member(NamedTuple):
    account_id: str
    control: bool
    reached: bool
    responded: bool


def campaign(connection: Reader, as_of: date, where: Scope = EVERYONE, only: str | None = None) -> Report:
    """One row per campaign begun until the day; orders from its start until 30 days after its end.

    Args:
        connection: the raw driver's.
        as_of: the day of the judgement.
        where: whose accounts count.
        only: id of the one campaign that is asked for.
    """
    books = open_books(connection, as_of)
    members = _members(connection, where, books)
    rows: list[Row] = []
    notes: list[Note] = []
    n = 0
    for each, name, starts, ends, cost in connection.execute(
        "SELECT id, name, starts_on, ends_on, CASE WHEN coalesce(currency, ?) = ? THEN cost END FROM campaigns "
        "WHERE deleted_at IS NULL AND starts_on <= ? AND id = coalesce(?, id) ORDER BY starts_on",
        (books.currency, books.currency, as_of.isoformat(), only),
    ):
        last = min(as_of, date.fromisoformat(ends or starts) + timedelta(days=AFTER))
        bought = _bought(connection, each, date.fromisoformat(starts), last, books)
        row, said = _effect(members[each], bought, books)
        row |= _linked(connection, each, books)
        n += len(members[each])
        rows.append(
            {
                "campaign_id": each,
                "campaign": name,
                "cost": None if cost is None else money(cost, books.currency),
            }
            | row
        )
        notes.extend(note(each_note.code, **{**each_note.facts, "campaign": name}) for each_note in said)
    if not rows:
        notes.append(note("no-campaigns"))
    return Report("campaign", as_of, n, "newcombe", {"days_after": AFTER}, tuple(rows), tuple(notes))


def _effect(
    members: list[_Member], bought: dict[str, int], books: Books
) -> tuple[dict[str, object], list[Note]]:
    reached = [member for member in members if member.reached and not member.control]
    control = [member for member in members if member.control]
    response = wilson(sum(member.responded for member in reached), len(reached))
    row: dict[str, object] = {
        "reached": len(reached),
        "control": len(control),
        "responded": response.count,
        "response": response.share,
        "response_low": response.low,
        "response_high": response.high,
        "orders_from": sum(member.account_id in bought for member in reached),
        "revenue": money(sum(bought.get(member.account_id, 0) for member in reached), books.currency),
    }
    if not control or not reached:
        return row, [note("no-control-group")]
    groups = [[bought.get(member.account_id, 0) for member in group] for group in (reached, control)]
    with_order = [sum(amount > 0 for amount in group) for group in groups]
    difference = newcombe((with_order[0], len(reached)), (with_order[1], len(control)))
    gain = sum(groups[0]) / len(reached) - sum(groups[1]) / len(control)
    row |= {
        "ordered": with_order[0] / len(reached),
        "ordered_control": with_order[1] / len(control),
        "difference": difference.difference,
        "difference_low": difference.low,
        "difference_high": difference.high,
        "revenue_per_contact": money(gain, books.currency) if difference.clear else None,
    }
    return row, [] if difference.clear else [note("campaign-effect-not-clear")]


def _members(connection: Reader, where: Scope, books: Books) -> dict[str, list[_Member]]:
    found: dict[str, list[_Member]] = defaultdict(list)
    rows = connection.execute(
        "SELECT campaign_id, account_id, max(control OR status = 'control'), "
        f"max(status IN {_REACHED} OR status = 'opted_out' AND contacted_at IS NOT NULL), "
        "max(status IN ('responded', 'converted') AND coalesce(responded_at, 0) < ?) "
        f"FROM campaign_members WHERE deleted_at IS NULL AND {where.on('account_id')} GROUP BY 1, 2",
        (books.end_ms, *where.parameters),
    )
    for each, account, control, reached, responded in rows:
        found[each].append(_Member(account, bool(control), bool(reached), bool(responded)))
    return found


def _bought(connection: Reader, each: str, begin: date, last: date, books: Books) -> dict[str, int]:
    return dict(
        connection.execute(
            "SELECT account_id, sum(total) FROM orders WHERE deleted_at IS NULL "
            f"AND status IN {SOLD} AND currency = ? AND ordered_on BETWEEN ? AND ? AND account_id IN "
            "(SELECT account_id FROM campaign_members WHERE campaign_id = ? AND deleted_at IS NULL) GROUP BY 1",
            (books.currency, begin.isoformat(), last.isoformat(), each),
        ).fetchall()
    )


def _linked(connection: Reader, each: str, books: Books) -> dict[str, object]:
    """Leads and the orders of deals that name this campaign as where they came from, whoever was reached."""
    leads = connection.execute(
        "SELECT count(*) FROM leads WHERE deleted_at IS NULL AND campaign_id = ?", (each,)
    ).fetchone()
    orders = connection.execute(
        "SELECT count(*), coalesce(sum(o.total), 0) FROM deals d"
        " JOIN orders o ON o.account_id = d.account_id AND o.deal_id = d.id"
        f" WHERE d.campaign_id = ? AND d.deleted_at IS NULL AND o.deleted_at IS NULL AND o.status IN {SOLD}"
        " AND o.currency = ? AND o.ordered_on <= ?",
        (each, books.currency, books.as_of.isoformat()),
    ).fetchone()
    return {
        "leads": int(leads[0]),
        "deal_orders": int(orders[0]),
        "deal_revenue": money(int(orders[1]), books.currency),
    }
