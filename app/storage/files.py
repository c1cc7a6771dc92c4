"""Files that are whole or not there at all."""

import os
from pathlib import Path

from app.storage.failures import told_os


def write_atomically(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Write beside the file, flush to the disk, then take its place.

    Raises:
        Trouble: ``disk-full``, ``folder-read-only`` or ``file-failed``; the old file then stands as it was.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:  # noqa: PTH123 - a mode
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise told_os(error, path.name) from error
