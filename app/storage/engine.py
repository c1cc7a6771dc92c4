"""SQLAlchemy's engines over the encrypted file: imported on the first read or write, not at start."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sqlalchemy import Connection as SqlConnection
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker, with_loader_criteria
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from app.model.base import Synced
from app.rules.moments import to_millis
from app.storage.actor import actor
from app.storage.changes import ChangeSet
from app.storage.clock import now
from app.storage.sealing import Label, seal
from app.storage.search_index import refresh
from app.storage.stamps import stamp_before_flush
from app.storage.summaries import watch

if TYPE_CHECKING:
    from app.storage.connection import Connection


class Door(NamedTuple):
    """An engine and its sessions."""

    engine: Engine
    sessions: Callable[[], Session]


def make_door(creator: Callable[[], Any], *, writes: bool) -> Door:
    """An engine over connections that the creator opens, and a factory of sessions on it."""
    engine = make_engine(creator, read_only=not writes)
    return Door(engine, make_sessions(engine, writes=writes))


def make_engine(creator: Callable[[], Any], *, read_only: bool) -> Engine:
    """An engine with an explicit pool, its own BEGIN, and the journal sealed at every commit.

    Args:
        creator: opens a driver connection.
        read_only: whether that connection refuses writes.
    """
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=creator,
        poolclass=QueuePool,
        pool_size=2 if read_only else 1,
        max_overflow=2 if read_only else 0,
        pool_reset_on_return="rollback",
    )
    if read_only:
        event.listen(engine, "begin", _begin_deferred)
    else:
        event.listen(engine, "connect", _watch)
        event.listen(engine, "begin", _begin_immediate)
        event.listen(engine, "commit", _seal)
    return engine


def _watch(connection: Any, _record: object) -> None:
    watch(connection)


def _begin_deferred(connection: SqlConnection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: SqlConnection) -> None:
    connection.info.pop("label", None)
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _seal(connection: SqlConnection) -> None:
    raw = cast("Connection", connection.connection.dbapi_connection)
    label = connection.info.get("label")
    if label is None:
        label = Label("write", None, to_millis(dt.datetime.now(dt.UTC)))
    refresh(raw)
    label.told(seal(raw, label))


def make_sessions(engine: Engine, *, writes: bool) -> Callable[[], Session]:
    """A factory of sessions that keep their rows after commit and hide soft-deleted ones."""
    factory = sessionmaker(engine, expire_on_commit=False, autoflush=writes)
    event.listen(factory, "do_orm_execute", _hide_deleted)
    if writes:
        event.listen(factory, "before_flush", stamp_before_flush)
    return factory


def _hide_deleted(state: ORMExecuteState) -> None:
    if (
        state.is_select
        and not state.is_column_load
        and not state.execution_options.get("with_deleted", False)
    ):
        state.statement = state.statement.options(
            with_loader_criteria(Synced, _alive, include_aliases=True, propagate_to_loaders=False)
        )


def _alive(model: type[Synced]) -> Any:
    return model.deleted_at.is_(None)


def label_session(session: Session, verb: str, origin: str, undoes: str | None) -> None:
    """Begin the session's transaction under its label."""

    def remember(changes: ChangeSet | None) -> None:
        session.info["sealed"] = changes

    session.connection().info["label"] = Label(
        verb, actor(session).user_id, to_millis(now(session)), origin, undoes, remember
    )


def sealed_of(session: Session) -> ChangeSet | None:
    """What the commit just made of the session's changes was sealed as."""
    sealed: ChangeSet | None = session.info.get("sealed")
    return sealed
