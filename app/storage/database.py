"""The two doors to the data: ``read`` and ``write``; and a third, raw and read-only, for lists and figures.

SQLAlchemy is imported when the first session is opened, so that the window can paint its first rows before.
"""

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from app.rules.errors import Trouble
from app.storage.actor import load_actor
from app.storage.changes import ChangeSet
from app.storage.clock import Clock, system_clock
from app.storage.connection import Connection, check_header, connect
from app.storage.failures import told
from app.storage.folder import DataFolder
from app.storage.journal import verify
from app.storage.log import WriteAheadLog
from app.storage.schema_version import require_current
from app.storage.silent import SilentWriter

if TYPE_CHECKING:
    from sqlalchemy.orm import Session
    from sqlalchemy.pool import PoolProxiedConnection as Pooled

    from app.storage.engine import Door

Listener = Callable[[ChangeSet], None]


class Database:
    """One open data folder.

    Attributes:
        folder: where it lies.
        key: opens it; kept for further connections to the same file.
        actor: the user of this copy.
        committed: called with the change set after each commit, on the thread that wrote.
    """

    def __init__(self, folder: DataFolder, key: bytes, clock: Clock = system_clock) -> None:
        self.folder = folder
        self.clock = clock
        self.committed: list[Listener] = []
        self.key = key
        self._idle: list[Connection] = []
        self._guard = threading.Lock()
        self._writer = threading.RLock()
        self._writing = self._closed = False
        self._silent = SilentWriter(self._pooled)
        self._log = WriteAheadLog(folder.database, self._connect)
        self._doors: dict[bool, Door] = {}
        self._verified = False
        with ExitStack() as opening:
            opening.callback(self.close)
            with self.raw() as connection:
                require_current(connection)
                self.actor = load_actor(connection)
            opening.pop_all()

    @classmethod
    def open(cls, folder: DataFolder, key: bytes, clock: Clock = system_clock) -> "Database":
        """Open an existing, current database.

        Raises:
            Trouble: ``database-missing``, ``database-not-encrypted``, ``database-unreadable``, ``database-newer``,
                ``database-older`` (upgrade first).
        """
        if not folder.database.exists():
            raise Trouble("database-missing", folder=str(folder.path))
        check_header(folder.database)
        return cls(folder, key, clock)

    @property
    def true(self) -> "Database":
        """The data as it is, also where a presentation veils what is shown."""
        return self

    @contextmanager
    def raw(self) -> Iterator[Connection]:
        """A read-only driver connection."""
        with self._guard:
            connection = self._idle.pop() if self._idle else None
        if connection is None:
            connection = self._open_reader()
        try:
            yield connection
        except dbapi2.Error as error:
            raise told(error) from error
        finally:
            if connection.in_transaction:
                connection.rollback()
            with self._guard:
                kept = not self._closed
                if kept:
                    self._idle.append(connection)
            if not kept:
                connection.close()

    @contextmanager
    def read(self) -> "Iterator[Session]":
        """A session that sees one state of the data and cannot write."""
        session = self._session(writes=False)
        try:
            with session:
                yield session
        except _database_errors() as error:
            raise told(_cause(error)) from error

    @contextmanager
    def write(self, verb: str, *, origin: str = "local", undoes: str | None = None) -> "Iterator[Session]":
        """A session whose commit seals everything written into one mutation labelled with the verb.

        Raises:
            Trouble: what the disk or another program said; nothing was then changed.
        """
        with self._alone():
            sealed = yield from self._write(verb, origin, undoes)
        if sealed is not None:
            self._tell(sealed)

    def _write(
        self, verb: str, origin: str, undoes: str | None
    ) -> "Generator[Session, None, ChangeSet | None]":
        from app.storage.engine import label_session, sealed_of  # noqa: PLC0415 - SQLAlchemy loads on first use

        self.verify()
        session = self._session(writes=True)
        try:
            with session:
                label_session(session, verb, origin, undoes)
                yield session
                session.commit()
                return sealed_of(session)
        except _database_errors() as error:
            raise told(_cause(error)) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One write at a time; another thread waits, the same thread has a bug."""
        with self._writer:
            if self._writing:
                raise RuntimeError("a write inside a write would seal two verbs as one")
            self._writing = True
            try:
                yield
            finally:
                self._writing = False
            self._log.written()

    @contextmanager
    def apply(self, *, references: bool = True, durable: bool = True) -> Iterator[Connection]:
        """A raw write transaction for what comes from the server, during which the journal is silent.

        Args:
            references: check at the commit that every part has its whole.
            durable: wait until it is on the disk; otherwise a power cut may take it back, as a whole.

        Raises:
            Trouble: what the disk or another program said; nothing was then changed.
        """
        with self._alone():
            try:
                with self._silent.transaction(references=references, durable=durable) as connection:
                    yield connection
            except dbapi2.Error as error:
                raise told(error) from error

    def announce(self, changes: ChangeSet) -> None:
        """Tell the listeners of changes that came in another way than ``write``."""
        self._tell(changes)

    def verify(self) -> None:
        """Check the journal's triggers once per opening, before the first write.

        Raises:
            Trouble: ``journal-incomplete``.
        """
        if not self._verified:
            with self.raw() as connection:
                verify(connection)
            self._verified = True

    def reload_actor(self) -> None:
        """Read the actor again, after a sign-in changed it."""
        with self.raw() as connection:
            self.actor = load_actor(connection)

    def close(self) -> None:
        """Close every connection; the folder may then be moved or restored."""
        for door in self._doors.values():
            door.engine.dispose()
        self._doors.clear()
        self._log.close()
        with self._guard:
            self._closed = True
            while self._idle:
                self._idle.pop().close()

    def _open_reader(self) -> Connection:
        return connect(self.folder.database, self.key, read_only=True)

    def _connect(self) -> Connection:
        return connect(self.folder.database, self.key)

    def _session(self, *, writes: bool) -> "Session":
        session = self._door(writes=writes).sessions()
        session.info["actor"] = self.actor
        session.info["now"] = self.clock()
        return session

    def _pooled(self) -> "Pooled":
        return self._door(writes=True).engine.raw_connection()

    def _door(self, *, writes: bool) -> "Door":
        from app.storage.engine import make_door  # noqa: PLC0415 - SQLAlchemy loads on first use

        with self._guard:
            if writes not in self._doors:
                self._doors[writes] = make_door(self._connect if writes else self._open_reader, writes=writes)
            return self._doors[writes]

    def _tell(self, changes: ChangeSet) -> None:
        for listener in tuple(self.committed):
            listener(changes)


def _database_errors() -> tuple[type[Exception], ...]:
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415 - SQLAlchemy loads on first use

    return (DBAPIError, dbapi2.Error)


def _cause(error: BaseException) -> Exception:
    original = getattr(error, "orig", None)
    return original if isinstance(original, Exception) else Exception(str(error))
