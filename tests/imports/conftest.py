import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.storage import bootstrap
from app.storage.database import Database
from app.storage.folder import DataFolder

AT = dt.datetime(2026, 11, 2, 8, tzinfo=dt.UTC)


def clock() -> dt.datetime:
    return AT


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty")
    bootstrap.open_folder(DataFolder(path), clock=clock, sample=True).close()
    return path


@pytest.fixture
def db(empty_folder: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "data"
    shutil.copytree(empty_folder, path)
    database = bootstrap.open_folder(DataFolder(path), clock=clock, sample=True)
    yield database
    database.close()
