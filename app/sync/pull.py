"""The stage in which what is new comes: page by page, staged, then applied at once."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from app.rules.errors import Trouble
from app.storage.connection import Connection
from app.sync import inbox, state
from app.sync.apply import Applied, Applying
from app.sync.blobs import files_of
from app.sync.columns import synced_columns
from app.sync.protocol import CONTRACT, Page, Pull
from app.sync.result import Progress
from app.sync.run import Run
from app.sync.sums import sum_up
from app.sync.transaction import applying, arriving

PAGE_BYTES = 2 * 1024 * 1024
Proof = Callable[[Connection, Applied], None]
Arrived = tuple[bytes, Page]


def pull(run: Run, at_least: int = 0, proof: Proof | None = None) -> Applied:
    """Fetch and apply.

    Args:
        run: the sync.
        at_least: version of one's own last push, which must be in what comes.
        proof: looks at the rows before they are committed, and raises where they may not stand.

    Raises:
        Trouble: ``sync-stopped``, a steering code, or what the line says.
    """
    with run.db.raw() as connection:
        known = state.load(connection)
    name = inbox.name_of(known.device, known.cursor, known.again)
    try:
        pages = fetch(run, known, name, at_least)
    except Trouble as trouble:
        if trouble.code not in {"answer-unreadable", "recover"} or not _staged(run, name):
            raise
        # the pages that were kept belong to a history that the server no longer knows
        with applying(run.db) as connection:
            inbox.clear(connection)
        pages = fetch(run, known, name, at_least)
    with run.tally.stage("apply"):
        return _apply(run, name, pages, proof)


def _staged(run: Run, name: str) -> bool:
    with run.db.raw() as connection:
        return inbox.stored(connection, name)[0] > 0


def fetch(run: Run, known: state.State, name: str, at_least: int) -> list[Page]:
    """Fetch what is missing; the page itself where one was enough, nothing where they are staged."""
    with run.db.raw() as connection:
        count, last = inbox.stored(connection, name)
    received = 0
    with ThreadPoolExecutor(1, "pull") as line:
        following = _ask(run, line, known, last.position if last else "", at_least) if _open(last) else None
        while following is not None:
            raw, page = following.result()
            run.check()
            # the next page is on its way while this one is put away
            following = _ask(run, line, known, page.position, at_least) if page.more else None
            received += sum(rows.count for rows in page.rows)
            run.tell(Progress("pull", received, received + page.left))
            if count == 0 and following is None:
                return [page]
            with arriving(run.db) as connection:
                inbox.store(connection, name, count, raw)
            count += 1
    return []


def _open(last: Page | None) -> bool:
    return last is None or last.more


def _ask(
    run: Run, line: ThreadPoolExecutor, known: state.State, position: str, at_least: int
) -> Future[Arrived]:
    message = Pull(
        known.device,
        CONTRACT,
        known.cursor,
        known.acked,
        position=position,
        again=list(known.again),
        at_least=at_least,
        max_bytes=PAGE_BYTES,
    )
    return line.submit(run.transport.ask_raw, "/v1/pull", message, Page)


def _apply(run: Run, name: str, pages: list[Page], proof: Proof | None) -> Applied:
    if len(pages) == 1 and _brings_nothing(run, pages[0]):
        return Applied()
    run.tell(Progress("apply"))
    with arriving(run.db) as connection:
        arrived: Iterable[Page] = pages or inbox.pages(connection, name)
        columns = synced_columns(connection)
        applied = Applying(connection, columns, run.now_ms()).run(arrived)
        if proof is not None:
            proof(connection, applied)
        run.scopes |= applied.granted | applied.scopes
        for table, ids in applied.touched.items():
            run.touch(table, ids)
        run.summed = sum_up(run, connection, columns)
    _forget_files(run, applied)
    run.tally.pulled += applied.pulled
    run.tally.dropped += len(applied.dropped)
    return applied


def _forget_files(run: Run, applied: Applied) -> None:
    """Remove attachments that no record here has any more."""
    files = files_of(run) if applied.files else None
    if files is None:
        return
    with run.db.raw() as connection:
        used = {
            row[0] for row in connection.execute("SELECT sha256 FROM attachments WHERE deleted_at IS NULL")
        }
    for sha256 in applied.files - used:
        files.forget(sha256)


def _brings_nothing(run: Run, page: Page) -> bool:
    with run.db.raw() as connection:
        known = state.load(connection)
    return (
        page.cursor == known.cursor
        and not known.again
        and not (page.drops or page.gone or page.grants or page.rows)
    )
