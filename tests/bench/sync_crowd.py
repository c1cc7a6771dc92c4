"""Many reps at once: clients that keep the protocol and no more, so that the processors are the server's."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from app.rules.choices import Role
from app.server import accounts
from app.server.organisations import find_organisation
from app.sync.protocol import Edits
from tests.bench.sync_people import PER_ACCOUNT, account_row, contact_row
from tests.server.laptop import Laptop, Office
from tests.sync.world import PASSWORD

if TYPE_CHECKING:
    from litestar.testing import TestClient

    from app.server.store import Connection
    from tests.bench.sync_people import Served

CHANGES = 100
TRANSACTIONS = 5
AT_ONCE = 5_000


class Answer(NamedTuple):
    """What an office reads of an answer."""

    status_code: int
    content: bytes


class Line:
    """HTTP with next to nothing around it: what a simulated rep costs is taken from the server."""

    def __init__(self, url: str) -> None:
        self._open: dict[str, HTTPConnection] = {}
        self.turn_to(url)

    def turn_to(self, url: str) -> None:
        """Meet another process from now on; where nothing was said for a while, it has hung up."""
        host = url.removeprefix("http://")
        self._http = self._open.setdefault(host, HTTPConnection(host, timeout=120))
        self._http.close()

    def post(self, route: str, content: bytes, headers: dict[str, str]) -> Answer:
        """Send, and wait for the answer."""
        self._http.request("POST", route, content, headers)
        response = self._http.getresponse()
        return Answer(response.status, response.read())

    def close(self) -> None:
        """Hang up."""
        for each in self._open.values():
            each.close()


def meet(url: str, connection: Connection, login: str) -> Laptop:
    """Sign in over HTTP."""
    return Office(cast("TestClient[Any]", Line(url)), connection).laptop(login)


def hang_up(laptop: Laptop) -> None:
    """End the line of a laptop."""
    cast("Line", laptop.office.client).close()


def stock(laptop: Laptop, rows: int) -> None:
    """Give the server so many contacts and their accounts, as one laptop's work."""
    me, now = laptop.who.user, laptop.now()
    wanted = rows // PER_ACCOUNT
    firms = [account_row(number, me, now) for number in range(wanted)]
    ids = [str(firm["id"]) for firm in firms]
    for start in range(0, wanted, AT_ONCE):
        laptop.mutate(inserts=(("accounts", firms[start : start + AT_ONCE]),))
    for start in range(0, rows, AT_ONCE):
        people = [
            contact_row(number, ids[number % wanted], me, now) for number in range(start, start + AT_ONCE)
        ]
        laptop.mutate(inserts=(("contacts", people),))
        laptop.push()


@dataclass
class Rep:
    """One simulated rep with a laptop that has been synced, and contacts to change."""

    laptop: Laptop
    people: list[str]
    account: str

    def work(self, title: str) -> None:
        """A hundred changed fields in a few transactions."""
        each = CHANGES // TRANSACTIONS
        for start in range(0, CHANGES, each):
            some = self.people[start : start + each]
            rows = self.laptop.rows
            edits = Edits.of(
                "contacts", ("title",), [(pk, [rows["contacts", pk]["title"]], [title]) for pk in some]
            )
            for pk in some:
                rows["contacts", pk]["title"] = title
            self.laptop.mutate(edits=(edits,))

    def sync(self) -> float:
        """Seconds from hello to a comparison that finds both sides equal."""
        start = time.perf_counter()
        self.laptop.sync()
        answer = self.laptop.digest()
        seconds = time.perf_counter() - start
        assert not answer.differ
        return seconds

    def turn_to(self, url: str) -> None:
        """Meet another process from now on."""
        cast("Line", self.laptop.office.client).turn_to(url)

    def leave(self) -> None:
        """Hang up."""
        hang_up(self.laptop)


def hire(server: Served, connection: Connection, count: int) -> list[Rep]:
    """So many reps, each with an account of a hundred contacts on both sides."""
    with server.firm.store.open(find_organisation(server.firm.store).schema) as lent:
        for number in range(count):
            accounts.add_user(lent, f"rep{number}", Role.REP, PASSWORD)
    reps = [_rep(meet(server.urls[0], connection, f"rep{number}")) for number in range(count)]
    for rep in reps:
        rep.sync()
    return reps


def _rep(laptop: Laptop) -> Rep:
    account = laptop.account()
    people = [
        laptop.add("contacts", account_id=account, name=f"contact {number}") for number in range(CHANGES)
    ]
    return Rep(laptop, people, account)


def all_at_once(reps: list[Rep], urls: list[str], title: str) -> tuple[float, list[float]]:
    """Every rep changes something and syncs, all at the same time: seconds in all, and of each, sorted."""
    for number, rep in enumerate(reps):
        rep.turn_to(urls[number % len(urls)])
        rep.work(title)
    start = time.perf_counter()
    with ThreadPoolExecutor(len(reps)) as pool:
        seconds = sorted(pool.map(Rep.sync, reps))
    return time.perf_counter() - start, seconds
