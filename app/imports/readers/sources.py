"""A file's bytes, read once, and only if nobody wrote to it meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.rules.errors import Trouble

# Above this a list of customers is not what it says; it also bounds the memory that a text needs.
MOST_BYTES = 1 << 29


@contextmanager
def unchanged(path: Path) -> Iterator[None]:
    """Watches a file that is read piece by piece, or by another process.

    Raises:
        Trouble: ``file-changed`` when its size or time moved meanwhile.
    """
    before = _stamp(path)
    yield
    if _stamp(path) != before:
        raise Trouble("file-changed", file=path.name)


def _stamp(path: Path) -> tuple[int, int] | None:
    """Size and time of change; None for what is not there, which its reader tells."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_size, found.st_mtime_ns


def read_bytes(path: Path) -> bytes:
    """The content of a file.

    Raises:
        Trouble: ``file-missing``, ``file-is-folder``, ``file-unreadable``, ``file-too-large``, or
            ``file-changed`` when its size or time moved while it was read.
    """
    try:
        before = path.stat()
        if path.is_dir():
            raise Trouble("file-is-folder", file=path.name)
        if before.st_size > MOST_BYTES:
            raise Trouble("file-too-large", file=path.name, megabytes=MOST_BYTES >> 20)
        data = path.read_bytes()
        after = path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Trouble("file-missing", file=path.name) from error
    except (OSError, ValueError) as error:
        raise Trouble("file-unreadable", file=path.name) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise Trouble("file-changed", file=path.name)
    return data
