"""From which file and row the values of a record came."""

import json
from typing import NamedTuple

from app.storage.connection import Connection


class Origin(NamedTuple):
    """Where one value came from.

    Attributes:
        batch: id of the import.
        file: the file's name.
        row: the row as a spreadsheet numbers it.
        header: the column's heading.
        cell: the text as it stood there, before cleaning.
        at_ms: when, in milliseconds since 1970 UTC.
    """

    batch: str
    file: str
    row: int
    header: str
    cell: str
    at_ms: int


def origins(connection: Connection, record_id: str) -> dict[str, Origin]:
    """The latest origin of each imported field of a record; empty when no import touched it."""
    found: dict[str, Origin] = {}
    rows = connection.execute(
        "SELECT b.id, b.at, b.mapping, r.row_no, r.cells FROM import_rows r JOIN import_batches b ON b.id = r.batch_id "
        "WHERE r.record_id = ? AND b.undone_at IS NULL ORDER BY b.at",
        (record_id,),
    )
    for batch, at, mapping, row_no, kept in rows:
        trace = json.loads(kept)
        file = json.loads(mapping)["files"][trace["file"]]
        cells = trace.get("cells", [])
        for index, field in file["fields"].items():
            place = int(index)
            if place < len(cells) and cells[place]:
                header = file["headers"][place]
                found[field] = Origin(batch, file["name"], row_no, header, cells[place], at)
    return found
