"""Cards about service and what customers say."""

from statistics import median

from app.analytics.board.ask import Ask
from app.analytics.books import DAY_MS, open_books
from app.analytics.methods.results import note
from app.analytics.report import Report, Row
from app.analytics.reports import care, lateness, voices
from app.rules.choices import Severity

AGES = (1, 3, 7, 14, 30)  # days at which the bars of the ageing begin


def complaints(ask: Ask) -> Report:
    """Causes of complaints and promises kept."""
    return care.complaints(ask.connection, ask.as_of, ask.scope, ask.since)


def late(ask: Ask) -> Report:
    """Promises missed by month, with what chance explains."""
    return lateness.lateness(ask.connection, ask.as_of, ask.scope, ask.since)


def csat(ask: Ask) -> Report:
    """Satisfaction by month."""
    return voices.csat(ask.connection, ask.as_of, ask.scope, ask.since)


def nps(ask: Ask) -> Report:
    """Recommendation by month."""
    return voices.nps(ask.connection, ask.as_of, ask.scope, ask.since)


def kano(ask: Ask) -> Report:
    """What each feature means to customers."""
    return voices.kano(ask.connection, ask.as_of, ask.scope)


def ageing(ask: Ask) -> Report:
    """Complaints that were open on the day, by age and severity, and how many of them are late."""
    books = open_books(ask.connection, ask.as_of)
    listed = ask.connection.execute(
        "SELECT severity, received_at, resolution_due_at FROM complaints WHERE deleted_at IS NULL "
        "AND status NOT IN ('rejected', 'duplicate') AND received_at < ? "
        f"AND coalesce(resolved_at, closed_at, ?) >= ? AND {ask.scope.on('account_id')}",
        (books.end_ms, books.end_ms, books.end_ms, *ask.scope.parameters),
    ).fetchall()
    counts = {(age, severity.value): 0 for age in (0, *AGES) for severity in Severity}
    late, limits = 0, []
    for severity, received, due in listed:
        limits += [(due - received) / DAY_MS] if due is not None else []
        days = (books.end_ms - received) / DAY_MS
        counts[max(age for age in (0, *AGES) if days >= age), severity or Severity.MEDIUM.value] += 1
        late += due is not None and due < books.end_ms
    rows: tuple[Row, ...] = tuple(
        {"from_days": age, **{severity.value: counts[age, severity.value] for severity in Severity}}
        for age in (0, *AGES)
    )
    n = len(listed)
    said = () if n else (note("no-open-complaints"),)
    return Report(
        "ageing",
        ask.as_of,
        n,
        "count",
        {"late": late, "open": n, "limit_days": median(limits) if limits else None},
        rows if n else (),
        said,
    )
