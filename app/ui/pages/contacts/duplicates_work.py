"""What the search for duplicates does off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import threading

    from app.services.duplicate_review import Review
    from app.services.duplicate_scan import Scanned
    from app.storage.connection import Connection
    from app.storage.database import Database


def review_pairs(kind: str, connection: Connection) -> Review:
    """What is left to look at of a kind."""
    from app.services import duplicate_review  # noqa: PLC0415 - when the dialog opens

    return duplicate_review.review(connection, kind)


def scan_pairs(database: Database, kind: str, stop: threading.Event, job: Any) -> Scanned:
    """Compare, go on where an earlier scan stopped, and keep what was found however it ends."""
    from app.services import duplicate_review, duplicate_scan  # noqa: PLC0415 - comparing loads when wanted

    def ended() -> bool:
        return stop.is_set() or job.cancelled

    with database.raw() as connection:
        begun = duplicate_review.begun(connection, kind)
        found = duplicate_scan.scan(connection, kind, job.report, ended, begun)
    with database.write("scan-duplicates") as session:
        duplicate_review.keep(session, kind, found)
    return found


def dismiss_pairs(kind: str, pairs: list[tuple[str, str]], session: Any) -> int:
    """Say that these are not the same; how many."""
    from app.services.duplicate_review import dismiss  # noqa: PLC0415 - when wanted

    for one, other in pairs:
        dismiss(session, kind, one, other)
    return len(pairs)
