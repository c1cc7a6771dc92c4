"""What one sync carries from stage to stage."""

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.rules.errors import Trouble
from app.rules.moments import to_millis
from app.storage.changes import MANY, ChangeSet
from app.storage.database import Database
from app.sync.acks import Answered
from app.sync.result import Progress, ProgressListener, Tally
from app.sync.transport import Transport

if TYPE_CHECKING:
    from app.sync.sums import Summed


def nobody(_progress: Progress) -> None:
    """Nobody watches."""


@dataclass(slots=True)
class Run:
    """One sync under way.

    Attributes:
        touched: ids by table of rows that differ from before, or that were confirmed.
        scopes: scopes to be compared in the end.
        recovered: what had to be put right first.
        summed: sums of the rows as the last pull left them.
        contact: what the server said at hello about clock, lease and backups.
    """

    db: Database
    transport: Transport
    progress: ProgressListener = nobody
    cancel: threading.Event = field(default_factory=threading.Event)
    tally: Tally = field(default_factory=Tally)
    touched: dict[str, set[str]] = field(default_factory=dict)
    scopes: set[str] = field(default_factory=set)
    recovered: list[str] = field(default_factory=list)
    summed: "Summed | None" = None
    contact: dict[str, int] = field(default_factory=dict)

    def tell(self, progress: Progress) -> None:
        """Say how far it is."""
        self.progress(progress)

    def check(self) -> None:
        """Stop where the user has asked for it.

        Raises:
            Trouble: ``sync-stopped``; what has been confirmed or staged stays, the next sync goes on from there.
        """
        if self.cancel.is_set():
            raise Trouble("sync-stopped")

    def now_ms(self) -> int:
        """This computer's clock."""
        return to_millis(self.db.clock())

    def touch(self, table: str, ids: Iterable[str]) -> None:
        """Remember rows for the listeners and for the comparison."""
        self.touched.setdefault(table, set()).update(ids)

    def pushed(self, answers: Iterable[Answered]) -> None:
        """Remember what the server has confirmed."""
        for sent, _ in answers:
            for table, ids in sent.touched.items():
                self.touch(table, ids)

    def announce(self) -> None:
        """Tell the listeners once, after everything."""
        counts = {table: len(ids) for table, ids in self.touched.items() if ids}
        if counts:
            few = {table: frozenset(ids) for table, ids in self.touched.items() if 0 < len(ids) < MANY}
            self.db.announce(ChangeSet("sync", None, counts, few, "sync"))
