"""Which records of the whole base may be the same: a long look that can be cancelled and gone on with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.rules.errors import Refused
from app.rules.matching import Match, Prepared, Reason, candidates, compare, prepare
from app.rules.matching_schemes import SCHEMES
from app.services.duplicates import COLUMNS, LEAST, TABLES, comparable
from app.storage.connection import Connection

STEP = 2_000


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that may be the same; ``a`` was made first."""

    a: str
    b: str
    score: int
    reasons: tuple[Reason, ...]

    def as_json(self) -> dict[str, Any]:
        """As ``duplicates --json`` prints it."""
        reasons = [{"code": r.code, "field": r.field, "left": r.left, "right": r.right} for r in self.reasons]
        return {"a": self.a, "b": self.b, "score": self.score, "reasons": reasons}


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a scan has found so far.

    Attributes:
        pairs: the surest first.
        after: the record up to which everything was compared with what was made before it; None at the start.
        complete: nothing is left to compare.
    """

    pairs: tuple[Pair, ...] = ()
    after: str | None = None
    complete: bool = False


Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def nobody(_done: int, _of: int) -> None:
    """Nobody wants to know how far it is."""


def never() -> bool:
    """It is not cancelled."""
    return False


def scan(
    connection: Connection,
    kind: str,
    progress: Progress = nobody,
    cancelled: Cancelled = never,
    begun: Scanned | None = None,
) -> Scanned:
    """Compare all records of a kind that share a blocking key.

    Args:
        connection: to read from.
        kind: account, contact or lead.
        progress: told how many of the comparisons are done.
        cancelled: asked between them; what was found until then is handed back.
        begun: what an earlier scan handed back, to go on from there.

    Raises:
        Refused: ``duplicates-kind`` for a kind that has no duplicates.
    """
    if kind not in SCHEMES:
        raise Refused("duplicates-kind", "kind", kind=kind, kinds=", ".join(SCHEMES))
    before = begun or Scanned()
    read = _read(connection, kind, cancelled)
    if read is None:
        return before
    return _Scan(kind, *read, before).run(progress, cancelled)


def _read(connection: Connection, kind: str, cancelled: Cancelled) -> tuple[list[str], list[Prepared]] | None:
    """Ids and comparable values in the order of making; None when it was cancelled."""
    keys = COLUMNS[kind].split(", ")
    ids, prepared = [], []
    for record_id, *values in connection.execute(
        f"SELECT id, {COLUMNS[kind]} FROM {TABLES[kind]} WHERE deleted_at IS NULL ORDER BY id"
    ):
        ids.append(record_id)
        prepared.append(prepare(comparable(dict(zip(keys, values, strict=True))), SCHEMES[kind]))
        if len(ids) % STEP == 0 and cancelled():
            return None
    return ids, prepared


class _Scan:
    """Candidates in the order of their later record, so that a stop leaves a clear place to go on from."""

    def __init__(self, kind: str, ids: Sequence[str], prepared: list[Prepared], begun: Scanned) -> None:
        self._scheme = SCHEMES[kind]
        self._ids, self._prepared = ids, prepared
        self._begun = begun
        self._pairs = list(begun.pairs)

    def run(self, progress: Progress, cancelled: Cancelled) -> Scanned:
        """Compare until done or cancelled."""
        waiting = sorted(
            (later, earlier)
            for earlier, later in candidates(self._prepared, self._scheme)
            if self._begun.after is None or self._ids[later] > self._begun.after
        )
        after = self._begun.after
        for done, (later, earlier) in enumerate(waiting):
            if done % STEP == 0:
                progress(done, len(waiting))
            if done and later != waiting[done - 1][0]:
                after = self._ids[waiting[done - 1][0]]
                if cancelled():
                    return self._found(after, complete=False)
            self._compare(earlier, later)
        progress(len(waiting), len(waiting))
        return self._found(self._ids[-1] if self._ids else after, complete=True)

    def _compare(self, earlier: int, later: int) -> None:
        match: Match = compare(self._prepared[earlier], self._prepared[later], self._scheme)
        if match.score >= LEAST:
            self._pairs.append(Pair(self._ids[earlier], self._ids[later], match.score, match.reasons))

    def _found(self, after: str | None, *, complete: bool) -> Scanned:
        order = sorted(self._pairs, key=lambda pair: (-pair.score, pair.a, pair.b))
        return Scanned(tuple(order), after, complete)
