"""One sync from hello to blobs: named stages, each of which can be cut off anywhere and taken up again."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from app.rules.errors import Trouble
from app.storage import keys
from app.sync import blobs, digest, faults, indexing, recovery, state, wiping
from app.sync.protocol import CONTRACT, Action, Hello, HelloAnswer
from app.sync.pull import pull
from app.sync.push import push
from app.sync.result import Progress
from app.sync.run import Run
from app.sync.signin import renew

ROUNDS = 6
"""So often a server may send a client back to its hello within one sync."""


def run_round(run: Run) -> HelloAnswer:
    """Bring both sides together.

    Raises:
        Trouble: ``sync-stopped``, ``client-too-old``, ``copy-wiped``, ``sync-differs``, ``sync-restless``, or what the
            line says. What was confirmed or staged until then stays.
    """
    forked = False
    for _ in range(ROUNDS):
        try:
            return _once(run, forked=forked)
        except Trouble as trouble:
            if trouble.code not in faults.STEERING:
                raise
            forked = trouble.code == "fork"
    raise Trouble("sync-restless")


@contextmanager
def stage(run: Run, name: str) -> Iterator[None]:
    """One named stage: announced, timed, and not begun when the user has stopped."""
    run.check()
    run.tell(Progress(name))
    with run.tally.stage(name):
        yield


def _once(run: Run, *, forked: bool) -> HelloAnswer:
    with stage(run, "hello"):
        answer = say_hello(run, forked=forked)
        if answer.action in {Action.FORK, Action.RECOVER, Action.RESYNC}:
            recovery.steer(run, answer)
            answer = say_hello(run)
    with stage(run, "push"):
        push(run)
    if answer.action is Action.WIPE:
        _wipe(run, answer)
    if answer.action is Action.UPGRADE:
        raise recovery.too_old()
    if _news(run, answer):
        _fetch(run)
    with stage(run, "blobs"):
        blobs.exchange(run)
    with stage(run, "index"):
        indexing.index_queued(run)
    return answer


def _fetch(run: Run) -> None:
    with run.db.raw() as connection:
        known = state.load(connection)
    first = known.cursor.v == 0
    with stage(run, "pull"):
        # what is filled anew has to be proved before it takes the place of what was there
        anew = first and bool(run.recovered)
        pull(run, proof=partial(digest.prove, run) if anew else None)
    with stage(run, "digest"):
        digest.verify(run, whole=first)


def _wipe(run: Run, answer: HelloAnswer) -> None:
    with run.db.raw() as connection:
        wiping.check_order(state.load(connection), answer.order)
    keys.destroy(run.db.folder)
    raise Trouble("copy-wiped")


def _news(run: Run, answer: HelloAnswer) -> bool:
    """Whether the server has anything that is not here, were it only the version of one's own push."""
    with run.db.raw() as connection:
        known = state.load(connection)
    return known.cursor != answer.head or known.acked != answer.last_seen or bool(known.again)


def say_hello(run: Run, *, forked: bool = False) -> HelloAnswer:
    """Tell where this copy stands, and measure the clock.

    Args:
        run: the sync.
        forked: the server has just found another mutation under a number of ours, so nothing that waits counts.
    """
    with run.db.raw() as connection:
        known = state.load(connection)
    renew(run.db, run.transport, known, run.now_ms())
    pending = 0 if forked else known.sent - known.acked
    begun, start = run.now_ms(), time.monotonic()
    answer = run.transport.ask(
        "/v1/hello",
        Hello(known.device, CONTRACT, known.cursor, known.acked, pending, begun),
        HelloAnswer,
    )
    half = int((time.monotonic() - start) * 500)
    # written with the end of the sync, were it a failure: one transaction less where nothing else is to be written
    run.contact = {
        "offset_ms": answer.clock - begun - half,
        "contacted_at": run.now_ms(),
        "lease_days": answer.lease_days,
        "horizon": answer.horizon,
    }
    return answer
