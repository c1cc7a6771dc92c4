"""Online backups: a whole, encrypted copy while the program works, and the way back."""

import os
import shutil
from contextlib import suppress
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2

from app.rules.errors import Trouble
from app.storage.connection import Connection, check_header, connect
from app.storage.failures import told, told_os
from app.storage.folder import DataFolder
from app.storage.schema_version import HEADS, is_newer, stored_heads

DATABASE = "baifang.db"
PAGES_PER_STEP = 4096
LOGS = ("-wal", "-shm", "-journal")


def backup_file(connection: Connection, target: Path, key: bytes) -> None:
    """Copy the open database to a file that did not exist or is replaced whole.

    Raises:
        Trouble: ``disk-full``, ``folder-read-only``, ``database-damaged`` when the source is; no half copy is left.
    """
    beside = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear(beside)
        _copy(connection, beside, key)
        _flush(beside)
        beside.replace(target)
    except dbapi2.Error as error:
        raise told(error, target.name) from error
    except OSError as error:
        raise told_os(error, target.name) from error
    finally:
        _clear(beside)


def _copy(connection: Connection, target: Path, key: bytes) -> None:
    copy = connect(target, key)
    try:
        # the file beside counts only when it is whole: a log would write every page of it twice
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        connection.backup(copy, pages=PAGES_PER_STEP)
        # copying says nothing of a page that could not be decrypted
        if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise Trouble("database-damaged", file=DATABASE)
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()


def _clear(path: Path) -> None:
    """Remove a file and what SQLite keeps beside it; where that is forbidden, nothing was made either."""
    for suffix in ("", *LOGS):
        with suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


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
    arriving = folder.database.with_name("baifang-arriving.db")
    try:
        shutil.copyfile(source, arriving)
        _flush(arriving)
        kept = _keep(folder, key) if folder.database.exists() else None
        arriving.replace(folder.database)
    except OSError as error:
        raise told_os(error, source.name) from error
    finally:
        _clear(arriving)
    return kept


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


def _keep(folder: DataFolder, key: bytes) -> Path:
    """Give the database a second name beside; it also keeps its place, so that a crash here loses nothing."""
    _fold_log(folder, key)
    kept = _free_name(folder.database.with_name("baifang-before-restore.db"))
    for suffix in LOGS:
        log = folder.database.with_name(folder.database.name + suffix)
        if log.exists():
            log.replace(kept.with_name(kept.name + suffix))
    try:
        kept.hardlink_to(folder.database)
    except OSError:
        # a file system without links
        shutil.copyfile(folder.database, kept)
    return kept


def _free_name(wanted: Path) -> Path:
    numbers = count(2)
    name = wanted
    while name.exists():
        name = wanted.with_stem(f"{wanted.stem}-{next(numbers)}")
    return name


def _fold_log(folder: DataFolder, key: bytes) -> None:
    """Bring what stands in the write-ahead log into the file before it is moved aside.

    A damaged database is kept with its log, as it is.
    """
    with suppress(Trouble, dbapi2.Error):
        connection = connect(folder.database, key)
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
