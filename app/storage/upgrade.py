"""Bringing a file to this program's schema: a backup first, then Alembic, then the journal's triggers."""

import datetime as dt
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection as SqlConnection
from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from app.rules.errors import Trouble
from app.storage.backup import backup_file
from app.storage.connection import Connection, connect
from app.storage.failures import told
from app.storage.folder import DataFolder
from app.storage.journal import install, verify
from app.storage.schema_version import HEADS, is_newer, stored_heads

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def upgrade(folder: DataFolder, key: bytes, now: dt.datetime) -> Path | None:
    """Create or upgrade the database; the path of the backup made before an upgrade.

    Raises:
        Trouble: ``database-newer``; or what the disk said, and the file then is as it was.
    """
    connection = connect(folder.database, key)
    saved = None
    try:
        stored = stored_heads(connection)
        if is_newer(stored):
            raise Trouble("database-newer")
        if stored and stored != HEADS:
            for half in folder.backups.glob("before-upgrade-*.part*"):
                half.unlink()  # of an upgrade that was ended from outside
            saved = folder.backups / f"before-upgrade-{now:%Y%m%d-%H%M%S}.db"
            backup_file(connection, saved, key)
        if stored != HEADS:
            _migrate(connection)
        verify(connection)
    except DBAPIError as error:
        raise told(error.orig or error) from error
    except dbapi2.Error as error:
        raise told(error) from error
    finally:
        connection.close()
    return saved


def _migrate(connection: Connection) -> None:
    """All steps in one transaction: an interrupted upgrade leaves the old file."""
    engine = create_engine("sqlite://", module=dbapi2, creator=lambda: connection, poolclass=StaticPool)
    event.listen(engine, "begin", _begin_immediate)
    with engine.begin() as sql:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        config.attributes["connection"] = sql
        command.upgrade(config, "model@head")
        command.upgrade(config, "client@head")
        install(connection)


def _begin_immediate(sql: SqlConnection) -> None:
    sql.exec_driver_sql("BEGIN IMMEDIATE")
