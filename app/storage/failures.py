"""What a driver's error means to the user."""

import errno

from app.rules.errors import Trouble

SIGNS = (
    ("disk is full", "disk-full"),
    ("disk i/o error", "disk-failing"),
    ("file is not a database", "database-unreadable"),
    ("file is encrypted", "database-unreadable"),
    ("malformed", "database-damaged"),
    ("vtable constructor failed", "database-damaged"),
    ("readonly", "folder-read-only"),
    ("unable to open", "folder-read-only"),
    ("locked", "database-busy"),
    ("interrupted", "cancelled"),
    ("veiled value", "veiled-value"),
)


def told(error: Exception, file: str = "baifang.db") -> Trouble:
    """The trouble behind a driver's error, with the file it concerns.

    A bug (a wrong statement, a broken constraint) is no trouble of the world: it is told as ``database-refused``
    and stays chained to its cause for the log.
    """
    words = str(error).lower()
    for sign, code in SIGNS:
        if sign in words:
            return Trouble(code, file=file)
    return Trouble("database-refused", file=file)


def told_os(error: OSError, file: str) -> Trouble:
    """The trouble behind an error of the operating system."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Trouble("disk-full", file=file)
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return Trouble("folder-read-only", folder=file)
    return Trouble("file-failed", file=file)
