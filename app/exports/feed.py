"""A calendar file that other programs subscribe to: one's calendar from a month back to half a year on."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from app.exports.atomic import replacing
from app.exports.ical import HEAD, stamp
from app.exports.lines import escaped, lines
from app.rules.choices import VisitPurpose
from app.rules.moments import from_millis
from app.services import agenda
from app.words import labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from app.services.agenda import Entry

BACK, ON = dt.timedelta(days=30), dt.timedelta(days=180)
NAMES = ("Baifang", "拜访")
BIRTHDAY = ("Birthday of {name}", "{name} 生日")
_FREE = frozenset({agenda.TASKS, agenda.CARE, agenda.DEALS, agenda.BIRTHDAYS})


def span(today: dt.date, zone: dt.tzinfo, user_id: str) -> agenda.Span:
    """The days that the file holds."""
    return agenda.Span(today - BACK, today + ON, zone, user_id)


def feed_text(entries: Sequence[Entry], zone: dt.tzinfo, language: str) -> str:
    """The calendar (RFC 5545). The same entries make the same text, so that a subscriber sees no idle changes.

    Repeated tasks are written out, one event for each time, so no reader can go astray over a rule or a summer time.
    """
    head = (*HEAD, ("X-WR-CALNAME", NAMES[language == "zh_CN"]), ("REFRESH-INTERVAL;VALUE=DURATION", "PT15M"))
    body = "".join(lines(_event(entry, zone, language)) for entry in entries)
    return f"{lines(head)}{body}{lines((('END', 'VCALENDAR'),))}"


def write_feed(path: Path, text: str) -> bool:
    """Write the file when its text has changed; whether it had.

    Raises:
        Trouble: ``folder-missing``, ``folder-read-only``, ``disk-full``, ``file-failed``; the old file stays.
    """
    content = text.encode()
    if path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content:
        return False
    with replacing(path) as fresh:
        fresh.write_bytes(content)
    return True


def _event(entry: Entry, zone: dt.tzinfo, language: str) -> Iterator[tuple[str, str]]:
    start, end = (from_millis(at) for at in (entry.start, entry.end))
    suffix = f"-{entry.start}" if entry.repeated or entry.layer == agenda.BIRTHDAYS else ""
    yield "BEGIN", "VEVENT"
    yield "UID", f"{entry.id}{suffix}@baifang"
    yield "DTSTAMP", stamp(start)
    if entry.whole_day:
        yield "DTSTART;VALUE=DATE", f"{start.astimezone(zone):%Y%m%d}"
        yield "DTEND;VALUE=DATE", f"{end.astimezone(zone):%Y%m%d}"
    else:
        yield "DTSTART", stamp(start)
        yield "DTEND", stamp(end)
    yield "SUMMARY", escaped(_title(entry, language))
    yield "LOCATION", escaped(entry.about if entry.layer == agenda.VISITS else "")
    yield "TRANSP", "TRANSPARENT" if entry.layer in _FREE else "OPAQUE"
    yield "STATUS", "CANCELLED" if entry.state in {"cancelled", "missed"} else "CONFIRMED"
    yield "END", "VEVENT"


def _title(entry: Entry, language: str) -> str:
    if entry.layer == agenda.BIRTHDAYS:
        return BIRTHDAY[language == "zh_CN"].format(name=entry.title)
    if entry.layer == agenda.VISITS:
        purpose = labels.choice(VisitPurpose, entry.detail, language)
        return f"{entry.about} · {purpose}" if entry.about else purpose
    title = labels.side(entry.title, language)
    return f"{title} · {entry.about}" if entry.about else title
