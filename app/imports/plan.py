"""What an import would do, row by row, before anything is written: a person can look at it first.

Every row has exactly one action, so rows in = added + updated + merged + unchanged + quarantined.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from app.imports.drafts import Draft
from app.imports.lookup import Existing, Values
from app.imports.matching import contradicts, contradicts_strongly, keys_of
from app.imports.problems import Problem
from app.imports.readers.table import Enclosed
from app.imports.references import Made
from app.storage.ids import new_id

Action = Literal["add", "update", "merge", "unchanged", "quarantine"]
Policy = Literal["add", "update", "skip"]
POLICIES: tuple[Policy, ...] = ("add", "update", "skip")
# Rows of one file with the same weak key that are compared with each other; beyond, they stand for themselves.
_ALIKE = 20
# Derived from other columns: never a reason to call a record changed.
_DERIVED = frozenset({"name_key", "account_id", "owner_id", "probability", "status", "net", "tax"})


@dataclass(slots=True)
class PlannedRow:
    """What becomes of one row.

    Attributes:
        row: its number in the file.
        action: what is done.
        target_id: the record it becomes or changes; None when it is quarantined.
        record: column → stored value of a record to be added.
        changes: column → (old, new) of a record to be changed.
        problems: why it is quarantined.
        cells: as they came.
        files: that came with it.
    """

    row: int
    action: Action
    target_id: str | None = None
    record: Values = field(default_factory=dict)
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    problems: Sequence[Problem] = ()
    cells: tuple[str, ...] = ()
    files: tuple[Enclosed, ...] = ()


@dataclass(slots=True)
class Plan:
    """What an import of one table would do.

    Attributes:
        kind: of the records.
        rows: one entry per row of the table, in its order.
        made: records made beside the rows' own, such as the accounts that contacts name.
        notes: code → how often something worth knowing happened that stops no row.
        cleaned: code → how many cells a cleaning rule changed.
        examples: code → the first cell that the rule changed, before and after.
    """

    kind: str
    rows: list[PlannedRow]
    made: list[Made] = field(default_factory=list)
    notes: Counter[str] = field(default_factory=Counter)
    cleaned: Counter[str] = field(default_factory=Counter)
    examples: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def counts(self) -> dict[Action, int]:
        """How many rows each action has; the sum is the number of rows."""
        found = Counter(row.action for row in self.rows)
        return {action: found[action] for action in ("add", "update", "merge", "unchanged", "quarantine")}

    @property
    def problems(self) -> list[Problem]:
        """Why rows are quarantined, in the file's order."""
        return [problem for row in self.rows for problem in row.problems]


@dataclass(slots=True)
class Folded:
    """The rows of a file that stand for a record each, and those that say more of the same.

    Attributes:
        heads: the first row of each record; it has taken what it lacked from the others.
        into: row → the head that it says more of.
        keys: every key of every row; no record without one of them can be meant.
    """

    heads: list[Draft] = field(default_factory=list)
    into: dict[Draft, Draft] = field(default_factory=dict)
    keys: dict[tuple[Any, ...], list[Draft] | Draft] = field(default_factory=dict)

    def named(self, key: tuple[Any, ...]) -> Sequence[Draft]:
        """Heads with this key."""
        found = self.keys.get(key, ())
        return (found,) if isinstance(found, Draft) else found

    def take(self, keys: Iterable[tuple[Any, ...]], head: Draft) -> None:
        """Make a head findable by the keys of a row of its own."""
        for key in keys:
            alike = self.keys.setdefault(key, head)
            if isinstance(alike, Draft):
                if alike is not head:
                    self.keys[key] = [alike, head]
            elif len(alike) < _ALIKE and head not in alike:
                alike.append(head)


def fold(kind: str, drafts: Iterable[Draft]) -> Folded:
    """Find the rows of a file that are one record; rows with problems stay out."""
    folded = Folded()
    for draft in drafts:
        if draft.problems:
            continue
        keys = list(keys_of(kind, draft.record))
        head = next(
            (
                one
                for _, strong, key in keys
                for one in folded.named(key)
                if _same(kind, one, draft, strong=strong)
            ),
            None,
        )
        if head is None:
            folded.heads.append(draft)
            head = draft
        else:
            folded.into[draft] = head
            head.record.update(
                {name: value for name, value in draft.record.items() if head.record.get(name) is None}
            )
        folded.take((key for _, _, key in keys), head)
    return folded


def decide(drafts: Sequence[Draft], folded: Folded, existing: Existing, policy: Policy) -> list[PlannedRow]:
    """Give every row its action.

    Args:
        drafts: the rows as records, references resolved.
        folded: the same, as :func:`fold` answers.
        existing: records that they may match.
        policy: what to do with a row whose record is there: ``update`` it with what the file has, ``skip`` it, or
            ``add`` another one unless nothing differs (a number that is given once is never given twice: then only
            empty fields are filled).
    """
    targets = _match(existing, folded.heads, policy)
    decided = {head: _decide(head, targets.get(head), existing, policy) for head in folded.heads}
    rows = []
    for draft in drafts:
        if draft.problems:
            rows.append(PlannedRow(draft.row, "quarantine", problems=draft.problems, cells=draft.cells))
        elif draft in decided:
            rows.append(decided[draft])
        else:
            head = decided[folded.into[draft]]
            action: Action = "unchanged" if head.action == "unchanged" else "merge"
            rows.append(PlannedRow(draft.row, action, head.target_id, cells=draft.cells))
    return rows


def _same(kind: str, one: Draft, other: Draft, *, strong: bool) -> bool:
    if contradicts_strongly(kind, one.record, other.record):
        return False
    return strong or not contradicts(kind, one.record, other.record)


def _match(existing: Existing, heads: Iterable[Draft], policy: Policy) -> dict[Draft, tuple[str, bool]]:
    """For each row the record it means and whether by a strong key; the surest matches choose first."""
    claims: list[tuple[int, int, int, str, bool]] = []
    by_place = list(heads)
    for place, head in enumerate(by_place):
        for rank, strong, key in keys_of(existing.kind, head.record):
            for record_id in existing.find(key):
                record = existing.records[record_id]
                if strong or not contradicts_strongly(existing.kind, head.record, record):
                    unlike = len(_differences(head.record, record)) if policy == "add" or rank > 0 else 0
                    claims.append((rank, unlike, place, record_id, strong))
    found: dict[Draft, tuple[str, bool]] = {}
    taken: set[str] = set()
    for _, _, place, record_id, strong in sorted(claims):
        if by_place[place] not in found and record_id not in taken:
            found[by_place[place]] = (record_id, strong)
            taken.add(record_id)
    return found


def _decide(head: Draft, target: tuple[str, bool] | None, existing: Existing, policy: Policy) -> PlannedRow:
    if target is None:
        return PlannedRow(head.row, "add", new_id(), record=head.record, cells=head.cells)
    record_id, strong = target
    changes = _differences(head.record, existing.records[record_id])
    if policy == "skip" or not changes:
        return PlannedRow(head.row, "unchanged", record_id, cells=head.cells)
    if policy == "update":
        return PlannedRow(head.row, "update", record_id, changes=changes, cells=head.cells)
    if not strong:
        return PlannedRow(head.row, "add", new_id(), record=head.record, cells=head.cells)
    filled = {column: pair for column, pair in changes.items() if pair[0] is None}
    action: Action = "merge" if filled else "unchanged"
    return PlannedRow(head.row, action, record_id, changes=filled, cells=head.cells)


def _differences(new: Values, old: Values) -> dict[str, tuple[Any, Any]]:
    """Columns that the file fills and that differ; an empty cell takes nothing away."""
    found = {}
    for column, value in new.items():
        if column in _DERIVED or value is None:
            continue
        before = old.get(column)
        if column == "foreign_ids":
            value = {**(before or {}), **value}  # noqa: PLW2901 - ids of other programs stay
        if before != value:
            found[column] = (before, value)
    return found
