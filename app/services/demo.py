"""Filling an empty data folder with the sample firm."""

import datetime as dt
import random
from collections.abc import Callable
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy.orm import Session

from app.model.kinds import synced_tables
from app.model.sample.firm import Ground
from app.model.sample.make import sample_batches
from app.model.sample.source import Row, Source
from app.rules.stages import DEFAULT_PIPELINE
from app.services.setup import pipeline_id, stage_id
from app.storage.connection import Connection
from app.storage.database import Database
from app.words.reading.sort_keys import sort_key

DEMO_KINDS = ("accounts", "contacts", "deals", "orders", "tasks", "complaints")
NAME, NAME_EN = "申达工业品有限公司", "Shenda Industrial Supply"
MANAGER, MANAGER_EN = "李伟", "Li Wei"


def counts(connection: Connection) -> dict[str, int]:
    """How many records of the main kinds there are."""
    return {
        table: int(connection.execute(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL").fetchone()[0])
        for table in DEMO_KINDS
    }


def fill(
    database: Database,
    accounts: int,
    seed: int,
    as_of: dt.date,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write the sample firm; the same seed and day give the same firm.

    Raises:
        Trouble: what the disk said; batches that were written stay.
    """
    source = Source(random.Random(seed), as_of, database.actor.organisation_id, sort_key)  # noqa: S311 - no secret
    stages = {stage.key: stage_id(stage.key) for stage in DEFAULT_PIPELINE}
    ground = Ground(database.actor.user_id, pipeline_id(), stages)
    _name_the_firm(database)
    done = 0
    for batch in sample_batches(source, ground, accounts):
        with database.write("demo", origin="sample") as session:
            insert_rows(session, batch)
        done += sum(1 for table, _ in batch if table == "accounts")
        if progress is not None:
            progress(done, accounts)


def insert_rows(session: Session, rows: list[Row]) -> None:
    """Insert rows of several tables by the driver, table by table."""
    connection = session.connection()
    for table, members in groupby(sorted(rows, key=_order), key=itemgetter(0)):
        by_columns: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
        for _, row in members:
            by_columns.setdefault(tuple(row), []).append(tuple(row.values()))
        for columns, values in by_columns.items():
            keys = ", ".join(f'"{column}"' for column in columns)
            marks = ", ".join("?" * len(columns))
            connection.exec_driver_sql(f'INSERT INTO "{table}" ({keys}) VALUES ({marks})', values)


def _order(row: Row) -> int:
    """Wholes before their parts, which saves the database a search for each."""
    return synced_tables().index(row[0])


def _name_the_firm(database: Database) -> None:
    who = database.actor
    with database.apply() as connection:
        connection.execute(
            "UPDATE organisations SET name = ?, name_en = ?, sample = 1 WHERE id = ?",
            (NAME, NAME_EN, who.organisation_id),
        )
        connection.execute(
            "UPDATE users SET login = 'liwei', name = ?, name_en = ?, role = 'manager' WHERE id = ?",
            (MANAGER, MANAGER_EN, who.user_id),
        )
