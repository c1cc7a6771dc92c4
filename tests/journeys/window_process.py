"""A window in its own process: ``python -m tests.journeys.window_process FOLDER`` does what it reads, line by line.

Each line on standard input is a JSON list, the name of a deed and its arguments; the answer is one JSON line.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from app.services import records
from app.sync.conflicts import open_conflicts
from tests import make
from tests.journeys.server_process import ROOT
from tests.journeys.windows import sign_in, sync_now, sync_page, window_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.ui.desk import Desk

TURN = 10  # milliseconds


class Patience:
    """Waits as pytest-qt's bot does, with the window alive meanwhile."""

    @contextmanager
    def waitSignal(self, signal: Any, *, timeout: int) -> Iterator[None]:  # noqa: N802 - the bot's name
        """Wait for a signal that what is done inside brings about."""
        came: list[bool] = []

        def on_signal(*_: object) -> None:
            came.append(True)

        signal.connect(on_signal)
        yield
        self.waitUntil(lambda: bool(came), timeout=timeout)
        signal.disconnect(on_signal)

    def waitUntil(self, callback: Callable[[], bool], *, timeout: int = 10_000) -> None:  # noqa: N802
        """Wait until something holds."""
        until = time.monotonic() + timeout / 1000
        while not callback():
            assert time.monotonic() < until, "the window did not get there in time"
            turn()


def turn() -> None:
    """Let the window live for a moment."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, TURN)
    time.sleep(TURN / 1000)


class Deeds:
    """What the user of this window does and sees."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._database, self._patience = desk, desk.context.database, Patience()

    def sign_in(self, url: str, login: str) -> None:
        """Fill in the dialog, and wait for the first sync."""
        sign_in(self._desk, self._patience, url, login)

    def sync(self) -> None:
        """Ctrl+R."""
        sync_now(self._desk, self._patience)

    def make(self, kind: str, fields: dict[str, Any]) -> str:
        """A new record."""
        with self._database.write(f"create-{kind}") as session:
            made: str = getattr(make, kind)(session, **fields)
        return made

    def edit(self, kind: str, record: str, fields: dict[str, Any]) -> None:
        """A changed one."""
        with self._database.write(f"update-{kind}") as session:
            records.update(session, kind, record, fields)

    def value(self, query: str, *parameters: str) -> Any:
        """One value of this copy; None where there is none."""
        with self._database.raw() as connection:
            row = connection.execute(query, parameters).fetchone()
        return row[0] if row else None

    def conflicts(self) -> list[dict[str, Any]]:
        """The conflicts as they stand on the Sync page: sentence, small print, buttons."""
        with self._database.raw() as connection:
            count = len(open_conflicts(connection))
        lines = sync_page(self._desk).board.conflicts
        self._patience.waitUntil(lambda: len(lines.lines) == count)
        return [
            {"says": line.text.text(), "small": line.small.text(), "buttons": list(line.buttons)}
            for line in lines.lines
        ]

    def press(self, button: str) -> None:
        """Decide the one conflict, and wait until it is gone."""
        lines = sync_page(self._desk).board.conflicts
        lines.lines[0].buttons[button].click()
        self._patience.waitUntil(lambda: lines.lines == [])

    def title(self) -> str:
        """What stands over the Sync page once it has been filled."""
        page = sync_page(self._desk)
        self._patience.waitUntil(lambda: self._desk.jobs.busy == 0 and bool(page.overview.title.text()))
        return page.overview.title.text()


class Window:
    """The other end: a window that somebody else's process shows."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __call__(self, deed: str, *arguments: Any) -> Any:
        """Have a deed done, and hear what came of it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([deed, *arguments]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, f"the window ended at {deed}"
        return json.loads(answer)


@contextmanager
def window_process(folder: Path) -> Iterator[Window]:
    """Start a window on a new data folder in a process of its own, which ends with its input."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.window_process", str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        yield Window(process)


def serve(folder: Path) -> None:
    """Show the window and do what is read until the input ends."""
    application = QApplication([])
    lines: SimpleQueue[str] = SimpleQueue()
    threading.Thread(target=_listen, args=[lines], daemon=True).start()
    with window_on(folder, application) as desk:
        deeds = Deeds(desk)
        while True:
            turn()
            try:
                line = lines.get_nowait()
            except Empty:
                continue
            if not line:
                return
            deed, *arguments = json.loads(line)
            print(json.dumps(getattr(deeds, deed)(*arguments)), flush=True)


def _listen(lines: SimpleQueue[str]) -> None:
    for line in sys.stdin:
        lines.put(line)
    lines.put("")


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
