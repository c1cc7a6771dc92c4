"""When a repeated task or visit comes next (RFC 5545 RRULE), bounded and at the same wall-clock time all year."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil.rrule import rrule, rrulestr

from app.rules.errors import Refused

_PART_WORDS: Final = """
FREQ INTERVAL COUNT UNTIL WKST BYDAY BYMONTHDAY BYYEARDAY BYWEEKNO BYMONTH BYSETPOS
BYHOUR BYMINUTE
"""
_PARTS: Final = frozenset(_PART_WORDS.split())
_OFTEN: Final = frozenset({"SECONDLY", "MINUTELY", "HOURLY"})
_CYCLE: Final = 400
"""The Gregorian calendar repeats after 400 years, weekdays included."""

_HORIZON: Final = 50


def next_occurrence(rule: str, start: datetime, zone: str, after: datetime) -> datetime | None:
    """The first occurrence later than ``after``, in UTC; None when the rule is over.

    Args:
        rule: the RRULE without its name, e.g. ``FREQ=WEEKLY;INTERVAL=2;BYDAY=FR``.
        start: the first occurrence, aware; COUNT and INTERVAL count from it.
        zone: IANA zone whose wall clock the rule keeps: 9:00 stays 9:00 through summer time. A time that the
            change leaves out moves forward by the gap; one that is repeated means the first.
        after: aware.

    Raises:
        Refused: see :func:`check_rule`.
    """
    return next(_walk(rule, start, zone, after), None)


def occurrences(
    rule: str, start: datetime, zone: str, since: datetime, until: datetime, limit: int = 1000
) -> tuple[datetime, ...]:
    """The occurrences from ``since`` to before ``until`` in UTC, at most ``limit`` of them."""
    found = []
    for at in islice(_walk(rule, start, zone, since - timedelta(microseconds=1)), limit):
        if at >= until:
            break
        found.append(at)
    return tuple(found)


def check_rule(rule: str, start: datetime, zone: str) -> None:
    """Refuse a rule that cannot be kept.

    Raises:
        Refused: ``recurrence-unclear`` (not an RRULE), ``recurrence-too-often`` (more than daily),
            ``recurrence-impossible`` (30 February; over before it begins), ``zone-unknown``.
    """
    if next_occurrence(rule, start, zone, start - timedelta(microseconds=1)) is None:
        raise Refused("recurrence-impossible", "recurrence", rule=rule[:80])


def _walk(rule: str, start: datetime, zone: str, after: datetime) -> Iterator[datetime]:
    """Occurrences later than ``after``.

    dateutil looks for a match up to the year 9999, for an impossible rule in vain and for seconds. So the search
    is done at the far end of its calendar, whole cycles later, where it ends after 50 to 450 years.
    """
    where = _zone(zone)
    parts = _parts(rule)
    until = _until(parts.pop("UNTIL", ""), where)
    wall, floor = (at.astimezone(where).replace(tzinfo=None) for at in (start, after))
    cycles = (9999 - _HORIZON - max(wall.year, floor.year)) // _CYCLE * _CYCLE
    far = _expander(parts, wall.replace(year=wall.year + cycles), rule)
    for at in far.xafter(floor.replace(year=floor.year + cycles) - timedelta(days=1), inc=True):
        here = at.replace(year=at.year - cycles, tzinfo=where).astimezone(UTC)
        if until is not None and here > until:
            return
        if here > after:
            yield here


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refused("zone-unknown", "zone", zone=name) from None


def _parts(rule: str) -> dict[str, str]:
    """The parts of a rule, checked as far as the library does not."""
    pairs = [part.partition("=") for part in rule.upper().strip().strip(";").split(";")]
    parts = {name: value for name, _, value in pairs}
    if len(rule) > 500 or len(parts) != len(pairs) or not _PARTS.issuperset(parts) or "FREQ" not in parts:
        raise Refused("recurrence-unclear", "recurrence", rule=rule[:80])
    if parts["FREQ"] in _OFTEN:
        raise Refused("recurrence-too-often", "recurrence", rule=rule[:80])
    for name in ("INTERVAL", "COUNT"):
        value = parts.get(name, "1")
        if not (value.isascii() and value.isdigit() and 1 <= int(value) <= 9999):
            raise Refused("recurrence-unclear", "recurrence", rule=rule[:80])
    return parts


def _until(text: str, zone: ZoneInfo) -> datetime | None:
    """The last moment that UNTIL allows: a UTC time, a wall-clock time or a whole day of the zone."""
    if not text:
        return None
    try:
        if text.endswith("Z"):
            return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        whole_day = "T" not in text
        wall = datetime.strptime(text, "%Y%m%d" if whole_day else "%Y%m%dT%H%M%S").replace(tzinfo=zone)
    except ValueError:
        raise Refused("recurrence-unclear", "recurrence", rule=f"UNTIL={text[:40]}") from None
    return (wall.replace(hour=23, minute=59, second=59) if whole_day else wall).astimezone(UTC)


def _expander(parts: dict[str, str], start: datetime, rule: str) -> rrule:
    text = ";".join(f"{name}={value}" for name, value in parts.items())
    try:
        found = rrulestr(text, dtstart=start)
    except (ValueError, TypeError, IndexError):
        raise Refused("recurrence-unclear", "recurrence", rule=rule[:80]) from None
    if not isinstance(found, rrule):
        raise Refused("recurrence-unclear", "recurrence", rule=rule[:80])
    return found
