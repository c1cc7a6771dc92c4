"""Gives out what is new since a cursor, page by page.

A pull goes in rounds. A round covers the versions from the cursor to the head at its first page: first what is gone,
then the whole content of scopes that were granted, then the rows that changed. When the head has moved on meanwhile,
another round follows, so that the last page always reaches the head of its own snapshot.
"""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

import msgspec
from psycopg import IsolationLevel

from app.rules.errors import Trouble
from app.server import feed, pages
from app.sync.protocol import PULL_CONTRACTS, Cursor, Page, Pull

if TYPE_CHECKING:
    from app.server.scope import Caller
    from app.server.store import Connection

BYTES_PER_ROW = 400
MOST_ROWS = 10_000


class Position(msgspec.Struct, array_like=True, frozen=True):
    """Where a pull stands between two pages.

    Attributes:
        since: the round's start.
        until: the round's end.
        granting: the pages still give the content of granted scopes.
        after: the last row given: (scope, table, id), with the version in front once granting is over.
        left: about how many rows follow.
    """

    since: int
    until: Cursor
    granting: bool
    after: tuple[int, str, str, str]
    left: int


START = (0, "", "", "")


def pull(connection: Connection, caller: Caller, message: Pull) -> Page:
    """Give the next page.

    Raises:
        Trouble: ``upgrade``, ``recover``, ``resync``, ``fork``, ``behind`` or ``bad-message``.
    """
    if message.contract not in PULL_CONTRACTS:
        raise Trouble("upgrade", contract=message.contract)
    connection.set_isolation_level(IsolationLevel.REPEATABLE_READ)
    connection.set_read_only(True)
    try:
        with connection.transaction():
            return _page(connection, caller, message)
    finally:
        connection.set_isolation_level(None)
        connection.set_read_only(None)


def _page(connection: Connection, caller: Caller, message: Pull) -> Page:
    head = feed.head(connection)
    if head.v < message.at_least:
        raise Trouble("behind", version=head.v)
    feed.check_cursor(connection, message.cursor)
    _check_device(connection, caller.device, message.acked)
    limit = max(1, min(MOST_ROWS, message.max_bytes // BYTES_PER_ROW))
    asked = pages.Asked(connection, caller, message.again, limit, message.own)
    if not message.position:
        return _begin(asked, message.cursor.v, head)
    position = _read(message.position)
    feed.check_cursor(connection, position.until)
    if position.after == START and position.granting:
        return _round(asked, position, head)
    return _grants(asked, position, head) if position.granting else _changes(asked, position, head)


def _check_device(connection: Connection, device: str, acked: int) -> None:
    row = connection.execute("SELECT last_seq FROM devices WHERE id = %s", [device]).fetchone()
    last = row[0] if row else 0
    if acked != last:
        # ahead of the server: it was restored; behind it: this copy is an older one or a clone
        raise Trouble("recover" if acked > last else "fork", last_seen=last)


def _begin(asked: pages.Asked, since: int, head: feed.Head) -> Page:
    if since == head.v and not asked.again:
        return Page(head.cursor, more=False)
    page = _round(asked, Position(since, head.cursor, granting=True, after=START, left=0), head)
    if not page.more:
        return page
    # what one page does not hold is worth counting
    left = max(0, pages.count(asked, since) - sum(rows.count for rows in page.rows))
    position = msgspec.structs.replace(_read(page.position), left=left)
    return msgspec.structs.replace(page, position=_write(position), left=left)


def _round(asked: pages.Asked, position: Position, head: feed.Head) -> Page:
    page = _grants(asked, position, head)
    since = position.since
    return msgspec.structs.replace(page, drops=pages.drops(asked, since), gone=pages.gone(asked, since))


def _grants(asked: pages.Asked, position: Position, head: feed.Head) -> Page:
    few = pages.few_granted(asked, position.since)
    if few == []:
        return _changes(asked, msgspec.structs.replace(position, granting=False, after=START), head)
    entries = pages.granted_entries(asked, position.since, few, position.after[1:])
    complete = len(entries) < asked.limit
    last = (0, *entries[-1][:3]) if entries else position.after
    begun = position.after[1]
    grants = pages.granted_scopes(asked, position.since, few, begun, None if complete else last[1])
    rows = pages.contents(asked.connection, entries)
    left = max(0, position.left - len(entries))
    if complete:
        following = msgspec.structs.replace(position, granting=False, after=START, left=left)
        page = _changes(asked, following, head, room=asked.limit - len(entries))
        return msgspec.structs.replace(page, grants=grants, rows=[*rows, *page.rows])
    following = msgspec.structs.replace(position, after=last, left=left)
    return Page(position.until, more=True, position=_write(following), grants=grants, rows=rows, left=left)


def _changes(asked: pages.Asked, position: Position, head: feed.Head, room: int | None = None) -> Page:
    limit = asked.limit if room is None else room
    entries = (
        pages.changed_entries(asked, position.since, position.until.v, position.after, limit) if limit else []
    )
    rows = pages.contents(asked.connection, entries)
    left = max(0, position.left - len(entries))
    if len(entries) == limit:
        last = (entries[-1][3], *entries[-1][:3]) if entries else position.after
        following = msgspec.structs.replace(position, after=last, left=left)
        return Page(position.until, more=True, position=_write(following), rows=rows, left=left)
    if position.until.v == head.v:
        return Page(head.cursor, more=False, rows=rows)
    # the head moved on while the pages were read: the next round begins where this one ended
    following = Position(position.until.v, head.cursor, granting=True, after=START, left=0)
    return Page(position.until, more=True, position=_write(following), rows=rows)


def _write(position: Position) -> str:
    return base64.urlsafe_b64encode(msgspec.msgpack.encode(position)).decode()


def _read(text: str) -> Position:
    try:
        return msgspec.msgpack.decode(base64.urlsafe_b64decode(text.encode()), type=Position)
    except (msgspec.DecodeError, binascii.Error, UnicodeEncodeError) as error:
        raise Trouble("bad-message", detail="position") from error
