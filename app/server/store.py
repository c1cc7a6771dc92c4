"""Connections to PostgreSQL: one schema per organisation, chosen when a connection is taken."""

from __future__ import annotations

from contextlib import contextmanager
from queue import Empty, Full, LifoQueue
from typing import TYPE_CHECKING, Any, Self

import psycopg
from psycopg import sql
from psycopg.pq import TransactionStatus

from app.rules.errors import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

Connection = psycopg.Connection[tuple[Any, ...]]
KEPT_OPEN = 32
"""As many as the threads that answer requests can be."""


class Store:
    """The database of the server. Keeps a few connections open; safe to use from many threads.

    Attributes:
        url: how PostgreSQL is reached.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self._idle: LifoQueue[tuple[str, Connection]] = LifoQueue(KEPT_OPEN)

    @contextmanager
    def open(self, schema: str = "public") -> Iterator[Connection]:
        """Lend a connection in autocommit mode whose names mean this schema.

        Raises:
            Trouble: ``database-away``.
        """
        connection = self._take(schema)
        try:
            yield connection
        finally:
            self._give_back(schema, connection)

    def _give_back(self, schema: str, connection: Connection) -> None:
        if connection.closed or connection.info.transaction_status != TransactionStatus.IDLE:
            connection.close()
            return
        try:
            self._idle.put_nowait((schema, connection))
        except Full:
            connection.close()

    def _take(self, schema: str) -> Connection:
        try:
            last, connection = self._idle.get_nowait()
        except Empty:
            last, connection = "", self._connect()
        if last != schema:
            connection.execute(sql.SQL("SET search_path TO {}").format(sql.Identifier(schema)))
        return connection

    def _connect(self) -> Connection:
        try:
            return psycopg.connect(self.url, autocommit=True, connect_timeout=10)
        except psycopg.OperationalError as error:
            raise Trouble("database-away") from error

    def close(self) -> None:
        """Close all idle connections."""
        while not self._idle.empty():
            self._idle.get_nowait()[1].close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def columns(*names: str, prefix: str = "") -> sql.Composed:
    """A list of quoted column names."""
    parts = [sql.Identifier(prefix, name) if prefix else sql.Identifier(name) for name in names]
    return sql.SQL(", ").join(parts)
