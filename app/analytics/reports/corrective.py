"""Corrective actions: how often complaints of a root cause came before and after the task against it was done."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from app.analytics.books import DAY_MS, open_books
from app.analytics.methods.rates import rate_ratio
from app.analytics.methods.results import note
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope

LONGEST = 180
"""Days that are looked at on either side of the day on which the action was done."""

LEAST = 30
"""Days after the action under which nothing is said of its effect."""

MONTH = 30
ACTIONS = (
    "SELECT t.id, t.title, t.corrects, t.done_at, t.status, t.due_at FROM tasks t WHERE t.deleted_at IS NULL "
    "AND t.corrects IS NOT NULL AND t.status <> 'cancelled' AND t.created_at < ? AND {scope} "
    "ORDER BY t.done_at IS NULL, t.done_at DESC, t.due_at, t.id"
)
HEARD = (
    "SELECT root_cause, received_at FROM complaints WHERE deleted_at IS NULL "
    "AND status NOT IN ('rejected', 'duplicate') AND received_at < ? AND {scope} ORDER BY received_at"
)


def corrective(connection: Reader, as_of: date, where: Scope = EVERYONE) -> Report:
    """Each action with complaints of its cause per month before and after, and their ratio with an interval.

    Both times are equally long where there is as much of both; the first complaint of all begins the counting
    and is not counted itself.
    The complaints of all accounts in view count, for an action puts more right than the complaint it began with.
    """
    books = open_books(connection, as_of)
    heard: dict[str, list[int]] = defaultdict(list)
    first = books.end_ms
    for cause, at in connection.execute(
        HEARD.format(scope=where.on("account_id")), (books.end_ms, *where.parameters)
    ):
        heard[cause or ""].append(at)
        first = min(first, at)
    listed = connection.execute(
        ACTIONS.format(scope=f"(t.account_id IS NULL OR {where.on('t.account_id')})"),
        (books.end_ms, *where.parameters),
    )
    rows = []
    for task, title, cause, done, status, due in listed:
        ended = done if status == "done" and done is not None and done < books.end_ms else None
        about: Row = {"task_id": task, "title": title, "cause": cause, "done_at": ended, "due_at": due}
        rows.append({**about, **_effect(heard[cause], ended, first, books.end_ms)})
    measured = [row for row in rows if row["verdict"] not in {"open", "early"}]
    said = note("no-corrective-actions") if not rows else note("before-and-after-only")
    notes = (said,) if measured or not rows else ()
    return Report(
        "corrective", as_of, len(rows), "rate-ratio", {"measured": len(measured)}, tuple(rows), notes
    )


def _effect(times: Sequence[int], done: int | None, first: int, end: int) -> Row:
    """Counts and rates on both sides of a moment; ``verdict`` open, early, fewer, more or unclear."""
    if done is None:
        return {"verdict": "open"}
    after_days = min(LONGEST, (end - done) / DAY_MS)
    before_days = min(LONGEST, max(0.0, (done - first) / DAY_MS))
    begin, last = done - round(before_days * DAY_MS), done + round(after_days * DAY_MS)
    place = bisect_right(times, done)
    before, after = place - bisect_right(times, begin), bisect_left(times, last) - place
    found: dict[str, object] = {
        "before": before, "after": after, "before_days": round(before_days), "after_days": round(after_days),
        "before_month": _monthly(before, before_days), "after_month": _monthly(after, after_days),
    }  # fmt: skip
    if after_days < LEAST or before_days < LEAST:
        return {**found, "verdict": "early"}
    ratio = rate_ratio((before, before_days), (after, after_days))
    verdict = "unclear" if not ratio.clear else "fewer" if (ratio.high or 2) < 1 else "more"
    return {**found, "ratio": ratio.ratio, "low": ratio.low, "high": ratio.high, "verdict": verdict}


def _monthly(count: int, days: float) -> float | None:
    return count * MONTH / days if days > 0 else None
