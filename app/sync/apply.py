"""Applying what has come, in one transaction, in the order that every page fixes: drops, gone, grants, rows.

Then local work is laid on top, the search index follows, the cursor moves and the inbox is emptied. A crash anywhere
leaves the copy as it was, with its pages still staged.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.rules.errors import Trouble
from app.storage import device_names
from app.storage.connection import Connection
from app.storage.sealing import Label, seal
from app.storage.search_index import refresh
from app.sync import inbox, keeping, others, overlay, refill, state
from app.sync.columns import Columns
from app.sync.indexing import index_touched
from app.sync.others import OthersEdit
from app.sync.protocol import Gone, Page, Rows
from app.sync.renewal import Renewal, Row
from app.sync.scopes import WITHIN, index_scopes, name_scopes
from app.sync.upsert import upsert


@dataclass(slots=True)
class Applied:
    """What a pull changed here.

    Attributes:
        touched: ids by table of rows that came, went or were laid on top.
        dropped: scopes that left this user's reach.
        granted: scopes whose whole content came.
        pulled: rows received, those that are gone among them.
        scopes: where the rows that came are.
        files: hashes of attachments that may no longer be needed.
    """

    touched: dict[str, set[str]] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)
    granted: set[str] = field(default_factory=set)
    pulled: int = 0
    scopes: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    edits: list[OthersEdit] = field(default_factory=list)

    def touch(self, table: str, ids: Iterable[str]) -> None:
        """Remember rows."""
        self.touched.setdefault(table, set()).update(ids)


class Applying:
    """One pull on its way into the tables; the caller holds the silent transaction."""

    def __init__(self, connection: Connection, columns: Columns, at_ms: int) -> None:
        self._connection = connection
        self._columns = columns
        self._known = state.load(connection)
        self._done = Applied()
        self._set_aside: dict[str, list[str]] = {}
        self._origins: dict[int | str, str] = {}
        self._devices: dict[str, str] = {}
        refresh(connection)
        seal(connection, Label("found", self._known.user, at_ms))
        overlay.name_mine(connection)
        self._mine = overlay.pending_fields(connection)
        # a table that was empty is filled without looking for what to clear or compare, and indexed when it is full
        self._empty = {
            table
            for table in columns
            if connection.execute(f'SELECT 1 FROM "{table}" LIMIT 1').fetchone() is None
        }
        index_scopes(connection, [table for table in columns if table not in self._empty])

    def run(self, pages: Iterable[Page]) -> Applied:
        """Apply all pages of a pull; the last one brings the cursor."""
        last: Page | None = None
        for page in pages:
            self._page(page)
            last = page
        if last is None or last.more or last.cursor.v < self._known.cursor.v:
            raise Trouble("server-failed", status=0)
        refused = set(self._known.again) - self._done.granted
        if refused:
            # asked for anew and not given: no longer within reach
            self._drop(sorted(refused))
        if self._known.cursor.v == 0:
            self._sweep()
        for statements in self._set_aside.values():
            refill.make_again(self._connection, statements)
        index_scopes(self._connection, self._columns)
        laid = overlay.lay_on_top(self._connection, self._columns, self._done.touched, self._done.granted)
        for table, pk in list(laid):
            self._done.touch(table, [pk])
        others.record(self._connection, self._done.edits)
        device_names.learn(self._connection, self._devices)
        index_touched(self._connection, self._searchable())
        state.put_cursor(self._connection, last.cursor)
        state.put(self._connection, again="[]")
        inbox.clear(self._connection)
        return self._done

    def _page(self, page: Page) -> None:
        self._origins |= page.origins | page.merged
        self._devices |= page.devices
        if page.drops:
            self._drop(page.drops)
        for gone in page.gone:
            self._gone(gone)
        if page.grants:
            self._clear(page.grants)
        for rows in page.rows:
            if rows.table in self._columns and rows.count:
                self._write(rows)

    def _drop(self, scopes: list[str]) -> None:
        self._done.dropped.update(scopes)
        name_scopes(self._connection, scopes)
        for table in self._columns:
            if keeping.mark_where(self._connection, table, WITHIN):
                self._remove(table)
                keeping.forget_journal(self._connection)

    def _gone(self, gone: Gone) -> None:
        self._done.pulled += len(gone.ids)
        if gone.table in self._columns:
            keeping.mark(self._connection, gone.ids)
            self._remove(gone.table)

    def _clear(self, scopes: list[str]) -> None:
        twice = self._done.granted.intersection(scopes)
        self._done.granted.update(scopes)
        name_scopes(self._connection, scopes)
        for table in self._columns:
            if table not in self._empty or twice:
                self._remove_where(table, f"{WITHIN} AND {overlay.NOT_MINE}", (table,))

    def _sweep(self) -> None:
        """After a pull from nothing, what the server has not confirmed and is not waiting to go is not the server's."""
        for table in self._columns:
            if table not in self._empty:
                self._remove_where(table, f"sv IS NULL AND {overlay.NOT_MINE}", (table,))

    def _remove_where(self, table: str, condition: str, parameters: tuple[object, ...] = ()) -> None:
        if keeping.mark_where(self._connection, table, condition, parameters):
            self._remove(table)

    def _remove(self, table: str) -> None:
        """Take out the marked rows."""
        marked = [row[0] for row in self._connection.execute("SELECT id FROM temp.doomed")]
        if table == "attachments":
            self._done.files.update(
                row[0]
                for row in self._connection.execute(
                    "SELECT sha256 FROM attachments WHERE id IN (SELECT id FROM temp.doomed)"
                )
            )
        keeping.remove_marked(self._connection, self._columns, table)
        self._done.touch(table, marked)

    def _write(self, rows: Rows) -> None:
        table = rows.table
        if table in self._empty and rows.count >= refill.WORTH_IT and table not in self._set_aside:
            self._set_aside[table] = refill.set_aside(self._connection, table)
        self._done.touch(table, map(str, rows.column("id")))
        self._done.scopes.update(map(str, set(rows.column("account_id"))))
        self._done.pulled += rows.count
        new = rows if table in self._empty else self._renew(rows)
        if new.count:
            upsert(self._connection, self._columns[table], new)

    def _renew(self, rows: Rows) -> Rows:
        """Write what differs in the rows that this copy has, and note what others changed; gives the other rows."""
        table = rows.table
        if set(rows.column("account_id")) <= self._done.granted:
            return rows
        names = tuple(name for name in rows.columns if name in self._columns[table])
        places = [rows.columns.index(name) for name in names]
        values: list[Row] = [tuple(row[place] for place in places) for row in rows.tuples()]
        pk, sv, scope = (names.index(name) for name in ("id", "sv", "account_id"))
        asked = [row[pk] for row in values if row[scope] not in self._done.granted]
        renewal = Renewal(self._connection, table, names, asked)
        for row in values:
            old = renewal.had.get(row[pk])
            if old is not None and (old[sv] is None or row[sv] >= old[sv]):
                renewal.add(row[pk], row)
                self._note(table, names, old, row)
        renewal.write()
        return Rows.of(table, names, [row for row in values if row[pk] not in renewal.had])

    def _note(self, table: str, names: tuple[str, ...], old: Row, row: Row) -> None:
        new = dict(zip(names, row, strict=True))
        pairs = others.difference(names, old, row, frozenset(self._mine.get((table, new["id"]), ())))
        if pairs:
            by_id, when, version = new["updated_by"], int(new["updated_at"] or 0), int(new["sv"])
            device = self._origins.get(new["id"]) or self._origins.get(version)
            self._done.edits.append(OthersEdit(version, by_id, when, table, new["id"], pairs, device))

    def _searchable(self) -> dict[str, set[str]]:
        """Touched rows, and the people of accounts that are called otherwise now."""
        renamed = [edit.pk for edit in self._done.edits if edit.table == "accounts" and "name" in edit.pairs]
        if not renamed:
            return self._done.touched
        people = {
            row[0]
            for row in self._connection.execute(
                "SELECT id FROM contacts WHERE account_id IN (SELECT value FROM json_each(?))",
                (json.dumps(renamed),),
            )
        }
        return self._done.touched | {"contacts": self._done.touched.get("contacts", set()) | people}
