"""What contracts are worth: paid memberships as renewals and losses, valued by sBG (Fader & Hardie 2007)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import itemgetter

import numpy as np

from app.analytics.books import Books
from app.analytics.methods.clv import Assumptions
from app.analytics.methods.results import Floats, Note, note
from app.analytics.methods.sbg import ContractFit, fit_contracts
from app.analytics.report import EVERYONE, Reader, Scope, money

GRACE_DAYS = 30
"""A membership that follows the one before within so many days is its renewal."""
LEAST = 20
_Held = tuple[str, str, str, int, int, int]


@dataclass(frozen=True, slots=True)
class Contract:
    """Paid memberships of an account, each the renewal of the one before.

    Attributes:
        account: whose.
        since: ordinal of the first day of the last one.
        until: ordinal of its last day.
        fee: what that one cost, minor units.
        renewals: how many there were.
        inside: whether the account is looked at; the others are only learned from.
    """

    account: str
    since: int
    until: int
    fee: int
    renewals: int
    inside: bool

    def lost(self, day: int) -> bool:
        """Whether no renewal can follow any more on this day."""
        return day - self.until > GRACE_DAYS


@dataclass(frozen=True, slots=True)
class ContractValues:
    """What was found.

    Attributes:
        values: minor units per account with a running contract; empty when it cannot be judged.
        parameters: estimates and totals; empty likewise.
        notes: what must be said beside them.
    """

    values: Mapping[str, float] = field(default_factory=dict)
    parameters: Mapping[str, object] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()


def value_contracts(
    connection: Reader, books: Books, assumptions: Assumptions, where: Scope = EVERYONE
) -> ContractValues:
    """Learn retention from all contracts of the firm, and value those of these accounts that still run."""
    found, notes = _read(connection, books, where)
    lost = [each.lost(books.day) for each in found]
    renewals, losses = sum(each.renewals for each in found), sum(lost)
    if len(found) < LEAST or not renewals or not losses:
        few = note("contracts-too-few", n=len(found), renewals=renewals, losses=losses, least=LEAST)
        return ContractValues(notes=(*notes, few))
    fit = fit_contracts([each.renewals for each in found], lost)
    running = [each for each, gone in zip(found, lost, strict=True) if each.inside and not gone]
    values: dict[str, float] = {}
    for each in running:
        values[each.account] = each.fee * _renewals_to_come(fit, each, books.day, assumptions)
    alpha, beta = fit.parameters["alpha"], fit.parameters["beta"]
    parameters: dict[str, object] = {
        "contracts": len(found),
        "contract_renewals": renewals,
        "contract_losses": losses,
        "contract_alpha": alpha,
        "contract_beta": beta,
        "contract_retention": beta / (alpha + beta),
        "contracts_running": len(running),
        "contract_value": money(sum(values.values()), books.currency),
    }
    return ContractValues(values, parameters, (*notes, *fit.notes))


def _renewals_to_come(fit: ContractFit, contract: Contract, day: int, assumptions: Assumptions) -> float:
    """Discounted expected renewals within the horizon: Σ S(r + j) ÷ S(r) ÷ (1 + discount)^months until the j-th.

    Fader & Hardie 2010, eq. 6, with the days on which the running contract can be renewed: every as many days as it
    runs. One that has just ended and may still be renewed is taken to be due today.
    """
    length = contract.until - contract.since + 1
    days = np.arange(contract.until + 1 - day, assumptions.periods * assumptions.period, length)
    survival = fit.survival(contract.renewals + np.arange(days.size + 1))
    if survival is None or not days.size:
        return 0.0
    months: Floats = np.maximum(days, 0) / assumptions.period
    return float((survival[1:] / survival[0]) @ (1 + assumptions.discount) ** -months)


def _read(connection: Reader, books: Books, where: Scope) -> tuple[list[Contract], tuple[Note, ...]]:
    rows: list[_Held] = connection.execute(
        "SELECT account_id, since_on, until_on, paid, coalesce(currency, ?) = ? AND until_on IS NOT NULL, "
        f"{where.on('account_id')} FROM memberships WHERE deleted_at IS NULL AND paid > 0 AND since_on <= ? "
        "ORDER BY account_id, since_on, until_on",
        (books.currency, books.currency, *where.parameters, books.as_of.isoformat()),
    ).fetchall()
    kept = [row for row in rows if row[4]]
    left_out = sum(1 for row in rows if not row[4] and row[5])
    notes = (note("contracts-left-out", n=left_out, currency=books.currency),) if left_out else ()
    found = [each for _, held in groupby(kept, itemgetter(0)) for each in _chained(held)]
    return found, notes


def _chained(held: Iterable[_Held]) -> list[Contract]:
    """The contracts of one account; what lies within a longer membership is no renewal of it."""
    found: list[Contract] = []
    for account, since_on, until_on, fee, _, inside in held:
        since, until = _ordinal(since_on), _ordinal(until_on)
        last = found[-1] if found else None
        if last is None or since - last.until > GRACE_DAYS:
            found.append(Contract(account, since, until, fee, 0, bool(inside)))
        elif until > last.until:
            renewals = last.renewals + (since > last.since)
            found[-1] = Contract(account, since, until, fee, renewals, bool(inside))
    return found


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
