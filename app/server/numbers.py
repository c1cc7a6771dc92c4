"""Numbers of orders, quotes, complaints: allotted by the server, without gaps for two laptops to fall into."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.rules.moments import from_millis
from app.sync.merge import NUMBERED

if TYPE_CHECKING:
    from app.server.store import Connection
    from app.server.work import Work

TAKE = (
    "INSERT INTO series AS s (letter, year, last) VALUES (%(letter)s, %(year)s, %(count)s) "
    "ON CONFLICT (letter, year) DO UPDATE SET last = s.last + %(count)s RETURNING last - %(count)s"
)


def allot(work: Work) -> dict[tuple[str, str], str]:
    """Number the new rows that have no number yet, as ``O2026-000123``; call it after the version is taken."""
    waiting = [
        (key, kept)
        for key, kept in work.rows.items()
        if kept.new and key[0] in NUMBERED and not kept.values["number"]
    ]
    year = from_millis(work.now).year
    counts = Counter(key[0] for key, _ in waiting)
    last = {name: _take(work.connection, NUMBERED[name], year, count) for name, count in counts.items()}
    given = {}
    for key, kept in waiting:
        last[key[0]] += 1
        number = f"{NUMBERED[key[0]]}{year}-{last[key[0]]:06d}"
        kept.values["number"] = number
        kept.same = False
        given[key] = number
    return given


def _take(connection: Connection, letter: str, year: int, count: int) -> int:
    row = connection.execute(TAKE, {"letter": letter, "year": year, "count": count}).fetchone()
    return int(row[0]) if row else 0
