"""What a merge would do, for choosing: both values of each field that differs, and what moves along."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from app.model.kinds import kind_of
from app.services.merging import differences
from app.services.merging_fields import FieldPair
from app.services.merging_links import ids_where, links_to
from app.services.merging_rows import stored_row

QUIET = frozenset(
    {"provenance", "merge_event", "ownership_event", "stage_change", "duplicate_dismissal", "custom_value"}
)


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Two records before they become one.

    Attributes:
        keep: the survivor's row as it is stored.
        lose: the row of the one that is archived.
        fields: where they differ, with what is taken when nobody chooses.
        moves: how many records of which kind go over to the survivor, the most first.
    """

    kind: str
    keep: dict[str, Any]
    lose: dict[str, Any]
    fields: tuple[FieldPair, ...]
    moves: tuple[tuple[str, int], ...]


def preview(session: Session, kind: str, keep_id: str, lose_id: str) -> MergePreview:
    """Look at a merge before it is made.

    Raises:
        Refused: as ``merge``.
    """
    fields = tuple(differences(session, kind, keep_id, lose_id))
    rows = [stored_row(session, kind, each) for each in (keep_id, lose_id)]
    moved: dict[str, set[str]] = {}
    for link in links_to(kind_of(kind).name):
        moved.setdefault(kind_of(link.table).name, set()).update(ids_where(session, link, lose_id))
    counted = Counter({name: len(ids) for name, ids in moved.items() if ids and name not in QUIET})
    return MergePreview(kind_of(kind).name, rows[0], rows[1], fields, tuple(counted.most_common()))
