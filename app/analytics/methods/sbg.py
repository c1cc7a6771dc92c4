"""Retention of contracts: shifted beta-geometric (Fader & Hardie 2007, JIM 21(1))."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.analytics.methods.optimise import Minimum, nelder_mead
from app.analytics.methods.results import Floats, Result, floats, note, refuse_rows
from app.analytics.methods.special import log_beta


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractFit(Result):
    """A fitted retention curve; ``n`` is the size of the cohort."""

    def survival(self, period: npt.ArrayLike) -> Floats | None:
        """Share of the cohort still there after so many periods; None without a fit."""
        if not self.parameters:
            return None
        return np.exp(_log_survival(np.asarray(period, dtype=np.float64), *self._shape()))

    def remaining(self, period: int, discount: float, horizon: int = 1000) -> float | None:
        """Discounted expected residual lifetime after the ``period``-th renewal.

        Fader & Hardie 2010, "Customer-base valuation in a contractual setting", eq. 6: Σ S(t)/S(n − 1) over
        the renewals to come; the sum is cut at the horizon.
        """
        survivors = self.survival(np.arange(period, period + horizon + 1))
        if survivors is None:
            return None
        weights = (1 + discount) ** -np.arange(horizon)
        return float((survivors[1:] / survivors[0]) @ weights)

    def _shape(self) -> tuple[float, float]:
        return self.parameters["alpha"], self.parameters["beta"]


def fit_sbg(period: npt.ArrayLike, alive: npt.ArrayLike) -> ContractFit:
    """Fit the curve by maximum likelihood to one cohort.

    Args:
        period: whole periods since the start, ascending; the first row is the whole cohort.
        alive: customers still there at each.

    Raises:
        Refused: for missing or negative numbers, periods out of order, or a cohort that grows.
    """
    t, left = floats(period, "period"), floats(alive, "alive")
    refuse_rows(left < 0, "number-negative", "alive")
    refuse_rows(np.diff(t, prepend=t[:1] - 1) <= 0, "periods-out-of-order", "period")
    refuse_rows(np.diff(left, prepend=left[:1]) > 0, "cohort-grows", "alive")
    n = int(left[0]) if left.size else 0
    lost = -np.diff(left)
    if left.size < 3 or not lost.any() or not left[-1]:
        return ContractFit(method="sbg", n=n, notes=(note("cohort-tells-nothing", periods=left.size),))
    best = nelder_mead(lambda logs: _negative(logs, t - t[0], lost, float(left[-1])), np.zeros(2))
    return _fitted(best, n)


def fit_contracts(renewals: npt.ArrayLike, lost: npt.ArrayLike) -> ContractFit:
    """Fit the curve to contracts that began at different times, one entry each.

    The likelihood is Π P(T = r + 1) over those lost × Π S(r) over those that still run (ibid., appendix A);
    of one cohort it is that of ``fit_sbg``.

    Args:
        renewals: how often each was renewed.
        lost: whether it ended for good after them; it still runs otherwise.

    Raises:
        Refused: for missing or negative numbers.
    """
    times, ended = floats(renewals, "renewals"), np.asarray(lost, dtype=np.bool_)
    refuse_rows(times < 0, "number-negative", "renewals")
    whole = times.astype(np.int64)
    if not ended.any() or not whole.any():
        return ContractFit(method="sbg", n=whole.size)
    size = int(whole.max()) + 1
    gone = np.bincount(whole[ended], minlength=size).astype(np.float64)
    running = np.bincount(whole[~ended], minlength=size).astype(np.float64)
    return _fitted(nelder_mead(lambda logs: _negative_lives(logs, gone, running), np.zeros(2)), whole.size)


def _fitted(best: Minimum, n: int) -> ContractFit:
    alpha, beta = (float(value) for value in np.exp(best.at))
    notes = []
    if not best.converged or max(alpha, beta) > 1000:
        notes.append(note("retention-constant", alpha=round(alpha, 1), beta=round(beta, 1)))
    return ContractFit(
        method="sbg",
        n=n,
        parameters={"alpha": alpha, "beta": beta},
        notes=tuple(notes),
        log_likelihood=-best.value,
    )


def _log_survival(t: Floats, alpha: float, beta: float) -> Floats:
    return log_beta(alpha, beta + t) - log_beta(alpha, beta)


def _negative(logs: Floats, t: Floats, lost: Floats, left: float) -> float:
    if np.abs(logs).max() > 12:
        return float("inf")
    survival = _log_survival(t, *np.exp(logs))
    share = survival[:-1] + np.log(-np.expm1(np.diff(survival)))
    return float(-(lost @ share + left * survival[-1]))


def _negative_lives(logs: Floats, gone: Floats, running: Floats) -> float:
    """By the recursion of the paper (eq. 7), which loses no digits where α and β are large."""
    if np.abs(logs).max() > 12:
        return float("inf")
    alpha, beta = np.exp(logs)
    leaving = alpha / (alpha + beta + np.arange(gone.size))
    survival = np.concatenate([[0.0], np.cumsum(np.log1p(-leaving))[:-1]])
    return float(-(gone @ (survival + np.log(leaving)) + running @ survival))
