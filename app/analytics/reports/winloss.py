"""Why deals are won and lost: reasons, competitors, stages, sources, and how fast money moves through the pipeline."""

from collections.abc import Iterable
from datetime import date
from statistics import median
from typing import Any, NamedTuple

from app.analytics.books import DAY_MS, Books, open_books
from app.analytics.methods.proportions import Share, wilson
from app.analytics.report import Reader
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


class StageLine(NamedTuple):
    """A stage: deals that entered it in the time, and what became of them until the day."""

    id: str
    name: str
    name_en: str
    entered: int
    further: Share
    lost: int
    still: int
    median_days: float | None


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
        _stages(connection, before, books),
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


def _stages(connection: Reader, before: Books, books: Books) -> tuple[StageLine, ...]:
    """Of the deals that entered a stage in the time: went on, were lost from there, or still stand there.

    What counts is the first entry, and what followed it: a later stage or won is further, even when it came back.
    """
    stages = connection.execute(
        "SELECT s.id, s.name, coalesce(nullif(s.name_en, ''), s.name), s.position FROM stages s"
        " JOIN pipelines p ON p.id = s.pipeline_id WHERE s.deleted_at IS NULL AND s.active AND s.kind = 'open'"
        " AND p.deleted_at IS NULL AND p.is_default ORDER BY s.position"
    ).fetchall()
    position = {row[0]: row[3] for row in stages}
    moves: dict[str, list[Any]] = {}
    for deal, stage, status, at in connection.execute(
        "SELECT c.deal_id, c.to_stage_id, c.to_status, c.at FROM stage_changes c JOIN deals d ON d.id = c.deal_id"
        " WHERE c.deleted_at IS NULL AND d.deleted_at IS NULL AND c.at < ? ORDER BY c.at, c.id",
        (books.end_ms,),
    ):
        moves.setdefault(deal, []).append((stage, status, at))
    found: dict[str, list[tuple[str, float]]] = {row[0]: [] for row in stages}
    for steps in moves.values():
        for stage, fate, days in _fates(steps, position, before.end_ms):
            found[stage].append((fate, days))
    return tuple(_stage_line(row[0], row[1], row[2], found[row[0]]) for row in stages)


def _fates(steps: list[Any], position: dict[str, int], since: int) -> list[tuple[str, str, float]]:
    """Of each stage that a deal entered since then: further, lost or still there, and after how many days."""
    found, seen = [], set[str]()
    for place, (stage, status, at) in enumerate(steps):
        if stage not in position or stage in seen or status != "open":
            continue
        seen.add(stage)
        if at < since:
            continue
        fate, end = "still", None
        for later, after, moment in steps[place + 1 :]:
            if after == "won" or position.get(later, -1) > position[stage]:
                fate, end = "further", moment
            elif after in ("lost", "void"):
                fate, end = "lost", moment
            if end is not None:
                break
        found.append((stage, fate, (end - at) / DAY_MS if end is not None else 0.0))
    return found


def _stage_line(stage: str, name: str, name_en: str, fates: list[tuple[str, float]]) -> StageLine:
    further = [days for fate, days in fates if fate == "further"]
    lost = sum(fate == "lost" for fate, _ in fates)
    return StageLine(
        stage, name, name_en, len(fates), wilson(len(further), len(further) + lost), lost,
        len(fates) - len(further) - lost, median(further) if further else None,
    )  # fmt: skip
