"""What the part of targets reads and writes, on the threads of the jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from app.analytics.reports.kpi import Behind
    from app.storage.connection import Connection


def course_of(
    begin: dt.date, end: dt.date, today: dt.date, connection: Connection
) -> tuple[tuple[Any, ...], list[tuple[str, str, str]], str]:
    """The targets of a period, whom targets can be for, and the firm's currency."""
    from app.analytics.reports.kpi import course  # noqa: PLC0415 - numpy loads when first wanted
    from app.services import base_sums, targets  # noqa: PLC0415 - as above

    return course(connection, begin, end, today), targets.people(connection), base_sums.load(connection).base


def rows_behind(target: str, today: dt.date, connection: Connection) -> list[Behind]:
    """The rows that the figure of a target counts."""
    from app.analytics.reports.kpi import behind  # noqa: PLC0415 - numpy loads when first wanted

    return behind(connection, target, today)


def drop(target: str, session: Any) -> None:
    """Take a target away."""
    from app.services import targets  # noqa: PLC0415 - the services are imported after the first rows

    targets.drop_target(session, target)
