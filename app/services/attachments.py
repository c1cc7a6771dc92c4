"""Files of a record: their names and hashes; the bytes themselves are the business of ``app.sync.attachments``."""

import mimetypes
from typing import NamedTuple

from sqlalchemy.orm import Session

from app.model.accounts import Attachment
from app.services.records import get
from app.storage.connection import Connection

LISTED = (
    "SELECT a.id, a.name, a.media_type, a.size, a.sha256, a.created_at, coalesce(u.name, '') FROM attachments a "
    "LEFT JOIN users u ON u.id = a.created_by WHERE a.record_id = ? AND a.kind = ? AND a.deleted_at IS NULL "
    "ORDER BY a.created_at DESC, a.id DESC"
)
USED = "SELECT 1 FROM attachments WHERE sha256 = ? AND deleted_at IS NULL LIMIT 1"


class File(NamedTuple):
    """One file of a record; ``at`` in milliseconds since 1970 UTC, ``who`` added it."""

    id: str
    name: str
    media_type: str
    size: int
    sha256: str
    at: int
    who: str


def add(session: Session, kind: str, record_id: str, name: str, content: tuple[str, int]) -> str:
    """Note a file whose bytes have been taken in; its id.

    Args:
        session: within a write.
        kind: of the record that it belongs to.
        record_id: that record.
        name: the file's name.
        content: its SHA-256 and size.

    Raises:
        Refused: ``record-missing``.
    """
    sha256, size = content
    made = Attachment(
        account_id=get(session, kind, record_id).account_id,
        kind=kind,
        record_id=record_id,
        name=name,
        media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
        size=size,
        sha256=sha256,
    )
    session.add(made)
    session.flush()
    return made.id


def listed(connection: Connection, kind: str, record_id: str) -> list[File]:
    """The files of a record, the newest first."""
    return [File(*row) for row in connection.execute(LISTED, (record_id, kind))]


def is_used(connection: Connection, sha256: str) -> bool:
    """Whether any record here still has a file with this content."""
    return connection.execute(USED, (sha256,)).fetchone() is not None
