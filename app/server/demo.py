"""The sample firm on the server: the same rows as on a laptop, and its people with a password."""

from __future__ import annotations

import datetime as dt
import random
from itertools import groupby
from typing import TYPE_CHECKING, Any

from app.model.kinds import synced_tables
from app.model.sample.firm import Ground
from app.model.sample.make import sample_batches
from app.model.sample.source import Source
from app.rules.choices import Role
from app.rules.errors import Refused
from app.rules.stages import DEFAULT_PIPELINE
from app.server import accounts, audit, clock, feed, rows, scope, setup
from app.words.reading.sort_keys import sort_key

if TYPE_CHECKING:
    from app.model.sample.source import Row
    from app.server.store import Connection

MANAGER = "liwei"
COUNTED = ("accounts", "contacts", "deals", "orders", "tasks", "complaints", "users")


def fill(connection: Connection, organisation: str, count: int, seed: int, password: str) -> dict[str, Any]:
    """Write the sample firm; gives how much there is and the login names.

    Raises:
        Refused: ``server-not-empty``; a firm of samples is not mixed into a real one.
    """
    if connection.execute("SELECT 1 FROM accounts LIMIT 1").fetchone():
        raise Refused("server-not-empty")
    with connection.transaction():
        team = accounts.add_team(connection, "销售部")
        manager = accounts.add_user(connection, MANAGER, Role.MANAGER, password, "销售部")
        source = Source(random.Random(seed), dt.datetime.now(dt.UTC).date(), organisation, sort_key)  # noqa: S311 - no secret
        ground = Ground(
            manager, setup.pipeline_id(), {stage.key: setup.stage_id(stage.key) for stage in DEFAULT_PIPELINE}
        )
        v = feed.next_version(connection, clock.now())
        for batch in sample_batches(source, ground, count):
            _insert(connection, batch, v, team)
        logins = accounts.give_passwords(connection, password)
        scope.regrant(connection, v)
        audit.record(connection, "demo", accounts=count)
    return {**_counts(connection), "logins": logins}


def _insert(connection: Connection, batch: list[Row], v: int, team: str) -> None:
    order = {name: place for place, name in enumerate(synced_tables())}
    batch.sort(key=lambda row: (order[row[0]], tuple(row[1])))
    for (name, names), members in groupby(batch, key=lambda row: (row[0], tuple(row[1]))):
        found = [row for _, row in members]
        for row in found:
            if name == "teams" and row.get("parent_id") is None:
                row["parent_id"] = team
        columns = tuple(dict.fromkeys((*names, *found[0], "sv")))
        rows.insert(connection, name, columns, ([{**row, "sv": v}[one] for one in columns] for row in found))
        feed.stamp(connection, v, [feed.Stamp(row["account_id"], name, row["id"]) for row in found])


def _counts(connection: Connection) -> dict[str, int]:
    found = {}
    for name in COUNTED:
        row = connection.execute(f"SELECT count(*) FROM {name} WHERE deleted_at IS NULL".encode()).fetchone()
        found[name] = int(row[0]) if row else 0
    return found
