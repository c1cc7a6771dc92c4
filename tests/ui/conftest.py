"""The window's shared things for tests: real database, jobs inline; a test that leaves something behind fails."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.ui import fonts
from app.ui.desk import Desk
from app.ui.language import Language
from app.ui.opening import Opened
from app.ui.settings import Settings
from app.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.storage.database import Database
    from app.ui.context import Context
    from app.ui.main_window import MainWindow


def _sweep() -> None:
    """Let Qt delete what was marked for deletion."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def _running_timers() -> set[int]:
    found = (thing for thing in gc.get_objects() if type(thing) is QTimer)
    return {id(timer) for timer in found if shiboken6.isValid(timer) and timer.isActive()}


def _open_windows() -> set[QWidget]:
    return {
        widget for widget in QApplication.topLevelWidgets() if widget.isWindow() and widget.parent() is None
    }


@pytest.fixture(autouse=True)
def leaves_nothing_behind(qapp: QApplication) -> Iterator[None]:
    assert qapp
    _sweep()
    windows, timers, threads = _open_windows(), _running_timers(), set(threading.enumerate())
    yield
    _sweep()
    gc.collect()
    left = [type(widget).__name__ for widget in _open_windows() - windows if shiboken6.isValid(widget)]
    assert not left, f"windows left open: {left}"
    assert not _running_timers() - timers, "timers left running"
    assert not [thread.name for thread in set(threading.enumerate()) - threads], "threads left running"
    gc.freeze()  # what stays is modules: looked through again after each of a thousand tests, it takes minutes


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, "light", "comfortable", fonts.interface_font(qapp.font()))
    yield made
    made.deleteLater()


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    made = Language(qapp, "en")
    yield made
    made.deleteLater()


@pytest.fixture
def settings(database: Database) -> Iterator[Settings]:
    made = Settings(database.folder.path)
    yield made
    made.deleteLater()


@pytest.fixture
def desk(database: Database, settings: Settings, theme: Theme, language: Language) -> Iterator[Desk]:
    made = Desk(Opened(database, None), settings, theme, language, inline=True)
    yield made
    made.close()


@pytest.fixture
def context(desk: Desk) -> Context:
    return desk.context


@pytest.fixture
def window(desk: Desk) -> MainWindow:
    return desk.window
