"""A record as a merge sees it: its row as it is stored, with the values of the fields that an admin added."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.model.kinds import kind_of
from app.rules.errors import Refused
from app.services import custom_fields
from app.services.lists.definitions import defined
from app.services.merging_links import stamp
from app.services.schema import KindInfo, describe

Values = dict[str, Any]


def fields_to_merge(session: Session, kind: str) -> KindInfo:
    """The fields of a kind with the added ones, each as the one text that is stored: an amount with its currency."""
    info, known = describe(kind), defined(custom_fields.connection_of(session), kind)
    more = (replace(custom_fields.fields_of(each)[0], currency=None) for each in known)
    return replace(info, fields=(*info.fields, *more))


def stored_row(session: Session, kind: str, record_id: str) -> Values:
    """A record's row as it is stored, archived or not, with its added fields.

    Raises:
        Refused: ``record-missing``.
    """
    table = kind_of(kind).table
    row = (
        session.execute(text(f'SELECT * FROM "{table}" WHERE id = :id'), {"id": record_id}).mappings().first()
    )
    if row is None:
        raise Refused("record-missing", kind=kind, id=record_id)
    added = session.execute(
        text("SELECT key, value FROM custom_values WHERE record_id = :id AND deleted_at IS NULL"),
        {"id": record_id},
    )
    known = defined(custom_fields.connection_of(session), kind_of(kind).name)
    return {**row, **dict.fromkeys(each.key for each in known), **{row.key: row.value for row in added}}


def set_row(session: Session, kind: str, row: Values, values: Mapping[str, Any]) -> None:
    """Write stored values into a record, with the stamps of a change; ``row`` is the record as it was read."""
    if not values:
        return
    own, added = custom_fields.split(values)
    sets = ", ".join([*(f'"{key}" = :v_{key}' for key in own), "updated_at = :at", "updated_by = :by"])
    named = {f"v_{key}": value for key, value in own.items()} | stamp(session) | {"id": row["id"]}
    session.execute(text(f'UPDATE "{kind_of(kind).table}" SET {sets} WHERE id = :id'), named)
    scope = row["id"] if kind_of(kind).name == "account" else row["account_id"]
    custom_fields.write(session, kind_of(kind).name, row["id"], scope, added)
