"""One encrypted SQLite connection, as every part of the program opens it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

from sqlcipher3 import dbapi2

from app.rules.errors import Trouble
from app.storage.failures import told

PLAIN_HEADER = b"SQLite format 3\x00"
CACHE_KIB = 64_000
BUSY_MS = 10_000
PAGE = 4096
LOG_PAGES = 4_000
"""So many pages are written to the log before a thread beside the writes puts them in place."""
_BRAKE = 10
"""Where the log grows to so many times that length, as one that another program reads from does, writes wait for it."""
Parameters = Sequence[Any] | Mapping[str, Any]


class Connection(Protocol):
    """The part of a driver connection that this program uses; the driver itself carries no types."""

    in_transaction: bool

    def execute(self, sql: str, parameters: Parameters = ..., /) -> Any:
        """Run one statement and hand back its cursor."""

    def executemany(self, sql: str, parameters: Iterable[Parameters], /) -> Any:
        """Run one statement for each of the parameters."""

    def cursor(self) -> Any:
        """A new cursor."""

    def rollback(self) -> None:
        """Take back the open transaction."""

    def backup(self, target: "Connection", /, *, pages: int = ...) -> None:
        """Copy the whole database to another connection."""

    def create_function(
        self, name: str, arguments: int, function: Callable[..., Any], /, *, deterministic: bool = ...
    ) -> None:
        """Let SQL on this connection call a function."""

    def interrupt(self) -> None:
        """Stop the statement that another thread runs on this connection."""

    def close(self) -> None:
        """Close it."""


def check_header(path: Path) -> None:
    """Refuse a database that is not encrypted, or that is no database at all.

    Raises:
        Trouble: ``database-not-encrypted`` or ``database-unreadable``.
    """
    if not path.exists() or path.stat().st_size == 0:
        return
    with path.open("rb") as file:
        head = file.read(16)
    if head == PLAIN_HEADER:
        raise Trouble("database-not-encrypted", file=path.name)
    if path.stat().st_size < 512:
        raise Trouble("database-unreadable", file=path.name)


def connect(path: Path, key: bytes, *, read_only: bool = False, cache_kib: int = CACHE_KIB) -> Connection:
    """Open a connection in autocommit mode with the settings that the design relies on.

    Args:
        path: the database file; made when it is absent and ``read_only`` is not asked.
        key: 32 random bytes, never a passphrase.
        read_only: refuse every write on this connection.
        cache_kib: page cache; with less, aggregates over an encrypted file cost five times more.

    Raises:
        Trouble: ``database-unreadable`` for a wrong key or a foreign file, ``folder-read-only``, ``disk-full``.
    """
    try:
        driver = dbapi2.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
        )
    except dbapi2.Error as error:
        raise told(error, path.name) from error
    connection = cast("Connection", driver)
    try:
        _prepare(connection, key, read_only=read_only, cache_kib=cache_kib)
    except dbapi2.Error as error:
        connection.close()
        raise told(error, path.name) from error
    return connection


def _prepare(connection: Connection, key: bytes, *, read_only: bool, cache_kib: int) -> None:
    # the library would write its own lines to standard error, where one sentence of ours stands
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for pragma in (
        f"cache_size = -{cache_kib}",
        "foreign_keys = ON",
        "recursive_triggers = ON",
        "temp_store = MEMORY",
        "secure_delete = ON",
        f"busy_timeout = {BUSY_MS}",
    ):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if read_only:
        connection.execute("PRAGMA query_only = ON")
    else:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES * _BRAKE}")
        connection.execute("PRAGMA journal_size_limit = 0")
