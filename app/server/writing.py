"""Writes what a push came to: rows, feed, history and grants, each in one set."""

from __future__ import annotations

from collections import defaultdict
from itertools import repeat
from typing import TYPE_CHECKING

from app.server import feed, lasting, rows, scope
from app.server.catalogue import table

if TYPE_CHECKING:
    from app.server.work import Kept, Work
    from app.sync.protocol import Rows

FEED_COLUMNS = ("account_id", "tbl", "pk", "v", "gone", "device_id")
FEED_TYPES = ("text", "text", "text", "int8", "bool", "text")


def write(work: Work, v: int) -> None:
    """Write everything as of version ``v``."""
    for batch in work.bulk:
        _write_bulk(work, batch, v)
    by_table: dict[str, list[Kept]] = defaultdict(list)
    for (name, _), kept in work.rows.items():
        if kept.touched and (kept.new or kept.changed or work.reach.may_read(kept.scope)):
            kept.values["sv"] = v
            by_table[name].append(kept)
    stamps: list[feed.Stamp] = []
    for name, kepts in by_table.items():
        _write_kept(work, name, kepts)
        stamps += [stamp for kept in kepts for stamp in _stamps(work, name, kept)]
    feed.stamp(work.connection, v, stamps)
    lasting.write(work, v)
    _regrant(work, by_table, v)


def _write_bulk(work: Work, batch: Rows, v: int) -> None:
    """New rows that nobody else looks at go from the message to the table column by column."""
    count = batch.count
    rows.insert(
        work.connection,
        batch.table,
        (*batch.columns, "sv"),
        ((*row, v) for row in batch.tuples()),
    )
    entries = zip(
        batch.column("account_id"),
        repeat(batch.table, count),
        batch.column("id"),
        repeat(v, count),
        repeat(False, count),
        repeat(work.caller.device, count),
        strict=True,
    )
    rows.copy_in(work.connection, "sync_row", FEED_COLUMNS, FEED_TYPES, entries)


def _write_kept(work: Work, name: str, kepts: list[Kept]) -> None:
    new = [kept.values for kept in kepts if kept.new]
    if new:
        columns = table(name).columns
        rows.insert(work.connection, name, columns, ([row[column] for column in columns] for row in new))
    old = [kept for kept in kepts if not kept.new]
    if old:
        changed = sorted({"sv"}.union(*(kept.changed for kept in old)))
        rows.update(work.connection, name, changed, [kept.values for kept in old])


def _stamps(work: Work, name: str, kept: Kept) -> list[feed.Stamp]:
    pk, now_in = str(kept.values["id"]), str(kept.values["account_id"])
    device = None if kept.stale else work.caller.device
    stamps = [feed.Stamp(now_in, name, pk, kept.gone, device)]
    if now_in != kept.scope:
        stamps.append(feed.Stamp(kept.scope, name, pk, gone=True, device=device))
    return stamps


def _regrant(work: Work, by_table: dict[str, list[Kept]], v: int) -> None:
    if scope.REACH_TABLES & (set(by_table) | {batch.table for batch in work.bulk}):
        scope.regrant(work.connection, v, None, work.caller, work.reach.fresh)
        return
    moved = {
        kept.scope
        for kept in by_table.get("accounts", ())
        if not kept.new and kept.changed & scope.ACCOUNT_COLUMNS
    }
    moved |= {kept.scope for kept in by_table.get("account_members", ())}
    moved |= {
        str(one)
        for batch in work.bulk
        if batch.table == "account_members"
        for one in batch.column("account_id")
    }
    moved |= work.reach.fresh
    if moved:
        scope.regrant(work.connection, v, moved, work.caller, work.reach.fresh)
