"""The rules of a pool, for managers and admins: when an account falls back, and who may claim how many."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.rules.choices import Role
from app.rules.errors import Refused
from app.services import pools, records
from app.services.moves import role_of
from app.storage.actor import actor

NUMBERS = (
    "days_without_follow_up", "days_without_deal", "protection_days", "holding_cap", "daily_claim_cap",
    "cool_down_days", "warn_days",
)  # fmt: skip
CAPS = frozenset({"holding_cap", "daily_claim_cap"})
MOST = 100_000


def save(session: Session, pool_id: str, fields: Mapping[str, Any]) -> str:
    """Make a pool (without an id) or change its rules; its id. Who holds from it falls back by the new rules.

    Raises:
        Refused: ``pool-managers``, ``record-missing``, ``pool-number`` beside a number that no rule can have, or as
            ``records.create`` and ``records.update``.
    """
    if role_of(session) == Role.REP:
        raise Refused("pool-managers")
    for key in NUMBERS:
        number = fields.get(key, 1)
        least = 1 if key in CAPS else 0
        if number is None or not least <= number <= MOST:
            raise Refused("pool-number", key, least=least, most=MOST)
    if not pool_id:
        scope = {"account_id": actor(session).organisation_id}
        return records.create(session, "pool", {**scope, **fields})
    records.update(session, "pool", pool_id, fields)
    for account in pools.held_from(session, pool_id):
        pools.renew(session, account)
    session.flush()
    return pool_id


def close(session: Session, pool_id: str) -> None:
    """Take a pool away that nothing stands in.

    Raises:
        Refused: ``pool-managers``, ``record-missing``, ``pool-in-use``.
    """
    if role_of(session) == Role.REP:
        raise Refused("pool-managers")
    count = len(pools.held_from(session, pool_id)) + pools.standing_in(session, pool_id)
    if count:
        raise Refused("pool-in-use", count=count)
    records.archive(session, "pool", pool_id)
