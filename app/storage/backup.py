"""Online backups: a whole, encrypted copy while the program works, and the way back."""

import os
from pathlib import Path

from sqlcipher3 import dbapi2

from app.rules.errors import Trouble
from app.storage.connection import Connection, check_header, connect
from app.storage.failures import told, told_os
from app.storage.folder import DataFolder
from app.storage.schema_version import HEADS, is_newer, stored_heads

PAGES_PER_STEP = 4096


def backup_file(connection: Connection, target: Path, key: bytes) -> None:
    """Copy the open database to a file that did not exist or is replaced whole.

    Raises:
        Trouble: ``disk-full``, ``folder-read-only``; no half copy is left.
    """
    beside = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
    except OSError as error:
        raise told_os(error, target.name) from error
    try:
        copy = connect(beside, key)
        try:
            connection.backup(copy, pages=PAGES_PER_STEP)
            copy.execute("PRAGMA journal_mode = DELETE")
        finally:
            copy.close()
        _flush(beside)
        beside.replace(target)
    except dbapi2.Error as error:
        beside.unlink(missing_ok=True)
        raise told(error, target.name) from error
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise told_os(error, target.name) from error


def backup(folder: DataFolder, key: bytes, target: Path) -> int:
    """Back up a data folder's database; the size of the copy in bytes."""
    connection = connect(folder.database, key)
    try:
        backup_file(connection, target, key)
    finally:
        connection.close()
    return target.stat().st_size


def restore(folder: DataFolder, key: bytes, source: Path) -> Path | None:
    """Put a backup in the database's place; the database that stood there is kept beside, and its path returned.

    Nothing is touched before the backup has proved whole. The caller has closed the database.

    Raises:
        Trouble: ``backup-missing``, ``database-unreadable`` (another folder's key), ``database-damaged``,
            ``database-newer``.
    """
    if not source.is_file():
        raise Trouble("backup-missing", file=source.name)
    _prove(source, key)
    kept = folder.database.with_name("baifang-before-restore.db")
    arriving = folder.database.with_name("baifang-arriving.db")
    try:
        arriving.write_bytes(source.read_bytes())
        _flush(arriving)
        had = folder.database.exists()
        if had:
            _fold_log(folder, key)
            folder.database.replace(kept)
        arriving.replace(folder.database)
    except OSError as error:
        arriving.unlink(missing_ok=True)
        raise told_os(error, source.name) from error
    return kept if had else None


def _prove(source: Path, key: bytes) -> None:
    check_header(source)
    connection = connect(source, key, read_only=True)
    try:
        answer = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        heads = stored_heads(connection)
    except dbapi2.Error as error:
        raise told(error, source.name) from error
    finally:
        connection.close()
    if answer != "ok" or not heads:
        raise Trouble("database-damaged", file=source.name)
    if heads != HEADS and is_newer(heads):
        raise Trouble("database-newer", file=source.name)


def _fold_log(folder: DataFolder, key: bytes) -> None:
    """Bring what stands in the write-ahead log into the file before it is moved aside."""
    try:
        connection = connect(folder.database, key)
    except Trouble:
        # A damaged database is moved aside with its log, as it is.
        for suffix in ("-wal", "-shm"):
            log = folder.database.with_name(folder.database.name + suffix)
            if log.exists():
                log.replace(log.with_name("baifang-before-restore.db" + suffix))
        return
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def _flush(path: Path) -> None:
    file = os.open(path, os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)
