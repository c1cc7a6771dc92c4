"""All records of a kind, or chosen ones, as a list to export: columns from the model, words from the labels."""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Column

from app.exports.cells import shower
from app.exports.frame import Cell, ColumnHead, Frame, Money, Private, Provisional, Row, Shown, Type
from app.model.base import Base, Day, Flag, Json, Moment
from app.model.kinds import Kind, kind_of
from app.rules.choices import FieldType
from app.rules.custom_values import decode
from app.rules.errors import Refused
from app.rules.moments import from_millis
from app.rules.trade import is_provisional
from app.services.filters import Condition, compile_where
from app.services.lists.definitions import Definition, defined
from app.services.schema import describe
from app.storage.connection import Connection
from app.storage.database import Database
from app.words.labels import choice, heading, kind_name, label, yes_no
from app.words.numbers import provisional

HIDDEN = frozenset({"sv", "deleted_at", "name_key"})
TITLES = ("name", "title", "subject", "number")
PERCENT = frozenset({"probability"})
CHUNK = 500
NUMBERED = frozenset({"order", "complaint", "quote", "receipt", "credit_note"})
"""Kinds whose number the server allots."""
_NUMBER = "coalesce({table}.number, '~' || upper(substr({table}.id, -6)))"  # as in ``app/rules/trade.py``
SCALED: tuple[tuple[str, Type, int], ...] = (
    ("_bp", "percent", 2),
    ("_milli", "integer", 3),
    ("_e6", "integer", 6),
)


@dataclass(frozen=True, slots=True)
class _Field:
    """One column of the export: its head, the SQL that reads it (two values for money), how to make the cell."""

    head: ColumnHead
    sql: tuple[str, ...]
    cell: Callable[..., Cell]


def records(
    db: Database,
    word: str,
    language: str = "zh_CN",
    ids: Sequence[str] | None = None,
    *,
    where: str = "",
    exact: bool = False,
) -> Frame:
    """A list of records with all their fields.

    Args:
        db: the open data folder.
        word: the kind, singular or plural.
        language: of headers, choices, yes and no: ``zh_CN`` or ``en``.
        ids: which records, in this order; None for all that are not archived, oldest first.
        where: a query of the filter language; used when no ids are given.
        exact: give references as ids, for a file that reads back to the same values.

    Raises:
        Refused: ``kind-unknown``, or the query's own, which names the word at fault.
    """
    kind = kind_of(word)
    table = Base.metadata.tables[kind.table]
    shown = [column for column in table.columns if column.name not in HIDDEN and _is_shown(kind, column)]
    fields = [_field(kind, column, language, exact=exact) for column in shown]
    with db.raw() as connection:
        added = defined(connection, kind.name)
        fields += [_added(each, language, exact=exact) for each in added]
        chosen = compile_where(connection, describe(word), where, db.actor.user_id, db.clock())
        counting = f'SELECT count(*) FROM "{kind.table}" t WHERE {chosen.sql}'
        counted: int = connection.execute(counting, chosen.parameters).fetchone()[0]
        zone = connection.execute("SELECT time_zone FROM organisations LIMIT 1").fetchone()
    return Frame(
        kind.name,
        tuple(field.head for field in fields),
        _rows(db, kind, fields, chosen if ids is None else ids),
        _words(shown, added, language, ZoneInfo(zone[0] if zone else "Asia/Shanghai"), exact=exact),
        kind_name(kind.name, language, plural=True),
        counted if ids is None else len(ids),
    )


def record(db: Database, word: str, record_id: str, language: str = "zh_CN") -> Frame:
    """One record as a list of its filled fields: labels at the left, values in words at the right.

    Raises:
        Refused: ``kind-unknown``, ``record-missing``.
    """
    frame = records(db, word, language, [record_id])
    values = next(iter(frame.rows), None)
    if values is None:
        raise Refused("record-missing", kind=frame.kind, id=record_id)
    cells = [pair for pair in zip(frame.columns, values, strict=True) if pair[1] not in (None, "")]
    lines = [
        (column.label, shower(column, frame.shown)(value)) for column, value in cells if column.key != "id"
    ]
    heads = tuple(ColumnHead(key, label("provenance", key, language)) for key in ("field", "value"))
    named = next((str(value) for column, value in cells if column.key in TITLES), "")
    title = f"{kind_name(frame.kind, language)} {named}".strip()
    return Frame(frame.kind, heads, tuple(lines), frame.shown, title, len(lines))


def _is_shown(kind: Kind, column: Column[Any]) -> bool:
    return not (kind.name == "account" and column.name == "account_id")


def _words(
    columns: list[Column[Any]], added: Sequence[Definition], language: str, zone: dt.tzinfo, *, exact: bool
) -> Shown:
    enums = {column.name: column.info["choices"] for column in columns if "choices" in column.info}
    enums |= {each.key: each.choices for each in added if each.choices is not None}

    def worded(key: str, code: str) -> str:
        return code if exact or key not in enums else choice(enums[key], code, language)

    total = "合计" if language == "zh_CN" else "Total"
    return Shown(zone, worded, yes_no(True, language), yes_no(False, language), total)


def _field(kind: Kind, column: Column[Any], language: str, *, exact: bool) -> _Field:
    name, own = column.name, f't."{column.name}"'
    kind_of_cell, cell = _typed(column)
    sql: tuple[str, ...] = (own,)
    key = name
    private: Private = "phone" if column.info.get("shape") == "phone" else ""
    if column.info.get("shape") == "email":
        private = "email"
    if column.info.get("money"):
        currency = f"coalesce(t.\"{column.info['money']}\", (SELECT base_currency FROM organisations), 'CNY')"
        kind_of_cell, cell, sql = "money", Money, (own, currency)
    if name == "number" and kind.name in NUMBERED and not exact:
        sql, cell = (_NUMBER.format(table="t"),), partial(_numbered, language)
    title = None if exact else _title_of(column)
    if title is not None:
        key, sql = name.removesuffix("_id"), (f"({title} WHERE x.id = {own})",)
        cell = partial(_numbered, language)
    return _Field(ColumnHead(key, label(kind.name, name, language), kind_of_cell, private=private), sql, cell)


def _added(each: Definition, language: str, *, exact: bool) -> _Field:
    """The column of a field that an admin added."""
    kind_of_cell, cell = _ADDED.get(each.value_type, ("text", str))
    sql: tuple[str, ...] = (each.value_sql,)
    if each.value_type == FieldType.MONEY:
        sql = (each.value_sql, each.currency_sql)
    elif each.value_type == FieldType.PERSON and not exact:
        sql = (f"(SELECT u.name FROM users u WHERE u.id = {each.value_sql})",)
    elif each.value_type == FieldType.MULTI_CHOICE:
        cell = partial(_several, each, None if exact else language)
    name = heading(each.kind, each, language)
    return _Field(ColumnHead(each.key, name, kind_of_cell), sql, cell)


def _several(each: Definition, language: str | None, text: str) -> str:
    """Several choices as words, or as their codes for an exact file."""
    codes = decode(each.value_type, text) or ()
    known = each.choices
    return "; ".join(
        code if language is None or known is None else choice(known, code, language) for code in codes
    )


def _title_of(column: Column[Any]) -> str | None:
    """The SQL that finds the title of the record that a column points to."""
    target = column.info.get("target")
    if target is None or not target.islower():
        return None
    table = Base.metadata.tables[kind_of(target).table]
    title = next((name for name in TITLES if name in table.columns), None)
    if title == "number":
        return f'SELECT {_NUMBER.format(table="x")} FROM "{table.name}" x'
    return None if title is None else f'SELECT x."{title}" FROM "{table.name}" x'


def _typed(column: Column[Any]) -> tuple[Type, Callable[..., Cell]]:
    """What the cells of a column are, and how they are made of what is stored."""
    stored = column.type
    by_type: tuple[tuple[type, Type, Callable[..., Cell]], ...] = (
        (Moment, "time", from_millis),
        (Day, "date", dt.date.fromisoformat),
        (Flag, "yesno", bool),
        (Json, "text", _listed),
    )
    for known, kind, cell in by_type:
        if isinstance(stored, known):
            return kind, cell
    if "choices" in column.info:
        return "choice", str
    for suffix, kind, places in SCALED:
        if column.name.endswith(suffix):
            return kind, partial(_scaled, places)
    if stored.python_type is int:
        return ("percent" if column.name in PERCENT else "integer"), int
    return "text", str


def _scaled(places: int, value: int) -> Decimal:
    return Decimal(value).scaleb(-places)


_ADDED: dict[str, tuple[Type, Callable[..., Cell]]] = {
    FieldType.NUMBER: ("integer", partial(_scaled, 3)),
    FieldType.MONEY: ("money", Money),
    FieldType.DATE: ("date", dt.date.fromisoformat),
    FieldType.CHOICE: ("choice", str),
    FieldType.YES_NO: ("yesno", bool),
}


def _numbered(language: str, text: str) -> str:
    """A number or a name; a number that the server has not allotted yet is marked."""
    return Provisional(provisional(text, language)) if is_provisional(text) else text


def _listed(text: str) -> str:
    """A stored list of plain values as words, anything else as its JSON."""
    value = json.loads(text)
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return "; ".join(value)
    return text


def _rows(db: Database, kind: Kind, fields: list[_Field], which: Condition | Sequence[str]) -> Iterator[Row]:
    columns = ", ".join(sql for field in fields for sql in field.sql)
    select = f'SELECT t.id, {columns} FROM "{kind.table}" t'
    with db.raw() as connection:
        if isinstance(which, Condition):
            for row in connection.execute(f"{select} WHERE {which.sql} ORDER BY t.id", which.parameters):
                yield _cells(fields, row[1:])
            return
        for start in range(0, len(which), CHUNK):
            yield from _chosen(connection, select, fields, which[start : start + CHUNK])


def _chosen(connection: Connection, select: str, fields: list[_Field], ids: Sequence[str]) -> Iterator[Row]:
    marks = ", ".join("?" * len(ids))
    found = {row[0]: row[1:] for row in connection.execute(f"{select} WHERE t.id IN ({marks})", tuple(ids))}
    for key in ids:
        if key in found:
            yield _cells(fields, found[key])


def _cells(fields: list[_Field], row: tuple[Any, ...]) -> Row:
    at, cells = 0, []
    for field in fields:
        values = row[at : at + len(field.sql)]
        at += len(field.sql)
        cells.append(None if None in values else field.cell(*values))
    return tuple(cells)
