"""What merging reads and writes off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from app.services.merging_fields import FieldPair
    from app.services.merging_preview import MergePreview
    from app.storage.database import Database


class Shown(NamedTuple):
    """What the dialog shows: the merge, and where each record's values came from."""

    preview: MergePreview
    sources: tuple[dict[str, dict[str, Any]], dict[str, dict[str, Any]]]


def choices_first(preview: MergePreview) -> list[FieldPair]:
    """The fields in which both say something, before those that only one of them knows."""
    return sorted(preview.fields, key=_one_sided)


def _one_sided(pair: FieldPair) -> bool:
    return pair.keep is None or pair.lose is None


def read_pair(database: Database, kind: str, keep: str, lose: str, _job: Any) -> Shown:
    """Both records, and where their values came from."""
    from app.imports.sources import sources  # noqa: PLC0415 - read when somebody merges
    from app.services.merging_preview import preview  # noqa: PLC0415 - as above

    with database.read() as session:
        found = preview(session, kind, keep, lose)
    with database.raw() as connection:
        return Shown(found, (sources(connection, kind, keep), sources(connection, kind, lose)))


def merge_pair(kind: str, keep: str, lose: str, choices: dict[str, str], session: Any) -> str:
    """Merge; the event."""
    from app.services.merging import merge  # noqa: PLC0415 - written when somebody merges

    return merge(session, kind, keep, lose, choices)
