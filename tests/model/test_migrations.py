"""Models and migrations agree, on SQLite as the laptop has it and on PostgreSQL as the server has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from app.model import kinds, local
from app.model.base import Base, LocalBase
from app.server.migrate import LOOKED_UP, migrate
from app.server.store import Store
from app.storage import search_index
from app.storage.schema_version import HEADS
from app.storage.upgrade import MIGRATIONS
from tests.postgres import fresh_database, running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.storage.connection import Connection

NOT_OURS = ("search_index", "alembic_version")
assert kinds
assert local


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    with running() as url:
        yield url


@pytest.fixture
def laptop(tool: Connection) -> Iterator[sa.Connection]:
    engine = sa.create_engine("sqlite://", module=dbapi2, creator=lambda: tool, poolclass=StaticPool)
    with engine.connect() as connection:
        yield connection


def differences(
    connection: sa.Connection, metadata: sa.MetaData | list[sa.MetaData], known: set[str]
) -> list[Any]:
    """What autogenerate would still have to do, for tables that the metadata has or should have."""

    def ours(thing: Any, name: str | None, kind: str, _reflected: bool, _other: Any) -> bool:
        table = name if kind == "table" else getattr(getattr(thing, "table", None), "name", name)
        return table in known

    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True, "include_object": ours}
    )
    return list(compare_metadata(context, metadata))  # type: ignore[arg-type] # Alembic also takes a list


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_laptop_has_what_the_models_say(laptop: sa.Connection) -> None:
    tables = {name for name in sa.inspect(laptop).get_table_names() if not name.startswith(NOT_OURS)}
    assert tables == {*Base.metadata.tables, *LocalBase.metadata.tables}
    assert differences(laptop, [Base.metadata, LocalBase.metadata], tables) == []


def test_the_server_has_what_the_models_say(postgres: str) -> None:
    with fresh_database(postgres) as url:
        with Store(url) as store:
            migrate(store, "firm")
        engine = sa.create_engine(sa.make_url(url).set(drivername="postgresql+psycopg"))
        with engine.connect() as connection:
            connection.execute(sa.text("SET search_path TO firm"))
            known = set(Base.metadata.tables)
            assert known <= set(sa.inspect(connection).get_table_names())
            found = [
                change for change in differences(connection, Base.metadata, known) if change[0] != "add_fk"
            ]
        engine.dispose()
    # rows come to the server in any order, so it has no foreign keys; and no indexes that only a window reads
    assert {change[0] for change in found} <= {"add_index"}
    assert {change[1].name for change in found} & LOOKED_UP == set()


def test_there_is_one_head_for_each_branch_and_the_program_knows_those_of_the_laptop() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    script = ScriptDirectory.from_config(config)
    heads = set(script.get_heads())
    assert {head.split("_")[0] for head in heads} == {"model", "client", "server"}
    assert len(heads) == 3
    assert {head for head in heads if not head.startswith("server")} == HEADS


def test_the_search_index_is_the_same_by_migration_and_by_repair(tool: Connection) -> None:
    (made,) = tool.execute("SELECT sql FROM sqlite_master WHERE name = 'search_index'").fetchone()
    assert made == search_index.CREATE
