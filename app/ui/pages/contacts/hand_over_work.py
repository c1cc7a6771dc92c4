"""What the dialog of a hand-over asks of the services, which load when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.hand_over_items import Item
    from app.storage.connection import Connection
    from app.storage.database import Database
    from app.ui.jobs import Job


def items(connection: Connection, account: str) -> list[Item]:
    """What was handed over with the account."""
    from app.services import hand_over_items  # noqa: PLC0415 - when wanted

    return hand_over_items.items(connection, account)


def waiting(connection: Connection, account: str, user: str) -> tuple[int, int]:
    """How many things wait for the user's answer, and how many of the user's for a colleague's."""
    from app.services import hand_over_items  # noqa: PLC0415 - when wanted

    return hand_over_items.waiting(connection, account, user)


def save_pack(database: Database, account: str, path: Path, language: str, _job: Job) -> Path:
    """Write the pack: a PDF, or a workbook or CSV by the file's name."""
    from app.exports.export import export  # noqa: PLC0415 - writers load when wanted
    from app.exports.from_lists import shown_in  # noqa: PLC0415 - as above
    from app.exports.hand_over import Paper, frame  # noqa: PLC0415 - as above
    from app.services.hand_over_pack import read  # noqa: PLC0415 - as above
    from app.ui.printing.hand_over import print_pack  # noqa: PLC0415 - as above

    shown = shown_in(language, {})
    with database.raw() as connection:
        paper = Paper(read(connection, account), language, shown.zone)
    if path.suffix.casefold() == ".pdf":
        print_pack(paper, path)
    else:
        export(frame(paper, shown), path)
    return path


def accept(item: str, session: Any) -> None:
    """Take one thing over."""
    from app.services import hand_overs  # noqa: PLC0415 - when wanted

    hand_overs.accept(session, item)


def accept_all(account: str, session: Any) -> int:
    """Take over all that waits."""
    from app.services import hand_overs  # noqa: PLC0415 - when wanted

    return hand_overs.accept_all(session, account)


def give_back(item: str, reason: str, session: Any) -> None:
    """Return one thing."""
    from app.services import hand_overs  # noqa: PLC0415 - when wanted

    hand_overs.give_back(session, item, reason)


def hand_over(account: str, to: str, reason: str, title: str, session: Any) -> dict[str, int]:
    """Give the account with what is open to a colleague."""
    from app.services import pools  # noqa: PLC0415 - when wanted

    return pools.hand_over(session, account, to, reason, title)
