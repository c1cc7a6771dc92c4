"""Why deals are won and lost: reasons, competitors, stages, sources, and how fast money moves through the pipeline."""

from collections.abc import Iterable
from datetime import date
from statistics import median
from typing import NamedTuple

from app.analytics.books import DAY_MS, Books, open_books
from app.analytics.methods.proportions import Share, wilson
from app.analytics.report import Reader
from app.analytics.reports.stage_fates import StageLine, stage_lines
from app.rules.money import Money
from app.services import base_sums
from app.storage.connection import Connection

_CLOSED = (
    "SELECT d.id, d.status, d.amount, d.currency, d.created_at, d.closed_at, d.loss_reason,"
    " coalesce(d.source, a.source) FROM deals d LEFT JOIN accounts a ON a.id = d.account_id WHERE d.deleted_at IS NULL"
    " AND d.status IN ('won', 'lost') AND d.closed_at >= ? AND d.closed_at < ?"
)


class Line(NamedTuple):
    """One reason, competitor or source: how many deals, how they ended, what they were worth.

    Attributes:
        key: a loss reason, a competitor's name, a source; empty when nothing was noted.
        deals: closed deals with it.
        rate: won of closed, with its interval.
        won: what the won ones were worth in the firm's currency.
        lost: what the lost ones were worth.
        leads: leads of the source that came in the time; 0 elsewhere.
        converted: how many of them became accounts.
    """

    key: str
    deals: int
    rate: Share
    won: Money
    lost: Money
    leads: int = 0
    converted: int = 0


class WinLoss(NamedTuple):
    """Everything about the deals that closed from one day to another.

    Attributes:
        rate: won of closed.
        won: worth of the won ones.
        lost: worth of the lost ones.
        days: median days from creation to won; None without any.
        a_day: what the pipeline brings a day: open deals times the rate times the mean won amount by the days; None
            while one of them is not known.
        reasons: why deals were lost.
        competitors: against whom.
        stages: in the order of the default pipeline.
        sources: where deals and leads came from.
    """

    rate: Share
    won: Money
    lost: Money
    days: float | None
    a_day: Money | None
    reasons: tuple[Line, ...]
    competitors: tuple[Line, ...]
    stages: tuple[StageLine, ...]
    sources: tuple[Line, ...]


class _Deal(NamedTuple):
    id: str
    won: bool
    worth: int
    days: float
    reason: str
    source: str


def winloss(connection: Connection, begin: date, as_of: date) -> WinLoss:
    """Judge the deals that closed from ``begin`` to ``as_of``; amounts at the newest rates, 0 without one."""
    rates = base_sums.load(connection)
    books, before = (
        open_books(connection, as_of),
        open_books(connection, date.fromordinal(begin.toordinal() - 1)),
    )
    deals = [
        _Deal(row[0], row[1] == "won", rates.sum([(row[2], row[3])]).base.minor, (row[5] - row[4]) / DAY_MS,
              row[6] or "", row[7] or "")
        for row in connection.execute(_CLOSED, (before.end_ms, books.end_ms))
    ]  # fmt: skip
    won = [deal for deal in deals if deal.won]
    rate = wilson(len(won), len(deals))
    days = median(deal.days for deal in won) if won else None
    return WinLoss(
        rate,
        Money(sum(deal.worth for deal in won), rates.base),
        Money(sum(deal.worth for deal in deals if not deal.won), rates.base),
        days,
        _a_day(connection, won, rate, days, rates.base),
        _lines(((deal.reason, deal) for deal in deals if not deal.won), rates.base),
        _lines(_against(connection, deals), rates.base),
        stage_lines(connection, before, books),
        _sources(connection, deals, before, books, rates.base),
    )


def _a_day(
    connection: Reader, won: list[_Deal], rate: Share, days: float | None, currency: str
) -> Money | None:
    if not won or not days or rate.share is None:
        return None
    (still,) = connection.execute(
        "SELECT count(*) FROM deals WHERE deleted_at IS NULL AND status = 'open'"
    ).fetchone()
    mean = sum(deal.worth for deal in won) / len(won)
    return Money(round(still * rate.share * mean / days), currency)


def _lines(pairs: Iterable[tuple[str, _Deal]], currency: str) -> tuple[Line, ...]:
    """Gathered by key, most deals first; those without a key last."""
    by_key: dict[str, list[_Deal]] = {}
    for key, deal in pairs:
        by_key.setdefault(key, []).append(deal)
    return tuple(
        _line(key, by_key[key], currency) for key in sorted(by_key, key=lambda k: (not k, -len(by_key[k]), k))
    )


def _line(key: str, deals: list[_Deal], currency: str, leads: int = 0, converted: int = 0) -> Line:
    won = [deal for deal in deals if deal.won]
    worth = sum(deal.worth for deal in won)
    whole = sum(deal.worth for deal in deals)
    share = wilson(len(won), len(deals))
    return Line(
        key, len(deals), share, Money(worth, currency), Money(whole - worth, currency), leads, converted
    )


def _against(connection: Reader, deals: list[_Deal]) -> list[tuple[str, _Deal]]:
    """Each closed deal with each of its competitors, once however often one was noted."""
    by_id = {deal.id: deal for deal in deals}
    rows = connection.execute(
        "SELECT DISTINCT trim(name), deal_id FROM deal_competitors WHERE deleted_at IS NULL"
    )
    return [(name, by_id[deal]) for name, deal in rows if deal in by_id]


def _sources(
    connection: Reader, deals: list[_Deal], before: Books, books: Books, currency: str
) -> tuple[Line, ...]:
    leads = {
        source: (count, converted)
        for source, count, converted in connection.execute(
            "SELECT coalesce(source, ''), count(*), sum(status = 'converted') FROM leads WHERE deleted_at IS NULL"
            " AND created_at >= ? AND created_at < ? GROUP BY 1",
            (before.end_ms, books.end_ms),
        )
    }
    by_key: dict[str, list[_Deal]] = {key: [] for key in leads}
    for deal in deals:
        by_key.setdefault(deal.source, []).append(deal)
    lines = [_line(key, found, currency, *leads.get(key, (0, 0))) for key, found in by_key.items()]
    return tuple(sorted(lines, key=lambda line: (not line.key, -line.won.minor, -line.deals, line.key)))
