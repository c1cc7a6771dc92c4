"""Retention by cohort: of those who began in a period, how many came back in each later one."""

from dataclasses import dataclass

import numpy as np

from app.analytics.methods.pairs import distinct_pairs
from app.analytics.methods.results import Integers, Result, note


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohorts(Result):
    """The triangle.

    Attributes:
        starts: period of each cohort, ascending, without gaps between the first and the last.
        sizes: customers that began in it.
        active: cohorts × age; customers seen in the age-th period after the start, −1 where it is not over.
    """

    starts: tuple[int, ...]
    sizes: Integers
    active: Integers

    def retention(self, cohort: int, age: int) -> float | None:
        """Share of a cohort seen at an age; None when it lies ahead or the cohort is empty."""
        seen, size = int(self.active[cohort, age]), int(self.sizes[cohort])
        return seen / size if seen >= 0 and size else None


def cohorts(customer: Integers, period: Integers, until: int) -> Cohorts:
    """Count the triangle.

    Args:
        customer: integer code per row.
        period: number of the period (month, quarter) per row.
        until: last complete period; rows after it are left out.
    """
    known = period <= until
    owner, seen, _ = distinct_pairs(customer[known], period[known])
    if not owner.size:
        none = np.zeros(0, dtype=np.int64)
        return Cohorts(
            method="cohort",
            n=0,
            notes=(note("no-customers"),),
            starts=(),
            sizes=none,
            active=none.reshape(0, 0),
        )
    who, first, place = np.unique(owner, return_index=True, return_inverse=True)
    begun = seen[first]
    start, width = int(begun.min()), until - int(begun.min()) + 1
    row = begun[place] - start
    counted = np.bincount(row * width + seen - begun[place], minlength=width * width)
    active = counted.reshape(width, width).astype(np.int64)
    ahead = np.add.outer(np.arange(width), np.arange(width)) >= width
    active[ahead] = -1
    return Cohorts(
        method="cohort",
        n=who.size,
        starts=tuple(range(start, until + 1)),
        sizes=np.bincount(begun - start, minlength=width).astype(np.int64),
        active=active,
    )
