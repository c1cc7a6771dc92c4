"""The stage that proves both sides equal: a count and a sum for each scope, made from the rows themselves."""

import hashlib
import json
from collections.abc import Iterable

from app.rules.errors import Trouble
from app.storage.connection import Connection
from app.storage.files import write_atomically
from app.sync import pull, state
from app.sync.apply import Applied
from app.sync.columns import Columns, synced_columns
from app.sync.protocol import DigestAnswer, DigestAsked, Sum
from app.sync.result import Progress, Verified
from app.sync.run import Run
from app.sync.scopes import MANY
from app.sync.transaction import applying

MODULUS = 1 << 64
WHOLE_UP_TO = 20_000
CHOSEN = "account_id IN (SELECT value FROM json_each(?))"
PENDING_REMOVALS = (
    "SELECT DISTINCT json_extract(c.d, '$.account_id') FROM sync_mutation m JOIN sync_change c "
    "ON c.seq BETWEEN m.first_change AND m.last_change WHERE m.state IN ('sealed', 'held') AND c.op = 'D'"
)


def sums(connection: Connection, columns: Columns, scopes: Iterable[str] | None) -> dict[str, Sum]:
    """Counts and sums by scope, of all rows that the server has given a version; all scopes when None."""
    # no temporary table: this is asked of connections that may not write
    chosen = () if scopes is None else (json.dumps(sorted(scopes)),)
    counts: dict[str, int] = {}
    added: dict[str, int] = {}
    md5, number = hashlib.md5, int.from_bytes
    for table in columns:
        where = "sv IS NOT NULL" if scopes is None else f"sv IS NOT NULL AND {CHOSEN}"
        for scope, text in connection.execute(
            f"""SELECT account_id, '{table}/' || id || '/' || sv FROM "{table}" WHERE {where}""", chosen
        ):
            counts[scope] = counts.get(scope, 0) + 1
            # the same as protocol.row_sum, without a call for each of a hundred thousand rows
            hashed = number(md5(text.encode(), usedforsecurity=False).digest()[:8], "big")
            added[scope] = added.get(scope, 0) + hashed
    return {scope: Sum(count, added[scope] % MODULUS) for scope, count in counts.items()}


def compare(run: Run, connection: Connection, scopes: set[str] | None) -> DigestAnswer:
    """Ask the server whether these scopes, or all of them, are the same on both sides."""
    known = state.load(connection)
    columns = synced_columns(connection)
    removed = {scope for (scope,) in connection.execute(PENDING_REMOVALS)}
    found = sums(connection, columns, scopes)
    if scopes is not None:
        found |= {scope: Sum(0, 0) for scope in scopes if scope not in found and _ours(connection, scope)}
    wanted = {scope: each for scope, each in found.items() if scope not in removed}
    whole = scopes is None and not removed
    return run.transport.ask(
        "/v1/digest", DigestAsked(known.device, known.cursor, wanted, whole=whole), DigestAnswer
    )


def _ours(connection: Connection, scope: str) -> bool:
    """Whether the scope is still within reach: one that was dropped has no rows, and need not have any."""
    row = connection.execute("SELECT 1 FROM accounts WHERE id = ? LIMIT 1", (scope,)).fetchone()
    return row is not None


def verify(run: Run, *, whole: bool) -> None:
    """Compare what this sync has touched; what differs is granted anew, once.

    Raises:
        Trouble: ``sync-differs`` with the file that names the rows; or what the line says.
    """
    run.tell(Progress("digest"))
    scopes = _to_compare(run, whole=whole)
    proven = _proven(run)
    if scopes is not None and not scopes:
        run.tally.verified = Verified(proven, equal=True, whole=False)
        return
    answer = _ask(run, scopes)
    if answer.differ:
        run.tally.healed += len(answer.differ)
        with applying(run.db) as connection:
            state.put_again(connection, set(answer.differ))
        pull.pull(run)
        once_more = _ask(run, set(answer.differ))
        if once_more.differ:
            run.tally.verified = Verified(answer.records + once_more.records, equal=False)
            raise Trouble("sync-differs", accounts=len(once_more.differ), file=_report(run, once_more.differ))
        answer = DigestAnswer([], answer.moved, answer.records + once_more.records, once_more.at)
    whole = scopes is None
    run.tally.verified = Verified(
        answer.records if whole else max(proven, answer.records), equal=True, whole=whole
    )


def prove(run: Run, connection: Connection, _applied: Applied) -> None:
    """Compare everything before it is committed.

    Raises:
        Trouble: ``sync-differs``; the copy then stays as it was.
    """
    answer = compare(run, connection, None)
    if answer.differ:
        raise Trouble("sync-differs", accounts=len(answer.differ), file="")


def _ask(run: Run, scopes: set[str] | None) -> DigestAnswer:
    with run.db.raw() as connection:
        connection.execute("BEGIN")
        return compare(run, connection, scopes)


def _to_compare(run: Run, *, whole: bool) -> set[str] | None:
    """Scopes to compare: all of them where that costs little, else those that this sync has touched."""
    records = _proven(run)
    if whole or records <= WHOLE_UP_TO or sum(map(len, run.touched.values())) > MANY:
        return None
    return run.scopes


def _proven(run: Run) -> int:
    """How many records the last whole comparison found identical."""
    with run.db.raw() as connection:
        return int(state.get(connection, "verified_records") or 0)


def _report(run: Run, scopes: list[str]) -> str:
    """Write down ids and versions of the rows of scopes that differ, for whoever has to find out why."""
    rows: dict[str, list[list[object]]] = {}
    with run.db.raw() as connection:
        known = state.load(connection)
        for table in synced_columns(connection):
            found = connection.execute(
                f'SELECT account_id, id, sv FROM "{table}" WHERE {CHOSEN}', (json.dumps(scopes),)
            ).fetchall()
            if found:
                rows[table] = [list(row) for row in found]
    content = {"device": known.device, "cursor": known.cursor.v, "scopes": scopes, "rows": rows}
    path = run.db.folder.logs / f"sync-differs-{run.now_ms()}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, json.dumps(content, indent=1).encode())
    return path.name
