"""Whether promises are kept from month to month: a p-chart of the complaints that were settled too late."""

from collections import Counter
from datetime import date

import numpy as np

from app.analytics.books import begin_ms, open_books
from app.analytics.methods.proportions import p_chart
from app.analytics.methods.results import note
from app.analytics.report import EVERYONE, Reader, Report, Row, Scope, number

FEWEST = 3
"""Months below which limits say nothing."""

HEARD = (
    "SELECT strftime('%Y-%m', (received_at + ?) / 1000, 'unixepoch'), coalesce(resolved_at, closed_at), "
    "resolution_due_at FROM complaints WHERE deleted_at IS NULL AND status NOT IN ('rejected', 'duplicate') "
    "AND resolution_due_at IS NOT NULL AND received_at BETWEEN ? AND ? "
)


def lateness(connection: Reader, as_of: date, where: Scope = EVERYONE, since: date | None = None) -> Report:
    """Share settled too late by the month they came in, open and late ones counted, with three-sigma limits."""
    books = open_books(connection, as_of)
    late, judged = Counter[str](), Counter[str]()
    listed = connection.execute(
        f"{HEARD} AND {where.on('account_id')}",
        (books.offset_ms, begin_ms(books, since), books.end_ms - 1, *where.parameters),
    )
    for month, settled, due in listed:
        done = settled if settled is not None and settled < books.end_ms else None
        if done is None and due >= books.end_ms:
            continue  # it may still be in time
        judged[month] += 1
        late[month] += (done or books.end_ms) > due
    months = sorted(judged)
    if len(months) < FEWEST:
        said = (note("no-complaints"),) if not months else (note("too-few-months", n=len(months)),)
        return Report("lateness", as_of, sum(judged.values()), "p-chart", {}, (), said)
    chart = p_chart([late[each] for each in months], [judged[each] for each in months])
    rows: tuple[Row, ...] = tuple(
        {
            "month": month, "n": judged[month], "late": late[month], "share": number(chart.share[place]),
            "low": number(chart.low[place]), "high": number(chart.high[place]), "outside": bool(chart.outside[place]),
        }
        for place, month in enumerate(months)
    )  # fmt: skip
    outside = int(np.count_nonzero(chart.outside))
    return Report("lateness", as_of, chart.n, "p-chart", {**chart.parameters, "outside": outside}, rows, ())
