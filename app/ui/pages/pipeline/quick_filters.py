"""The few narrowings of the deals that are one click away."""

from __future__ import annotations

import datetime as dt

from app.rules.periods import span
from app.storage.list_spec import Filter

QUICK = ("all", "mine", "late", "month")
_OPEN = Filter("status", "equals", ("open",))


def quick_filters(wanted: str, user: str, today: dt.date) -> tuple[Filter, ...]:
    """The filters behind one of them: one's own deals, an overdue next step, closing this month."""
    if wanted == "mine":
        return (Filter("owner_id", "equals", (user,)),)
    if wanted == "late":
        yesterday = (today - dt.timedelta(days=1)).isoformat()
        return (_OPEN, Filter("next_step_on", "range", (None, yesterday)))
    if wanted == "month":
        begin, end = span("month", today)
        return (_OPEN, Filter("expected_close", "range", (begin.isoformat(), end.isoformat())))
    return ()
