"""Fields that an admin added, as columns of a file fill them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.imports import lookup
from app.imports.cleaning.added import AddedRule
from app.imports.headers import is_identity_card, normalise, without_brackets
from app.imports.mapping import ColumnMap, Recognition
from app.rules.choices import FieldType
from app.rules.custom import KINDS
from app.services.lists.definitions import Definition, defined
from app.storage.connection import Connection

Added = Mapping[str, Sequence[Definition]]


def added_fields(connection: Connection) -> Added:
    """The fields of each kind."""
    return {kind: defined(connection, kind) for kind in KINDS}


def with_added(recognition: Recognition, added: Added) -> Recognition:
    """The same with the columns that bear the label or the key of an added field; identity cards wait for a person."""
    by_heading = {
        normalise(heading): each.key
        for each in added.get(recognition.kind, ())
        for heading in (*each.names, each.key)
    }
    taken = {column.field for column in recognition.mapping}
    mapping = []
    for column in recognition.mapping:
        key = by_heading.get(normalise(column.header)) or by_heading.get(without_brackets(column.header))
        free = (column.field is None or column.why == "similar") and not is_identity_card(column.header)
        if key is not None and free and key not in taken and column.why not in {"chosen", "saved"}:
            taken.add(key)
            mapping.append(ColumnMap(column.header, key, 1.0, "synonym"))
        else:
            mapping.append(column)
    return replace(recognition, mapping=tuple(mapping))


def rules(connection: Connection, added: Added, kind: str) -> dict[str, AddedRule]:
    """How a cell is read, by the key of the field."""
    fields = added.get(kind, ())
    people = lookup.users(connection) if any(each.value_type == FieldType.PERSON for each in fields) else None
    return {each.key: AddedRule(each, people.id if people is not None else None) for each in fields}


def needed(added: Added, kind: str) -> dict[str, str | None]:
    """The key of every field that a new record needs or begins with, and what it begins with."""
    return {each.key: each.default for each in added.get(kind, ()) if each.required or each.default}
