"""What a sync would do: asked of the server as a dry run, compared with the rows here, and nothing written."""

import json
from collections.abc import Mapping
from typing import Any

from app.storage.connection import Connection
from app.sync import overlay, state
from app.sync.columns import Columns, quoted, synced_columns
from app.sync.numbering import waiting_to_go
from app.sync.others import QUIET
from app.sync.prepare import prepare
from app.sync.protocol import CONTRACT, Action, Page, Pull, PushAnswer, Rows
from app.sync.push import batches
from app.sync.result import Difference, Progress, SyncResult
from app.sync.round import say_hello, stage
from app.sync.run import Run

SHOWN = 500
_UNTOUCHED = object()


def preview_round(run: Run) -> SyncResult:
    """Counts both ways, and the fields that would change here."""
    with stage(run, "hello"):
        answer = say_hello(run)
    upto = prepare(run.db, sending=False)
    with run.db.raw() as connection:
        columns = synced_columns(connection)
        known = state.load(connection)
        waiting = waiting_to_go(connection, upto)
    if answer.action is Action.OK:
        with stage(run, "push"):
            _ask_dry(run, known, columns, upto)
    differences: list[Difference] = []
    # after an answer that was lost the server gives rows out only when it has been heard
    if answer.action is Action.OK and answer.last_seen == known.acked:
        with stage(run, "pull"):
            differences = _look(run, known, columns)
    run.tally.bytes_up, run.tally.bytes_down = run.transport.up, run.transport.down
    return SyncResult(
        run.tally,
        preview=True,
        recovered=() if answer.action is Action.OK else (answer.action.value,),
        differences=tuple(differences),
        waiting=sum(sealed.size for sealed in waiting),
    )


def _ask_dry(run: Run, known: state.State, columns: Columns, upto: int) -> None:
    """Ask what would become of the first batch; later ones would build on it, and are only counted."""
    with run.db.raw() as connection:
        sealed = waiting_to_go(connection, upto)
    for number, batch in enumerate(batches(run, known, columns, sealed, dry=True)):
        if number == 0 and all(not one.message.more and not one.message.piece for one in batch.sent):
            answer = run.transport.ask_bytes("/v1/push", batch.body, PushAnswer)
            for outcome in answer.outcomes:
                run.tally.merged += outcome.status == "merged"
                run.tally.rejected += outcome.status == "rejected"
                run.tally.conflicts += len(outcome.conflicts)
        run.tally.pushed += sum(one.size for one in batch.sent)


def _look(run: Run, known: state.State, columns: Columns) -> list[Difference]:
    found: list[Difference] = []
    with run.db.raw() as connection:
        mine = overlay.values_before(connection)
    position, more = "", True
    while more:
        run.check()
        page = run.transport.ask(
            "/v1/pull",
            Pull(
                known.device, CONTRACT, known.cursor, known.acked, position=position, again=list(known.again)
            ),
            Page,
        )
        run.tally.dropped += len(page.drops)
        run.tally.pulled += sum(rows.count for rows in page.rows) + sum(len(gone.ids) for gone in page.gone)
        with run.db.raw() as connection:
            for rows in page.rows:
                if rows.table in columns and len(found) < SHOWN:
                    found += _differences(connection, columns, rows, mine)
        position, more = page.position, page.more
        run.tell(Progress("pull", run.tally.pulled, run.tally.pulled + page.left))
    return found[:SHOWN]


def _differences(
    connection: Connection, columns: Columns, rows: Rows, mine: Mapping[tuple[str, str], Mapping[str, Any]]
) -> list[Difference]:
    """What comes otherwise than it is here; not what only stands otherwise here because it waits to go."""
    names = tuple(name for name in rows.columns if name in columns[rows.table])
    place = names.index("id")
    there: dict[str, dict[str, Any]] = {
        str(row[rows.columns.index("id")]): dict(zip(rows.columns, row, strict=True)) for row in rows.tuples()
    }
    here = connection.execute(
        f'SELECT {quoted(names)} FROM "{rows.table}" WHERE id IN (SELECT value FROM json_each(?))',
        (json.dumps(list(there)),),
    )
    return [
        Difference(rows.table, row[place], name, value, there[row[place]][name])
        for row in here
        for name, value in zip(names, row, strict=True)
        if name not in QUIET
        and value != there[row[place]][name]
        and mine.get((rows.table, row[place]), {}).get(name, _UNTOUCHED) != there[row[place]][name]
    ]
