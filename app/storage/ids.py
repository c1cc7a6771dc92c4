"""New record ids: ordered by time, made where the record is made."""

from uuid_utils import uuid7


def new_id() -> str:
    """A UUIDv7 as text."""
    return str(uuid7())
