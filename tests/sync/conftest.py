from collections.abc import Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from app.server import accounts
from tests.postgres import fresh_database, running
from tests.sync import world as worlds
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
