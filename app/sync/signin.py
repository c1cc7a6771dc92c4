"""Signing in, and what a copy that has never met a server takes over from it."""

import platform
from collections.abc import Iterator

from app.model.base import Base
from app.rules.errors import Refused, Trouble
from app.storage.connection import Connection
from app.storage.database import Database
from app.sync import protocol, state
from app.sync.columns import synced_columns
from app.sync.transaction import applying
from app.sync.transport import Transport

RENEW_DAYS = 10
DAY = 24 * 3600 * 1000
BOOTSTRAP = ("organisations", "users")


def sign_in(db: Database, transport: Transport, user: str, password: str, ca_file: str = "") -> None:
    """Exchange name and password for a token, which is kept in the encrypted file.

    Raises:
        Refused: ``other-user`` when this copy belongs to somebody else.
        Trouble: ``password-wrong``, ``user-disabled``, ``login-wait``, or what the line says.
    """
    with db.raw() as connection:
        known = state.load(connection)
    answer = transport.ask(
        "/v1/login",
        protocol.Login(
            user, password, device_name=platform.node(), device=known.device if known.joined else ""
        ),
        protocol.LoginAnswer,
    )
    if known.joined and answer.user != known.user:
        raise Refused("other-user", "user", login=known.login)
    with applying(db) as connection:
        if not known.joined:
            adopt(connection, known, answer)
        state.put(
            connection,
            server=transport.server,
            login=user,
            ca_file=ca_file,
            server_key=known.server_key or answer.server_key,
        )
        _keep(connection, answer)
    db.reload_actor()
    transport.token = answer.token


def renew(db: Database, transport: Transport, known: state.State, now_ms: int) -> None:
    """Exchange a token that ends soon for a new one."""
    if known.token_ends - now_ms - known.offset_ms > RENEW_DAYS * DAY:
        return
    answer = transport.ask("/v1/refresh", None, protocol.LoginAnswer)
    with applying(db) as connection:
        state.put(connection, token=answer.token, token_ends=answer.expires_at)
    transport.token = answer.token


def sign_out(db: Database, transport: Transport) -> None:
    """End the token here and on the server; the work stays."""
    transport.ask("/v1/logout", None, type(None))
    with applying(db) as connection:
        state.put(connection, token="", token_ends=0)


def require_token(known: state.State) -> None:
    """Go on only where somebody has signed in.

    Raises:
        Trouble: ``sign-in-first``, ``sign-in-again``.
    """
    if not known.joined:
        raise Trouble("sign-in-first")
    if not known.token:
        raise Trouble("sign-in-again")


def _keep(connection: Connection, answer: protocol.LoginAnswer) -> None:
    state.put(
        connection,
        token=answer.token,
        token_ends=answer.expires_at,
        device=answer.device,
        user=answer.user,
        organisation=answer.organisation,
        lease_days=answer.lease_days,
        unlock_key=answer.unlock_key,
    )


def adopt(connection: Connection, known: state.State, answer: protocol.LoginAnswer) -> None:
    """Put the server's user and organisation in the place of those that this copy made up for itself.

    Records made before keep their data and belong to the real user from now on. The caller holds the transaction.
    """
    names = {known.user: answer.user, known.organisation: answer.organisation}
    columns = synced_columns(connection)
    for table in BOOTSTRAP:
        for old, new in names.items():
            connection.execute(f'UPDATE OR REPLACE "{table}" SET id = ? WHERE id = ?', (new, old))
    for table, name in _references():
        if table in columns and name in columns[table]:
            for old, new in names.items():
                connection.execute(f'UPDATE "{table}" SET "{name}" = ? WHERE "{name}" = ?', (new, old))
    for old, new in names.items():
        connection.execute("UPDATE sync_change SET pk = ? WHERE pk = ?", (new, old))
        connection.execute(
            "UPDATE sync_change SET d = replace(d, ?, ?) WHERE d LIKE ?", (old, new, f"%{old}%")
        )
        connection.execute("UPDATE sync_mutation SET by_id = ? WHERE by_id = ?", (new, old))


def _references() -> Iterator[tuple[str, str]]:
    """Columns that name a user or a scope."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            target = column.info.get("target")
            if column.name == "account_id" or target in {"user", "organisation"}:
                yield table.name, column.name
