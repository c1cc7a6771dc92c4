"""Opening the data folder for the window: the lock, the passphrase, the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QDialog

from app.rules.errors import Refused, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.rules.errors import Told
    from app.storage.database import Database
    from app.storage.folder import DataFolder
    from app.storage.lock import FolderLock

_ASK_AGAIN = {"passphrase-wrong", "passphrase-short", "key-needs-passphrase"}


class Opened(NamedTuple):
    """An open folder and the passphrase it was opened with, if one was asked."""

    database: Database
    passphrase: str | None


def take_lock(folder: DataFolder) -> FolderLock | None:
    """The lock of the folder; None when another window has it and has come to the front.

    Raises:
        Trouble: ``folder-in-use`` when a command of the command line works in it, ``folder-read-only``.
    """
    from app.storage.lock import FolderLock  # noqa: PLC0415 - beside what it is used with

    folder.create()
    lock = FolderLock(folder.lock)
    try:
        lock.acquire()
    except Trouble as trouble:
        from app.ui.instance import call_first  # noqa: PLC0415 - sockets are only needed by a second start

        if trouble.code == "folder-in-use" and call_first(folder.path):
            return None
        raise
    return lock


def open_database(
    folder: DataFolder,
    passphrase: str | None,
    words: Callable[[Told], str],
    *,
    sample: bool,
    ask: bool = True,
) -> Opened | None:
    """Open the folder, asking for the passphrase where one is needed; None when the user gave up.

    Args:
        folder: the data folder.
        passphrase: from ``--passphrase-file``; then nothing is asked.
        words: turns a refusal into the sentence shown beside the field.
        sample: the folder may be made with its key beside it.
        ask: whether somebody sits there who can be asked.

    Raises:
        Trouble: what keeps the folder shut.
        Refused: the passphrase given is wrong.
    """
    from app.storage import keys  # noqa: PLC0415 - after the window's own modules
    from app.storage.bootstrap import open_folder  # noqa: PLC0415

    problem = ""
    given = passphrase
    while True:
        try:
            fresh = not folder.database.exists()
            opened = Opened(open_folder(folder, given, sample=sample, apart=_while_told), given)
        except (Refused, Trouble) as told:
            if passphrase is not None or not ask or told.code not in _ASK_AGAIN:
                raise
            problem = "" if told.code == "key-needs-passphrase" else words(told)
        else:
            if fresh:
                _furnish(opened.database)
            return opened
        given = _ask(new=not keys.exists(folder), problem=problem)
        if given is None:
            return None


def _while_told(upgrade: Callable[[], object]) -> None:
    """Bring an older file up to date with a notice on the screen."""
    from app.ui.upgrading import while_told  # noqa: PLC0415 - only for an older file

    while_told(upgrade)


def _furnish(database: Database) -> None:
    """Give a folder that was just made what every organisation starts with."""
    from app.services.setup import set_up  # noqa: PLC0415 - only for a new folder

    set_up(database)


def _ask(*, new: bool, problem: str) -> str | None:
    from app.ui.widgets.passphrase_dialog import PassphraseDialog  # noqa: PLC0415 - rarely needed

    dialog = PassphraseDialog(new=new, problem=problem)
    taken = dialog.exec() == QDialog.DialogCode.Accepted
    typed = dialog.passphrase()
    dialog.deleteLater()
    return typed if taken else None
