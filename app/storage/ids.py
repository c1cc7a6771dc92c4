"""New record ids: ordered by time, made where the record is made."""


def new_id() -> str:
    """A UUIDv7 as text."""
    from uuid_utils import uuid7  # noqa: PLC0415 - not needed until something is written

    return str(uuid7())
