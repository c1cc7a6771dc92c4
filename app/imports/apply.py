"""A plan to the database, in the caller's transaction: bulk writes by the driver, journalled like any other."""

import itertools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, cast

from sqlalchemy.orm import Session

from app.imports.enclosures import noted
from app.imports.plan import Plan, PlannedRow
from app.model.base import Base, canonical_json
from app.model.kinds import kinds
from app.rules.custom import KINDS as CUSTOM_KINDS
from app.rules.custom import is_custom
from app.rules.errors import Trouble
from app.rules.ids import derived_id
from app.rules.moments import to_millis
from app.storage.actor import actor
from app.storage.clock import now
from app.storage.connection import Connection
from app.storage.ids import new_id
from app.words.reading.sort_keys import sort_key

_BATCH = 2_000


def connection_of(session: Session) -> Connection:
    """The driver's connection inside the session's transaction."""
    return cast("Connection", session.connection().connection.dbapi_connection)


def _always() -> bool:
    return True


class Writer:
    """Writes records of any kind in bulk, with the stamps of one transaction."""

    def __init__(self, session: Session, go_on: Callable[[], bool] = _always) -> None:
        self._go_on = go_on
        self.connection = connection_of(session)
        self.at = to_millis(now(session))
        self.actor = actor(session)

    def insert(self, kind: str, records: Iterable[tuple[str, Mapping[str, Any]]]) -> None:
        """Add records, given as (id, column → stored value); missing columns take their defaults.

        Raises:
            Trouble: ``import-cancelled`` when nobody wants the rest.
        """
        table = Base.metadata.tables[kinds()[kind].table]
        for batch in _batches(records):
            if not self._go_on():
                raise Trouble("import-cancelled")
            columns = {column for _, record in batch for column in record}
            columns |= {"id", "account_id", "created_at", "created_by", "updated_at", "updated_by"}
            names = [column.name for column in table.columns if column.name in columns]
            defaults = {column.name: _default(column) for column in table.columns}
            sql = f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
            self.connection.executemany(
                sql, [tuple(_row(names, defaults, self._stamped(kind, one, record))) for one, record in batch]
            )

    def update(self, kind: str, rows: Iterable[PlannedRow]) -> None:
        """Change records, given as planned rows; each column is written once."""
        table = kinds()[kind].table
        by_columns: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        for row in rows:
            values = {column: pair[1] for column, pair in row.changes.items() if not is_custom(column)}
            if "name" in values and "name_key" in kinds()[kind].model.__table__.columns:
                values["name_key"] = sort_key(values["name"])
            values |= {"updated_at": self.at, "updated_by": self.actor.user_id}
            stored = [_stored(value) for value in values.values()]
            by_columns.setdefault(tuple(values), []).append((*stored, row.target_id))
        for columns, parameters in by_columns.items():
            assignments = ", ".join(f"{column} = ?" for column in columns)
            self.connection.executemany(f"UPDATE {table} SET {assignments} WHERE id = ?", parameters)

    def put_added(self, kind: str, rows: Iterable[tuple[str, Mapping[str, Any]]]) -> None:
        """Write the values of added fields, given as (id of the record, key → stored text)."""
        wanted = [
            (each, key, text) for each, values in rows for key, text in values.items() if is_custom(key)
        ]
        ids = json.dumps(sorted({record for record, _, _ in wanted}))
        held = {
            (record, key): value_id
            for value_id, record, key in self.connection.execute(
                "SELECT id, record_id, key FROM custom_values WHERE deleted_at IS NULL "
                "AND record_id IN (SELECT value FROM json_each(?))",
                (ids,),
            )
        }
        changed = [(text, self.at, self.actor.user_id, held[r, k]) for r, k, text in wanted if (r, k) in held]
        self.connection.executemany(
            "UPDATE custom_values SET value = ?, updated_at = ?, updated_by = ? WHERE id = ?", changed
        )
        scopes = dict(
            self.connection.execute(
                f"SELECT id, account_id FROM {kinds()[kind].table} WHERE id IN (SELECT value FROM json_each(?))",
                (ids,),
            ).fetchall()
        )
        self.insert(
            "custom_value",
            (
                (
                    derived_id("custom_value", record, key),
                    {
                        "account_id": scopes[record],
                        "kind": kind,
                        "record_id": record,
                        "key": key,
                        "value": text,
                    },
                )
                for record, key, text in wanted
                if (record, key) not in held
            ),
        )

    def _stamped(self, kind: str, record_id: str, record: Mapping[str, Any]) -> dict[str, Any]:
        own = {"id": record_id, "created_at": self.at, "created_by": self.actor.user_id}
        own |= {"updated_at": self.at, "updated_by": self.actor.user_id}
        scope = record_id if kind == "account" else record.get("account_id", self.actor.organisation_id)
        return {**record, **own, "account_id": scope}


def apply(
    session: Session, plan: Plan, batch_id: str, file: int, go_on: Callable[[], bool] = _always
) -> None:
    """Write what a plan says, and what became of every row that changed something or was kept back.

    Args:
        session: of a write transaction.
        plan: of one table.
        batch_id: of the import.
        file: place of the table among the files of the import, from 0.
        go_on: asked before every bulk of rows.

    Raises:
        Trouble: ``import-cancelled`` when it says no.
    """
    writer = Writer(session, go_on)
    columns = kinds()[plan.kind].model.__table__.columns
    owned = {"owner_id": writer.actor.user_id} if "owner_id" in columns else {}
    if "assignee_id" in columns:
        owned = {"assignee_id": writer.actor.user_id}
    for kind, made in itertools.groupby(
        sorted(plan.made, key=lambda each: each.kind), key=lambda each: each.kind
    ):
        writer.insert(kind, ((each.id, each.record) for each in made))
    added = (row for row in plan.rows if row.action == "add" and row.target_id is not None)
    writer.insert(plan.kind, ((cast("str", row.target_id), {**owned, **row.record}) for row in added))
    writer.update(plan.kind, (row for row in plan.rows if row.changes))
    if plan.kind in CUSTOM_KINDS:
        new = ((cast("str", row.target_id), row.record) for row in plan.rows if row.action == "add")
        edited = (
            (cast("str", row.target_id), {key: pair[1] for key, pair in row.changes.items()})
            for row in plan.rows
            if row.changes
        )
        writer.put_added(plan.kind, itertools.chain(new, edited))
    writer.insert("import_row", _traces(plan, batch_id, file, writer.actor.user_id))


def _traces(plan: Plan, batch_id: str, file: int, user_id: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """What became of each row, for provenance, quarantine and undo."""
    for row in plan.rows:
        if row.action == "unchanged":
            continue
        cells: dict[str, Any] = {"file": file, "cells": list(row.cells)}
        if row.files and row.action == "quarantine":
            cells["files"] = noted(row.files)
        if row.changes:
            cells["before"] = {column: pair[0] for column, pair in row.changes.items()}
            cells["after"] = {column: pair[1] for column, pair in row.changes.items()}
        problems = [
            {"field": problem.field, "code": problem.code, "facts": dict(problem.facts)}
            for problem in row.problems
        ]
        yield new_id(), {
            "account_id": user_id, "batch_id": batch_id, "row_no": row.row, "action": row.action, "kind": plan.kind,
            "record_id": row.target_id, "cells": cells, "problems": problems or None,
        }  # fmt: skip
    for made in plan.made:
        yield new_id(), {
            "account_id": user_id, "batch_id": batch_id, "row_no": made.row, "action": "add", "kind": made.kind,
            "record_id": made.id, "cells": {"file": file}, "problems": None,
        }  # fmt: skip


def _batches(
    records: Iterable[tuple[str, Mapping[str, Any]]],
) -> Iterator[list[tuple[str, Mapping[str, Any]]]]:
    each = iter(records)
    while batch := list(itertools.islice(each, _BATCH)):
        yield batch


def _default(column: Any) -> Any:
    return column.default.arg if column.default is not None and column.default.is_scalar else None


def _row(names: list[str], defaults: Mapping[str, Any], record: Mapping[str, Any]) -> Iterator[Any]:
    for name in names:
        value = record.get(name)
        yield _stored(defaults[name] if value is None else value)


def _stored(value: Any) -> Any:
    if isinstance(value, dict | list):
        return canonical_json(value)
    return int(value) if isinstance(value, bool) else value
