"""What every method hands back: how much it saw, what it found, and what has to be said beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from app.rules.errors import Refused

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Booleans = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader must know before trusting a figure.

    Attributes:
        code: key of the sentence in ``app/words/sentences/analytics.py``.
        facts: values of the sentence's placeholders.
    """

    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The part that all results share.

    Attributes:
        method: stable name of the method that was really used, after any fall-back.
        n: number of observations that entered the figures.
        parameters: what was estimated or set; empty when the data allow no estimate.
        notes: what must be said beside the figures.
        log_likelihood: of the fitted model in the units of the input; None for methods without one.
    """

    method: str
    n: int
    parameters: Mapping[str, float] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    log_likelihood: float | None = None


def note(code: str, **facts: object) -> Note:
    """A note with its facts by name."""
    return Note(code, facts)


def floats(values: npt.ArrayLike, name: str) -> Floats:
    """A column as float64, refused when a value is missing or infinite.

    Raises:
        Refused: ``number-missing`` with the name of the column and the first bad row, counted from 1.
    """
    column = np.asarray(values, dtype=np.float64)
    bad = np.flatnonzero(~np.isfinite(column))
    if bad.size:
        raise Refused("number-missing", name, column=name, row=int(bad[0]) + 1)
    return column


def refuse_rows(bad: Booleans, code: str, column: str) -> None:
    """Refuse with the first row for which ``bad`` holds, counted from 1.

    Raises:
        Refused: with the given code, the column and the row.
    """
    rows = np.flatnonzero(bad)
    if rows.size:
        raise Refused(code, column, column=column, row=int(rows[0]) + 1)
