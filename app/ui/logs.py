"""The log file: what the program did, by ids and names of things, never the values of records."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KEEP = 3
BYTES = 1_000_000
FILE = "baifang.log"


def start(folder: Path) -> logging.Handler:
    """Write warnings and worse of the whole program to ``folder``; the last few files are kept."""
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - it loads sockets; not before the first paint

    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / FILE, maxBytes=BYTES, backupCount=KEEP, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    handler.setLevel(logging.INFO)
    logging.getLogger("app").addHandler(handler)
    return handler


def stop(handler: logging.Handler) -> None:
    """Close the file."""
    logging.getLogger("app").removeHandler(handler)
    handler.close()
