"""What a sync tells while it works and when it is done."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

STAGES = ("sign-in", "hello", "push", "pull", "apply", "digest", "blobs", "index")


class Progress(NamedTuple):
    """How far a stage is; ``total`` is 0 while nobody knows."""

    stage: str
    done: int = 0
    total: int = 0


ProgressListener = Callable[[Progress], None]


class Verified(NamedTuple):
    """How many records were compared with the server, and whether all of them were identical.

    A sync that touched little compares only that; ``records`` is then what the last whole comparison proved, which
    still stands, and ``whole`` is False.
    """

    records: int
    equal: bool
    whole: bool = True


class Difference(NamedTuple):
    """One field of one record that a sync would change here."""

    table: str
    record_id: str
    field: str
    here: str | int | None
    there: str | int | None


@dataclass(slots=True)
class Tally:
    """The counts of a running sync.

    Attributes:
        pushed: records sent and confirmed.
        pulled: records received, those that left sight among them.
        merged: local transactions that met other edits on the server.
        conflicts: conflict records that those made.
        rejected: local transactions that the server refuses for good.
        dropped: accounts that left this user's reach.
        healed: scopes that differed from the server's and were granted anew: more than none is a bug somewhere.
    """

    pushed: int = 0
    pulled: int = 0
    merged: int = 0
    conflicts: int = 0
    rejected: int = 0
    dropped: int = 0
    healed: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    verified: Verified | None = None

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of a stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - start


@dataclass(frozen=True, slots=True)
class SyncResult:
    """What a sync did, or, as a preview, what it would do.

    Attributes:
        recovered: what had to be put right first: ``fork``, ``recover``, ``resync``.
        differences: of a preview, fields that would change here, at most ``preview.SHOWN``.
        waiting: of a preview, records that would be sent.
    """

    tally: Tally
    preview: bool = False
    recovered: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    waiting: int = 0

    def as_json(self) -> dict[str, object]:
        """The object that ``sync --json`` prints."""
        tally = self.tally
        verified = tally.verified or Verified(0, equal=True)
        found: dict[str, object] = {
            name: getattr(tally, name)
            for name in (
                "pushed", "pulled", "merged", "conflicts", "rejected", "dropped", "bytes_up", "bytes_down",
            )
        }  # fmt: skip
        found["seconds"] = {stage: round(seconds, 4) for stage, seconds in tally.seconds.items()}
        found["verified"] = {"records": verified.records, "equal": verified.equal}
        if self.recovered:
            found["recovered"] = list(self.recovered)
        if self.preview:
            found["preview"] = True
            found["waiting"] = self.waiting
            found["differences"] = [difference._asdict() for difference in self.differences]
        return found
