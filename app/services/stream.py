"""Everything that happened with an account as one stream, newest first, read page by page from where it stopped.

Each source is read on by its own key, so that a page costs the same whether twenty entries lie behind it or twenty
thousand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from app.rules.moments import to_millis
from app.services.timeline import TimelineEntry, timeline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from app.storage.connection import Connection

PAGE = 60
LAST = 2**62
WHO = "coalesce((SELECT u.name FROM users u WHERE u.id = t.{0}), '')"
UNTIL = "date(min(:at, 250000000000000) / 1000, 'unixepoch', 'localtime')"
DAY = "CAST(strftime('%s', t.{0}, 'utc') AS INTEGER) * 1000"


class Happened(NamedTuple):
    """One entry that is not an edit.

    Attributes:
        at: milliseconds since 1970.
        id: of the record.
        kind: of the record to open.
        what: a choice that says what happened: the kind of an activity, the state of a visit or order, a cause;
            of a comment the kind and the id of what it is on, of a campaign the state and its id.
        title: its subject, number or move.
        who: name of who did it.
    """

    at: int
    id: str
    kind: str
    what: str
    title: str
    who: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where entries come from: columns and table with alias ``t``, and the moment by which they are ordered.

    Where the moment follows from a stored day, ``day`` is that column: an index is walked by it instead.
    """

    kind: str
    group: str
    at: str
    what: str
    title: str
    who: str
    table: str
    where: str = "t.account_id = :account"
    day: str = ""

    def sql(self) -> str:
        """The entries older than a place, newest first."""
        return (
            f"SELECT {self.at} AS at, t.id, '{self.kind}', {self.what}, coalesce({self.title}, ''), {self.who} "
            f"FROM {self.table} t WHERE {self.where} AND t.deleted_at IS NULL AND {self.at} IS NOT NULL "
            f"{f'AND {self.day} <= {UNTIL} ' if self.day else ''}AND ({self.at}, t.id) < (:at, :id) "
            f"ORDER BY {self.day or self.at} DESC, t.id DESC LIMIT :limit"
        )


GROUPS = ("contact", "sales", "service", "changes")
STAGE = "(SELECT s.name FROM stages s WHERE s.id = t.{0})"
SOURCES: Mapping[str, Source] = {
    "activity": Source(
        "activity", "contact", "t.at", "t.kind", "t.subject", WHO.format("owner_id"), "activities"
    ),
    "visit": Source(
        "visit", "contact", "coalesce(t.checked_in_at, t.planned_start_at)", "t.status", "t.purpose",
        WHO.format("owner_id"), "visits",
    ),
    "campaign": Source(
        "campaign", "contact", "t.contacted_at", "t.status || ' ' || t.campaign_id",
        "(SELECT p.name FROM campaigns p WHERE p.id = t.campaign_id)", WHO.format("updated_by"), "campaign_members",
    ),
    "stage": Source(
        "deal", "sales", "t.at", "t.to_status",
        "(SELECT d.name FROM deals d WHERE d.id = t.deal_id) || ': ' || "
        f"coalesce({STAGE.format('from_stage_id')}, '–') || ' → ' || coalesce({STAGE.format('to_stage_id')}, '–')",
        WHO.format("by_id"), "stage_changes",
        "t.deal_id IN (SELECT d.id FROM deals d WHERE d.account_id = :account AND d.deleted_at IS NULL)",
    ),
    "order": Source(
        "order", "sales", DAY.format("ordered_on"), "t.status", "t.number", WHO.format("owner_id"), "orders",
        day="t.ordered_on",
    ),
    "complaint": Source(
        "complaint", "service", "t.received_at", "t.status", "t.subject", WHO.format("owner_id"), "complaints"
    ),
    "survey": Source(
        "survey", "service", "t.at", "CAST(t.score AS TEXT)",
        "(SELECT s.name FROM surveys s WHERE s.id = t.survey_id)", "''", "survey_responses",
    ),
    "comment": Source(
        "comment", "changes", "t.created_at", "t.kind || ' ' || t.record_id", "t.body",
        WHO.format("created_by"), "comments",
        "t.account_id = :account AND t.kind <> 'dispute'",
    ),
    "ownership": Source(
        "account", "changes", "t.at", "t.cause",
        f"coalesce({WHO.format('from_id')}, '') || ' → ' || coalesce({WHO.format('to_id')}, '')",
        WHO.format("created_by"), "ownership_events",
    ),
}  # fmt: skip
JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where reading stopped: the last moment and id of each source, and the last place in the journal."""

    places: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    seq: int = LAST


@dataclass(frozen=True, slots=True)
class StreamPage:
    """One page.

    Attributes:
        happened: records that came to be, newest first.
        written: edits of the account itself, newest first.
        cursor: where the next page begins; None when nothing is left.
    """

    happened: tuple[Happened, ...]
    written: tuple[TimelineEntry, ...]
    cursor: Cursor | None


def page(
    connection: Connection,
    account: str,
    cursor: Cursor | None = None,
    groups: Sequence[str] = GROUPS,
    limit: int = PAGE,
) -> StreamPage:
    """The next entries of an account's stream.

    Args:
        connection: to read from.
        account: whose.
        cursor: where an earlier page ended; the newest entries without one.
        groups: what is wanted, of ``GROUPS``.
        limit: at most so many.
    """
    before = cursor or Cursor()
    found: dict[str, list[Happened | TimelineEntry]] = {}
    for name, source in SOURCES.items():
        if source.group in groups:
            at, last = before.places.get(name, (LAST, ""))
            bound = {"account": account, "at": at, "id": last, "limit": limit + 1}
            found[name] = [Happened(*row) for row in connection.execute(source.sql(), bound)]
    if "changes" in groups:
        found[JOURNAL] = [*timeline(connection, account, before.seq, limit + 1)]
    named = ([(_at(entry), name, entry) for entry in entries] for name, entries in found.items())
    taken = list(islice(merge(*named, key=_first, reverse=True), limit + 1))
    more = len(taken) > limit
    return _as_page(before, taken[:limit], more=more)


def _as_page(
    before: Cursor, taken: list[tuple[int, str, Happened | TimelineEntry]], *, more: bool
) -> StreamPage:
    places, seq = dict(before.places), before.seq
    for at, name, entry in taken:
        if isinstance(entry, TimelineEntry):
            seq = entry.seq
        else:
            places[name] = (at, entry.id)
    happened = tuple(entry for _, _, entry in taken if isinstance(entry, Happened))
    written = tuple(entry for _, _, entry in taken if isinstance(entry, TimelineEntry))
    return StreamPage(happened, written, Cursor(places, seq) if more else None)


def _at(entry: Happened | TimelineEntry) -> int:
    return to_millis(entry.at) if isinstance(entry, TimelineEntry) else entry.at


def _first(item: tuple[int, str, Happened | TimelineEntry]) -> int:
    return item[0]
