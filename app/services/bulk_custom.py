"""An added field given the same value in many records."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.model.accounts import CustomValue
from app.model.base import canonical_json
from app.rules.ids import derived_id
from app.services import custom_fields
from app.services.merging_links import stamp
from app.services.schema import KindInfo

CHOSEN = "record_id IN (SELECT value FROM json_each(:ids)) AND key = :key AND deleted_at IS NULL"


def edit(session: Session, info: KindInfo, parts: Iterable[Sequence[str]], fields: Mapping[str, Any]) -> int:
    """Write the values; how many records differed before.

    Raises:
        Refused: beside the value that cannot stand.
    """
    stored = custom_fields.clean(custom_fields.connection_of(session), info.kind, fields, new=False)
    changed = 0
    for ids in parts:
        for key, value in stored.items():
            changed += _put(session, info, ids, key, value)
    session.expire_all()
    return changed


def _put(session: Session, info: KindInfo, ids: Sequence[str], key: str, value: str | None) -> int:
    bound = {"ids": canonical_json(list(ids)), "key": key, "value": value, **stamp(session)}
    there = {
        row[0] for row in session.execute(text(f"SELECT record_id FROM custom_values WHERE {CHOSEN}"), bound)
    }
    sets = "value = :value, updated_at = :at, updated_by = :by"
    update = f"UPDATE custom_values SET {sets} WHERE {CHOSEN} AND value IS NOT :value"
    changed: int = session.execute(text(update), bound).rowcount  # type: ignore[attr-defined] # of an UPDATE
    if value is None:
        return changed
    scopes = session.execute(
        text(
            f"SELECT id, account_id FROM {info.table} "
            "WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(:ids))"
        ),
        bound,
    )
    missing = [(record, scope) for record, scope in scopes if record not in there]
    session.add_all(
        CustomValue(
            id=derived_id("custom_value", record, key), account_id=scope, kind=info.kind, record_id=record,
            key=key, value=value,
        )
        for record, scope in missing
    )  # fmt: skip
    session.flush()
    return changed + len(missing)
