"""Runner of RFM on an order file."""

from dataclasses import replace
from datetime import date

import numpy as np

from app.analytics.fits.asked import Answer, Ask
from app.analytics.fits.table import Table
from app.analytics.methods.results import Note, note
from app.analytics.methods.rfm import Scores
from app.analytics.methods.rfm import rfm as score


def rfm(table: Table, ask: Ask) -> Answer:
    """Columns customer, date, amount; one row per order.

    Recency is days before ``as_of`` (the last date in the file), frequency counts the rows that are no refunds,
    money is the sum of all. Rows after ``as_of`` and customers with refunds only are left out, and a note says so.
    """
    days = np.array([each.toordinal() for each in table.dates("date")], dtype=np.int64)
    amount, names = table.numbers("amount"), np.array(table.texts("customer"), dtype=object)
    end = ask.as_of.toordinal() if ask.as_of else int(days.max(initial=1))
    known = days <= end
    notes = [note("rows-after-as-of", n=int((~known).sum()))] if not known.all() else []
    bought = known & (amount >= 0)
    customers, first = np.unique(names[bought].astype(str), return_inverse=True)
    last = np.zeros(customers.size, dtype=np.int64)
    np.maximum.at(last, first, days[bought])
    everyone, place = np.unique(names[known].astype(str), return_inverse=True)
    total = np.bincount(place, amount[known], everyone.size)[np.searchsorted(everyone, customers)]
    if everyone.size > customers.size:
        notes.append(note("refunds-only", n=everyone.size - customers.size))
    count = np.bincount(first, minlength=customers.size)
    return _answer(score(end - last, count, total), (end - last, count, total), customers, notes, end)


def _answer(
    found: Scores,
    columns: tuple[np.ndarray, np.ndarray, np.ndarray],
    customers: np.ndarray,
    notes: list[Note],
    end: int,
) -> Answer:
    names = ("customer", "recency", "frequency", "money", "r", "f", "m", "segment")
    rows = zip(customers.tolist(), *columns, found.r, found.f, found.m, found.segments, strict=True)
    return Answer(
        replace(found, notes=(*notes, *found.notes)),
        {**found.parameters, "as_of": date.fromordinal(end).isoformat()},
        [dict(zip(names, row, strict=True)) for row in rows],
    )
