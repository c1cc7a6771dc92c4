"""Sums of quotes and orders in integer arithmetic, so that lines, taxes and totals agree to the cent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.rules.errors import Refused


@dataclass(frozen=True, slots=True)
class Totals:
    """Net, tax and gross in minor units; ``net + tax == gross`` always holds."""

    net: int
    tax: int
    gross: int


def half_up(numerator: int, denominator: int) -> int:
    """Divide and round halves away from zero, so that a return is the exact mirror of its sale."""
    sign = -1 if (numerator < 0) != (denominator < 0) else 1
    return sign * ((2 * abs(numerator) + abs(denominator)) // (2 * abs(denominator)))


def line_totals(
    quantity_milli: int,
    unit_price_minor: int,
    discount_bp: int = 0,
    tax_bp: int = 0,
    *,
    inclusive: bool = False,
) -> Totals:
    """The sums of one line of a quote or order.

    Args:
        quantity_milli: quantity in thousandths; negative on a return.
        unit_price_minor: price of one unit in minor units.
        discount_bp: discount in basis points, 0 to 10,000.
        tax_bp: tax rate in basis points, 1300 for 13 %.
        inclusive: the price contains the tax.

    Raises:
        Refused: ``price-negative``, ``discount-range``, ``tax-range``.
    """
    if unit_price_minor < 0:
        raise Refused("price-negative", "unit_price")
    if not 0 <= discount_bp <= 10_000:
        raise Refused("discount-range", "discount_bp")
    if not 0 <= tax_bp <= 100_000:
        raise Refused("tax-range", "tax_bp")
    amount = half_up(quantity_milli * unit_price_minor * (10_000 - discount_bp), 10_000_000)
    if inclusive:
        net = half_up(amount * 10_000, 10_000 + tax_bp)
        return Totals(net, amount - net, amount)
    tax = half_up(amount * tax_bp, 10_000)
    return Totals(amount, tax, amount + tax)


def sum_totals(lines: Iterable[Totals]) -> Totals:
    """A document's totals are the sums of its rounded lines: what is printed adds up."""
    net = tax = 0
    for line in lines:
        net += line.net
        tax += line.tax
    return Totals(net, tax, net + tax)


def allocate(minor: int, weights: Sequence[int]) -> tuple[int, ...]:
    """Split an amount by weights; the parts add up to it exactly (largest remainder, Hamilton 1791).

    Weights that are all zero share equally. Ties go to the earlier part.

    Raises:
        Refused: ``weights-empty`` when there is nothing to split among, ``weight-negative``.
    """
    if not weights:
        raise Refused("weights-empty")
    if min(weights) < 0:
        raise Refused("weight-negative")
    shares = list(weights) if any(weights) else [1] * len(weights)
    whole = sum(shares)
    parts = [abs(minor) * share // whole for share in shares]
    by_remainder = sorted(range(len(shares)), key=lambda i: -(abs(minor) * shares[i] % whole))
    for i in by_remainder[: abs(minor) - sum(parts)]:
        parts[i] += 1
    return tuple(-part for part in parts) if minor < 0 else tuple(parts)
