"""What the editor of the loyalty programme asks of the services, which load when it is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt

    from app.services.loyalty_tiers import Programme, TierLine
    from app.storage.connection import Connection

BATCH = 200


def programme(connection: Connection) -> Programme:
    """The programme as it is."""
    from app.services.loyalty_tiers import programme as read  # noqa: PLC0415 - when wanted

    return read(connection)


def line(*fields: Any) -> TierLine:
    """A tier as the form has it."""
    from app.services.loyalty_tiers import TierLine  # noqa: PLC0415 - as above

    return TierLine(*fields)


def save_tier(tier: TierLine, session: Any) -> str:
    """Make or change a tier; its id."""
    from app.services import loyalty_tiers  # noqa: PLC0415 - as above

    return loyalty_tiers.save_tier(session, tier)


def put_away(tier: str, session: Any) -> None:
    """Take a tier out of the programme."""
    from app.services import loyalty_tiers  # noqa: PLC0415 - as above

    loyalty_tiers.put_away(session, tier)


def save_rules(per_point: int, valid_days: int, period_days: int, session: Any) -> None:
    """Keep what earns a point, and how long points and tiers last."""
    from app.services import loyalty_tiers  # noqa: PLC0415 - as above

    loyalty_tiers.save_rules(session, per_point, valid_days, period_days)


def catch_up(since: dt.date, session: Any) -> int:
    """Book deliveries since a day that have no points yet; how many, at most ``BATCH``."""
    from app.services import loyalty  # noqa: PLC0415 - as above

    return loyalty.catch_up(session, since, BATCH)
