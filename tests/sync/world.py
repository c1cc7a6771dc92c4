"""A firm with a real server on a real PostgreSQL, and laptops with real encrypted files."""

from __future__ import annotations

import datetime as dt
import shutil
import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx2
from litestar.testing import TestClient

from app.model.kinds import kind_of
from app.rules.choices import Role
from app.server import accounts
from app.server.api import application
from app.server.catalogue import tables
from app.server.organisations import find_organisation
from app.server.store import Store
from app.storage.bootstrap import open_folder
from app.storage.clock import system_clock
from app.storage.folder import DataFolder
from app.sync.columns import synced_columns
from app.sync.engine import sync
from app.sync.state import load
from tests.postgres import fresh_database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from app.storage.database import Database
    from app.sync.result import ProgressListener, SyncResult
    from app.sync.state import State

SERVER = "http://localhost:8420"
PASSWORD = "correct horse"
PEOPLE = (("li", Role.REP), ("wang", Role.REP), ("zhao", Role.MANAGER), ("boss", Role.ADMIN))


class Wire(httpx2.BaseTransport):
    """The line: hands requests to the server's application, and can fail in every way a line can.

    ``plan`` holds what happens to the next requests, in order: ``ok``, ``lost`` (never arrives), ``unheard`` (arrives,
    the answer does not), ``twice``, ``cut`` (half an answer), ``busy`` (503), ``stale`` (401).
    """

    def __init__(self, client: TestClient[Any]) -> None:
        self._client = client
        self.plan: list[str] = []
        self.held: list[httpx2.Request] = []
        self.seen: list[tuple[str, int, int]] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        body = request.read()
        fault = self.plan.pop(0) if self.plan else "ok"
        if fault == "lost":
            raise httpx2.ConnectError("lost", request=request)
        if fault == "busy":
            return httpx2.Response(503, content=b"")
        if fault == "stale":
            return httpx2.Response(401, content=b"")
        response = self._send(request, body)
        if fault == "twice":
            response = self._send(request, body)
        if fault == "unheard":
            raise httpx2.ReadError("unheard", request=request)
        content = response.content[: len(response.content) // 2] if fault == "cut" else response.content
        self.seen.append((request.url.path, len(body), len(content)))
        return httpx2.Response(
            response.status_code,
            content=content,
            headers={"content-type": response.headers.get("content-type", "")},
        )

    def _send(self, request: httpx2.Request, body: bytes) -> Any:
        headers = {name: value for name, value in request.headers.items() if name != "host"}
        target = request.url.raw_path.decode()
        return self._client.request(request.method, target, content=body, headers=headers)


@dataclass
class Laptop:
    """One data folder and its user."""

    world: World
    login: str
    folder: DataFolder
    wire: Wire
    skew: dt.timedelta = dt.timedelta(0)
    db: Database = field(init=False)
    signed_in: bool = False

    def __post_init__(self) -> None:
        self.open()

    def open(self) -> None:
        self.db = open_folder(self.folder, clock=lambda: system_clock() + self.skew)

    def close(self) -> None:
        self.db.close()

    def sync(self, *plan: str, progress: ProgressListener | None = None, **more: Any) -> SyncResult:
        self.wire.plan = list(plan)
        if not self.signed_in:
            more = {"user": self.login, "password": PASSWORD, **more}
        result = sync(
            self.db,
            SERVER,
            progress=progress or (lambda _: None),
            make=lambda base, _ca: httpx2.Client(base_url=base, transport=self.wire),
            **more,
        )
        self.signed_in = True
        self.wire.plan = []
        return result

    # what a user does

    def add(self, table: str, account: str | None = None, **values: Any) -> str:
        """A row with everything that its table requires."""
        with self.db.write(f"add-{table}") as session:
            return insert(
                session, table, account or (self.db.actor.user_id if table != "accounts" else None), values
            )

    def add_account(self, name: str) -> str:
        return self.add("accounts", name=name, owner_id=self.db.actor.user_id)

    def edit(self, table: str, pk: str, **values: Any) -> None:
        with self.db.write(f"edit-{table}") as session:
            update(session, table, pk, values)

    def rows(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        with self.db.raw() as connection:
            return list(connection.execute(query, parameters).fetchall())

    def value(self, query: str, *parameters: object) -> Any:
        found = self.rows(query, *parameters)
        return found[0][0] if found else None

    def state(self) -> State:
        with self.db.raw() as connection:
            return load(connection)

    def everything(self) -> dict[tuple[str, str], tuple[Any, ...]]:
        """Every synced row, byte for byte."""
        found = {}
        with self.db.raw() as connection:
            for table, names in synced_columns(connection).items():
                listed = ", ".join(f'"{name}"' for name in sorted(names))
                for row in connection.execute(f'SELECT id, {listed} FROM "{table}"'):
                    found[table, row[0]] = row[1:]
        return found

    def clone(self, target: Path) -> Laptop:
        """Copy the whole folder, as a backup program or a second computer would."""
        self.close()
        shutil.copytree(self.folder.path, target, dirs_exist_ok=True)
        self.open()
        other = Laptop(self.world, self.login, DataFolder(target), Wire(self.world.client), self.skew)
        other.signed_in = self.signed_in
        self.world.laptops.append(other)
        return other


def insert(session: Any, table: str, account: str | None, values: dict[str, Any]) -> str:
    """Insert through the ORM, so that stamps and sort keys are there."""
    model = kind_of(table).model
    columns = model.__table__.columns
    filled = dict(values)
    for column in columns:
        bare = not column.nullable and column.default is None and column.server_default is None
        if bare and column.name not in filled and column.name not in SET_BY_STORAGE:
            filled[column.name] = _anything(column)
    if account is not None:
        filled["account_id"] = account
    record = model(**filled)
    session.add(record)
    session.flush()
    return str(record.id)


SET_BY_STORAGE = frozenset({"id", "account_id", "created_at", "updated_at", "name_key"})


def _anything(column: Any) -> Any:
    kind = column.type.python_type if hasattr(column.type, "python_type") else str
    name = type(column.type).__name__
    if name == "Moment":
        return dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
    if name == "Day":
        return dt.date(2026, 1, 1)
    if name == "Json":
        return {}
    choices = column.info.get("choices")
    if choices:
        return next(iter(choices)).value
    return 1 if kind in {int, bool} else "CNY"


def update(session: Any, table: str, pk: str, values: dict[str, Any]) -> None:
    record = session.get(kind_of(table).model, pk, execution_options={"with_deleted": True})
    for name, value in values.items():
        setattr(record, name, value)
    session.flush()


@dataclass
class World:
    """The firm: server, people, laptops."""

    url: str
    store: Store
    client: TestClient[Any]
    tmp: Path
    template: Path
    laptops: list[Laptop] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def laptop(self, login: str, skew: dt.timedelta = dt.timedelta(0)) -> Laptop:
        folder = self.tmp / f"laptop-{len(self.laptops)}-{login}"
        shutil.copytree(self.template, folder)
        made = Laptop(self, login, DataFolder(folder), Wire(self.client), skew)
        self.laptops.append(made)
        return made

    def one(self, query: str, *parameters: object) -> Any:
        rows = self.all(query, *parameters)
        return rows[0][0] if rows else None

    def all(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        with self.store.open(find_organisation(self.store).schema) as connection:
            return connection.execute(query.encode(), parameters).fetchall()

    def user(self, login: str) -> str:
        return str(self.one("SELECT id FROM users WHERE login = %s", login))

    def view(self, login: str) -> dict[tuple[str, str], tuple[Any, ...]]:
        """What the server gives this user to see, byte for byte."""
        found = {}
        for table, known in tables().items():
            listed = ", ".join(f't."{name}"' for name in sorted(known.columns))
            for row in self.all(
                f'SELECT t.id, {listed} FROM "{table}" t JOIN grants g ON g.account_id = t.account_id '
                f"JOIN sync_row s ON s.account_id = t.account_id AND s.tbl = '{table}' AND s.pk = t.id AND NOT s.gone "
                "WHERE g.user_id = %s AND NOT g.gone",
                self.user(login),
            ):
                found[table, row[0]] = row[1:]
        return found

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.close()


@contextmanager
def world(postgres: str, staffed: str, tmp: Path, template: Path) -> Iterator[World]:
    """A fresh firm with its people."""
    with ExitStack() as stack:
        url = stack.enter_context(fresh_database(postgres, staffed))
        store = stack.enter_context(Store(url))
        client = stack.enter_context(TestClient(application(store), raise_server_exceptions=True))
        made = World(url, store, client, tmp, template)
        stack.callback(made.close)
        yield made


def staff(url: str) -> None:
    """Hire people into an empty firm."""
    with Store(url) as store, store.open(find_organisation(store).schema) as connection:
        accounts.add_team(connection, "east")
        for login, role in PEOPLE:
            accounts.add_user(connection, login, role, PASSWORD, "east")
