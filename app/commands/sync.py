"""``sync`` and ``conflicts``: the verbs of sync for scripts and administrators."""

from pathlib import Path

from app.rules.errors import Trouble
from app.rules.moments import from_millis
from app.storage.database import Database
from app.sync import conflicts as decisions
from app.sync import engine
from app.sync.conflicts import Choice
from app.sync.result import ProgressListener
from app.sync.run import nobody


def read_password(path: Path) -> str:
    """The password in a file, without the line's end.

    Raises:
        Trouble: ``password-file-unreadable``.
    """
    try:
        return path.read_text("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise Trouble("password-file-unreadable", file=path.name) from error


def sync(
    db: Database,
    server: str | None = None,
    user: str | None = None,
    password_file: Path | None = None,
    ca: Path | None = None,
    *,
    preview: bool = False,
    progress: ProgressListener = nobody,
) -> dict[str, object]:
    """Sync once; what ``sync --json`` prints.

    Args:
        db: the open copy.
        server: address of the server; needed at the first sync.
        user: who signs in; needed at the first sync, with the password file.
        password_file: the password in its first line.
        ca: PEM file of the firm's own authority.
        preview: tell what would happen and change nothing.
        progress: told how far it is.

    Raises:
        Refused, Trouble: see ``app.sync.engine.sync``.
    """
    password = read_password(password_file) if password_file is not None else None
    ca_file = str(ca.resolve()) if ca is not None else None
    return engine.sync(db, server, user, password, ca_file, progress, preview=preview).as_json()


def conflicts(db: Database) -> dict[str, object]:
    """The conflicts that wait for a decision; what ``conflicts --json`` prints."""
    with db.raw() as connection:
        found = decisions.open_conflicts(connection)
    return {
        "conflicts": [
            {
                "id": each.id,
                "kind": each.kind,
                "record": each.record,
                "field": each.field,
                "base": each.base,
                "kept": each.kept,
                "lost": each.lost,
                "kept_by": each.kept_by,
                "lost_by": each.lost_by,
                "at": from_millis(each.at).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
                "reason": each.reason,
            }
            for each in found
        ]
    }


def resolve(db: Database, conflict_id: str, choice: Choice) -> dict[str, object]:
    """Decide one conflict; it goes with the next sync.

    Raises:
        Refused: ``conflict-missing``, ``conflict-decided``, ``conflict-choice``, ``record-missing``.
    """
    decisions.resolve(db, conflict_id, choice)
    return conflicts(db)
