from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from app.storage import keys
from app.storage.connection import connect
from app.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.storage.connection import Connection
    from app.storage.folder import DataFolder

NOON = dt.datetime(2026, 11, 20, 12, tzinfo=dt.UTC)


@pytest.fixture
def key(data_folder: DataFolder) -> bytes:
    return keys.load(data_folder, None)


@pytest.fixture
def tool(data_folder: DataFolder, key: bytes) -> Iterator[Connection]:
    """Another program's connection to the same file."""
    connection = connect(data_folder.database, key)
    yield connection
    connection.close()


@pytest.fixture
def timed(data_folder: DataFolder, key: bytes) -> Iterator[Database]:
    """A database whose clock stands still at noon."""
    opened = Database.open(data_folder, key, clock=lambda: NOON)
    yield opened
    opened.close()
