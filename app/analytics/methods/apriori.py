"""What is bought together: Apriori (Agrawal & Srikant 1994) in whole numbers, lift (Brin et al. 1997)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

from app.analytics.methods.results import Result, note
from app.rules.errors import Refused

Items = tuple[str, ...]
_MOST_CANDIDATES = 2_000_000


@dataclass(frozen=True, slots=True)
class Rule:
    """Who has the antecedent also has the consequent.

    Attributes:
        antecedent: items, sorted.
        consequent: items, sorted.
        count: baskets with both.
        of: baskets with the antecedent: "count of these similar customers…".
        confidence: count ÷ of.
        lift: confidence ÷ share of the consequent in all baskets.
    """

    antecedent: Items
    consequent: Items
    count: int
    of: int
    confidence: float
    lift: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Associations(Result):
    """Frequent item sets with their counts, and the rules from them, strongest first."""

    itemsets: tuple[tuple[Items, int], ...]
    rules: tuple[Rule, ...]


def apriori(
    baskets: Iterable[Iterable[str]], support: Fraction, confidence: Fraction, longest: int | None = None
) -> Associations:
    """Find all item sets in at least ``support`` of the baskets and all rules of at least ``confidence``.

    Args:
        baskets: items bought together; an item counts once per basket, empty baskets do not count.
        support: share of all baskets, over 0 and up to 1.
        confidence: share of the baskets with the antecedent, 0…1.
        longest: most items in a set; None for no limit.

    Raises:
        Refused: ``share-outside`` for a limit outside its range; ``too-many-combinations`` when the support
            is so low that the sets would not fit.
    """
    if not 0 < support <= 1 or not 0 <= confidence <= 1:
        raise Refused("share-outside", support=str(support), confidence=str(confidence))
    kept = [sorted(set(basket)) for basket in baskets]
    kept = [basket for basket in kept if basket]
    n = len(kept)
    counts = _frequent(_masks(kept), n, support, longest) if n else {}
    rules = sorted(_rules(counts, n, confidence), key=lambda rule: (-rule.lift, -rule.count, rule.antecedent))
    notes = [] if n else [note("no-baskets")]
    if n and not rules:
        notes.append(note("no-rules", n=n, support=str(support), confidence=str(confidence)))
    return Associations(
        method="apriori",
        n=n,
        parameters={"support": float(support), "confidence": float(confidence)},
        notes=tuple(notes),
        itemsets=tuple(sorted(counts.items(), key=lambda pair: (len(pair[0]), -pair[1], pair[0]))),
        rules=tuple(rules),
    )


def _masks(baskets: Sequence[Sequence[str]]) -> dict[Items, int]:
    """Item → the baskets that hold it, one bit each."""
    rows: dict[str, bytearray] = {}
    width = len(baskets) // 8 + 1
    for place, basket in enumerate(baskets):
        for item in basket:
            rows.setdefault(item, bytearray(width))[place >> 3] |= 1 << (place & 7)
    return {(item,): int.from_bytes(bits, "little") for item, bits in rows.items()}


def _frequent(masks: dict[Items, int], n: int, support: Fraction, longest: int | None) -> dict[Items, int]:
    least = -(
        -support.numerator * n // support.denominator
    )  # count·denominator ≥ numerator·n, in whole numbers
    level = {items: mask for items, mask in masks.items() if mask.bit_count() >= least}
    found: dict[Items, int] = {}
    while level:
        found.update({items: mask.bit_count() for items, mask in level.items()})
        if len(found) > _MOST_CANDIDATES or (longest and len(next(iter(level))) >= longest):
            break
        level = _joined(level, least)
    if len(found) > _MOST_CANDIDATES:
        raise Refused("too-many-combinations", "support", support=str(support))
    return found


def _joined(level: dict[Items, int], least: int) -> dict[Items, int]:
    """Sets one item longer whose two generating sets differ in the last item only."""
    groups: dict[Items, list[Items]] = {}
    for items in sorted(level):
        groups.setdefault(items[:-1], []).append(items)
    if sum(len(group) ** 2 for group in groups.values()) // 2 > 20 * _MOST_CANDIDATES:
        raise Refused("too-many-combinations", "support", support=str(least))
    longer: dict[Items, int] = {}
    for group in groups.values():
        for one, two in combinations(group, 2):
            mask = level[one] & level[two]
            if mask.bit_count() >= least:
                longer[(*one, two[-1])] = mask
    return longer


def _rules(counts: dict[Items, int], n: int, confidence: Fraction) -> Iterable[Rule]:
    for items, count in counts.items():
        for size in range(1, len(items)):
            for antecedent in combinations(items, size):
                of = counts[antecedent]
                if count * confidence.denominator >= confidence.numerator * of:
                    consequent = tuple(item for item in items if item not in antecedent)
                    lift = count * n / (of * counts[consequent])
                    yield Rule(antecedent, consequent, count, of, count / of, lift)
