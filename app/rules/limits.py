"""Up to which amount a step needs nobody's approval: the same rule for the screen and for the merge on the server."""

from typing import NamedTuple

from app.rules.errors import Refused


class Amount(NamedTuple):
    """A sum in minor units; the currency is None where nobody has said one."""

    minor: int | None
    currency: str | None


def remedy_within(remedy: Amount, limit: Amount) -> bool:
    """Whether a remedy is small enough to be given without approval.

    A policy that names no limit limits nothing; amounts in different currencies are not compared, so somebody who may
    approve has to look.
    """
    if limit.minor is None or not remedy.minor:
        return True
    return remedy.currency == limit.currency and remedy.minor <= limit.minor


def check_within(*, within: bool) -> None:
    """Refuse a step that is open to small amounts only.

    Raises:
        Refused: ``beyond-limit``.
    """
    if not within:
        raise Refused("beyond-limit", "status")
