"""What becomes of two edits of one row: pure functions by kind of field, shared by both sides."""

from app.sync.merge.fields import Verdict, Writer, settle
from app.sync.merge.kinds import (
    ALWAYS_ACCEPTED,
    COMPANIONS,
    MACHINES,
    NEVER_DELETED,
    NUMBERED,
    FieldKind,
    kind_of,
)
from app.sync.merge.rows import Clash, Context, Merged, merge_delete, merge_row
from app.sync.merge.states import begins_at, may_move
from app.sync.merge.text import merge_text

__all__ = [
    "ALWAYS_ACCEPTED",
    "COMPANIONS",
    "MACHINES",
    "NEVER_DELETED",
    "NUMBERED",
    "Clash",
    "Context",
    "FieldKind",
    "Merged",
    "Verdict",
    "Writer",
    "begins_at",
    "kind_of",
    "may_move",
    "merge_delete",
    "merge_row",
    "merge_text",
    "settle",
]
