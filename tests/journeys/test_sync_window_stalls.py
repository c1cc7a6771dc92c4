"""How long the window stands still while a first sync fills it: ``pytest -m bench -s -n 0`` on this file."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QObject, Qt, QTimer

from app.ui.housekeeping import Housekeeping
from tests.journeys.server_process import serving
from tests.journeys.windows import PATIENCE, sign_in, window_on

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from app.ui.desk import Desk

ACCOUNTS = 2_600  # of the sample firm: some 103,000 rows
MOST = 50.0  # milliseconds
WORTH_NOTING = 20.0


class Gap(NamedTuple):
    """One turn of the event loop that came late.

    Attributes:
        stage: where the sync was.
        long: how late, milliseconds.
        waited: how long of that a thread of this process stood in line for a processor, the longest of them.
    """

    stage: str
    long: float
    waited: float


class Pulse(QObject):
    """Notes the time between turns of the event loop, by the stage that the sync is in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._last, self._waits = desk, time.perf_counter(), _waits()
        self.turns = 0
        self.gaps: list[Gap] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.on_time)
        self._timer.start(2)

    def on_time(self) -> None:
        """Note the gap."""
        now, progress = time.perf_counter(), self._desk.sync.progress
        long = (now - self._last) * 1000
        self.turns += 1
        if long > WORTH_NOTING:
            waits = _waits()
            waited = max(waits[thread] - self._waits.get(thread, 0.0) for thread in waits)
            self.gaps.append(Gap(progress.stage if progress else "window", long, min(long, waited)))
        if long > WORTH_NOTING or self.turns % 5 == 0:
            self._waits = _waits()
        self._last = now

    def stop(self) -> None:
        """No more."""
        self._timer.stop()


def _waits() -> dict[str, float]:
    """Milliseconds that each thread has stood in line for a processor since it began; Linux alone tells."""
    found = {}
    for task in Path("/proc/self/task").glob("*/schedstat"):
        try:
            found[task.parent.name] = int(task.read_text().split()[1]) / 1e6
        except OSError:
            # the thread has ended meanwhile
            continue
    return found or {str(threading.get_native_id()): 0.0}


@pytest.mark.bench
@pytest.mark.timeout(900)
def test_the_window_answers_while_a_first_sync_fills_it(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    with serving(sample=ACCOUNTS) as server, window_on(tmp_path / "laptop", qapp) as desk:
        house = Housekeeping(desk.context.database.folder, desk)
        house.open()
        # the rep has read and typed by the time the first sync begins: the window's own start is measured elsewhere
        qtbot.waitUntil(lambda: desk.context.jobs.busy == 0, timeout=PATIENCE)
        pulse = Pulse(desk)
        sign_in(desk, qtbot, server.url, "liwei", server.password_file.read_text("utf-8"))
        pulse.stop()
        house.close()
        pulse.deleteLater()
        qtbot.waitUntil(lambda: desk.sync.status is not None and desk.sync.status.verified is not None)
        assert desk.sync.status is not None
        assert desk.sync.status.verified is not None
        print(f"\n{desk.sync.status.verified.records:,} records, {pulse.turns:,} turns")
        for stage in dict.fromkeys(gap.stage for gap in pulse.gaps):
            longest = max((gap for gap in pulse.gaps if gap.stage == stage), key=lambda gap: gap.long)
            print(
                f"{stage:8} longest {longest.long:3.0f} ms, {longest.waited:3.0f} ms of it in line for a processor"
            )
        # where others have the processors, a turn comes late whatever the window does
        assert not [gap for gap in pulse.gaps if gap.long - gap.waited > MOST]
