"""Moments as they are stored and sent: milliseconds since 1970 UTC."""

import datetime as dt

EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
MILLISECOND = dt.timedelta(milliseconds=1)


def to_millis(moment: dt.datetime) -> int:
    """Milliseconds since 1970 UTC of an aware moment."""
    return (moment - EPOCH) // MILLISECOND


def from_millis(millis: int) -> dt.datetime:
    """The aware UTC moment that is so many milliseconds after 1970."""
    return EPOCH + millis * MILLISECOND
