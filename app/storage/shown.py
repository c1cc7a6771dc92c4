"""The data as the window shows it: the same doors, behind a veil while a presentation is on."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from app.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.orm import Session

    from app.storage.actor import Actor
    from app.storage.connection import Connection
    from app.storage.veil import Veil


class ShownDatabase(Database):
    """Reads through the veil while there is one; writes what is true, and nothing that is veiled.

    Without a veil it adds nothing to the database that it stands before, whose connections it uses.
    """

    def __init__(self, true: Database) -> None:
        # not the base's own, which would open connections: this one has none
        self._true = true
        self._veiled: _Veiled | None = None
        self.folder, self.clock, self.committed = true.folder, true.clock, true.committed

    @property
    def true(self) -> Database:
        """The database that this one stands before."""
        return self._true

    @property
    def actor(self) -> Actor:  # type: ignore[override] # one actor for both
        """The user of this copy."""
        return self._true.actor

    @property
    def veil(self) -> Veil | None:
        """What is hidden now; None for nothing."""
        return None if self._veiled is None else self._veiled.veil

    def lay(self, veil: Veil | None) -> None:
        """Hide from now on, or no longer; who reads just now reads to the end as before."""
        before, self._veiled = self._veiled, None if veil is None else _Veiled(self._true, veil)
        if before is not None:
            before.close()

    @contextmanager
    def raw(self) -> Iterator[Connection]:
        """A read-only driver connection."""
        with (self._veiled or self._true).raw() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees one state of the data and cannot write."""
        with (self._veiled or self._true).read() as session:
            yield session

    @contextmanager
    def write(self, verb: str, *, origin: str = "local", undoes: str | None = None) -> Iterator[Session]:
        """A session on the true data; what bears the mark of the veil is refused.

        Raises:
            Trouble: ``veiled-value``, or what the disk or another program said; nothing was then changed.
        """
        with self._true.write(verb, origin=origin, undoes=undoes) as session:
            if self._veiled is None:
                yield session
                return
            from app.storage.veil_guards import guards, unguard  # noqa: PLC0415 - only while presenting

            connection = session.connection()
            for statement in guards():
                connection.exec_driver_sql(statement)
            yield session
            session.flush()
            unguard(connection)

    @contextmanager
    def apply(self, *, references: bool = True, durable: bool = True) -> Iterator[Connection]:
        """A raw write transaction for what comes from the server."""
        with self._true.apply(references=references, durable=durable) as connection:
            yield connection

    def verify(self) -> None:
        """Check the journal's triggers once per opening."""
        self._true.verify()

    def reload_actor(self) -> None:
        """Read the actor again."""
        self._true.reload_actor()

    def close(self) -> None:
        """Close the connections behind the veil; the database itself is closed by who opened it."""
        self.lay(None)


class _Veiled(Database):
    """The readers behind one veil; thrown away with it."""

    def __init__(self, true: Database, veil: Veil) -> None:
        self.veil = veil
        super().__init__(true.folder, true.key, true.clock)

    def _open_reader(self) -> Connection:
        from app.storage.veil import lay  # noqa: PLC0415 - only while presenting

        connection = super()._open_reader()
        lay(connection, self.veil)
        return connection
