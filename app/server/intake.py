"""Checks a mutation against the catalogue before anything is touched: a bad one is rejected whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.errors import Refused
from app.server.catalogue import LIMITS, table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.server.catalogue import Field, Table
    from app.sync.protocol import Column, Mutation, Rows

NOT_WRITTEN = frozenset({"sv"})
NOT_EDITED = frozenset({"id", "sv"})


def check(mutation: Mutation) -> None:
    """Refuse what no server could store.

    Raises:
        Refused: ``table-unknown``, ``column-unknown``, ``column-missing`` or ``value-wrong``, with table and column.
    """
    for rows in mutation.inserts:
        known = table(rows.table)
        _check_names(known, rows.columns, NOT_WRITTEN)
        _check_complete(known, rows)
        for name, column in zip(rows.columns, rows.data, strict=True):
            _check_values(known, known.fields[name], column)
    for edits in mutation.edits:
        known = table(edits.table)
        _check_names(known, edits.columns, NOT_EDITED)
        for name, column in zip(edits.columns, edits.mine, strict=True):
            _check_values(known, known.fields[name], column)
    for deletes in mutation.deletes:
        table(deletes.table)


def count(mutation: Mutation) -> int:
    """How many rows a mutation is about."""
    return (
        sum(rows.count for rows in mutation.inserts)
        + sum(len(edits.ids) for edits in mutation.edits)
        + sum(len(deletes.ids) for deletes in mutation.deletes)
    )


def _check_names(known: Table, names: Iterable[str], forbidden: frozenset[str]) -> None:
    for name in names:
        if name not in known.fields or name in forbidden:
            raise Refused("column-unknown", table=known.name, column=name)


def _check_complete(known: Table, rows: Rows) -> None:
    for field in known.fields.values():
        if field.required and field.default is None and field.name not in rows.columns:
            raise Refused("pushed-column-missing", table=known.name, column=field.name)


def _check_values(known: Table, field: Field, column: Column) -> None:
    kinds = set(map(type, column)) if isinstance(column, list) else {type(column)}
    empty = type(None) in kinds
    kinds.discard(type(None))
    wanted = str if field.type == "text" else int
    if kinds - {wanted} or (empty and field.required):
        raise Refused("value-wrong", table=known.name, column=field.name)
    if wanted is int and kinds:
        limit = LIMITS[field.type]
        numbers = column if isinstance(column, list) else [column]
        if any(number is not None and not -limit <= int(number) < limit for number in numbers):
            raise Refused("value-wrong", table=known.name, column=field.name)
