"""Brings an organisation's schema to the newest tables: the model's and the server's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from app.model.kinds import synced_tables

if TYPE_CHECKING:
    from app.server.store import Store

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"
BRANCHES = ("model@head", "server@head")
HEADS = frozenset({"model_0008", "server_0003"})
"""The newest revisions, known without reading the migrations; a test compares."""

LOCK = 0x62616966616E67
"""Two server processes that start together must not migrate together."""

FOREIGN_KEYS = sa.text(
    "SELECT conrelid::regclass::text, quote_ident(conname) FROM pg_constraint "
    "WHERE contype = 'f' AND connamespace = (SELECT oid FROM pg_namespace WHERE nspname = :schema)"
)

INDEXES = sa.text(
    "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid "
    "WHERE NOT i.indisunique AND t.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = :schema) "
    "AND t.relname = ANY(:tables)"
)
LOOKED_UP = frozenset(
    {"ix_accounts_owner_id", "ix_account_members_account_id", "ix_ownership_events_account_id"}
)
"""Indexes of synced tables that the server's own questions use."""


def is_current(store: Store, schema: str) -> bool:
    """Whether a schema has the newest tables."""
    with store.open(schema) as connection:
        return {row[0] for row in connection.execute("SELECT version_num FROM alembic_version")} == HEADS


def migrate(store: Store, schema: str) -> None:
    """Create or upgrade the tables of a schema."""
    from alembic import command  # noqa: PLC0415 - half a second that most starts do not need
    from alembic.config import Config  # noqa: PLC0415

    engine = sa.create_engine(
        sa.make_url(store.url).set(drivername="postgresql+psycopg"), poolclass=sa.NullPool
    )
    with engine.begin() as connection:
        connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        connection.execute(sa.text(f'CREATE SCHEMA IF NOT EXISTS "{schema}"'))
        connection.execute(sa.text(f'SET LOCAL search_path TO "{schema}"'))
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        for branch in BRANCHES:
            command.upgrade(config, branch)
        _let_rows_come_in_any_order(connection, schema)
        _drop_what_only_windows_look_up(connection, schema)


def _let_rows_come_in_any_order(connection: sa.Connection, schema: str) -> None:
    """Drop the foreign keys.

    An order is accepted even when the deal it names was lost in a restore and is still on its way from another laptop.
    """
    for table, name in connection.execute(FOREIGN_KEYS, {"schema": schema}).all():
        connection.execute(sa.text(f"ALTER TABLE {table} DROP CONSTRAINT {name}"))


def _drop_what_only_windows_look_up(connection: sa.Connection, schema: str) -> None:
    """Drop the indexes that serve the lists of a window: keeping them made every push twice as expensive."""
    for name in (
        connection.execute(INDEXES, {"schema": schema, "tables": list(synced_tables())}).scalars().all()
    ):
        if name not in LOOKED_UP:
            connection.execute(sa.text(f'DROP INDEX "{name}"'))
