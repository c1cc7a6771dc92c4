"""Everything that refers to a record: found in the model, moved to another record, and moved back."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from app.model.base import canonical_json
from app.model.kinds import kind_of, kinds
from app.rules.moments import to_millis
from app.storage.actor import actor
from app.storage.clock import now

# columns that hold the id of a record of any kind
ANY_KIND = frozenset({"record_id", "about_id", "trigger_record_id"})
# what tells of a record's own past stays with it; its added fields are merged one by one like its own
STAYS = frozenset(
    (table, "record_id") for table in ("provenances", "conflicts", "import_rows", "custom_values")
)
# rows that say the same when these columns are equal
ONCE = {
    "tag_links": ("tag_id", "record_id"),
    "segment_members": ("segment_id", "record_id"),
    "account_members": ("user_id", "account_id"),
    "account_contacts": ("account_id", "contact_id", "role", "from_on"),
    "deal_contacts": ("deal_id", "contact_id"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """A column that holds ids of one kind of record."""

    table: str
    column: str


@cache
def links_to(kind: str) -> tuple[Link, ...]:
    """Every column that may refer to a record of this kind; for accounts also the scope of all that lies below."""
    own = kind_of(kind).table
    found = []
    for each in kinds().values():
        for column in each.model.__table__.columns:
            scope = bool(column.info.get("scope"))
            refers = column.info.get("target") == kind or column.key in ANY_KIND
            if refers and not (scope and each.table == own) and (each.table, column.key) not in STAYS:
                found.append(Link(each.table, column.key))
    return tuple(found)


@cache
def parts_of(table: str) -> tuple[Link, ...]:
    """The columns that tie parts to their whole in this table."""
    return tuple(
        Link(each.table, key.parent.key)
        for each in kinds().values()
        for key in each.model.__table__.foreign_keys
        if key.column.table.name == table
    )


def stamp(session: Session) -> dict[str, Any]:
    """When and by whom rows are changed now."""
    return {"at": to_millis(now(session)), "by": actor(session).user_id}


def ids_where(session: Session, link: Link, record_id: str) -> list[str]:
    """The rows whose link holds this id, archived ones included."""
    rows = session.execute(
        text(f'SELECT id FROM "{link.table}" WHERE "{link.column}" = :id'), {"id": record_id}
    )
    return [row[0] for row in rows]


def move(session: Session, link: Link, ids: Iterable[str], *, origin: str, to: str) -> list[str]:
    """Let these rows refer to another record; those that have been moved elsewhere since are left alone."""
    chosen = _json(ids)
    where = f'"{link.column}" = :origin AND id IN (SELECT value FROM json_each(:ids))'
    found = session.execute(
        text(f'SELECT id FROM "{link.table}" WHERE {where}'), {"origin": origin, "ids": chosen}
    )
    moved = [row[0] for row in found]
    if moved:
        session.execute(
            text(
                f'UPDATE "{link.table}" SET "{link.column}" = :to, updated_at = :at, updated_by = :by WHERE {where}'
            ),
            {"origin": origin, "to": to, "ids": chosen, **stamp(session)},
        )
    return moved


def said_twice(session: Session, link: Link, lose: str, keep: str) -> list[str]:
    """Living rows of the one record that say what a row of the other says already."""
    same = [key for key in ONCE.get(link.table, ()) if key != link.column]
    if not same or link.column not in ONCE[link.table]:
        return []
    equal = " AND ".join(f'k."{key}" IS l."{key}"' for key in same)
    rows = session.execute(
        text(
            f'SELECT l.id FROM "{link.table}" l WHERE l."{link.column}" = :lose AND l.deleted_at IS NULL AND EXISTS '
            f'(SELECT 1 FROM "{link.table}" k WHERE k."{link.column}" = :keep AND k.deleted_at IS NULL AND {equal})'
        ),
        {"lose": lose, "keep": keep},
    )
    return [row[0] for row in rows]


def set_archived(session: Session, table: str, ids: Iterable[str], *, archived: bool) -> None:
    """Archive rows, or bring them back."""
    wanted = list(ids)
    if wanted:
        statement = text(
            f'UPDATE "{table}" SET deleted_at = :gone, updated_at = :at, updated_by = :by WHERE id IN :ids'
        ).bindparams(bindparam("ids", expanding=True))
        stamped = stamp(session)
        gone = stamped["at"] if archived else None
        session.execute(statement, {"gone": gone, "ids": wanted, **stamped})


def _json(ids: Iterable[str]) -> str:
    return canonical_json(list(ids))
