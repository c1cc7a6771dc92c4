"""Columns as a person once confirmed them: kept for that header row, and handed on as a file."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.imports.headers import normalise
from app.imports.profiles.generic import SYNONYMS
from app.model.settings import ImportProfile
from app.rules.errors import Trouble
from app.storage.connection import Connection
from app.storage.files import write_atomically

SUFFIX: Final = ".json"
FORM: Final = "baifang-import-profile"


@dataclass(frozen=True, slots=True)
class SavedColumns:
    """What the columns of one header row stand for.

    Attributes:
        name: of the file they were first confirmed for.
        kind: of the records.
        columns: heading → field, or None for a column that is left out.
    """

    name: str
    kind: str
    columns: Mapping[str, str | None]


def key_of(headers: Sequence[str]) -> str:
    """The same for two files whose headings differ only in case, spaces and marks."""
    return hashlib.sha256("\n".join(normalise(header) for header in headers).encode()).hexdigest()


def find(connection: Connection, headers: Sequence[str]) -> SavedColumns | None:
    """What was confirmed last for these headings."""
    row = connection.execute(
        "SELECT name, kind, mapping FROM import_profiles WHERE header_key = ? AND deleted_at IS NULL "
        "ORDER BY updated_at DESC, id DESC LIMIT 1",
        (key_of(headers),),
    ).fetchone()
    return None if row is None else SavedColumns(row[0], row[1], json.loads(row[2])["columns"])


def keep(session: Session, headers: Sequence[str], columns: SavedColumns) -> None:
    """Remember confirmed columns; they take the place of what was confirmed for this header row before."""
    key, mapping = key_of(headers), {"columns": dict(columns.columns)}
    known = session.scalars(select(ImportProfile).where(ImportProfile.header_key == key)).first()
    if known is None:
        session.add(ImportProfile(name=columns.name, kind=columns.kind, header_key=key, mapping=mapping))
    elif (known.kind, known.mapping) != (columns.kind, mapping):
        known.name, known.kind, known.mapping = columns.name, columns.kind, mapping
    session.flush()


def write_file(path: Path, columns: SavedColumns) -> None:
    """Write columns to a file for a colleague.

    Raises:
        Trouble: what the disk said.
    """
    content = {
        "form": FORM, "version": 1, "name": columns.name, "kind": columns.kind, "columns": dict(columns.columns),
    }  # fmt: skip
    write_atomically(path, json.dumps(content, ensure_ascii=False, indent=2).encode())


def read_file(path: Path) -> SavedColumns:
    """Read columns from a file.

    Raises:
        Trouble: ``file-missing``, ``import-profile-unreadable``.
    """
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError as error:
        raise Trouble("file-missing", file=path.name) from error
    except (OSError, ValueError) as error:
        raise Trouble("import-profile-unreadable", file=path.name) from error
    found = _understood(content)
    if found is None:
        raise Trouble("import-profile-unreadable", file=path.name)
    return found


def _understood(content: Any) -> SavedColumns | None:
    if not isinstance(content, dict) or content.get("form") != FORM or content.get("kind") not in SYNONYMS:
        return None
    columns = content.get("columns")
    if not isinstance(columns, dict) or not all(isinstance(field, str | None) for field in columns.values()):
        return None
    return SavedColumns(str(content.get("name", "")), content["kind"], columns)
