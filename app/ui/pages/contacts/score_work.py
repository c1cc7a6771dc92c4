"""What the writer and the readers do for the scores of an account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from app.analytics.account_view import AccountView
    from app.storage.connection import Connection

_KEY = "contacts/score_open"
_TABLES = frozenset({"account_scores", "score_overrides"})
_MOST = 3  # reasons towards leaving; those against it stand on hover


def view(account: str, today: dt.date, connection: Connection) -> AccountView | None:
    """The scores of an account; None when it has none."""
    from app.analytics.account_view import view_account  # noqa: PLC0415 - numpy comes with the first account

    return view_account(connection, account, today)


def make_task(account: str, title: str, told: str, session: Any) -> str:
    """Make the task; what to say of it."""
    from app.services import scores  # noqa: PLC0415 - the services are imported after the first rows

    scores.make_task(session, account, title)
    return told


def override(
    account: str, band: str, judged: str, reason: str, until: dt.date, told: str, session: Any
) -> str:
    """Put an own judgement in force; what to say of it."""
    from app.services import scores  # noqa: PLC0415 - the services are imported after the first rows

    scores.override_score(session, account, band, judged, reason, until)
    return told


def trust(account: str, told: str, session: Any) -> str:
    """Let the scoring count again; what to say of it."""
    from app.services import scores  # noqa: PLC0415 - the services are imported after the first rows

    scores.trust_score(session, account)
    return told


def take_stage(account: str, stage: str, told: str, session: Any) -> str:
    """Put the account into a stage; what to say of it."""
    from app.services import scores  # noqa: PLC0415 - the services are imported after the first rows

    scores.take_stage(session, account, stage)
    return told
