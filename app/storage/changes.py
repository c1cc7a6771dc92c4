"""What one committed transaction changed: the message from storage to everything that shows data."""

from dataclasses import dataclass, field

MANY = 5_000


CLOCK = "clock"
"""Origin of writes that only time has brought about: they travel like any other and are no step of undo."""


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The rows that one transaction touched.

    Attributes:
        verb: the label of the transaction, e.g. ``"move-deal"``.
        mutation: its number in the journal, or None when nothing was journalled.
        counts: touched rows by table.
        ids: touched record ids by table; a table with more than ``MANY`` is absent here, "all of it may differ".
        origin: ``"local"``, ``"undo"``, ``"sync"``, or ``"clock"`` for what only time has brought about.
    """

    verb: str
    mutation: int | None = None
    counts: dict[str, int] = field(default_factory=dict)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    origin: str = "local"

    @property
    def tables(self) -> frozenset[str]:
        """The tables with at least one touched row."""
        return frozenset(self.counts)

    def touches(self, table: str, record_id: str) -> bool:
        """Whether this record may have changed."""
        if table not in self.counts:
            return False
        known = self.ids.get(table)
        return known is None or record_id in known
