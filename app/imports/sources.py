"""Where each value of a record came from, files included."""

from typing import Any

from app.imports.origin import Origin, origins
from app.services.provenance import iso, provenance
from app.storage.connection import Connection

BY_IMPORT = frozenset({"import", "import-retry"})


def sources(connection: Connection, kind: str, record_id: str) -> dict[str, dict[str, Any]]:
    """The source of each field that has a known one: ``source``, ``detail``, ``at`` (ISO 8601), ``by``.

    An import that wrote over a value is told by its file and row, not as an edit.
    """
    found = {key: _from_file(origin) for key, origin in origins(connection, record_id).items()}
    for key, told in provenance(connection, kind, record_id).items():
        if key not in found or told["detail"] not in BY_IMPORT:
            found[key] = told
    return found


def _from_file(origin: Origin) -> dict[str, Any]:
    detail = {"file": origin.file, "row": origin.row, "heading": origin.header, "cell": origin.cell}
    return {"source": "import", "detail": detail, "at": iso(origin.at_ms), "by": None}
