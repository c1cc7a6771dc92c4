"""What the dialogs of visits ask of the program, off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from app.rules.positions import Position
    from app.services.quick_tasks import NextTask
    from app.services.visit_day import Day
    from app.services.visit_questions import Question
    from app.storage.connection import Connection


def check_in(visit: str, position: Position | None, keep: bool, session: Any) -> None:
    """Check in."""
    from app.services import visits  # noqa: PLC0415 - the services load when first wanted

    visits.check_in(session, visit, position, keep_position=keep)


def report(
    visit: str,
    result: str,
    answers: Mapping[str, str],
    following: NextTask | None,
    outcome: str,
    session: Any,
) -> str | None:
    """Report a visit."""
    from app.services import visits  # noqa: PLC0415 - as above

    return visits.report(session, visit, result, answers, following, outcome)


def questions(purpose: str, session: Any) -> list[Question]:
    """What is asked on a visit."""
    from app.services import visit_questions  # noqa: PLC0415 - as above

    return visit_questions.questions(session, purpose)


def save_questions(purpose: str, asked: list[Question], session: Any) -> None:
    """Ask these from now on."""
    from app.services import visit_questions  # noqa: PLC0415 - as above

    visit_questions.save_questions(session, purpose, asked)


def day(user: str, on: dt.date, zone: dt.tzinfo, connection: Connection) -> Day:
    """A day's visits."""
    from app.services.visit_day import day_of  # noqa: PLC0415 - as above

    return day_of(connection, user, on, zone)
