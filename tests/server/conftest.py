from collections.abc import Iterator

import pytest
from argon2 import PasswordHasher
from litestar.testing import TestClient

from app.rules.choices import Role
from app.server import accounts
from app.server.api import application
from app.server.organisations import Organisation, find_organisation
from app.server.store import Connection, Store
from tests.postgres import fresh_database, running
from tests.server.laptop import PASSWORD, Laptop, Office

PEOPLE = {
    "li": (Role.REP, "east"),
    "wang": (Role.REP, "east"),
    "zhao": (Role.MANAGER, "east"),
    "chen": (Role.REP, "west"),
    "boss": (Role.ADMIN, "all"),
}


@pytest.fixture(scope="session", autouse=True)
def _quick_passwords() -> Iterator[None]:
    slow, accounts._hasher = accounts._hasher, PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    yield
    accounts._hasher = slow


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with running() as url:
        yield url


@pytest.fixture(scope="session")
def staffed(postgres: str) -> Iterator[str]:
    """Two teams under one: east with li, wang and their manager zhao, west with chen; and an admin."""
    with fresh_database(postgres) as url:
        with Store(url) as store, store.open(find_organisation(store).schema) as connection:
            accounts.add_team(connection, "all")
            accounts.add_team(connection, "east", "all")
            accounts.add_team(connection, "west", "all")
            for login, (role, team) in PEOPLE.items():
                accounts.add_user(connection, login, role, PASSWORD, team)
        yield url.partition("@/")[2].partition("?")[0]


@pytest.fixture
def store(postgres: str, staffed: str) -> Iterator[Store]:
    with fresh_database(postgres, staffed) as url, Store(url) as opened:
        yield opened


@pytest.fixture
def firm(store: Store) -> Organisation:
    return find_organisation(store)


@pytest.fixture
def connection(store: Store, firm: Organisation) -> Iterator[Connection]:
    with store.open(firm.schema) as opened:
        yield opened


@pytest.fixture
def office(store: Store, connection: Connection) -> Iterator[Office]:
    with TestClient(application(store), raise_server_exceptions=True) as client:
        yield Office(client, connection)


@pytest.fixture
def li(office: Office) -> Laptop:
    return office.laptop("li")


@pytest.fixture
def wang(office: Office) -> Laptop:
    return office.laptop("wang")


@pytest.fixture
def zhao(office: Office) -> Laptop:
    return office.laptop("zhao")
