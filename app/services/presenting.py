"""Which customers a presentation shows, and a meeting pack is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.services.lists.registry import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.storage.connection import Connection


def accounts_of(connection: Connection, kind: str, ids: Iterable[str]) -> list[str]:
    """The accounts that these records belong to.

    Args:
        connection: to read from.
        kind: of the records; one without a list has no accounts.
        ids: the records.
    """
    wanted = list(ids)
    if kind not in LISTS or not wanted:
        return []
    marks = ",".join("?" * len(wanted))
    rows = connection.execute(
        f"SELECT DISTINCT a.id FROM {LISTS[kind].table} t JOIN accounts a ON a.id = t.account_id "
        f"WHERE t.id IN ({marks})",
        wanted,
    )
    return [account for (account,) in rows]


def customers_of(connection: Connection, kind: str, ids: Iterable[str]) -> frozenset[str]:
    """These records and the accounts that they belong to; nothing for a kind without a list."""
    wanted = list(ids)
    return frozenset((*wanted, *accounts_of(connection, kind, wanted))) if kind in LISTS else frozenset()


def names_of(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Names of the accounts, and of the leads, among these records."""
    wanted = sorted(ids)
    marks = ",".join("?" * len(wanted))
    found: list[str] = []
    for table in ("accounts", "leads"):
        rows = connection.execute(f"SELECT name FROM {table} WHERE id IN ({marks}) ORDER BY name", wanted)
        found += [name for (name,) in rows]
    return found
