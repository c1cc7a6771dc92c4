from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.rules.errors import Trouble
from app.ui.upgrading import UpgradeNotice, while_told


def test_the_notice_stands_and_the_window_lives_while_the_work_is_done_elsewhere() -> None:
    seen: list[str] = []
    ready = threading.Event()

    def look() -> None:
        (notice,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, UpgradeNotice)]
        seen.append(notice.heading.text())
        ready.set()

    QTimer.singleShot(0, look)
    while_told(lambda: seen.append(threading.current_thread().name) if ready.wait(30) else None)
    assert seen == ["Your data is being brought up to date", "upgrade_0"]
    assert not [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, UpgradeNotice) and each.isVisible()
    ]


def test_what_goes_wrong_is_told_as_without_the_notice() -> None:
    def fail() -> None:
        raise Trouble("disk-full", file="baifang.db")

    with pytest.raises(Trouble, match="disk-full"):
        while_told(fail)
