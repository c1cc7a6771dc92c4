"""What the server's answers to a push change here."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from app.storage.connection import Connection
from app.sync import keeping, state
from app.sync.columns import Columns
from app.sync.numbering import Sealed
from app.sync.outbox import Outgoing
from app.sync.protocol import Outcome
from app.sync.result import Tally


class Answered(NamedTuple):
    """A mutation and what became of it."""

    sent: Outgoing
    outcome: Outcome


def acknowledge(connection: Connection, columns: Columns, answers: Sequence[Answered], tally: Tally) -> None:
    """Write the answers down; the caller holds the silent transaction."""
    final = [answer for answer in answers if answer.outcome.status != "staged"]
    if not final:
        return
    _stamp(connection, columns, [answer for answer in final if answer.outcome.status != "rejected"])
    for sent, outcome in final:
        rejected = outcome.status == "rejected"
        if rejected:
            _take_out(connection, columns, sent.sealed)
        connection.execute(
            "UPDATE sync_mutation SET state = ?, v = ?, result = ? WHERE seq = ?",
            ("rejected" if rejected else "acked", outcome.v, _result(outcome), sent.sealed.seq),
        )
        tally.rejected += rejected
        tally.merged += outcome.status == "merged"
        tally.conflicts += len(outcome.conflicts)
        tally.pushed += 0 if rejected else sent.size
    state.put(connection, acked=final[-1].sent.sealed.number)


def _result(outcome: Outcome) -> str | None:
    if outcome.status == "ok":
        return None
    kept = {
        "status": outcome.status,
        "code": outcome.code,
        "facts": outcome.facts,
        "conflicts": outcome.conflicts,
    }
    return json.dumps(kept, ensure_ascii=False)


def _stamp(connection: Connection, columns: Columns, answers: Sequence[Answered]) -> None:
    """Rows that stand on the server as they were sent get its version, and the numbers that it allotted."""
    stamps: dict[str, list[tuple[int, str, int]]] = {}
    for sent, outcome in answers:
        stale = {gone.table: set(gone.ids) for gone in outcome.stale}
        for table, ids in sent.touched.items():
            late = stale.get(table, set())
            stamps.setdefault(table, []).extend((outcome.v, pk, outcome.v) for pk in ids if pk not in late)
    for table, rows in stamps.items():
        connection.executemany(f'UPDATE "{table}" SET sv = ? WHERE id = ? AND (sv IS NULL OR sv < ?)', rows)
    for _, outcome in answers:
        for table, pk, column, number in outcome.numbers:
            if column in columns.get(table, ()):
                connection.execute(f'UPDATE "{table}" SET "{column}" = ? WHERE id = ?', (number, pk))


def _take_out(connection: Connection, columns: Columns, sealed: Sealed) -> None:
    """Undo here what the server will not have: new rows go, changed ones come again as the server has them."""
    span = (sealed.first, sealed.last)
    again: set[str] = set()
    tables = connection.execute(
        "SELECT DISTINCT tbl FROM sync_change WHERE seq BETWEEN ? AND ?", span
    ).fetchall()
    for (table,) in tables:
        if table not in columns:
            continue
        again.update(
            scope
            for (scope,) in connection.execute(
                f'SELECT DISTINCT t.account_id FROM "{table}" t JOIN sync_change c ON c.pk = t.id '
                "WHERE c.seq BETWEEN ? AND ? AND c.tbl = ? AND c.op = 'U' AND t.sv IS NOT NULL",
                (*span, table),
            )
        )
        again.update(_removed_scopes(connection, span, table))
        keeping.mark_where(
            connection,
            table,
            "sv IS NULL AND id IN (SELECT pk FROM sync_change WHERE seq BETWEEN ? AND ? AND tbl = ? AND op = 'I')",
            (*span, table),
        )
        keeping.remove_marked(connection, columns, table)
    state.put_again(connection, again)


def _removed_scopes(connection: Connection, span: tuple[int, int], table: str) -> set[str]:
    rows = connection.execute(
        "SELECT json_extract(d, '$.account_id') FROM sync_change "
        "WHERE seq BETWEEN ? AND ? AND tbl = ? AND op = 'D' AND json_extract(d, '$.sv') IS NOT NULL",
        (*span, table),
    )
    return {str(scope) for (scope,) in rows if scope is not None}
