"""The composition root: everything is made here and handed on; nothing reaches for globals."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from app.rules.errors import Told, Trouble
from app.ui import fonts
from app.ui.failures import words_for
from app.ui.language import LANGUAGES, Language, system_language
from app.ui.settings import Settings
from app.ui.startup import milliseconds_since_start
from app.ui.theme import CHOICES, Theme
from app.ui.tokens import ROW_HEIGHTS

if TYPE_CHECKING:
    from pathlib import Path

    from app.storage.folder import DataFolder
    from app.ui.desk import Desk
    from app.ui.opening import Opened


def run(
    folder: DataFolder,
    *,
    language: str | None = None,
    passphrase_file: Path | None = None,
    exit_when_ready: bool = False,
    sample: bool = False,
) -> int:
    """Open the window on a data folder and stay until it is closed.

    Args:
        folder: the data folder; made when it is not there.
        language: ``zh_CN`` or ``en``; None for the one chosen last, else the system's.
        passphrase_file: holds the passphrase; None to ask in the window where one is needed.
        exit_when_ready: close when the first list has been painted and print the milliseconds since the
            process was started.
        sample: a folder that is made here may keep its key beside it.

    Returns:
        0, or 1 when the folder could not be opened; one sentence then stands on standard error.
    """
    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(type(application))
    return Program(application, folder, language, exit_when_ready=exit_when_ready).serve(
        passphrase_file, sample=sample
    )


class Program(QObject):
    """One run of the window; a restore closes the desk and opens it again."""

    def __init__(
        self, application: QApplication, folder: DataFolder, language: str | None, *, exit_when_ready: bool
    ) -> None:
        super().__init__()
        self._application, self._folder = application, folder
        self._exit_when_ready = exit_when_ready
        self._desk: Desk | None = None
        self._locked = False
        application.setApplicationName("Baifang")
        application.setQuitOnLastWindowClosed(False)
        self._settings = Settings(folder.path)
        self._language = Language(
            application, language or self._remembered("language", tuple(LANGUAGES)) or system_language()
        )
        self._font = fonts.interface_font(application.font())
        self._theme = Theme(
            application,
            self._remembered("theme", CHOICES) or "system",
            self._remembered("density", tuple(ROW_HEIGHTS)) or "comfortable",
            self._font,
        )
        application.setWindowIcon(self._theme.icon("logo", "accent"))

    def _remembered(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self._settings.text(f"window/{key}")
        return value if value in allowed else ""

    def serve(self, passphrase_file: Path | None, *, sample: bool) -> int:
        """Open, stay, close; the exit code."""
        from app.storage.keys import read_passphrase  # noqa: PLC0415 - after the window's own modules
        from app.ui.opening import take_lock  # noqa: PLC0415

        try:
            lock = take_lock(self._folder)
            if lock is None:
                return 0
            try:
                return self._stay(read_passphrase(passphrase_file), sample=sample)
            finally:
                lock.release()
        except Told as told:
            self._complain(told)
            return 1

    def _stay(self, passphrase: str | None, *, sample: bool) -> int:
        from app.ui.opening import open_database  # noqa: PLC0415

        restore_from: Path | None = None
        while True:
            opened = open_database(
                self._folder, passphrase, self._words, sample=sample, ask=not self._exit_when_ready
            )
            if opened is None or not self._may_open(opened):
                return 0
            restore_from = self._sit(opened)
            if restore_from is None and not self._locked:
                return 0
            passphrase = opened.passphrase
            if restore_from is not None:
                self._restore(restore_from, passphrase)

    def _may_open(self, opened: Opened) -> bool:
        """Whether the copy may be shown; one that was without contact for too long has to sync first.

        Raises:
            Trouble: ``lease-over`` where nobody can be asked.
        """
        from app.sync import lease  # noqa: PLC0415 - after the window's own modules

        try:
            lease.require(opened.database)
        except Trouble:
            if self._exit_when_ready:
                opened.database.close()
                raise
        else:
            return True
        from app.ui.dialogs.lease import LeaseDialog  # noqa: PLC0415 - rarely needed

        dialog = LeaseDialog(opened, self._settings, self._language)
        taken = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.close_down()
        if not taken:
            opened.database.close()
        return taken

    def _sit(self, opened: Opened) -> Path | None:
        """Work at the desk until it is closed; the backup to put in place, if one was asked for."""
        from app.ui.desk import Desk  # noqa: PLC0415
        from app.ui.housekeeping import Housekeeping  # noqa: PLC0415

        desk = Desk(opened, self._settings, self._theme, self._language)
        house = Housekeeping(self._folder, desk)
        desk.closed.connect(self._application.quit)
        desk.ready.connect(self.on_ready)
        house.lease_ended.connect(self.on_lease_ended)
        if self._font is None:
            desk.notices.warn(self.tr("No font on this computer shows Chinese; install Noto Sans SC."))
        self._desk, self._locked = desk, False
        house.open()
        desk.show()
        try:
            self._application.exec()
        finally:
            house.close()
            desk.close()
            self._desk = None
        return desk.restore_from

    def _restore(self, source: Path, passphrase: str | None) -> None:
        from app.storage import keys  # noqa: PLC0415 - only for a restore
        from app.storage.backup import restore  # noqa: PLC0415

        try:
            restore(self._folder, keys.load(self._folder, passphrase), source)
        except Told as told:
            self._complain(told)

    def _words(self, told: Told) -> str:
        return words_for(told, self._language.code)

    def _complain(self, told: Told) -> None:
        words = self._words(told)
        sys.stderr.write(words + "\n")
        if not self._exit_when_ready:
            box = QMessageBox(QMessageBox.Icon.Warning, self.tr("Baifang"), words)
            box.exec()
            box.deleteLater()

    def on_lease_ended(self) -> None:
        """The copy was without contact for too long while the window was open: close it and ask."""
        if self._desk is not None:
            self._locked = self._desk.window.close()

    def on_ready(self) -> None:
        """The first list has been painted."""
        if self._exit_when_ready and self._desk is not None:
            sys.stdout.write(f"{milliseconds_since_start():.0f}\n")
            sys.stdout.flush()
            QTimer.singleShot(0, self._desk.window.close)
