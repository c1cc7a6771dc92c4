"""What a mutation did to each row, taken together."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import msgspec

Pairs = dict[str, list[Any]]
Change = tuple[str, str, str, "str | None"]
_json = msgspec.json.Decoder().decode


@dataclass(slots=True)
class Net:
    """The net effect of one mutation on the rows of one table.

    Attributes:
        made: rows that are new, in the order in which they were made.
        edited: for each row, by column, the value before and after.
        removed: for each row removed for good, what it was.
        replaced: rows removed and made again, with what they were.
    """

    made: dict[str, None] = field(default_factory=dict)
    edited: dict[str, Pairs] = field(default_factory=dict)
    removed: dict[str, dict[str, Any]] = field(default_factory=dict)
    replaced: dict[str, dict[str, Any]] = field(default_factory=dict)

    def touched(self) -> list[str]:
        """Ids of rows that are there afterwards."""
        return [*self.made, *self.edited, *self.replaced]

    @property
    def size(self) -> int:
        """How many rows it is about."""
        return len(self.made) + len(self.edited) + len(self.removed) + len(self.replaced)


def collapse(changes: Iterable[Change]) -> dict[str, Net]:
    """Take the changes of a mutation together, by table."""
    tables: dict[str, Net] = {}
    for table, pk, op, difference in changes:
        net = tables.get(table)
        if net is None:
            net = tables[table] = Net()
        if op == "I":
            _made(net, pk)
        elif op == "U":
            _edited(net, pk, _json(difference or "{}"))
        else:
            _removed(net, pk, _json(difference or "{}"))
    return tables


def _made(net: Net, pk: str) -> None:
    before = net.removed.pop(pk, None)
    if before is None:
        net.made[pk] = None
    else:
        net.replaced[pk] = before


def _edited(net: Net, pk: str, pairs: Pairs) -> None:
    if pk in net.made or pk in net.replaced:
        return
    known = net.edited.setdefault(pk, {})
    for column, (old, new) in pairs.items():
        known[column] = [known[column][0] if column in known else old, new]


def _removed(net: Net, pk: str, row: dict[str, Any]) -> None:
    if pk in net.made:
        del net.made[pk]
        return
    if pk in net.replaced:
        net.removed[pk] = net.replaced.pop(pk)
        return
    for column, (old, _) in net.edited.pop(pk, {}).items():
        row[column] = old
    net.removed[pk] = row
