from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from app.services.setup import set_up
from app.storage import keys
from app.storage.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.storage.folder import DataFolder


class Watch:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = dt.datetime(2026, 11, 20, 4, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += dt.timedelta(**span)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def firm(data_folder: DataFolder, watch: Watch) -> Iterator[Database]:
    """A copy with the default pipeline, by a clock that the test moves."""
    opened = Database.open(data_folder, keys.load(data_folder, None), clock=watch)
    set_up(opened)
    yield opened
    opened.close()
