from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.storage import keys
from app.storage.connection import connect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.storage.connection import Connection
    from app.storage.folder import DataFolder


@pytest.fixture
def tool(data_folder: DataFolder) -> Iterator[Connection]:
    """A driver connection to a migrated, empty database."""
    connection = connect(data_folder.database, keys.load(data_folder, None))
    yield connection
    connection.close()
