"""What is there already: records that rows may match, and names that rows refer to. Read-only, by the raw driver."""

import json
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from app.imports.matching import KEYS, PROBES, folded, keys_of
from app.model.kinds import kinds
from app.rules.custom import is_custom
from app.services.lists.definitions import OF_RECORD
from app.storage.connection import Connection
from app.words.reading.sort_keys import sort_key

Values = dict[str, Any]
_BATCH = 5_000


class Existing:
    """Records of one kind that could be meant by some rows, found by their keys."""

    def __init__(self, kind: str, wanted: Container[tuple[Any, ...]] = ()) -> None:
        self.kind = kind
        self._wanted = wanted
        self.records: dict[str, Values] = {}
        self._by_key: dict[tuple[Any, ...], tuple[str, ...]] = {}

    def add(self, record_id: str, record: Values) -> None:
        """Make a record findable by those of its keys that anybody asks for."""
        if record_id in self.records:
            return
        keys = [key for _, _, key in keys_of(self.kind, record) if key in self._wanted]
        if keys:
            self.records[record_id] = record
        for key in keys:
            self._by_key[key] = (*self._by_key.get(key, ()), record_id)

    def find(self, key: tuple[Any, ...]) -> Sequence[str]:
        """Ids of the records with this key."""
        return self._by_key.get(key, ())


def load(
    connection: Connection,
    kind: str,
    wanted: Sequence[Values],
    columns: Iterable[str],
    keys: Container[tuple[Any, ...]] | None = None,
) -> Existing:
    """The live records that share a key with one of the wanted ones.

    Args:
        connection: for reading.
        kind: of the records.
        wanted: records as rows would make them.
        columns: what is to be compared beside the keys.
        keys: the keys of the wanted records, where they are known already.
    """
    if keys is None:
        keys = {key for record in wanted for _, _, key in keys_of(kind, record)}
    existing = Existing(kind, keys)
    names = _columns(kind, columns)
    for probe in PROBES[kind]:
        values = {record[probe] for record in wanted if record.get(probe) is not None}
        for record_id, record in _rows(connection, kind, names, probe, values):
            existing.add(record_id, record)
    if any(record.get("foreign_ids") for record in wanted):
        for record_id, record in _rows(connection, kind, names, None, ()):
            existing.add(record_id, record)
    return existing


def _columns(kind: str, more: Iterable[str]) -> list[str]:
    table = kinds()[kind].model.__table__.columns.keys()
    keys = {column for key in KEYS[kind] for column in key.columns} | {"foreign_ids"} | set(more)
    return sorted(keys & set(table) | {key for key in keys if is_custom(key)})


def _rows(
    connection: Connection, kind: str, columns: list[str], probe: str | None, values: Iterable[Any]
) -> Iterator[tuple[str, Values]]:
    table = kinds()[kind].table
    select = f"SELECT id, {', '.join(_cell(name) for name in columns)} FROM {table} t WHERE deleted_at IS NULL AND "
    if probe is None:
        yield from _read(connection.execute(select + "foreign_ids IS NOT NULL"), columns)
        return
    for batch in batches(values):
        marks = select + f"{probe} IN (SELECT value FROM json_each(?))"
        yield from _read(connection.execute(marks, (json.dumps(batch),)), columns)


def _cell(name: str) -> str:
    return f"(SELECT v.value {OF_RECORD.format(key=name)} LIMIT 1)" if is_custom(name) else f"t.{name}"


def _read(cursor: Any, columns: list[str]) -> Iterator[tuple[str, Values]]:
    for record_id, *row in cursor:
        record = dict(zip(columns, row, strict=True))
        if record.get("foreign_ids"):
            record["foreign_ids"] = json.loads(record["foreign_ids"])
        yield record_id, record


def batches(values: Iterable[Any]) -> Iterator[list[Any]]:
    """Lists of bounded length, for statements with many parameters."""
    batch: list[Any] = []
    for value in values:
        batch.append(value)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


class Names:
    """Ids by name of a short list: users, pipelines, stages."""

    def __init__(self, rows: Iterable[tuple[str, ...]]) -> None:
        self._ids: dict[str, str] = {}
        for record_id, *names in rows:
            for name in filter(None, names):
                self._ids.setdefault(folded(name), record_id)

    def id(self, name: str) -> str | None:
        """The id of the record with this name, login or address."""
        return self._ids.get(folded(name))


class Person(NamedTuple):
    """A contact that may be meant by a name.

    Attributes:
        has_id: whether the program that a file came from has an id for it.
    """

    id: str
    account_id: str
    name: str
    has_id: bool


def people_named(connection: Connection, names: Iterable[str], system: str) -> Iterator[Person]:
    """Contacts that may have one of these names."""
    for batch in batches(sort_key(name) for name in names):
        for person_id, account_id, name, ids in connection.execute(
            "SELECT id, account_id, name, foreign_ids FROM contacts WHERE deleted_at IS NULL "
            "AND name_key IN (SELECT value FROM json_each(?))",
            (json.dumps(batch),),
        ):
            yield Person(person_id, account_id, name, system in json.loads(ids or "{}"))


def deals_named(connection: Connection, names: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Deals that have one of these names: id, account, name."""
    for batch in batches(names):
        yield from connection.execute(
            "SELECT id, account_id, name FROM deals WHERE deleted_at IS NULL "
            "AND name IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(batch),),
        )


def contacts_by_mail(connection: Connection, mails: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Id and account of contacts by their e-mail address in small letters."""
    found: dict[str, tuple[str, str]] = {}
    for batch in batches({form for mail in mails for form in (mail, mail.lower())}):
        for person_id, account_id, mail in connection.execute(
            "SELECT id, account_id, email FROM contacts WHERE deleted_at IS NULL "
            "AND email IN (SELECT value FROM json_each(?))",
            (json.dumps(batch),),
        ):
            found.setdefault(mail.casefold(), (person_id, account_id))
    return found


def users(connection: Connection) -> Names:
    """Colleagues by name, English name, login and e-mail address."""
    return Names(
        connection.execute("SELECT id, name, name_en, login, email FROM users WHERE deleted_at IS NULL")
    )


def stages(connection: Connection) -> list[tuple[str, str, str, str | None, str, int]]:
    """Stages in order: id, pipeline id, name, English name, kind, probability; the default pipeline's first."""
    return list(
        connection.execute(
            "SELECT s.id, s.pipeline_id, s.name, s.name_en, s.kind, s.probability FROM stages s "
            "JOIN pipelines p ON p.id = s.pipeline_id WHERE s.deleted_at IS NULL AND p.deleted_at IS NULL "
            "AND s.active = 1 ORDER BY p.is_default DESC, p.position, s.position"
        )
    )
