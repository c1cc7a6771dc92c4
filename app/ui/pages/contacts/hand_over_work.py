"""What the dialog of a hand-over asks of the services, which load when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.services.hand_over_items import Item
    from app.storage.connection import Connection


def items(connection: Connection, account: str) -> list[Item]:
    """What was handed over with the account."""
    from app.services import hand_over_items  # noqa: PLC0415 - when wanted

    return hand_over_items.items(connection, account)


def waiting(connection: Connection, account: str, user: str) -> int:
    """How many things wait for the user's answer."""
    from app.services import hand_over_items  # noqa: PLC0415 - when wanted

    return hand_over_items.waiting(connection, account, user)


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
