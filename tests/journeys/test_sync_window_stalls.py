"""How long the window stands still while a first sync fills it: ``pytest -m bench -s``."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, QTimer

from app.ui.housekeeping import Housekeeping
from tests.journeys.server_process import serving
from tests.journeys.windows import sign_in, window_on

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.ui.desk import Desk

ACCOUNTS = 1_500  # of the sample firm: some 58,000 rows
MOST = 50.0  # milliseconds


class Pulse(QObject):
    """Notes the time between turns of the event loop, by the stage that the sync is in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._last = desk, time.perf_counter()
        self.gaps: list[tuple[float, str]] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.on_time)
        self._timer.start(2)

    def on_time(self) -> None:
        """Note the gap."""
        now, progress = time.perf_counter(), self._desk.sync.progress
        self.gaps.append(((now - self._last) * 1000, progress.stage if progress else ""))
        self._last = now

    def stop(self) -> None:
        """No more."""
        self._timer.stop()


@pytest.mark.bench
@pytest.mark.timeout(600)
def test_the_window_answers_while_a_first_sync_fills_it(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with serving(sample=ACCOUNTS) as server, window_on(tmp_path / "laptop", qapp) as desk:
        house = Housekeeping(desk.context.database.folder, desk)
        house.open()
        pulse = Pulse(desk)
        sign_in(desk, qtbot, server, "liwei", server.password_file.read_text("utf-8"))
        pulse.stop()
        house.close()
        pulse.deleteLater()
        assert desk.sync.status is not None
        assert desk.sync.status.verified is not None
        print(f"\n{desk.sync.status.verified.records:,} records")
        for stage in dict.fromkeys(stage for _, stage in pulse.gaps):
            gaps = [gap for gap, where in pulse.gaps if where == stage]
            print(f"{stage or 'window':8} longest {max(gaps):5.0f} ms of {len(gaps)} turns")
        long = [f"{gap:.0f} ms in {where or 'window'}" for gap, where in pulse.gaps if gap > MOST]
        assert not long
