"""What storage fills in on every record: ids, scope, who and when, sort keys."""

from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from app.model.accounts import Account
from app.model.base import Synced
from app.storage.actor import actor
from app.storage.clock import now
from app.storage.ids import new_id
from app.words.reading.sort_keys import sort_key


def stamp_before_flush(session: Session, *_: Any) -> None:
    """Give new records their id, scope and stamps, and changed ones their new stamps."""
    for record in session.new:
        if isinstance(record, Synced):
            _stamp_new(session, record)
    for record in session.dirty:
        if isinstance(record, Synced) and session.is_modified(record):
            record.updated_at = now(session)
            record.updated_by = actor(session).user_id
            _key(record)


def _stamp_new(session: Session, record: Any) -> None:
    who = actor(session)
    if record.id is None:
        record.id = new_id()
    if record.account_id is None:
        record.account_id = record.id if isinstance(record, Account) else who.organisation_id
    if record.created_at is None:
        record.created_at = now(session)
        record.created_by = who.user_id
    record.updated_at = now(session)
    record.updated_by = who.user_id
    _key(record)


def _key(record: Any) -> None:
    if hasattr(record, "name_key") and (record.name_key is None or inspect(record).attrs.name.history.added):
        record.name_key = sort_key(record.name or "")
