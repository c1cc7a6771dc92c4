"""A part of a transaction that may fail by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@contextmanager
def attempt(session: "Session") -> Iterator[None]:
    """What is written inside stands, or none of it when an exception leaves it; the rest of the transaction goes on."""
    with session.begin_nested():
        yield
