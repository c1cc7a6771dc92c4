"""Organisations: each has its own schema, and tokens name it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from psycopg import sql
from uuid_utils import uuid7

from app.rules.errors import Refused
from app.server import clock, feed, keys, rows, scope, setup
from app.server.migrate import is_current, migrate

if TYPE_CHECKING:
    from app.server.store import Store

PREFIX = "org_"
SCHEMAS = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'org\\_%' ORDER BY nspname"


class Organisation(NamedTuple):
    """A firm on this server."""

    id: str
    name: str
    schema: str

    @property
    def slug(self) -> str:
        """What a token starts with."""
        return self.schema.removeprefix(PREFIX)


def organisations(store: Store) -> list[Organisation]:
    """List the firms on this server."""
    found = []
    with store.open() as connection:
        for (schema,) in connection.execute(SCHEMAS).fetchall():
            query = sql.SQL(
                "SELECT id, name FROM {}.organisations WHERE deleted_at IS NULL ORDER BY id LIMIT 1"
            )
            row = connection.execute(query.format(sql.Identifier(schema))).fetchone()
            if row is not None:
                found.append(Organisation(row[0], row[1], schema))
    return found


def find_organisation(store: Store, name: str | None = None) -> Organisation:
    """Find a firm by name, or the only one.

    Raises:
        Refused: ``organisation-unknown``, or ``organisation-which`` when there are several and none is named.
    """
    known = organisations(store)
    fitting = [firm for firm in known if not name or firm.name == name]
    if not fitting:
        raise Refused("organisation-unknown", name=name or "")
    if len(fitting) > 1:
        raise Refused("organisation-which", known=", ".join(firm.name for firm in fitting))
    return fitting[0]


def create_organisation(
    store: Store, name: str, currency: str = "CNY", time_zone: str = "Asia/Shanghai"
) -> Organisation:
    """Set up a firm: its schema, its own record, its signing key."""
    new = str(uuid7())
    schema = f"{PREFIX}{new[-12:]}"
    migrate(store, schema)
    now = clock.now()
    with store.open(schema) as connection, connection.transaction():
        keys.create(connection)
        v = feed.next_version(connection, now)
        names = (
            "id",
            "account_id",
            "name",
            "base_currency",
            "time_zone",
            "sample",
            "sv",
            "created_at",
            "updated_at",
        )
        rows.insert(
            connection, "organisations", names, [(new, new, name, currency, time_zone, 0, v, now, now)]
        )
        feed.stamp(connection, v, [feed.Stamp(new, "organisations", new)])
        setup.set_up(connection, new, v, now)
        scope.regrant(connection, v)
    return Organisation(new, name, schema)


def ensure_organisation(store: Store, name: str | None) -> Organisation:
    """Find the firm or, on an empty server, set it up; its tables are brought to the newest."""
    known = organisations(store)
    fitting = [firm for firm in known if not name or firm.name == name]
    if fitting:
        if not is_current(store, fitting[0].schema):
            migrate(store, fitting[0].schema)
        return fitting[0]
    return create_organisation(store, name or "Baifang")
