"""Kinds of records by name: the words of the command line, of files and of the interface."""

from dataclasses import dataclass
from functools import cache

from app.model import (
    accounts,
    activities,
    campaigns,
    care,
    catalogue,
    complaints,
    deals,
    leads,
    orders,
    people,
    settings,
    surveys,
)
from app.model.base import Base, Synced
from app.rules.errors import Refused

MODULES = (
    people,
    accounts,
    leads,
    deals,
    catalogue,
    orders,
    activities,
    complaints,
    care,
    campaigns,
    surveys,
    settings,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: its name in the singular, its table and its mapped class."""

    name: str
    table: str
    model: type[Synced]


def _snake(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


@cache
def kinds() -> dict[str, Kind]:
    """Every synced kind by its singular name."""
    found = {}
    for mapper in Base.registry.mappers:
        model = mapper.class_
        if issubclass(model, Synced):
            name = _snake(model.__name__)
            found[name] = Kind(name, model.__tablename__, model)
    return dict(sorted(found.items()))


@cache
def _by_word() -> dict[str, Kind]:
    return {kind.table: kind for kind in kinds().values()} | kinds()


def kind_of(word: str) -> Kind:
    """The kind with this singular or plural name.

    Raises:
        Refused: ``kind-unknown``.
    """
    found = _by_word().get(word.strip().lower().replace("-", "_"))
    if found is None:
        raise Refused("kind-unknown", kind=word)
    return found


@cache
def synced_tables() -> tuple[str, ...]:
    """Names of all synced tables, parents before their parts."""
    synced = {kind.table for kind in kinds().values()}
    return tuple(table.name for table in Base.metadata.sorted_tables if table.name in synced)
