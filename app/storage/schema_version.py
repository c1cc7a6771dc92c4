"""Which schema this program works with, known without Alembic so that a current file opens at once."""

from app.rules.errors import Trouble
from app.storage.connection import Connection

HEADS = frozenset({"model_0008", "client_0009"})


def stored_heads(connection: Connection) -> frozenset[str]:
    """The migrations that this file stands at; empty for an empty file."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    if known is None:
        return frozenset()
    return frozenset(row[0] for row in connection.execute("SELECT version_num FROM alembic_version"))


def number_of(head: str) -> int:
    """The running number of a migration within its branch."""
    return int(head.rsplit("_", 1)[1])


def require_current(connection: Connection) -> None:
    """Go on only with a file of exactly this program's schema.

    Raises:
        Trouble: ``database-newer`` when a later version of the program has written it, ``database-older`` when it
            must be upgraded first, ``database-damaged`` when it is empty.
    """
    stored = stored_heads(connection)
    if stored == HEADS:
        return
    if not stored:
        raise Trouble("database-damaged", file="baifang.db")
    raise Trouble("database-newer" if is_newer(stored) else "database-older")


def is_newer(stored: frozenset[str]) -> bool:
    """Whether any branch stands beyond, or outside, what this program knows."""
    known = {head.rsplit("_", 1)[0]: number_of(head) for head in HEADS}
    for head in stored:
        branch, _, number = head.rpartition("_")
        if branch not in known or not number.isdigit() or int(number) > known[branch]:
            return True
    return False
