"""Sums of amounts in several currencies, in the firm's own; what has no rate stays beside it, never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from app.rules.currencies import exponent
from app.rules.money import Money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.storage.connection import Connection

_SCALE = 10**8  # rates are kept as units of the base currency per unit, times this


class Sums(NamedTuple):
    """A sum in the firm's currency, and the amounts whose currency has no rate."""

    base: Money
    others: tuple[Money, ...] = ()


class Rates(NamedTuple):
    """The firm's currency and the newest rate of each other one, times 10^8."""

    base: str
    rate: dict[str, int]

    def sum(self, amounts: Iterable[tuple[int | None, str | None]]) -> Sums:
        """Add amounts (minor units, currency); one without a currency is in the firm's own."""
        totals: dict[str, int] = {}
        for minor, currency in amounts:
            if minor:
                key = currency or self.base
                totals[key] = totals.get(key, 0) + minor
        total, others = 0, []
        for currency, minor in sorted(totals.items()):
            if currency == self.base:
                total += minor
            elif currency in self.rate:
                total += self._converted(minor, currency)
            else:
                others.append(Money(minor, currency))
        return Sums(Money(total, self.base), tuple(others))

    def _converted(self, minor: int, currency: str) -> int:
        """Minor units of the base currency, rounded half up."""
        up, down = 10 ** exponent(self.base), 10 ** exponent(currency) * _SCALE
        rounded: int = (2 * minor * self.rate[currency] * up + down) // (2 * down)
        return rounded


def combined(sums: Iterable[Sums], base: str) -> Sums:
    """Sums added up."""
    total, others = 0, dict[str, int]()
    for part in sums:
        total += part.base.minor
        for money in part.others:
            others[money.currency] = others.get(money.currency, 0) + money.minor
    return Sums(Money(total, base), tuple(Money(minor, code) for code, minor in sorted(others.items())))


def load(connection: Connection) -> Rates:
    """The firm's currency and the newest rates."""
    row = connection.execute("SELECT base_currency FROM organisations LIMIT 1").fetchone()
    base = str(row[0]) if row else "CNY"
    found = connection.execute(
        "SELECT currency, rate_e8 FROM exchange_rates WHERE deleted_at IS NULL AND base = ? ORDER BY valid_from",
        (base,),
    )
    return Rates(base, {currency: int(rate) for currency, rate in found})
