"""What a server does by its own clock: complaints escalate, holds end, and what nobody comes back for is thrown away.

A laptop that stays away longer than the feed is kept starts anew (``resync``): its work goes first, then it is filled
from nothing and compared before that counts.
"""

from __future__ import annotations

import itertools
import logging
from typing import TYPE_CHECKING, NamedTuple

import psycopg

from app.rules.errors import Told
from app.server import clock, escalating, feed
from app.server.devices import DAY
from app.server.organisations import organisations
from app.server.reclaim import reclaim
from app.server.store import Store

if TYPE_CHECKING:
    import threading

    from app.server.store import Connection

KEPT_DAYS = 90
"""Three leases: a copy that has been away for longer has been locked for two months."""

ROUNDS_AN_HOUR = 12
OLDEST_KEPT = "SELECT coalesce(max(v), 0) + 1 FROM sync_version WHERE at < %s"
log = logging.getLogger(__name__)


class Thrown(NamedTuple):
    """How much was thrown away: rows that are gone for good, and leftovers of sign-ins and of broken uploads."""

    gone: int
    leftovers: int


def keep_up(connection: Connection, days: int = KEPT_DAYS) -> Thrown:
    """Throw away what is older than so many days, of one firm."""
    before = clock.now() - days * DAY
    with connection.transaction():
        row = connection.execute(OLDEST_KEPT, [before]).fetchone()
        newest = feed.head(connection).v
        gone = feed.collect(connection, min(int(row[0]) if row else 0, newest))
        leftovers = sum(
            connection.execute(query, [limit]).rowcount
            for query, limit in (
                ("DELETE FROM tokens WHERE expires_at < %s", clock.now()),
                ("DELETE FROM attempts WHERE until < %s", clock.now() - DAY),
                ("DELETE FROM staged WHERE at < %s", before),
            )
        )
    return Thrown(gone, leftovers)


def every_hour(url: str, stop: threading.Event) -> None:
    """Keep all firms up until told to stop: throw away what is old, and take back accounts whose hold has ended.

    The clocks of complaints are looked at every few minutes. Several processes may do so on one database: the second
    finds nothing.
    """
    for round_ in itertools.count():
        try:
            with Store(url) as store:
                for firm in organisations(store):
                    with store.open(firm.schema) as connection:
                        escalating.keep_clocks(connection, firm)
                        if round_ % ROUNDS_AN_HOUR == 0:
                            keep_up(connection)
                            reclaim(connection, firm)
        except (psycopg.Error, Told):
            # the next round does it; what was not thrown away is in nobody's way
            log.warning("upkeep failed", exc_info=True)
        if stop.wait(3600 / ROUNDS_AN_HOUR):
            return
