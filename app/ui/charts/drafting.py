"""Has charts drawn by a process beside the window.

matplotlib takes half a second to load and draws in long steps that hold the interpreter; in a process of its own they
keep nobody waiting but the chart. The process starts with the first chart that is wanted and ends with the program.
"""

from __future__ import annotations

import atexit
import pickle
import subprocess
import sys
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING, Any

from app.ui.charts import draw

if TYPE_CHECKING:
    from app.ui.charts.draw import Drawn, Order
    from app.ui.charts.picture import Picture

_CODE = "import sys; sys.path[:] = sys.argv[1:]; from app.ui.charts.drafter import main; main()"
_TRIES = 2
_LOST = (OSError, EOFError, pickle.UnpicklingError)  # the process is gone, or could not be started


class Draughtsman:
    """The process beside; one order at a time, whichever thread asks."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Let the process start, so that it is ready when there is something to draw."""
        if self._turn.acquire(blocking=False):  # who holds it has started the process already
            try:
                self._started()
            except OSError:
                self._child = None  # an order will try again, and draw here if need be
            finally:
                self._turn.release()

    def do(self, order: Order) -> Any:
        """What comes of an order; it is done here when there is no process to be had."""
        with self._turn:
            for _ in range(_TRIES):
                try:
                    good, answer = self._ask(order)
                except _LOST:
                    self._end()
                else:
                    break
            else:
                return order()
        if not good:
            raise answer
        return answer

    def close(self) -> None:
        """End the process; it keeps nothing."""
        with self._turn:
            self._end()

    def _ask(self, order: Order) -> tuple[bool, Any]:
        child = self._started()
        assert child.stdin is not None  # noqa: S101 - both are pipes
        assert child.stdout is not None  # noqa: S101
        pickle.dump(order, child.stdin)
        child.stdin.flush()
        good, answer = pickle.load(child.stdout)  # noqa: S301 - from our own process
        return good, answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._child is None:
            self._child = subprocess.Popen(  # noqa: S603 - this interpreter with its own module path
                [sys.executable, "-P", "-c", _CODE, *sys.path],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.communicate()


_draughtsman = Draughtsman()
atexit.register(_draughtsman.close)


def begin() -> None:
    """A chart will be wanted soon."""
    _draughtsman.begin()


def paint(picture: Picture, style: str, width: int, height: int, scale: float = 1.0) -> Drawn:
    """Draw for the screen; see ``draw.paint``."""
    drawn: Drawn = _draughtsman.do(partial(draw.paint, picture, style, width, height, scale))
    return drawn


def to_file(picture: Picture, form: str, title: str, subtitle: str, style: str = "print") -> bytes:
    """The chart as a file of its own; see ``draw.to_file``."""
    content: bytes = _draughtsman.do(partial(draw.to_file, picture, form, title, subtitle, style))
    return content
