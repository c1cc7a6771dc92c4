"""What the editors of time limits write, and the clocks that the pane reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from app.rules.shifts import SpecialDay
    from app.rules.standing import Standing
    from app.storage.connection import Connection


def zone_of(now: dt.datetime) -> str:
    """The IANA name of the zone that this computer is in; Shanghai where it has none that is known."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - asked once in the life of a firm

    name = str(now.astimezone().tzinfo)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return "Asia/Shanghai"
    return name if "/" in name else "Asia/Shanghai"


def start(zone: str, session: Any) -> None:
    """Begin with the usual limits."""
    from app.services import policies  # noqa: PLC0415 - the services are imported after the first rows

    policies.start_usual(session, zone)


def save(record: str | None, fields: dict[str, Any], since: dt.date | None, session: Any) -> str:
    """Keep a limit."""
    from app.services import policies  # noqa: PLC0415 - the services are imported after the first rows

    return policies.save_policy(session, record, fields, since)


def withdraw(record: str, session: Any) -> None:
    """Take a limit out of force."""
    from app.services import policies  # noqa: PLC0415 - the services are imported after the first rows

    policies.withdraw_policy(session, record)


def save_calendar(
    record: str | None, fields: dict[str, Any], days: list[tuple[SpecialDay, str]], session: Any
) -> str:
    """Keep a calendar with its days."""
    from app.services import policies  # noqa: PLC0415 - the services are imported after the first rows

    return policies.save_calendar(session, record, fields, days)


def standing(complaint: str, at: dt.datetime, connection: Connection) -> Standing | None:
    """How a complaint stands."""
    from app.services import time_limits  # noqa: PLC0415 - the services are imported after the first rows

    return time_limits.standing(connection, complaint, at)
