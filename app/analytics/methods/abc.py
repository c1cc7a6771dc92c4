"""Few make most of it: ABC classes (Dickie 1951), the Lorenz curve (1905) and Gini's index (1912)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.results import Floats, Result, floats, note


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes(Result):
    """Classes per account in the order of the input.

    Attributes:
        classes: "A", "B", "C", or "" for totals of zero or less, which stand apart.
        gini: 0 all equal … towards 1 one has all; of the positive totals; None without one.
        top_share: share of the largest 20 % of the positive accounts (rounded up); None without one.
        lorenz: cumulative share of the total, smallest first, from 0 to 1, one step per positive account.
        negatives: accounts with a total under zero.
    """

    classes: tuple[str, ...]
    gini: float | None = None
    top_share: float | None = None
    lorenz: Floats
    negatives: int = 0


def abc(totals: npt.ArrayLike, a_until: int = 80, b_until: int = 95) -> Classes:
    """Class the accounts by their totals: A until ``a_until`` % are reached, the crossing one included.

    Args:
        totals: one per account; whole minor units keep the comparison exact.
        a_until: percent.
        b_until: percent.
    """
    values = floats(totals, "total")
    classes = np.full(values.size, "", dtype="<U1")
    order = np.argsort(-values, kind="stable")
    order = order[values[order] > 0]
    negatives = int((values < 0).sum())
    notes = [note("negative-totals", n=negatives)] if negatives else []
    parameters = {"a_until": float(a_until), "b_until": float(b_until)}
    if not order.size:
        notes.append(note("no-positive-totals", n=values.size))
        return Classes(
            method="abc",
            n=values.size,
            parameters=parameters,
            notes=tuple(notes),
            classes=tuple(classes.tolist()),
            lorenz=np.zeros(1),
            negatives=negatives,
        )
    ranked = values[order]
    before = np.concatenate([[0.0], np.cumsum(ranked)[:-1]]) * 100
    total = float(ranked.sum())
    classes[order] = np.where(before < a_until * total, "A", np.where(before < b_until * total, "B", "C"))
    if ranked[0] == ranked[-1]:
        notes.append(note("totals-all-equal", n=order.size))
    top = -(-order.size // 5)
    return Classes(
        method="abc",
        n=values.size,
        parameters=parameters,
        notes=tuple(notes),
        classes=tuple(classes.tolist()),
        gini=gini(ranked),
        top_share=float(ranked[:top].sum() / total),
        lorenz=np.concatenate([[0.0], np.cumsum(ranked[::-1]) / total]),
        negatives=negatives,
    )


def gini(positive: Floats) -> float:
    """Gini's index of positive numbers: 2·Σ i·xᵢ ÷ (n·Σ x) − (n + 1) ÷ n with x ascending."""
    ascending = np.sort(positive)
    n = ascending.size
    rank = np.arange(1, n + 1)
    return max(0.0, float(2 * (rank @ ascending) / (n * ascending.sum()) - (n + 1) / n))
