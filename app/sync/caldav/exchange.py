"""One exchange with the calendar server, from reading to the last entry sent; cut off anywhere, the next goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from app.rules.errors import Trouble
from app.rules.moments import to_millis
from app.sync.caldav import book, taking
from app.sync.caldav.book import Known, Look, Settings
from app.sync.caldav.entries import read, written
from app.sync.caldav.line import Line
from app.sync.caldav.plan import Arrived, Plan, Send, Sides, emptied, own_id, plan

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from app.storage.database import Database

T = TypeVar("T")
Progress = Callable[[int, int], None]
VERB = "exchange-calendar"
_BATCH = 100
_ONE = threading.Lock()  # two exchanges at once would send everything twice


@dataclass(slots=True)
class Outcome:
    """What an exchange did.

    Attributes:
        sent: entries written there.
        removed: entries taken away there.
        taken: records changed here.
        made: tasks made here.
        called_off: records cancelled here because their entry was deleted there.
        conflicts: values that did not stand.
        later: entries that changed meanwhile; the next exchange reads them.
    """

    sent: int = 0
    removed: int = 0
    taken: int = 0
    made: int = 0
    called_off: int = 0
    conflicts: int = 0
    later: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """What is written in the user's language: the names of purposes, and why a visit was cancelled."""

    purposes: dict[str, str]
    deleted: str


def exchange(
    db: Database,
    words: Words,
    zone: dt.tzinfo,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Outcome:
    """Exchange tasks and visits with the calendar server.

    Args:
        db: the copy.
        words: in the user's language.
        zone: the user's.
        progress: told the steps done and all.
        cancel: when set, stops between two steps; what was exchanged stays.

    Raises:
        Trouble: ``caldav-not-set``, ``caldav-running``, ``caldav-emptied``, ``sync-stopped``, or what the line says.
    """
    if not _ONE.acquire(blocking=False):
        raise Trouble("caldav-running")
    try:
        return _exchange(db, words, zone, progress or _silent, cancel or threading.Event())
    except Trouble as told:
        with db.apply() as connection:
            book.keep(connection, told=told.code)
        raise
    finally:
        _ONE.release()


def _exchange(
    db: Database, words: Words, zone: dt.tzinfo, progress: Progress, cancel: threading.Event
) -> Outcome:
    with db.raw() as connection:
        settings = book.load(connection)
    if not settings.on:
        raise Trouble("caldav-not-set")
    line = Line(settings.address, settings.user, settings.password, settings.ca_file, cancel)
    run = _Run(db, settings, line, words, zone, progress, cancel)
    try:
        outcome = run.run()
    finally:
        line.close()
    with db.apply() as connection:
        book.keep(connection, at=to_millis(db.clock()), told="")
    return outcome


class _Run:
    def __init__(
        self,
        db: Database,
        settings: Settings,
        line: Line,
        words: Words,
        zone: dt.tzinfo,
        progress: Progress,
        cancel: threading.Event,
    ) -> None:
        self.db, self.settings, self.line, self.words, self.zone = db, settings, line, words, zone
        self.progress, self.cancel, self.outcome = progress, cancel, Outcome()

    def run(self) -> Outcome:
        sides = self._sides()
        gone, of = emptied(sides)
        if gone:
            raise Trouble("caldav-emptied", gone=gone, of=of)
        made = plan(sides)
        self._take(made)
        self._send(made)
        return self.outcome

    def _look(self) -> Look:
        return Look(self.db.actor.user_id, to_millis(self.db.clock()), self.zone, self.words.purposes)

    def _sides(self) -> Sides:
        versions: dict[str, str] = {}
        changed: list[tuple[str, list[str]]] = []
        with self.db.raw() as connection:
            known = book.known(connection)
        for calendar in self.settings.calendars():
            there = self.line.versions(calendar)
            versions |= there
            # an empty mark of ours means that the server did not tell it: the entry is read again
            fresh = [href for href, etag in there.items() if href not in known or known[href].etag != etag]
            changed.append((calendar, fresh))
        arrived = self._read(changed)
        with self.db.raw() as connection:
            wanted = {each.record for each in known.values() if each.record}
            uids = [each.entry.uid for each in arrived.values() if each.entry is not None]
            wanted |= {*uids, *(own_id(self.db.actor.user_id, uid) for uid in uids)}
            ours = book.records(connection, self.settings, self._look(), sorted(wanted))
            role = connection.execute(
                "SELECT role FROM users WHERE id = ?", (self.db.actor.user_id,)
            ).fetchone()
        for href, each in tuple(arrived.items()):
            arrived[href] = self._by_its_clock(each, known.get(href), ours)
        return Sides(
            self.settings, ours, known, versions, arrived, self.db.actor.user_id, role[0] if role else "admin"
        )

    def _read(self, changed: list[tuple[str, list[str]]]) -> dict[str, Arrived]:
        found: dict[str, Arrived] = {}
        count = sum(len(hrefs) for _, hrefs in changed)
        for calendar, hrefs in changed:
            for item in self.line.items(calendar, hrefs):
                found[item.href] = Arrived(item.href, item.etag, item.text, read(item.text, self.zone))
                self.progress(len(found), 2 * count)
        return found

    def _by_its_clock(
        self, arrived: Arrived, known: Known | None, ours: Mapping[str, book.Record]
    ) -> Arrived:
        """A day is read by the record's own wall clock, which may be another than the user's."""
        record = ours.get(known.record if known is not None else "")
        if record is None or record.zone is self.zone:
            return arrived
        return arrived._replace(entry=read(arrived.text, record.zone))

    def _take(self, made: Plan) -> None:
        who = self.db.actor
        for part in _parts(made.changes):
            dealt = [each for each in part if each.values or each.clashes]
            if dealt:
                with self.db.write(VERB) as session:
                    for change in dealt:
                        taking.take(session, change, who)
            self._note([each.known for each in part])
            self.outcome.taken += sum(bool(each.values) for each in part)
            self.outcome.conflicts += sum(len(each.clashes) for each in part)
        for new in _parts(made.new):
            with self.db.write(VERB) as session:
                tasks = [taking.make(session, each, self.zone, who) for each in new]
            self._note([task[1] for task in tasks if task is not None])
            self.outcome.made += sum(task is not None for task in tasks)
        self._note(made.seen)
        self._call_off(made)
        with self.db.apply() as connection:
            book.drop(connection, made.forget)

    def _call_off(self, made: Plan) -> None:
        for part in _parts(made.gone):
            with self.db.write(VERB) as session:
                for record, known, edited in part:
                    again = taking.call_off(
                        session, record, edited=edited, who=self.db.actor, reason=self.words.deleted
                    )
                    self.outcome.conflicts += again
                    self.outcome.called_off += not again
                    if again:
                        made.send.append(Send(record.id, record.kind, known.href, "", known.uid))
            with self.db.apply() as connection:
                book.drop(connection, [known.href for _, known, _ in part])

    def _send(self, made: Plan) -> None:
        count, done = len(made.send) + len(made.take_away), 0
        ids = [each.record for each in made.send]
        with self.db.raw() as connection:
            ours = book.records(connection, self.settings, self._look(), ids)
        texts = self._texts(made.send)
        for part in _parts(made.send):
            self._note(filter(None, [self._put(each, ours, texts) for each in part]))
            done += len(part)
            self.progress(count + done, 2 * count)
        for gone in _parts(made.take_away):
            taken = [each for each in gone if self._delete(each)]
            with self.db.apply() as connection:
                book.drop(connection, [each.href for each in taken])
            self.outcome.removed += len(taken)

    def _texts(self, sends: list[Send]) -> dict[str, str]:
        """The entries that are to be changed as they stand there, so that what others wrote into them stays."""
        found: dict[str, str] = {}
        for kind in ("task", "visit"):
            hrefs = [each.href for each in sends if each.kind == kind and each.etag]
            if hrefs:
                calendar = self.settings.calendar_of(kind)
                found |= {item.href: item.text for item in self.line.items(calendar, hrefs)}
        return found

    def _put(self, send: Send, ours: Mapping[str, book.Record], texts: Mapping[str, str]) -> Known | None:
        self._stop_if_wanted()
        record = ours.get(send.record)
        if record is None:
            return None
        text = written(record.kind, send.uid, record.out, record.facts, texts.get(send.href, ""), record.zone)
        etag = self.line.put(send.href, text, send.etag)
        if etag is None:
            self.outcome.later += 1
            return None
        self.outcome.sent += 1
        return Known(send.href, etag, record.id, record.kind, send.uid, record.out)

    def _delete(self, known: Known) -> bool:
        self._stop_if_wanted()
        gone = self.line.delete(known.href, known.etag)
        self.outcome.later += not gone
        return gone

    def _note(self, entries: Iterable[Known]) -> None:
        with self.db.apply() as connection:
            book.note(connection, entries)

    def _stop_if_wanted(self) -> None:
        if self.cancel.is_set():
            raise Trouble("sync-stopped")


def _parts(everything: list[T]) -> Iterator[list[T]]:
    walk = iter(everything)
    while part := list(islice(walk, _BATCH)):
        yield part


def _silent(_done: int, _all: int) -> None:
    pass
