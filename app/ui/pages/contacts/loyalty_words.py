"""How an account stands in the loyalty programme, in a line, a head and rows."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from app.rules.choices import PointsKind
from app.ui import formats
from app.ui.widgets.plain_table import Cells, Head
from app.words import labels
from app.words.loyalty import word

if TYPE_CHECKING:
    import datetime as dt

    from app.services.loyalty_book import Line
    from app.ui.pages.contacts.loyalty_work import Member

_TONES = {PointsKind.SPEND: "", PointsKind.EXPIRE: "amber"}
WIDTHS = {"day": 92, "kind": 60, "points": 60, "left": 64, "until": 84}
_SOON = 60  # days ahead of which ending points are told


def in_a_line(found: Member, language: str) -> str:
    """The tier and the distance to the next; empty for an account outside the programme."""
    parts = [part for part in (tier(found, language), distance(found, language)) if part]
    return " · ".join(parts) if found.book.lines or found.book.held else ""


def tier(found: Member, language: str) -> str:
    """The tier that is held; empty for none."""
    held = found.standing.held
    return found.tier(held.tier, chinese=language == labels.CHINESE) if held is not None else ""


def distance(found: Member, language: str) -> str:
    """How far it is to the next tier; empty at the top."""
    above = found.standing.next
    if above is None:
        return ""
    name = found.tier(above.key, chinese=language == labels.CHINESE)
    return word("distance", language, points=formats.number(found.standing.missing), tier=name)


def validity(found: Member, today: dt.date, language: str) -> str:
    """Until when the tier holds, and what it takes to keep it."""
    held = found.standing.held
    if held is None:
        return ""
    parts = [word("paid", language) if held.paid else ""]
    if held.until is not None:
        parts.append(word("holds", language, day=formats.day(held.until, today, language)))
    if found.standing.keeps:
        parts.append(
            word(
                "keeps",
                language,
                keeps=formats.number(found.standing.keeps),
                days=found.rules.period_days,
                value=formats.number(found.standing.value),
            )
        )
    return " · ".join(part for part in parts if part)


def ending(found: Member, today: dt.date, language: str) -> str:
    """Which points end next, when it is soon; empty for none."""
    from app.rules.loyalty import to_expire  # noqa: PLC0415 - with the first ledger

    days = sorted(
        {e.expires for e in found.book.entries if e.points > 0 and e.expires and e.expires >= today}
    )
    for day in days:
        points = to_expire(found.book.entries, day + timedelta(days=1))
        if points > 0 and day <= today + timedelta(days=_SOON):
            told = formats.day(day, today, language)
            return word("ending", language, points=formats.number(points), day=told)
    return ""


def rows(found: Member, today: dt.date, language: str) -> tuple[list[Head], list[Cells]]:
    """The ledger as a table, the newest first."""
    columns = ["day", "kind", "points", "left", "until", "about"]
    if not any(each.entry.expires for each in found.book.lines):
        columns.remove("until")
    heads = [
        Head(word(key, language), WIDTHS.get(key, 0), number=key in {"points", "left"}) for key in columns
    ]
    cells = []
    for each in reversed(found.book.lines):
        words, keys = _cells(each, today, language), _keys(each)
        shown = tuple(words[key] for key in columns), tuple(keys[key] for key in columns)
        cells.append(Cells(each.order_id or "", *shown, _TONES.get(each.entry.kind, "")))
    return heads, cells


def _cells(line: Line, today: dt.date, language: str) -> dict[str, str]:
    entry = line.entry
    return {
        "day": formats.day(entry.on, today, language),
        "kind": labels.choice(PointsKind, entry.kind, language),
        "points": f"{entry.points:+,}",
        "left": formats.number(line.left),
        "until": formats.day(entry.expires, today, language) if entry.expires else "",
        "about": " · ".join(part for part in (line.order_no, line.reason) if part),
    }


def _keys(line: Line) -> dict[str, Any]:
    entry = line.entry
    sorted_by = {"day": entry.on, "kind": entry.kind, "points": entry.points, "left": line.left}
    return {**sorted_by, "until": str(entry.expires or ""), "about": line.order_no + line.reason}
