"""Time zones by name."""

from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def zone_or(name: str | None, fallback: tzinfo) -> tzinfo:
    """The zone of this IANA name; the fallback when there is none or this machine does not know it."""
    if not name:
        return fallback
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return fallback
