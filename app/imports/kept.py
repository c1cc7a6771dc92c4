"""Rows in quarantine: kept in the database until they are corrected, and imported again as they were understood."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.imports import enclosures
from app.imports.apply import connection_of
from app.imports.mapping import ColumnMap, Recognition
from app.imports.problems import Problem
from app.imports.readers.table import Enclosed, Row, Table
from app.imports.result import ImportResult
from app.imports.run import Settings, import_tables
from app.rules.moments import to_millis
from app.storage.actor import actor
from app.storage.clock import now
from app.storage.connection import Connection
from app.storage.database import Database


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row that was kept back.

    Attributes:
        id: of its trace.
        batch: the import.
        file: place of its table among the import's.
        name: the table's name.
        row: its number there.
        kind: of the record that it was to become.
        headers: of the table.
        fields: column index → the field that the column stands for.
        cells: as they came, or as they were corrected since.
        problems: why it was kept back.
        files: that came with it.
    """

    id: str
    batch: str
    file: int
    name: str
    row: int
    kind: str
    headers: tuple[str, ...]
    fields: Mapping[int, str]
    cells: tuple[str, ...]
    problems: tuple[Problem, ...]
    files: tuple[Enclosed, ...] = ()

    def columns(self, problem: Problem) -> list[int]:
        """The columns that a problem lies in; all of them when it concerns the row as a whole."""
        named = [column for column, field in self.fields.items() if field == problem.field]
        return named or list(range(len(self.headers)))


def kept_rows(connection: Connection, batch_id: str | None = None) -> list[KeptRow]:
    """The rows in quarantine of one import or of all, the newest import first."""
    rows = connection.execute(
        "SELECT r.id, r.batch_id, r.row_no, r.cells, r.problems, b.mapping FROM import_rows r "
        "JOIN import_batches b ON b.id = r.batch_id WHERE r.action = 'quarantine' AND r.deleted_at IS NULL "
        "AND (? IS NULL OR b.id = ?) ORDER BY b.at DESC, b.id, r.row_no",
        (batch_id, batch_id),
    )
    return [_kept(*row) for row in rows]


def _kept(trace_id: str, batch: str, row: int, cells: str, problems: str | None, mapping: str) -> KeptRow:
    trace = json.loads(cells)
    file = json.loads(mapping)["files"][trace["file"]]
    problems_found = tuple(
        Problem(row, one["field"], one["code"], one["facts"]) for one in json.loads(problems or "[]")
    )
    return KeptRow(
        trace_id,
        batch,
        trace["file"],
        file["name"],
        row,
        file["kind"],
        tuple(file["headers"]),
        {int(column): field for column, field in file["fields"].items()},
        tuple(trace["cells"]),
        problems_found,
        enclosures.found(trace.get("files", ())),
    )


def correct(db: Database, corrected: Mapping[str, tuple[KeptRow, Sequence[str]]]) -> None:
    """Keep corrected cells with their rows, so that nothing typed is lost before they are imported again.

    Args:
        db: where the rows are kept.
        corrected: id of a row → the row and its cells now.
    """
    if not corrected:
        return
    with db.write("import-correct") as session:
        moment, who = to_millis(now(session)), actor(session).user_id
        connection_of(session).executemany(
            "UPDATE import_rows SET cells = ?, updated_at = ?, updated_by = ? WHERE id = ?",
            [(_trace(row, cells), moment, who, one) for one, (row, cells) in corrected.items()],
        )


def _trace(row: KeptRow, cells: Sequence[str]) -> str:
    """What is stored of a row: its cells now, and the files that came with it."""
    files = {"files": enclosures.noted(row.files)} if row.files else {}
    return json.dumps({"file": row.file, "cells": list(cells), **files}, ensure_ascii=False)


def discard(db: Database, rows: Sequence[KeptRow]) -> None:
    """Give rows up: they leave the quarantine without being imported."""
    _release(db, [row.id for row in rows], "import-discard")


def retry(
    db: Database, rows: Sequence[KeptRow], corrected: Mapping[str, Sequence[str]], settings: Settings
) -> ImportResult:
    """Import corrected rows; those that arrive leave the quarantine, the others are kept with their new reasons.

    Args:
        db: where to.
        rows: as :func:`kept_rows` answers.
        corrected: id of a row → its cells now; rows without an entry are tried as they are.
        settings: how; with ``dry_run`` nothing leaves the quarantine.

    Raises:
        Trouble: ``import-cancelled``, or what the disk said.
    """
    groups: dict[tuple[str, int], list[KeptRow]] = {}
    for row in rows:
        groups.setdefault((row.batch, row.file), []).append(row)
    with db.raw() as connection:
        files = {group: _file(connection, *group) for group in groups}
    tables = [_table(group, corrected) for group in groups.values()]
    recognised = [_recognition(files[group]) for group in groups]
    result = import_tables(db, tables, recognised, settings)
    if not settings.dry_run:
        _release(db, [row.id for group in groups.values() for row in group], "import-retry")
    return result


def _file(connection: Connection, batch_id: str, place: int) -> dict[str, Any]:
    [mapping] = connection.execute("SELECT mapping FROM import_batches WHERE id = ?", (batch_id,)).fetchone()
    found: dict[str, Any] = json.loads(mapping)["files"][place]
    return found


def _table(rows: Sequence[KeptRow], corrected: Mapping[str, Sequence[str]]) -> Table:
    width = len(rows[0].headers)
    cells = [tuple(corrected.get(row.id, row.cells)) for row in rows]
    problems = tuple(
        Problem(row.row, None, "row-short", {"cells": len(found), "columns": width})
        for row, found in zip(rows, cells, strict=True)
        if len(found) < width
    )
    made = [
        Row(row.row, (*found, *[""] * (width - len(found)))) for row, found in zip(rows, cells, strict=True)
    ]
    enclosed = {row.row: row.files for row in rows if row.files}
    return Table(rows[0].name, rows[0].headers, made, problems, enclosed=enclosed)


def _recognition(file: Mapping[str, Any]) -> Recognition:
    """The columns as they were understood then."""
    fields: dict[str, str] = file["fields"]
    mapping = tuple(
        ColumnMap(header, fields.get(str(index)), 1.0, "saved")
        for index, header in enumerate(file["headers"])
    )
    return Recognition(file["kind"], file["profile"], 1.0, mapping)


def _release(db: Database, ids: Sequence[str], verb: str) -> None:
    """Take rows out of the quarantine; what was kept back again has a trace of its own in the new import."""
    with db.write(verb) as session:
        moment = to_millis(now(session))
        connection_of(session).executemany(
            "UPDATE import_rows SET deleted_at = ?, updated_at = ?, updated_by = ? WHERE id = ?",
            [(moment, moment, actor(session).user_id, one) for one in ids],
        )
