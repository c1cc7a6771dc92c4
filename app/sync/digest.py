"""The stage that proves both sides equal: a count and a sum for each scope, made from the rows themselves."""

from app.rules.errors import Trouble
from app.storage.connection import Connection
from app.sync import pull, state
from app.sync.apply import Applied
from app.sync.columns import synced_columns
from app.sync.differing import write_down
from app.sync.protocol import DigestAnswer, DigestAsked, Sum
from app.sync.result import Progress, Verified
from app.sync.run import Run
from app.sync.sums import Summed, proven_records, sums, to_compare
from app.sync.transaction import applying

PENDING_REMOVALS = (
    "SELECT DISTINCT json_extract(c.d, '$.account_id') FROM sync_mutation m JOIN sync_change c "
    "ON c.seq BETWEEN m.first_change AND m.last_change WHERE m.state IN ('sealed', 'held') AND c.op = 'D'"
)


def compare(
    run: Run, connection: Connection, scopes: set[str] | None, summed: Summed | None = None
) -> DigestAnswer:
    """Ask the server whether these scopes, or all of them, are the same on both sides.

    Args:
        run: the sync.
        connection: this copy.
        scopes: which ones; all when None.
        summed: their sums, where they were made with the rows.
    """
    known = state.load(connection)
    removed = {scope for (scope,) in connection.execute(PENDING_REMOVALS)}
    if summed is not None and summed.scopes == scopes:
        found = dict(summed.sums)
    else:
        found = sums(connection, synced_columns(connection), scopes)
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
    with run.db.raw() as connection:
        scopes, proven = to_compare(run, connection, whole=whole), proven_records(connection)
    if scopes is not None and not scopes:
        run.tally.verified = Verified(proven, equal=True, whole=False)
        return
    answer = _ask(run, scopes, run.summed)
    if answer.differ:
        run.tally.healed += len(answer.differ)
        with applying(run.db) as connection:
            state.put_again(connection, set(answer.differ))
        pull.pull(run)
        once_more = _ask(run, set(answer.differ))
        if once_more.differ:
            run.tally.verified = Verified(answer.records + once_more.records, equal=False)
            raise Trouble(
                "sync-differs", accounts=len(once_more.differ), file=write_down(run, once_more.differ)
            )
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


def _ask(run: Run, scopes: set[str] | None, summed: Summed | None = None) -> DigestAnswer:
    with run.db.raw() as connection:
        connection.execute("BEGIN")
        return compare(run, connection, scopes, summed)
