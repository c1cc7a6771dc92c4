"""Who is kept aside as control: a draw that gives the same answer on every laptop and after every repetition."""

from collections.abc import Iterable
from hashlib import sha256


def control_group(campaign: str, accounts: Iterable[str], percent: int) -> frozenset[str]:
    """So many in a hundred of the accounts, rounded to the nearest; those with the smallest hash of both ids.

    With any per cent over 0 and more than one account, at least one is drawn and at least one is left.
    """
    ranked = sorted(set(accounts), key=lambda account: sha256(f"{campaign}:{account}".encode()).digest())
    if percent <= 0 or len(ranked) < 2:
        return frozenset()
    size = (len(ranked) * percent + 50) // 100
    return frozenset(ranked[: min(max(size, 1), len(ranked) - 1)])
