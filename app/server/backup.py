"""Backups: every table of an organisation in one file, from one snapshot, and the proof that it can be read back."""

from __future__ import annotations

import hashlib
import zipfile
from typing import TYPE_CHECKING, Any

import msgspec
from psycopg import IsolationLevel, sql
from psycopg.errors import Error as DatabaseError

from app.rules.errors import Refused, Trouble
from app.server import feed
from app.server.catalogue import tables
from app.server.migrate import migrate
from app.server.organisations import Organisation, organisations
from app.server.store import columns

if TYPE_CHECKING:
    from pathlib import Path

    from app.server.store import Connection, Store

FORMAT = 1
MANIFEST = "manifest.json"
TRIAL = "restore_trial"
NOT_KEPT = frozenset({"alembic_version"})
TABLES = (
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = %s::regnamespace ORDER BY relname"
)
COLUMNS = (
    "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped "
    "ORDER BY attnum"
)


class Part(msgspec.Struct, frozen=True):
    """One table in a backup."""

    table: str
    columns: list[str]
    rows: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """What a backup holds."""

    format: int
    organisation: str
    name: str
    schema: str
    v: int
    token: str
    parts: list[Part]


def back_up(store: Store, firm: Organisation, file: Path) -> Manifest:
    """Write a backup beside its place, then put it there.

    Raises:
        Trouble: ``backup-not-written``.
    """
    growing = file.with_name(file.name + ".part")
    try:
        with (
            store.open(firm.schema) as connection,
            zipfile.ZipFile(growing, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as pack,
        ):
            manifest = _dump(connection, firm, pack)
        growing.replace(file)
    except OSError as error:
        raise Trouble("backup-not-written", file=str(file)) from error
    return manifest


def _dump(connection: Connection, firm: Organisation, pack: zipfile.ZipFile) -> Manifest:
    connection.set_isolation_level(IsolationLevel.REPEATABLE_READ)
    try:
        with connection.transaction():
            head = feed.head(connection)
            names = [row[0] for row in connection.execute(TABLES, [firm.schema]) if row[0] not in NOT_KEPT]
            parts = [_dump_table(connection, name, pack) for name in names]
    finally:
        connection.set_isolation_level(None)
    manifest = Manifest(FORMAT, firm.id, firm.name, firm.schema, head.v, head.token, parts)
    pack.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(manifest)))
    return manifest


def _dump_table(connection: Connection, name: str, pack: zipfile.ZipFile) -> Part:
    names = [row[0] for row in connection.execute(COLUMNS, [name])]
    digest = hashlib.sha256()
    query = sql.SQL("COPY {} ({}) TO STDOUT (FORMAT BINARY)").format(sql.Identifier(name), columns(*names))
    with pack.open(name, "w", force_zip64=True) as target, connection.cursor() as cursor:
        with cursor.copy(query) as copy:
            for block in copy:
                digest.update(block)
                target.write(block)
        rows = cursor.rowcount
    return Part(name, names, rows, digest.hexdigest())


def read_manifest(file: Path) -> Manifest:
    """Read what a backup holds.

    Raises:
        Trouble: ``backup-unreadable``, ``backup-newer``.
    """
    try:
        with zipfile.ZipFile(file) as pack:
            manifest = msgspec.json.decode(pack.read(MANIFEST), type=Manifest)
    except (OSError, zipfile.BadZipFile, KeyError, msgspec.DecodeError) as error:
        raise Trouble("backup-unreadable", file=str(file)) from error
    if manifest.format > FORMAT:
        raise Trouble("backup-newer", file=str(file))
    return manifest


def restore(store: Store, file: Path) -> Manifest:
    """Replace an organisation by what a backup holds; the old state stays until the new one is complete.

    Clients that have seen more than the backup notice by the token of their cursor, and bring back what they have.
    """
    manifest = read_manifest(file)
    _load(store, file, manifest, TRIAL)
    with store.open() as connection, connection.transaction():
        _drop(connection, manifest.schema)
        connection.execute(
            sql.SQL("ALTER SCHEMA {} RENAME TO {}").format(
                sql.Identifier(TRIAL), sql.Identifier(manifest.schema)
            )
        )
    store.close()
    return manifest


def verify(store: Store, file: Path) -> tuple[Manifest, int]:
    """Prove that a backup can be restored: load it aside, compare feed and rows, and note what it covers.

    Returns:
        The manifest, and how many synced rows were compared.

    Raises:
        Trouble: ``backup-unreadable``, ``backup-damaged`` with the table.
    """
    manifest = read_manifest(file)
    _load(store, file, manifest, TRIAL)
    try:
        with store.open(TRIAL) as connection:
            compared = sum(_compare(connection, file, name) for name in tables())
    finally:
        with store.open() as connection, connection.transaction():
            _drop(connection, TRIAL)
        store.close()
    _note_horizon(store, manifest)
    return manifest, compared


def _note_horizon(store: Store, manifest: Manifest) -> None:
    """What a verified backup of this very history covers, clients need not keep any longer."""
    for firm in organisations(store):
        if firm.id == manifest.organisation:
            with store.open(firm.schema) as connection:
                query = "SELECT 1 FROM sync_version WHERE v = %s AND token = %s"
                if connection.execute(query, [manifest.v, manifest.token]).fetchone():
                    feed.verified(connection, manifest.v)


def _load(store: Store, file: Path, manifest: Manifest, schema: str) -> None:
    with store.open() as connection, connection.transaction():
        _drop(connection, schema)
    migrate(store, schema)
    try:
        with zipfile.ZipFile(file) as pack, store.open(schema) as connection, connection.transaction():
            connection.execute("DELETE FROM sync_head")
            for part in manifest.parts:
                _load_table(connection, file, pack, part)
            connection.execute(
                "SELECT setval(pg_get_serial_sequence('history', 'n'), coalesce(max(n), 0) + 1, false) FROM history"
            )
    except (OSError, zipfile.BadZipFile, KeyError, DatabaseError) as error:
        raise Trouble("backup-unreadable", file=str(file)) from error


def _load_table(connection: Connection, file: Path, pack: zipfile.ZipFile, part: Part) -> None:
    digest = hashlib.sha256()
    query = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT BINARY)").format(
        sql.Identifier(part.table), columns(*part.columns)
    )
    with pack.open(part.table) as source, connection.cursor() as cursor:
        with cursor.copy(query) as copy:
            while block := source.read(1 << 20):
                digest.update(block)
                copy.write(block)
        loaded = cursor.rowcount
    if digest.hexdigest() != part.sha256 or loaded != part.rows:
        raise Trouble("backup-damaged", file=str(file), table=part.table)


def _compare(connection: Connection, file: Path, name: str) -> int:
    """Every row that the feed has is there in that version, and none besides."""
    query = sql.SQL(
        "SELECT count(*) FILTER (WHERE s.pk IS NOT NULL AND t.sv = s.v), count(*) "
        "FROM {} t FULL JOIN (SELECT * FROM sync_row WHERE tbl = %s AND NOT gone) s ON s.pk = t.id "
        "WHERE NOT EXISTS (SELECT 1 FROM sync_row g WHERE g.tbl = %s AND g.pk = t.id AND g.gone "
        "AND g.account_id = t.account_id)"
    ).format(sql.Identifier(name))
    row: tuple[Any, ...] | None = connection.execute(query, [name, name]).fetchone()
    if row is None or row[0] != row[1]:
        raise Trouble("backup-damaged", file=str(file), table=name)
    return int(row[1])


def _drop(connection: Connection, schema: str) -> None:
    if not schema.startswith(("org_", TRIAL)):
        raise Refused("organisation-unknown", name=schema)
    connection.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(sql.Identifier(schema)))
