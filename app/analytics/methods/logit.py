"""Logistic regression by iteratively reweighted least squares (McCullagh & Nelder 1989)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.results import Floats, Note, Result, floats, note, refuse_rows
from app.analytics.methods.special import two_sided_p
from app.rules.errors import Refused

CONSTANT = "const"


@dataclass(frozen=True, slots=True, kw_only=True)
class Logit(Result):
    """A fitted regression; empty parameters when the data allow none.

    Attributes:
        coefficients: constant first, then one per feature that was used.
        errors: standard errors of the coefficients.
        p_values: two-sided, by name.
        used: columns of the features that were used.
        events: how many ones.
        null_log_likelihood: of the constant alone.
    """

    coefficients: Floats
    errors: Floats
    p_values: Mapping[str, float]
    used: tuple[int, ...]
    events: int
    null_log_likelihood: float | None = None

    def probability(self, features: npt.ArrayLike) -> Floats:
        """Probability of a one per row."""
        x = np.asarray(features, dtype=np.float64)[:, list(self.used)]
        return sigmoid(self.coefficients[0] + x @ self.coefficients[1:])


def sigmoid(x: npt.ArrayLike) -> Floats:
    """1 ÷ (1 + e⁻ˣ) without overflow."""
    return np.exp(-np.logaddexp(0, -np.asarray(x, dtype=np.float64)))


def fit_logit(y: npt.ArrayLike, features: npt.ArrayLike, names: Sequence[str], ridge: float = 0.0) -> Logit:
    """Fit y on a constant and the features; constant features are left out and named in a note.

    Args:
        y: 0 or 1 per row.
        features: rows × columns.
        names: of the columns.
        ridge: weight of ½·Σ β² without the constant; 0 for plain maximum likelihood.

    Raises:
        Refused: for missing numbers, a y other than 0 or 1, or columns that repeat each other.
    """
    target, x = floats(y, "y"), np.asarray(features, dtype=np.float64).reshape(len(np.asarray(y)), len(names))
    for column, name in enumerate(names):
        floats(x[:, column], name)
    refuse_rows((target != 0) & (target != 1), "event-not-binary", "y")
    used = tuple(column for column in range(len(names)) if target.size and np.ptp(x[:, column]) > 0)
    notes = [
        note("feature-constant", feature=names[column]) for column in range(len(names)) if column not in used
    ]
    events = int(target.sum())
    if not 0 < events < target.size:
        return _nothing(target, events, [*notes, note("one-outcome-only", n=target.size, events=events)])
    design = np.column_stack([np.ones(target.size), x[:, list(used)]])
    if not ridge and np.linalg.matrix_rank(design) < design.shape[1]:
        raise Refused("features-repeat")
    beta, information, converged = _iterate(target, design, ridge)
    if not converged:
        return _nothing(target, events, [*notes, note("perfect-separation", n=target.size)])
    names = (CONSTANT, *(names[column] for column in used))
    return _described(
        target=target,
        design=design,
        beta=beta,
        information=information,
        names=names,
        used=used,
        notes=tuple(notes),
    )


def _iterate(target: Floats, design: Floats, ridge: float) -> tuple[Floats, Floats, bool]:
    penalty = np.full(design.shape[1], ridge)
    penalty[0] = 0
    beta = np.zeros(design.shape[1])
    spread = design.std(axis=0)
    information = np.eye(beta.size)
    for _ in range(60):
        p = sigmoid(design @ beta)
        information = (design.T * (p * (1 - p))) @ design + np.diag(penalty)
        if np.linalg.cond(information) > 1e16 or np.abs(beta * spread)[1:].max(initial=0) > 60:
            return beta, information, False
        step = np.linalg.solve(information, design.T @ (target - p) - penalty * beta)
        beta = beta + step
        if np.abs(step).max() <= 1e-10 * (1 + np.abs(beta).max()):
            fitted = sigmoid(design @ beta)
            return beta, information, bool(ridge or np.abs(target - fitted).max() > 1e-6)
    return beta, information, False


def _described(
    *,
    target: Floats,
    design: Floats,
    beta: Floats,
    information: Floats,
    names: tuple[str, ...],
    used: tuple[int, ...],
    notes: tuple[Note, ...],
) -> Logit:
    errors = np.sqrt(np.diag(np.linalg.inv(information)))
    linear = design @ beta
    share = target.mean()
    null = target.size * (share * np.log(share) + (1 - share) * np.log(1 - share))
    return Logit(
        method="logit",
        n=target.size,
        parameters=dict(zip(names, beta.tolist(), strict=True)),
        notes=notes,
        log_likelihood=float((target * linear - np.logaddexp(0, linear)).sum()),
        coefficients=beta,
        errors=errors,
        p_values={name: two_sided_p(float(b / e)) for name, b, e in zip(names, beta, errors, strict=True)},
        used=used,
        events=int(target.sum()),
        null_log_likelihood=float(null),
    )


def _nothing(target: Floats, events: int, notes: list[Note]) -> Logit:
    none = np.zeros(0)
    return Logit(
        method="logit",
        n=target.size,
        notes=tuple(notes),
        coefficients=none,
        errors=none,
        p_values={},
        used=(),
        events=events,
    )
