"""What stands behind a value of a field that an admin added: such a value is a row of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.services.schema import FieldInfo, KindInfo
    from app.storage.connection import Connection


class Behind(NamedTuple):
    """The record and the added field that a value belongs to."""

    kind: str
    record: str
    field: FieldInfo


def behind(connection: Connection, value: str) -> Behind | None:
    """What a value of an added field belongs to; None when neither is known here."""
    row = connection.execute(
        "SELECT kind, record_id, key FROM custom_values WHERE id = ?", (value,)
    ).fetchone()
    field = described(connection, row[0]).field(row[2]) if row is not None else None
    return Behind(row[0], row[1], field) if field is not None else None


def described(connection: Connection, kind: str) -> KindInfo:
    """The fields of a kind with the added ones."""
    from app.services.custom_fields import described as found  # noqa: PLC0415 - the model loads after the first rows

    return found(connection, kind)
