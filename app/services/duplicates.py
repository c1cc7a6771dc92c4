"""Is this record here already? Asked while somebody types; answered from the search index, never by merging."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.rules.matching import Match, Reason, compare, prepare
from app.rules.matching_schemes import SCHEMES
from app.services.duplicate_keys import found_rows
from app.storage.connection import Connection

LEAST = 50
COLUMNS = {
    "account": "name, name_en, credit_code, tax_id, phone, email, website, city, street",
    "contact": "name, name_en, mobile, phone, email, email_other, wechat, account_id, birthday, title",
    "lead": "name, name_en, mobile, phone, email, wechat, company",
}
TABLES = {"account": "accounts", "contact": "contacts", "lead": "leads"}
# which fields of one kind are asked for under which name in another
ALSO: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "contact": {"lead": {}},
    "lead": {
        "contact": {},
        "account": {"company": "name", "phone": "phone", "email": "email", "city": "city"},
    },
}


@dataclass(frozen=True, slots=True)
class Suspect:
    """A record that may be the one that is being written.

    Attributes:
        kind: of the record; a lead may be here as a contact.
        id: of the record.
        name: as it is called.
        owner_id: who holds it.
        score: how sure it is, 0 to 100.
        reasons: what speaks for and against it, the weightiest first.
    """

    kind: str
    id: str
    name: str
    owner_id: str | None
    score: int
    reasons: tuple[Reason, ...]


def check(
    connection: Connection,
    kind: str,
    fields: Mapping[str, object],
    limit: int = 5,
    but: str | None = None,
) -> list[Suspect]:
    """The records that may be the same as one with these fields, the surest first.

    Args:
        connection: to read from.
        kind: account, contact or lead; other kinds have no duplicates.
        fields: what has been typed so far.
        limit: at most so many.
        but: the record itself, when it is here already.
    """
    if kind not in SCHEMES:
        return []
    asked = {kind: fields}
    for other, renamed in ALSO.get(kind, {}).items():
        asked[other] = {to: fields.get(key) for key, to in renamed.items()} if renamed else fields
    found = [suspect for each, values in asked.items() for suspect in _of_kind(connection, each, values)]
    found = [suspect for suspect in found if suspect.id != but]
    return sorted(found, key=lambda suspect: -suspect.score)[:limit]


@dataclass(frozen=True, slots=True)
class Told:
    """A suspect as somebody is told of it: who holds it in words, and until when (milliseconds since 1970)."""

    suspect: Suspect
    owner: str
    until_ms: int | None


def told(connection: Connection, suspects: list[Suspect]) -> list[Told]:
    """Who holds the suspects and until when."""
    found = []
    for suspect in suspects:
        until = "hold_expires_at" if suspect.kind == "account" else "NULL"
        row = connection.execute(
            f"SELECT coalesce((SELECT u.name FROM users u WHERE u.id = t.owner_id), ''), {until} "
            f"FROM {TABLES[suspect.kind]} t WHERE t.id = ?",
            (suspect.id,),
        ).fetchone()
        found.append(Told(suspect, *row))
    return found


def _of_kind(connection: Connection, kind: str, fields: Mapping[str, object]) -> list[Suspect]:
    scheme = SCHEMES[kind]
    mine = prepare(comparable(fields), scheme)
    rows = found_rows(connection, kind, fields)
    suspects = []
    for record_id, owner, record in read_records(connection, kind, rows):
        match: Match = compare(mine, prepare(record, scheme), scheme)
        if match.score >= LEAST:
            suspects.append(Suspect(kind, record_id, str(record["name"]), owner, match.score, match.reasons))
    return suspects


def read_records(
    connection: Connection, kind: str, rows: list[int]
) -> list[tuple[str, str | None, dict[str, object]]]:
    """Id, owner and the compared fields of these rows."""
    keys = COLUMNS[kind].split(", ")
    marks = ",".join("?" * len(rows))
    answer = connection.execute(
        f"SELECT id, owner_id, {COLUMNS[kind]} FROM {TABLES[kind]} WHERE rowid IN ({marks}) AND deleted_at IS NULL",
        rows,
    )
    return [(row[0], row[1], comparable(dict(zip(keys, row[2:], strict=True)))) for row in answer]


def comparable(record: Mapping[str, object]) -> dict[str, object]:
    """A row as the schemes know it: traditional characters simplified, a second e-mail address one more."""
    made = {key: _simplified(value) if isinstance(value, str) else value for key, value in record.items()}
    other = made.pop("email_other", None)
    return made | {"emails": other} if other else made


def _simplified(text: str) -> str:
    return text if text.isascii() else str(_simplifier().convert(text))


@cache
def _simplifier() -> Any:
    from opencc import OpenCC  # noqa: PLC0415 - its dictionaries are read when the first name is compared

    return OpenCC("t2s")
