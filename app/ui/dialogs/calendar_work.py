"""What the dialog and the keeper of the calendar server ask of the engine, which loads when it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    import threading

    from app.storage.connection import Connection
    from app.storage.database import Database
    from app.sync.caldav.book import Settings
    from app.sync.caldav.dav import Calendar
    from app.sync.caldav.exchange import Outcome
    from app.ui.jobs import Job


def load(connection: Connection) -> Settings:
    """The server as it was set."""
    from app.sync.caldav import book  # noqa: PLC0415 - when wanted

    return book.load(connection)


def typed(kept: Settings, **values: str) -> Settings:
    """The server with what was typed."""
    from dataclasses import replace  # noqa: PLC0415 - as above

    return replace(kept, **values)  # type: ignore[arg-type] # the form's names are fields of text


def find(settings: Settings, stop: threading.Event, _job: Job) -> list[Calendar]:
    """The calendars of a user on a server.

    Raises:
        Refused, Trouble: what the line says.
    """
    from app.sync.caldav.line import Line  # noqa: PLC0415 - the line loads when it is wanted

    line = Line(settings.address, settings.user, settings.password, settings.ca_file, stop)
    try:
        return line.calendars()
    finally:
        line.close()


def keep(database: Database, settings: Settings, _job: Job) -> None:
    """Keep the server; entries of a calendar that is no longer exchanged are forgotten, nothing changes there."""
    from app.sync.caldav import book  # noqa: PLC0415 - when wanted

    with database.apply() as connection:
        before = book.load(connection)
        if (before.address, before.user, before.tasks, before.events) != (
            settings.address, settings.user, settings.tasks, settings.events,
        ):  # fmt: skip
            book.forget(connection)
        values = {key: getattr(settings, key) for key in book.KEPT if key not in {"at", "told"}}
        book.keep(connection, **values)


def forget(database: Database, _job: Job) -> None:
    """Forget the server and its password."""
    from app.sync.caldav import book  # noqa: PLC0415 - when wanted

    with database.apply() as connection:
        book.forget(connection)


def exchange(database: Database, language: str, zone: dt.tzinfo, stop: threading.Event, job: Job) -> Outcome:
    """Exchange now.

    Raises:
        Trouble: as the engine says.
    """
    from app.rules.choices import VisitPurpose  # noqa: PLC0415 - when wanted
    from app.sync.caldav.exchange import Words  # noqa: PLC0415 - as above
    from app.sync.caldav.exchange import exchange as run  # noqa: PLC0415 - as above
    from app.words import labels  # noqa: PLC0415 - as above

    purposes = {each.value: labels.choice(VisitPurpose, each.value, language) for each in VisitPurpose}
    deleted = "已在日历中删除" if language == labels.CHINESE else "Deleted in the calendar"

    def tell(done: int, count: int) -> None:
        if job.cancelled:
            stop.set()
        job.report(done, count)

    return run(database, Words(purposes, deleted), zone, tell, stop)
