"""The values that the filters of the dashboard offer, read from the data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.storage.connection import Connection

ASKED = {
    "people": "SELECT u.id, u.name, count(a.id) FROM users u LEFT JOIN accounts a ON a.owner_id = u.id "
    "AND a.deleted_at IS NULL WHERE u.deleted_at IS NULL GROUP BY u.id ORDER BY 3 DESC, 2",
    "teams": "SELECT id, name, NULL FROM teams WHERE deleted_at IS NULL ORDER BY name",
    "provinces": "SELECT province, province, count(*) FROM accounts WHERE deleted_at IS NULL "
    "AND coalesce(province, '') <> '' GROUP BY 1 ORDER BY 3 DESC",
    "segments": "SELECT need_segment, need_segment, count(*) FROM accounts WHERE deleted_at IS NULL "
    "AND coalesce(need_segment, '') <> '' GROUP BY 1 ORDER BY 3 DESC",
}


def options(name: str, connection: Connection) -> list[Any]:
    """Value, words and number of accounts of each value of one filter."""
    return list(connection.execute(ASKED[name]).fetchall())


def all_options(connection: Connection) -> dict[str, list[Any]]:
    """The values of every filter that is read from the data."""
    return {name: options(name, connection) for name in ASKED}
