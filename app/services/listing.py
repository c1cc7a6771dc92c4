"""Records of any kind as plain rows: for the command line and for exports of every field."""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from app.rules.errors import Refused
from app.rules.moments import from_millis
from app.services.filters import Condition, compile_where
from app.services.schema import FieldInfo, KindInfo
from app.storage.connection import Connection

READERS: dict[str, Callable[[Any], Any]] = {
    "time": lambda value: from_millis(value).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    "yesno": bool,
    "json": json.loads,
    "multi_choice": json.loads,
}


def list_records(
    connection: Connection,
    info: KindInfo,
    user_id: str,
    *,
    where: str = "",
    sort: str | None = None,
    limit: int = 100,
    offset: int = 0,
    now: dt.datetime,
) -> tuple[int, list[dict[str, Any]]]:
    """How many records match, and a page of them with every field as JSON shows it.

    Raises:
        Refused: ``sort-unknown``, or the query's own, which names the word at fault.
    """
    condition = compile_where(connection, info, where, user_id, now)
    total = connection.execute(
        f"SELECT count(*) FROM {info.table} t WHERE {condition.sql}", condition.parameters
    ).fetchone()[0]
    order = sort_clause(info, sort)
    rows = stream(connection, info, condition, f"{order} LIMIT {int(limit)} OFFSET {int(offset)}")
    return int(total), [as_json(info, row) for row in rows]


def stream(
    connection: Connection, info: KindInfo, condition: Condition, tail: str
) -> Iterator[dict[str, Any]]:
    """Raw rows by field, in the order that the tail asks for."""
    keys = [field.key for field in info.fields]
    columns = ", ".join(field.expression for field in info.fields)
    cursor = connection.execute(
        f"SELECT {columns} FROM {info.table} t WHERE {condition.sql} {tail}", condition.parameters
    )
    for row in cursor:
        yield dict(zip(keys, row, strict=True))


def sort_clause(info: KindInfo, sort: str | None) -> str:
    """ORDER BY for a field, with a minus before it for descending; the record id makes the order total.

    Raises:
        Refused: ``sort-unknown``.
    """
    if sort is None:
        return "ORDER BY t.id"
    key = sort.removeprefix("-")
    field = info.field(key)
    if field is None:
        known = ", ".join(field.key for field in info.fields)
        raise Refused("sort-unknown", key=key, known=known)
    named = key == "name" and info.field("name_key") is not None
    direction = "DESC" if sort.startswith("-") else "ASC"
    return f"ORDER BY {'t.name_key' if named else field.expression} {direction}, t.id"


def as_json(info: KindInfo, row: Mapping[str, Any]) -> dict[str, Any]:
    """A raw row as the command line prints it."""
    return {field.key: json_value(field, row[field.key], row) for field in info.fields}


def json_value(field: FieldInfo, value: Any, row: Mapping[str, Any]) -> Any:
    """A stored value as JSON shows it: times with their zone, money with its currency."""
    if value is None:
        return None
    if field.type == "money":
        return {"minor": value, "currency": row.get(field.currency or "currency")}
    reader = READERS.get(field.type)
    return value if reader is None else reader(value)
