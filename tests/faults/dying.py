"""A process that syncs and is killed: by itself at a named point, or by its own timer at any moment."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING, Any

import httpx2
from litestar.testing import TestClient

from app.rules.errors import Told
from app.server.api import application
from app.server.store import Store
from app.storage.bootstrap import open_folder
from app.storage.folder import DataFolder
from app.sync.engine import sync
from tests.sync.world import SERVER, Wire

if TYPE_CHECKING:
    from pathlib import Path

    from app.sync.result import Progress

POINTS = (
    "stage hello", "stage push", "stage pull", "stage apply", "stage digest", "stage blobs", "stage index",
    "before /v1/hello", "after /v1/hello", "before /v1/push", "after /v1/push", "before /v1/pull", "after /v1/pull",
    "before /v1/digest", "after /v1/digest",
)  # fmt: skip


def die() -> None:
    """Kill −9."""
    os.kill(os.getpid(), signal.SIGKILL)


class DeadlyWire(Wire):
    """A line on which the process dies before or after a request."""

    def __init__(self, client: TestClient[Any], point: str, count: int) -> None:
        super().__init__(client)
        self._point = point
        self._left = count

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self._at(f"before {request.url.path}")
        response = super().handle_request(request)
        self._at(f"after {request.url.path}")
        return response

    def _at(self, here: str) -> None:
        if here == self._point:
            self._left -= 1
            if not self._left:
                die()


def sync_until_killed(folder: Path, url: str, point: str, count: int, seconds: float) -> None:
    """Sync once; die at the ``count``-th time of a point, or after so many seconds."""
    if seconds:
        timer = threading.Timer(seconds, die)
        timer.daemon = True
        timer.start()
    left = [count]

    def listen(progress: Progress) -> None:
        if point == f"stage {progress.stage}":
            left[0] -= 1
            if not left[0]:
                die()

    with Store(url) as store, TestClient(application(store)) as client:
        wire = DeadlyWire(client, point, count)
        db = open_folder(DataFolder(folder))
        try:
            sync(
                db,
                SERVER,
                progress=listen,
                make=lambda base, _ca: httpx2.Client(base_url=base, transport=wire),
            )
        except Told as told:
            raise SystemExit(told.code) from told
        finally:
            db.close()
