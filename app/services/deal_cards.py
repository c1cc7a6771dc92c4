"""The deals of one stage, of which only those in sight are read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple, overload

from app.rules.moments import from_millis
from app.rules.stages import rotting_days

if TYPE_CHECKING:
    from app.services.stage_rows import StageInfo
    from app.storage.connection import Connection

PAGE = 64


class DealCard(NamedTuple):
    """A deal on the board; ``rotting`` is the number of days over the stage's limit, 0 while within it."""

    id: str
    stage_id: str
    name: str
    account: str
    amount: int | None
    currency: str | None
    expected_close: dt.date | None
    next_step_on: dt.date | None
    rotting: int


class DealCards(Sequence[DealCard]):
    """Deals by their place; a page is read when one of it is looked at.

    Args:
        rowids: rows of the deals, in order.
        ids: their ids, in the same order.
        first: the first page, read already.
    """

    def __init__(self, rowids: list[int], ids: list[str], first: list[DealCard]) -> None:
        self.ids, self.rowids = ids, rowids
        self._read = dict(enumerate(first))
        self.more: Callable[[list[int]], list[DealCard]] | None = None  # reads rows of a later page

    def __len__(self) -> int:
        return len(self.rowids)

    @overload
    def __getitem__(self, place: int) -> DealCard: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[DealCard]: ...

    def __getitem__(self, place: int | slice) -> DealCard | Sequence[DealCard]:
        if isinstance(place, slice):
            return [self[n] for n in range(*place.indices(len(self)))]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        where = place % len(self)
        if where not in self._read and self.more is not None:
            start = where - where % PAGE
            self._read.update(enumerate(self.more(self.rowids[start : start + PAGE]), start))
        return self._read[where]


def read_cards(
    connection: Connection, rowids: list[int], stage: StageInfo, now: dt.datetime
) -> list[DealCard]:
    """Read some deals of a stage, in the order of their rows; one that is gone meanwhile is left empty."""
    marks = ",".join(map(str, rowids))
    rows = connection.execute(
        "SELECT t.rowid, t.id, t.name, coalesce(a.name, ''), t.amount, t.currency, t.expected_close, t.next_step_on,"
        f" t.stage_entered_at FROM deals t LEFT JOIN accounts a ON a.id = t.account_id WHERE t.rowid IN ({marks})"
    )
    found: dict[int, DealCard] = {}
    for rowid, deal, name, account, amount, currency, close, step, entered in rows:
        since = from_millis(entered) if entered is not None else now
        rotting = rotting_days(since, now, stage.dwell_days) if stage.kind == "open" else 0
        found[rowid] = DealCard(
            deal, stage.id, name, account, amount, currency, _day(close), _day(step), rotting
        )
    gone = DealCard("", stage.id, "", "", None, None, None, None, 0)
    return [found.get(rowid, gone) for rowid in rowids]


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
