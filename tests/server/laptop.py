"""The smallest client that keeps the protocol: rows in a dictionary, a queue of mutations, a cursor."""

from dataclasses import dataclass, field
from typing import Any, TypeVar

import msgspec
from litestar.testing import TestClient
from uuid_utils import uuid7

from app.server import clock
from app.server.catalogue import tables
from app.server.store import Connection
from app.sync import protocol
from app.sync.protocol import Cursor, Edits, Mutation, Outcome, Page, Rows, Value

PASSWORD = "correct horse"
T = TypeVar("T")
Row = dict[str, Value]


class Refusal(Exception):  # noqa: N818 - what the server said, for tests to look at
    def __init__(self, status: int, fault: protocol.Fault) -> None:
        super().__init__(f"{status} {fault}")
        self.status = status
        self.code = fault.code
        self.facts = fault.facts


@dataclass
class Office:
    """A server with people, and the laptops that they log in on."""

    client: TestClient[Any]
    connection: Connection

    def laptop(self, login: str) -> "Laptop":
        message = protocol.Login(login, PASSWORD, device_name=f"{login}'s laptop")
        return Laptop(self, self.post("/v1/login", message, protocol.LoginAnswer))

    def post(self, route: str, message: object, kind: type[T], token: str = "") -> T:
        response = self.client.post(
            route,
            content=protocol.encode(message),
            headers={"content-type": protocol.WIRE_TYPE, "authorization": f"Bearer {token}"},
        )
        if response.status_code != 200:
            raise Refusal(response.status_code, protocol.decode(response.content, protocol.Fault))
        return protocol.decode(response.content, kind)

    def count(self, query: str) -> int:
        row = self.connection.execute(query.encode()).fetchone()
        assert row is not None
        return int(row[0])


@dataclass
class Laptop:
    """One device of one user."""

    office: Office
    who: protocol.LoginAnswer
    rows: dict[tuple[str, str], Row] = field(default_factory=dict)
    journal: list[Mutation] = field(default_factory=list)
    cursor: Cursor = field(default_factory=Cursor)
    device: str = ""
    acked: int = 0
    offset: int = 0
    anew: bool = False
    since_edit: int = 0
    """Milliseconds that pass between an edit and the sync."""

    def __post_init__(self) -> None:
        self.device = self.device or self.who.device

    def post(self, route: str, message: object, kind: type[T]) -> T:
        return self.office.post(f"/v1/{route}", message, kind, self.who.token)

    # what a user does offline

    def now(self) -> int:
        return clock.now() + self.offset

    def mutate(
        self,
        *,
        inserts: tuple[tuple[str, list[Row]], ...] = (),
        edits: tuple[Edits, ...] = (),
        deletes: tuple[protocol.Deletes, ...] = (),
    ) -> Mutation:
        mutation = Mutation(
            id=str(uuid7()),
            seq=len(self.journal) + 1,
            edited_at=self.now() - self.since_edit,
            contract=protocol.CONTRACT,
            label="test",
            inserts=[_rows(table, rows) for table, rows in inserts],
            edits=list(edits),
            deletes=list(deletes),
        )
        self.journal.append(mutation)
        return mutation

    def fill(self, table: str, fields: Row) -> Row:
        """A row with everything that the table requires."""
        row: Row = {"id": str(uuid7()), "account_id": self.who.user}
        for name, spec in tables()[table].fields.items():
            if spec.required and spec.default is None and name not in row:
                sample: Row = {"text": "x", "int8": self.now(), "int4": 1}
                row[name] = sample[spec.type]
        row |= {"created_by": self.who.user, "updated_by": self.who.user, **fields}
        return row

    def add(self, table: str, **fields: Value) -> str:
        row = self.fill(table, fields)
        if table == "accounts":
            row["account_id"] = row["id"]
        pk = str(row["id"])
        self.rows[table, pk] = {**dict.fromkeys(tables()[table].fields), **_defaults(table), **row}
        self.mutate(inserts=((table, [row]),))
        return pk

    def account(self, **fields: Value) -> str:
        return self.add("accounts", **{"name": "海信电器", "owner_id": self.who.user, **fields})

    def change(self, table: str, pk: str, **fields: Value) -> Mutation:
        row = self.rows[table, pk]
        values: Row = {**fields, "updated_at": self.now(), "updated_by": self.who.user}
        edits = Edits.of(table, tuple(values), [(pk, [row[name] for name in values], list(values.values()))])
        row.update(values)
        return self.mutate(edits=(edits,))

    # sync

    def hello(self) -> protocol.HelloAnswer:
        message = protocol.Hello(
            self.device,
            protocol.CONTRACT,
            self.cursor,
            self.acked,
            len(self.journal) - self.acked,
            self.now(),
        )
        return self.post("hello", message, protocol.HelloAnswer)

    def push(self, *, dry: bool = False, answer_lost: bool = False) -> list[Outcome]:
        pending = self.journal[self.acked :]
        message = protocol.Push(self.device, self.cursor, self.acked, self.now(), pending, dry=dry)
        answer = self.post("push", message, protocol.PushAnswer)
        if not dry and not answer_lost:
            for mutation, outcome in zip(pending, answer.outcomes, strict=True):
                self._acknowledge(mutation, outcome)
            self.acked = len(self.journal)
        return answer.outcomes

    def _acknowledge(self, mutation: Mutation, outcome: Outcome) -> None:
        stale = {(gone.table, pk) for gone in outcome.stale for pk in gone.ids}
        for table, pk in _touched(mutation):
            if (table, pk) not in stale and (table, pk) in self.rows and outcome.status != "rejected":
                self.rows[table, pk]["sv"] = outcome.v

    def pages(self, *, again: tuple[str, ...] = (), max_bytes: int = 4_000_000) -> list[Page]:
        pages: list[Page] = []
        while not pages or pages[-1].more:
            position = pages[-1].position if pages else ""
            message = protocol.Pull(
                self.device,
                protocol.CONTRACT,
                self.cursor,
                self.acked,
                position,
                list(again),
                own=self.anew,
                max_bytes=max_bytes,
            )
            pages.append(self.post("pull", message, Page))
        return pages

    def pull(self, *, again: tuple[str, ...] = (), max_bytes: int = 4_000_000) -> list[Page]:
        pages = self.pages(again=again, max_bytes=max_bytes)
        for page in pages:
            self._apply(page)
        assert pages[-1].cursor.v >= self.cursor.v
        self.cursor = pages[-1].cursor
        self.anew = False
        return pages

    def _apply(self, page: Page) -> None:
        cleared = set(page.drops) | set(page.grants)
        gone = {(part.table, pk) for part in page.gone for pk in part.ids}
        self.rows = {
            key: row for key, row in self.rows.items() if row["account_id"] not in cleared and key not in gone
        }
        for part in page.rows:
            for values in part.tuples():
                row = dict(zip(part.columns, values, strict=True))
                self.rows[part.table, str(row["id"])] = row

    def sync(self) -> "Laptop":
        answer = self.hello()
        if answer.device:
            self.start_anew(answer.device)
        self.push()
        self.pull()
        return self

    def start_anew(self, device: str) -> None:
        self.device, self.acked, self.cursor, self.rows, self.anew = device, 0, Cursor(), {}, True
        self.journal = [msgspec.structs.replace(one, seq=n) for n, one in enumerate(self.journal, 1)]

    # what the user sees

    def ids(self, table: str) -> set[str]:
        return {pk for name, pk in self.rows if name == table}

    def conflicts(self) -> list[Row]:
        return sorted(
            (row for (table, _), row in self.rows.items() if table == "conflicts"),
            key=lambda row: str(row["field"]),
        )

    def digest(self, *, content: bool = False) -> protocol.DigestAnswer:
        hashes: dict[str, list[int]] = {}
        for (table, pk), row in self.rows.items():
            one = (
                protocol.content_sum(table, row)
                if content
                else protocol.row_sum(table, pk, int(row["sv"] or 0))
            )
            hashes.setdefault(str(row["account_id"]), []).append(one)
        accounts = {scope: protocol.total(found) for scope, found in hashes.items()}
        message = protocol.DigestAsked(self.device, self.cursor, accounts, whole=True, content=content)
        return self.post("digest", message, protocol.DigestAnswer)

    def agrees(self) -> bool:
        return not self.digest().differ and not self.digest(content=True).differ


def _rows(table: str, rows: list[Row]) -> Rows:
    names = tuple(rows[0])
    return Rows.of(table, names, [tuple(row[name] for name in names) for row in rows])


def _defaults(table: str) -> Row:
    return {name: spec.default for name, spec in tables()[table].fields.items() if spec.default is not None}


def _touched(mutation: Mutation) -> set[tuple[str, str]]:
    inserted = {(rows.table, str(pk)) for rows in mutation.inserts for pk in rows.column("id")}
    return inserted | {(edits.table, pk) for edits in mutation.edits for pk in edits.ids}
