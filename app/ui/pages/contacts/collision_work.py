"""What the collision tab asks of services and exports, which load when it is looked at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from app.services import collision
from app.ui.models.touch_words import touch_words

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.collision import Dispute, Evidence, Party, Touch
    from app.storage.connection import Connection
    from app.ui.jobs import Job


class Collision(NamedTuple):
    """All that the tab shows."""

    account: str
    touches: list[Touch]
    parties: list[Party]
    disputes: list[Dispute]
    evidence: list[Evidence]  # of the newest dispute


def read(account: str, connection: Connection) -> Collision:
    """Read it."""
    found = collision.touches(connection, account)
    disputes = collision.disputes(connection, account)
    said = collision.evidence(connection, disputes[0].id) if disputes else []
    return Collision(account, found, collision.parties(connection, account, found), disputes, said)


def save(found: list[Touch], path: Path, language: str, _job: Job) -> Path:
    """Write the touches to a file."""
    from app.exports.collision import frame  # noqa: PLC0415 - writers load when wanted
    from app.exports.export import export  # noqa: PLC0415 - as above
    from app.exports.from_lists import shown_in  # noqa: PLC0415 - as above

    export(frame(found, partial(_what, language), shown_in(language, {}), language), path)
    return path


def _what(language: str, touch: Touch) -> str:
    return touch_words(touch, language)


def start(account: str, against: str, words: str, session: Any) -> str:
    """Open a dispute."""
    from app.services import disputes  # noqa: PLC0415 - when wanted

    return disputes.start(session, account, against, words)


def say(dispute: str, words: str, session: Any) -> str:
    """Bring something forward."""
    from app.services import disputes  # noqa: PLC0415 - when wanted

    return disputes.say(session, dispute, words)


def decide(dispute: str, to: str, reason: str, session: Any) -> bool:
    """Decide it."""
    from app.services import disputes  # noqa: PLC0415 - when wanted

    return disputes.decide(session, dispute, to, reason)


def withdraw(dispute: str, session: Any) -> None:
    """Take it back."""
    from app.services import disputes  # noqa: PLC0415 - when wanted

    disputes.withdraw(session, dispute)
