from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from app.server import accounts
from tests.postgres import fresh_database, running
from tests.sync import world as worlds
from tests.sync.firm import Firm, Office
from tests.sync.world import World


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    slow, accounts._hasher = accounts._hasher, PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    with running() as url:
        yield url
    accounts._hasher = slow


@pytest.fixture(scope="session")
def staffed(postgres: str) -> Iterator[str]:
    with fresh_database(postgres) as url:
        worlds.staff(url)
        yield url.partition("@/")[2].partition("?")[0]


@pytest.fixture
def world(postgres: str, staffed: str, tmp_path: Path, template_folder: Path) -> Iterator[World]:
    with worlds.world(postgres, staffed, tmp_path, template_folder) as made:
        yield made


@pytest.fixture(scope="module")
def firm(
    postgres: str, staffed: str, template_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Firm]:
    made = Firm(postgres, staffed, template_folder, tmp_path_factory.mktemp("firm"))
    yield made
    made.close()


@pytest.fixture
def office(firm: Firm) -> Iterator[Office]:
    opened = firm.open()
    yield opened
    opened.close()
