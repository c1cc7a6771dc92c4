"""Which wish is a must, a performance or a delight: Kano et al. 1984; coefficients by Berger et al. 1993."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from app.analytics.methods.results import Note, Result, note
from app.rules.errors import Refused

ANSWERS = ("like", "must-be", "neutral", "live-with", "dislike")
CATEGORIES = "MOAIRQ"
_TABLE = ("QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ")  # functional rows × dysfunctional columns
_FONG = 1.65  # difference of the two largest counts in standard errors, 90 % two-sided


@dataclass(frozen=True, slots=True, kw_only=True)
class Kano(Result):
    """Answers to one pair of questions.

    Attributes:
        counts: answers per category M, O, A, I, R, Q.
        category: of the feature; None when the answers allow none.
        better: gain in satisfaction if it is there, 0…1; None without a usable answer.
        worse: loss of satisfaction if it is missing, −1…0; None without a usable answer.
    """

    counts: Mapping[str, int]
    category: str | None = None
    better: float | None = None
    worse: float | None = None


def classify(functional: int, dysfunctional: int) -> str:
    """Category of one pair of answers, each 1 (like) … 5 (dislike).

    Raises:
        Refused: ``kano-answer`` for an answer outside 1…5.
    """
    for field, answer in (("functional", functional), ("dysfunctional", dysfunctional)):
        if not 1 <= answer <= len(ANSWERS):
            raise Refused("kano-answer", field, answer=answer)
    return _TABLE[functional - 1][dysfunctional - 1]


def kano_pairs(pairs: Iterable[tuple[int, int]]) -> Kano:
    """Evaluate pairs of functional and dysfunctional answers."""
    return kano_counts(Counter(classify(*pair) for pair in pairs))


def kano_counts(given: Mapping[str, int]) -> Kano:
    """Evaluate counts per category.

    The largest count decides; when it is no clearer than chance from the second (Fong's test, Berger et al.
    1993, p. 14), the stronger obligation does: M > O > A > I.
    """
    counts = {name: int(given.get(name, 0)) for name in CATEGORIES}
    if min(counts.values()) < 0:
        raise Refused("number-negative", "counts", column="counts", row=1)
    n = sum(counts.values())
    usable = sum(counts[name] for name in "MOAI")
    notes: list[Note] = []
    if counts["Q"] and counts["Q"] * 10 >= n:
        notes.append(note("kano-contradictions", q=counts["Q"], n=n))
    if not usable:
        notes.append(note("kano-nothing-usable", n=n))
        category = "R" if counts["R"] > counts["Q"] else None
        return Kano(method="kano", n=n, notes=tuple(notes), counts=counts, category=category)
    better = (counts["A"] + counts["O"]) / usable
    worse = -(counts["O"] + counts["M"]) / usable
    category = _category(counts, n, notes)
    return Kano(
        method="kano",
        n=n,
        parameters={"better": better, "worse": worse},
        notes=tuple(notes),
        counts=counts,
        category=category,
        better=better,
        worse=worse,
    )


def _category(counts: Mapping[str, int], n: int, notes: list[Note]) -> str | None:
    first, second = sorted(CATEGORIES, key=lambda name: -counts[name])[:2]
    if first == "Q":
        return None
    high, low = counts[first], counts[second]
    if high - low > _FONG * sqrt((high + low) * (2 * n - high - low) / (2 * n)):
        return first
    if "Q" in (first, second):
        return first
    notes.append(note("kano-close", first=first, second=second, a=high, b=low))
    return min(first, second, key=CATEGORIES.index)
