"""Opening a data folder from whatever state it is in: empty, older, current."""

from collections.abc import Callable

from sqlcipher3 import dbapi2

from app.rules.errors import Trouble
from app.rules.moments import to_millis
from app.storage import keys
from app.storage.clock import Clock, system_clock
from app.storage.connection import Connection, connect
from app.storage.database import Database
from app.storage.failures import told, told_os
from app.storage.folder import DataFolder
from app.storage.ids import new_id

Work = Callable[[], object]


def at_once(work: Work) -> None:
    """Run long work here and now, where nobody watches."""
    work()


def open_folder(
    folder: DataFolder,
    passphrase: str | None = None,
    clock: Clock = system_clock,
    *,
    sample: bool = False,
    apart: Callable[[Work], None] = at_once,
) -> Database:
    """The database of a folder; made when there is none, upgraded when it is older.

    Args:
        folder: the data folder.
        passphrase: what the user typed or the passphrase file holds; needed where there is no keyring.
        clock: the time for what is made now.
        sample: the folder is for the sample firm, whose key may lie beside it.
        apart: runs an upgrade, which takes long where there is much; the window says so meanwhile.

    Raises:
        Trouble: see ``keys.load``, ``Database.open`` and ``upgrade``.
        Refused: ``passphrase-wrong``, ``passphrase-short``.
    """
    folder.create()
    if not keys.exists(folder):
        if folder.database.exists():
            raise Trouble("key-missing", file=folder.keys.name)
        key = keys.make_sample(folder) if sample else keys.make(folder, passphrase)
    else:
        key = keys.load(folder, passphrase)
    if not folder.database.exists():
        create(folder, key, clock)
    try:
        return Database.open(folder, key, clock)
    except Trouble as trouble:
        if trouble.code != "database-older":
            raise
    from app.storage.upgrade import upgrade  # noqa: PLC0415 - Alembic only when the schema differs

    apart(lambda: upgrade(folder, key, clock()))
    return Database.open(folder, key, clock)


def create(folder: DataFolder, key: bytes, clock: Clock = system_clock) -> None:
    """A new database with its own device, user and organisation, beside its place until it is complete.

    Raises:
        Trouble: ``disk-full``, ``folder-read-only``; no half file is left.
    """
    from app.storage.upgrade import upgrade  # noqa: PLC0415 - Alembic only when the schema differs

    growing = DataFolder(folder.path / ".new")
    growing.create()
    # a start that was interrupted leaves a file and a log, neither of which may mix with the new one
    _empty(growing)
    try:
        upgrade(growing, key, clock())
        _begin_life(growing, key, to_millis(clock()))
        growing.database.replace(folder.database)
    except OSError as error:
        raise told_os(error, folder.database.name) from error
    finally:
        _empty(growing)
        growing.path.rmdir()


def _empty(folder: DataFolder) -> None:
    for path in folder.path.iterdir():
        path.unlink()


def _begin_life(folder: DataFolder, key: bytes, at_ms: int) -> None:
    connection = connect(folder.database, key)
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE sync_switch SET applying = 1")
        _introduce(connection, at_ms)
        connection.execute("UPDATE sync_switch SET applying = 0")
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except dbapi2.Error as error:
        raise told(error, folder.database.name) from error
    finally:
        connection.close()


def _introduce(connection: Connection, at_ms: int) -> None:
    """The device, and the user and the organisation it works for until it first meets a server."""
    user, organisation = new_id(), new_id()
    connection.executemany(
        "INSERT INTO sync_state (k, v) VALUES (?, ?)",
        [("device", new_id()), ("user", user), ("organisation", organisation), ("next_seq", "1")],
    )
    connection.execute(
        "INSERT INTO organisations (id, account_id, name, base_currency, time_zone, created_at, updated_at) "
        "VALUES (?, ?, '', 'CNY', 'Asia/Shanghai', ?, ?)",
        (organisation, organisation, at_ms, at_ms),
    )
    connection.execute(
        "INSERT INTO users (id, account_id, login, name, name_en, role, created_at, updated_at) "
        "VALUES (?, ?, 'me', '我', 'Me', 'admin', ?, ?)",
        (user, organisation, at_ms, at_ms),
    )
