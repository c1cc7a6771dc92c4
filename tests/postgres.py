"""A real PostgreSQL for tests: started once per run, a fresh database for each test from a migrated template."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from app.server.embedded import embedded
from app.server.organisations import create_organisation
from app.server.store import Store

_numbers = count(1)
TEMPLATE = "template_baifang"
FIRM = "Test Firm"


@contextmanager
def database_folder() -> Iterator[Path]:
    """A temporary folder that PostgreSQL can use: as root it runs as another user, who may not look into pytest's."""
    folder = Path(tempfile.mkdtemp(prefix="baifang-pg-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running() -> Iterator[str]:
    """Run PostgreSQL in a temporary folder with a template that has one organisation; gives its URL."""
    with database_folder() as folder, embedded(folder) as url:
        with psycopg.connect(url, autocommit=True) as connection:
            # nothing here has to outlive a crash
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(TEMPLATE)))
        with Store(other_database(url, TEMPLATE)) as store:
            create_organisation(store, FIRM)
        yield url


def other_database(url: str, name: str) -> str:
    """The URL of another database on the same PostgreSQL."""
    parts = conninfo_to_dict(url)
    return f"postgresql://{parts['user']}@/{name}?host={parts['host']}"


@contextmanager
def fresh_database(url: str, template: str = TEMPLATE) -> Iterator[str]:
    """A copy of a template that nobody is connected to; gives its URL and drops it in the end."""
    text = f"test_{next(_numbers)}"
    name = sql.Identifier(text)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(name, sql.Identifier(template)))
        try:
            yield other_database(url, text)
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))
