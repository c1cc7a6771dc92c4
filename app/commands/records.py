"""Commands on single records: add, set, archive, undo, show."""

import argparse
from typing import Any

from app.commands.opening import opened
from app.imports.sources import sources
from app.rules.errors import Refused
from app.services import custom_fields, defaults, history, records
from app.services.custom_fields import described
from app.services.fields import read_fields, write_value
from app.services.schema import KindInfo, describe
from app.storage.database import Database


def add(commands: Any) -> None:
    """Register the commands."""
    from app.cli import command  # noqa: PLC0415 - the command line imports this module

    parser = command(commands, "add", "Make a record", add_record)
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("fields", nargs="+", metavar="FIELD=VALUE")
    parser = command(commands, "set", "Change fields of a record", set_fields)
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("id", metavar="ID")
    parser.add_argument("fields", nargs="+", metavar="FIELD=VALUE")
    parser = command(commands, "archive", "Take a record out of the lists", archive)
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("id", metavar="ID")
    parser = command(commands, "undo", "Take back the last changes", undo)
    parser.add_argument("--steps", type=int, default=1, metavar="N")
    parser = command(commands, "show", "Show a record", show)
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("id", metavar="ID")


def add_record(options: argparse.Namespace) -> dict[str, Any]:
    """``add KIND FIELD=VALUE…``."""
    info = describe(options.kind)
    with opened(options) as database:
        info = _added(database, info)
        fields = _fields(database, info, options.fields)
        with database.write(f"create-{info.kind}") as session:
            record_id = records.create(session, info.kind, fields)
    return {"kind": info.kind, "id": record_id}


def set_fields(options: argparse.Namespace) -> dict[str, Any]:
    """``set KIND ID FIELD=VALUE…``."""
    info = describe(options.kind)
    with opened(options) as database:
        info = _added(database, info)
        fields = _fields(database, info, options.fields)
        with database.write(f"update-{info.kind}") as session:
            changed = records.update(session, info.kind, options.id, fields)
    return {"kind": info.kind, "id": options.id, "changed": _in_order(info, changed)}


def archive(options: argparse.Namespace) -> dict[str, Any]:
    """``archive KIND ID``."""
    info = describe(options.kind)
    with opened(options) as database, database.write(f"archive-{info.kind}") as session:
        records.archive(session, info.kind, options.id)
    return {"kind": info.kind, "id": options.id, "changed": ["deleted_at"]}


def undo(options: argparse.Namespace) -> dict[str, Any]:
    """``undo [--steps N]``; tells of the record that the last undone step had touched first."""
    with opened(options) as database:
        undone = history.undo_steps(database, options.steps)
    table, record_id = undone.records[-1]
    info = describe(table)
    changed = [*_in_order(info, set(undone.fields)), *({"deleted_at"} & set(undone.fields))]
    return {"kind": info.kind, "id": record_id, "changed": changed}


def show(options: argparse.Namespace) -> dict[str, Any]:
    """``show KIND ID``."""
    info = describe(options.kind)
    with opened(options) as database:
        with database.read() as session:
            record = records.get(session, info.kind, options.id, archived=True)
            values = {field.key: getattr(record, field.key) for field in info.fields}
        with database.raw() as connection:
            info = described(connection, info.kind)
            values |= custom_fields.read(connection, info.kind, options.id)
            known = sources(connection, info.kind, options.id)
    fields = {field.key: write_value(field, values[field.key], values) for field in info.fields}
    return {"kind": info.kind, "id": options.id, "fields": fields, "provenance": known}


def _added(database: Database, info: KindInfo) -> KindInfo:
    with database.raw() as connection:
        return described(connection, info.kind)


def _fields(database: Database, info: KindInfo, pairs: list[str]) -> dict[str, Any]:
    texts: dict[str, str] = {}
    for pair in pairs:
        key, equals, text = pair.partition("=")
        if not equals:
            raise Refused("field-pair", pair=pair[:80])
        texts[key.strip()] = text
    with database.read() as session:
        return read_fields(info, texts, defaults.base_currency(session))


def _in_order(info: KindInfo, changed: set[str]) -> list[str]:
    return [field.key for field in info.fields if field.key in changed and field.editable]
