"""The stage in which local work goes to the server, one batch prepared while the one before is under way."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from app.rules.errors import Trouble
from app.sync import acks, protocol, state
from app.sync.columns import Columns, synced_columns
from app.sync.numbering import Sealed, waiting_to_go
from app.sync.outbox import PIECE, Outgoing, outgoing
from app.sync.prepare import prepare
from app.sync.protocol import Push, PushAnswer
from app.sync.result import Progress
from app.sync.run import Run
from app.sync.scopes import MANY, scopes_of
from app.sync.transaction import arriving

MUTATIONS = 1_000
WRITTEN_AT_ONCE = 20_000
SMALLEST = 50


class Batch(NamedTuple):
    """One request: what it carries, and its bytes."""

    sent: list[Outgoing]
    body: bytes


def push(run: Run) -> None:
    """Send until nothing is left that was there when the last batch went.

    Raises:
        Trouble: ``sync-stopped``, a steering code, or what the line says.
    """
    total, piece = 0, PIECE
    while True:
        upto = prepare(run.db, sending=True)
        with run.db.raw() as connection:
            known = state.load(connection)
            sealed = waiting_to_go(connection, upto)
            if not sealed:
                return
            columns = synced_columns(connection)
        total += len(sealed)
        run.tell(Progress("push", total - len(sealed), total))
        try:
            _send_all(run, batches(run, known, columns, sealed, piece), columns, total - len(sealed), total)
        except Trouble as trouble:
            if trouble.code != "message-too-large" or piece <= SMALLEST:
                raise
            piece //= 10


def _send_all(run: Run, ready: Iterator[Batch], columns: Columns, done: int, total: int) -> None:
    answers: list[acks.Answered] = []
    with ThreadPoolExecutor(1, "push") as line:
        under_way: tuple[Batch, Future[PushAnswer]] | None = None
        try:
            for batch in ready:
                before, under_way = under_way, None
                if before is not None:
                    answers += _settle(*before)
                run.check()
                under_way = batch, line.submit(run.transport.ask_bytes, "/v1/push", batch.body, PushAnswer)
                if sum(answer.sent.rows for answer in answers) >= WRITTEN_AT_ONCE:
                    done += _write(run, columns, answers)
                    run.tell(Progress("push", done, total))
        finally:
            # what has been answered is written down, whatever has gone wrong since
            try:
                if under_way is not None:
                    answers += _settle(*under_way)
            finally:
                done += _write(run, columns, answers)
    run.tell(Progress("push", done, total))


def _settle(batch: Batch, answer: Future[PushAnswer]) -> list[acks.Answered]:
    """Wait for an answer."""
    outcomes = answer.result().outcomes
    return [acks.Answered(*pair) for pair in zip(batch.sent, outcomes, strict=True)]


def _write(run: Run, columns: Columns, answers: list[acks.Answered]) -> int:
    """Write answers down and empty the list; how many mutations are done."""
    if not answers:
        return 0
    with arriving(run.db) as connection:
        acks.acknowledge(connection, columns, answers, run.tally)
        run.pushed(answers)
        if sum(map(len, run.touched.values())) <= MANY:
            # asked here, where the rows have just been read
            for sent, _ in answers:
                run.scopes |= scopes_of(connection, columns, sent.touched)
    done = sum(answer.outcome.status != "staged" for answer in answers)
    answers.clear()
    return done


def batches(
    run: Run,
    known: state.State,
    columns: Columns,
    sealed: list[Sealed],
    piece: int = PIECE,
    *,
    dry: bool = False,
) -> Iterator[Batch]:
    """The requests, each with up to so many rows and mutations; encoded here, so that sending is only sending."""
    batch: list[Outgoing] = []
    rows = 0
    for message in _messages(run, columns, sealed, piece):
        if batch and (rows + message.rows > piece or len(batch) >= MUTATIONS):
            yield _encoded(run, known, batch, dry=dry)
            batch, rows = [], 0
        batch.append(message)
        rows += message.rows
    if batch:
        yield _encoded(run, known, batch, dry=dry)


def _messages(run: Run, columns: Columns, sealed: list[Sealed], piece: int) -> Iterator[Outgoing]:
    for each in sealed:
        # one state of the data for all queries about one mutation
        with run.db.raw() as connection:
            connection.execute("BEGIN")
            yield from outgoing(connection, columns, each, piece)


def _encoded(run: Run, known: state.State, batch: list[Outgoing], *, dry: bool) -> Batch:
    message = Push(
        known.device, known.cursor, known.acked, run.now_ms(), [one.message for one in batch], dry=dry
    )
    return Batch(batch, protocol.encode(message, level=1))
