"""What an exchange does: both sides compared with what was exchanged last, field by field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from app.rules.ids import derived_id
from app.sync.caldav.book import Known
from app.sync.merge.fields import Writer
from app.sync.merge.rows import Clash, Context, merge_row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.sync.caldav.book import Record, Settings
    from app.sync.caldav.entries import Entry, Values

TABLES = {"task": "tasks", "visit": "visits"}
DEVICE = "calendar"
OPEN_TASK = frozenset({"todo", "doing"})
_GONE_TOO_MANY = (
    20  # so many entries gone, and more than half, is a calendar that was emptied, not a user who did
)


class Arrived(NamedTuple):
    """A changed or new entry as it was read; ``entry`` is None for one that is neither a task nor an event."""

    href: str
    etag: str
    text: str
    entry: Entry | None


class Change(NamedTuple):
    """What an entry's changes do to its record: values by field, and what clashed."""

    record: Record
    values: Values
    clashes: tuple[Clash, ...]
    known: Known


class Send(NamedTuple):
    """An entry to be written; ``etag`` is empty for a new one."""

    record: str
    kind: str
    href: str
    etag: str
    uid: str


@dataclass(slots=True)
class Plan:
    """The steps of one exchange.

    Attributes:
        changes: what comes in for records of ours.
        new: tasks that were made in the calendar.
        seen: entries of others, known so that they are not read again.
        gone: records whose entry was deleted there, and whether the record was edited here meanwhile.
        send: what goes out.
        take_away: entries whose record is no more, or no longer this user's.
        forget: entries that are known and need not be.
    """

    changes: list[Change] = field(default_factory=list)
    new: list[Arrived] = field(default_factory=list)
    seen: list[Known] = field(default_factory=list)
    gone: list[tuple[Record, Known, bool]] = field(default_factory=list)
    send: list[Send] = field(default_factory=list)
    take_away: list[Known] = field(default_factory=list)
    forget: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sides:
    """Everything that is compared: our records, what is known, what the server has by version, what has arrived."""

    settings: Settings
    records: Mapping[str, Record]
    known: Mapping[str, Known]
    versions: Mapping[str, str]
    arrived: Mapping[str, Arrived]
    user: str
    role: str


def emptied(sides: Sides) -> tuple[int, int]:
    """How many known entries are gone, of how many, when that is no user's doing; else zeros."""
    ours = [known for known in sides.known.values() if known.record]
    gone = sum(known.href not in sides.versions for known in ours)
    return (gone, len(ours)) if gone >= _GONE_TOO_MANY and 2 * gone > len(ours) else (0, 0)


def plan(sides: Sides) -> Plan:
    """Compare both sides."""
    made, tracked = Plan(), {known.record for known in sides.known.values() if known.record}
    for known in sides.known.values():
        if known.record:
            _known(sides, known, made)
        elif known.href not in sides.versions:
            made.forget.append(known.href)
    for arrived in sides.arrived.values():
        if arrived.href not in sides.known or not sides.known[arrived.href].record:
            _arrived(sides, arrived, made, tracked)
    for record in sides.records.values():
        calendar = sides.settings.calendar_of(record.kind)
        if record.mine and record.id not in tracked and calendar:
            made.send.append(
                Send(record.id, record.kind, f"{calendar.rstrip('/')}/{record.id}.ics", "", record.id)
            )
    return made


def _known(sides: Sides, known: Known, made: Plan) -> None:
    record, there = sides.records.get(known.record), sides.versions.get(known.href)
    if record is None or (not record.mine and there is None):
        made.forget.append(known.href)
    elif there is None:
        made.gone.append((record, known, record.out != known.base))
    elif not record.mine and known.href not in sides.arrived:
        made.take_away.append(known)
    else:
        arrived = sides.arrived.get(known.href)
        entry = arrived.entry if arrived is not None else None
        there_values = known.base if entry is None else entry.values
        now = known._replace(etag=there)
        change = _merged(sides, record, now, there_values, entry.modified if entry else 0)
        if entry is not None:
            made.changes.append(change)
        after = {**record.out, **{key: value for key, value in change.values.items() if key in record.out}}
        if record.mine and after != there_values:
            made.send.append(Send(record.id, record.kind, known.href, there, known.uid))
        elif not record.mine:
            made.take_away.append(now)


def _arrived(sides: Sides, arrived: Arrived, made: Plan, tracked: set[str]) -> None:
    """An entry that was not known: our own from another laptop, a new task, or somebody else's."""
    entry = arrived.entry
    record = _ours(sides, entry.uid) if entry is not None else None
    if entry is not None and record is not None and record.kind == entry.kind and record.id not in tracked:
        tracked.add(record.id)
        # never exchanged by this copy: what was written last is taken as the change
        later = entry.modified > record.edited
        base = record.out if later else entry.values
        known = Known(arrived.href, arrived.etag, record.id, record.kind, entry.uid, base)
        made.changes.append(_merged(sides, record, known, entry.values, entry.modified))
        if not later and record.out != entry.values:
            made.send.append(Send(record.id, record.kind, arrived.href, arrived.etag, entry.uid))
    elif (
        entry is not None
        and entry.kind == "task"
        and entry.values["status"] in {"todo", "doing"}
        and sides.settings.tasks
    ):
        made.new.append(arrived)
    else:
        uid = entry.uid if entry is not None else ""
        made.seen.append(Known(arrived.href, arrived.etag, "", entry.kind if entry else "", uid, {}))


def own_id(user: str, uid: str) -> str:
    """The id of the task that is made of a user's entry, the same on each of their laptops."""
    return derived_id("caldav_task", user, uid)


def _ours(sides: Sides, uid: str) -> Record | None:
    return sides.records.get(uid) or sides.records.get(own_id(sides.user, uid))


def _merged(sides: Sides, record: Record, known: Known, values: Values, modified: int) -> Change:
    """The changes of an entry since it was exchanged last, brought together with the record."""
    base = known.base
    pairs = {key: (base.get(key), value) for key, value in values.items() if value != base.get(key)}
    here = Writer(sides.user, None, record.edited)
    context = Context(
        edit=Writer(sides.user, DEVICE, modified or record.edited + 1),
        role=sides.role,
        unchanged=record.out == base,
        last=_Last(here),
        may_move_to=bool,
        within=bool,
    )
    merged = merge_row(TABLES[record.kind], record.row, pairs, context) if pairs else None
    now = known._replace(base=dict(values))
    if merged is None:
        return Change(record, {}, (), now)
    return Change(record, dict(merged.changes), tuple(merged.clashes), now)


class _Last:
    """Who wrote our value: this copy does not know it field by field, so the record's own last edit counts."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer

    def __call__(self, _column: str) -> Writer:
        return self._writer
