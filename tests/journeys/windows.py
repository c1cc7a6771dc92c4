"""Windows on data folders of their own, with real threads, for journeys."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent

from app.services.setup import set_up
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.ui import fonts
from app.ui.desk import Desk
from app.ui.dialogs.sign_in import SignInDialog
from app.ui.language import Language
from app.ui.opening import Opened
from app.ui.pages.sync.page import SyncPage
from app.ui.settings import Settings
from app.ui.theme import Theme
from tests.journeys.server_process import PASSPHRASE, PASSWORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    class Waits(Protocol):
        """What can wait while the window lives: pytest-qt's bot, or one of our own in a process without pytest."""

        def waitSignal(self, signal: Any, *, timeout: int) -> AbstractContextManager[Any]: ...  # noqa: N802
        def waitUntil(self, callback: Callable[[], bool], *, timeout: int) -> None: ...  # noqa: N802


PATIENCE = 60_000  # milliseconds


@contextmanager
def window_on(folder: Path, application: QApplication) -> Iterator[Desk]:
    """A window that has come up on a new data folder."""
    database = open_folder(DataFolder(folder), PASSPHRASE)
    set_up(database)
    settings, language = Settings(folder), Language(application, "en")
    theme = Theme(application, "light", "comfortable", fonts.interface_font(application.font()))
    desk = Desk(Opened(database, PASSPHRASE), settings, theme, language)
    desk.show()
    desk.sync.open()
    try:
        yield desk
    finally:
        desk.window.hide()
        desk.close()
        for made in (desk, settings, language, theme):
            made.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def sync_page(desk: Desk) -> SyncPage:
    """The Sync page, in front."""
    desk.context.navigator.show_page("sync")
    page = desk.window.stack.pages["sync"]
    assert isinstance(page, SyncPage)
    return page


def sign_in(desk: Desk, qtbot: Waits, url: str, login: str, password: str = PASSWORD) -> None:
    """Fill in the dialog, and wait until the first sync is through."""
    desk.sync.sign_in_wanted.emit("")
    dialog = desk.window.findChild(SignInDialog)
    assert dialog is not None
    for name, text in {"server": url, "user": login, "password": password}.items():
        dialog.fields[name].setText(text)
    with qtbot.waitSignal(desk.sync.ended, timeout=PATIENCE):
        dialog.go_button.click()
    qtbot.waitUntil(lambda: desk.sync.joined, timeout=PATIENCE)


def sync_now(desk: Desk, qtbot: Waits) -> None:
    """Ctrl+R, and wait until it is through and the page is fresh."""
    action = desk.context.actions.find("sync.now")
    assert action is not None
    with qtbot.waitSignal(desk.sync.ended, timeout=PATIENCE):
        action.handler()
    qtbot.waitUntil(lambda: desk.jobs.busy == 0, timeout=PATIENCE)
