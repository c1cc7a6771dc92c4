"""Finding back when one side is not what the other remembers: cloned, restored, or too long away."""

import datetime as dt
import shutil
from pathlib import Path

from app.rules.errors import Trouble
from app.storage.connection import Connection
from app.storage.failures import told_os
from app.sync import inbox, state
from app.sync.columns import synced_columns
from app.sync.protocol import CONTRACT, Action, Cursor, HelloAnswer
from app.sync.run import Run
from app.sync.transaction import applying

KEPT_DAYS = 30
OLD = "before-{reason}-{at:%Y%m%d-%H%M%S}.db"


def steer(run: Run, answer: HelloAnswer) -> None:
    """Do what the server asks for before anything is sent."""
    run.recovered.append(answer.action.value)
    if answer.action is Action.FORK:
        with applying(run.db) as connection:
            take_device(connection, answer.device, since=state.load(connection).cursor.v)
            state.put(connection, unlock_key=answer.unlock_key)
    elif answer.action is Action.RECOVER:
        keep_old_file(run, answer.action.value)
        with applying(run.db) as connection:
            take_device(connection, answer.device, since=0)
            state.put(connection, unlock_key=answer.unlock_key)
            start_over(connection, again=False)
    elif answer.action is Action.RESYNC:
        keep_old_file(run, answer.action.value)
        with applying(run.db) as connection:
            start_over(connection, again=True)


def take_device(connection: Connection, device: str, *, since: int) -> None:
    """Go on under a new device id: the journal is numbered anew and sent again, and the server knows what it has.

    Args:
        connection: within the silent transaction.
        device: the new id.
        since: mutations up to this version are in the server's history for certain; the cursor's token has proved it.
    """
    connection.execute(
        "UPDATE sync_mutation SET state = 'sealed', dev_seq = NULL WHERE state = 'sealed' "
        "OR (state = 'acked' AND v > ?)",
        (since,),
    )
    state.put(connection, device=device, acked=0, sent=0)
    inbox.clear(connection)


def start_over(connection: Connection, *, again: bool) -> None:
    """Let the next pull bring everything; what is here stays to be seen until then.

    Args:
        connection: within the silent transaction.
        again: ask by name for what is here, since the server does not send a device the accounts that it made.
    """
    scopes: set[str] = set()
    for table in synced_columns(connection):
        if again:
            scopes.update(
                row[0]
                for row in connection.execute(f'SELECT DISTINCT account_id FROM "{table}" WHERE sv > 0')
            )
        connection.execute(f'UPDATE "{table}" SET sv = NULL WHERE sv IS NOT NULL')
    state.put_cursor(connection, Cursor())
    state.put_again(connection, scopes)
    inbox.clear(connection)


def ask_for_new_columns(run: Run) -> None:
    """After an upgrade of the program, fetch everything once: there may be columns that the old one did not know."""
    with run.db.raw() as connection:
        known = state.load(connection)
    if known.contract and known.contract != CONTRACT and known.cursor.v:
        with applying(run.db) as connection:
            start_over(connection, again=True)
    if known.contract != CONTRACT:
        with applying(run.db) as connection:
            state.put(connection, contract=CONTRACT)


def keep_old_file(run: Run, reason: str) -> Path:
    """Copy the encrypted file as it is, before it is filled anew.

    Raises:
        Trouble: ``disk-full``, ``folder-read-only``.
    """
    folder = run.db.folder
    now = run.db.clock()
    target = folder.backups / OLD.format(reason=reason, at=now)
    with run.db.apply():
        # nobody writes meanwhile; the log holds what has not been moved into the file
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            forget_old_files(folder.backups, now)
            shutil.copyfile(folder.database, target)
            log = folder.database.with_name(folder.database.name + "-wal")
            if log.exists() and log.stat().st_size:
                shutil.copyfile(log, target.with_name(target.name + "-wal"))
        except OSError as error:
            raise told_os(error, target.name) from error
    return target


def forget_old_files(folder: Path, now: dt.datetime) -> None:
    """Remove copies that were kept long enough."""
    oldest = (now - dt.timedelta(days=KEPT_DAYS)).timestamp()
    for reason in (Action.RECOVER, Action.RESYNC):
        for path in folder.glob(f"before-{reason.value}-*"):
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)


def too_old() -> Trouble:
    """The server understands what this program sends, and sends what it does not understand."""
    return Trouble("client-too-old", contract=CONTRACT)
