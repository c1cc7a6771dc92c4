"""``sync``: the one call behind the button, the key and the command."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakSet

from app.rules.errors import Told, Trouble
from app.storage.database import Database
from app.sync import history, recovery, state
from app.sync.preview import preview_round
from app.sync.result import ProgressListener, SyncResult
from app.sync.round import run_round, stage
from app.sync.run import Run, nobody
from app.sync.signin import require_token, sign_in
from app.sync.transaction import arriving
from app.sync.transport import HttpMaker, Transport, make_http

UNWRITABLE = frozenset({"copy-wiped", "disk-full", "disk-failing", "folder-read-only", "database-damaged"})


_guard = threading.Lock()
_under_way: WeakSet[Database] = WeakSet()


def sync(
    db: Database,
    server_url: str | None = None,
    user: str | None = None,
    password: str | None = None,
    ca_file: str | None = None,
    progress: ProgressListener = nobody,
    cancel: threading.Event | None = None,
    *,
    preview: bool = False,
    make: HttpMaker = make_http,
) -> SyncResult:
    """Bring this copy and the server together, or tell what that would do.

    Args:
        db: the open copy.
        server_url: where the server is; the one of the last sign-in when left out.
        user: who signs in; needed once, and again when the token has ended.
        password: with ``user``.
        ca_file: PEM file of the firm's own authority.
        progress: told how far each stage is, on the calling thread.
        cancel: set it from another thread to stop after what is under way.
        preview: change nothing on either side.
        make: makes the HTTP client.

    Raises:
        Refused: ``server-address-wrong``, ``server-not-secure``, ``other-user``.
        Trouble: ``sync-running``, and a code for each way in which a line, a server or a disk can fail: see
            app/words/sentences/sync.py.
    """
    with _alone(db):
        run = open_run(db, server_url, ca_file, progress, cancel, make)
        try:
            _enter(run, user, password, ca_file)
            return preview_round(run) if preview else _whole(run)
        finally:
            run.transport.close()


@contextmanager
def _alone(db: Database) -> Iterator[None]:
    """One sync of a copy at a time: the button does not overtake the automatic one."""
    with _guard:
        if db in _under_way:
            raise Trouble("sync-running")
        _under_way.add(db)
    try:
        yield
    finally:
        with _guard:
            _under_way.discard(db)


def open_run(
    db: Database,
    server_url: str | None = None,
    ca_file: str | None = None,
    progress: ProgressListener = nobody,
    cancel: threading.Event | None = None,
    make: HttpMaker = make_http,
) -> Run:
    """A line to the server with the token of the last sign-in.

    Raises:
        Trouble: ``sign-in-first`` when no server is known.
    """
    with db.raw() as connection:
        known = state.load(connection)
    server = server_url or known.server
    if not server:
        raise Trouble("sign-in-first")
    event = cancel or threading.Event()
    transport = Transport(server, known.ca_file if ca_file is None else ca_file, event, make)
    # a token is shown to nobody but the server that gave it
    transport.token = known.token if transport.server == known.server else ""
    return Run(db, transport, progress, event)


def _enter(run: Run, user: str | None, password: str | None, ca_file: str | None) -> None:
    with stage(run, "sign-in"):
        with run.db.raw() as connection:
            known = state.load(connection)
        if password is not None:
            sign_in(run.db, run.transport, user or known.login, password, ca_file or known.ca_file)
        else:
            require_token(known)
        recovery.ask_for_new_columns(run)


def _whole(run: Run) -> SyncResult:
    try:
        run_round(run)
    except Told as told:
        _end(run, told)
        raise
    return _end(run, None)


def _end(run: Run, told: Told | None) -> SyncResult:
    """Write down how it went, where that can still be written, and tell the listeners."""
    run.tally.bytes_up, run.tally.bytes_down = run.transport.up, run.transport.down
    result = SyncResult(run.tally, recovered=tuple(run.recovered))
    if told is None or told.code not in UNWRITABLE:
        with arriving(run.db) as connection:
            state.put(connection, **run.contact)
            history.remember(connection, run.now_ms(), result, told)
    run.announce()
    return result
