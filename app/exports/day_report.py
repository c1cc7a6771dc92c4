"""The report of a day of visits, as HTML for screen and paper and as plain text for a message."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from app.exports.day_report_words import word
from app.rules.choices import VisitPurpose, VisitStatus
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.services.visit_day import Day, DayVisit

HEADS = ("time", "account", "purpose", "status", "result", "next")
STYLE = """
h1, th { font-weight: 400; }
h1 { font-size: 16pt; margin-bottom: 4px; }
p, td, th { font-size: 9pt; }
th { text-align: left; background-color: %(head)s; }
.about { color: %(muted)s; }
"""


def title(day: Day, language: str) -> str:
    """What the report is called."""
    return word("title", language, day=day.on.isoformat())


def summary(day: Day, language: str) -> str:
    """How the day went, in one line."""
    made = day.counted(VisitStatus.CHECKED_IN, VisitStatus.CHECKED_OUT, VisitStatus.REPORTED)
    parts = [word("made", language, made=made, all=len(day.visits))]
    missed = day.counted(VisitStatus.MISSED, VisitStatus.CANCELLED)
    moved = sum(visit.moved > 0 for visit in day.visits)
    if missed:
        parts.append(word("missed", language, count=missed))
    if moved:
        parts.append(word("moved", language, count=moved))
    if day.way_m:
        parts.append(word("way", language, km=f"{day.way_m / 1000:.1f}"))
    return " · ".join(parts)


def report_html(day: Day, language: str) -> str:
    """The report as HTML; everything escaped."""
    about = " · ".join(part for part in (day.rep, summary(day, language)) if part)
    head = f"<h1>{escape(title(day, language))}</h1><p class='about'>{escape(about)}</p>"
    if not day.visits:
        return f"{head}<p>{escape(word('none', language))}</p>"
    heads = "".join(f"<th>{escape(word(key, language))}</th>" for key in HEADS)
    rows = "".join(
        "<tr>"
        + "".join(f"<td valign='top'>{_lines(cell)}</td>" for cell in _cells(visit, language))
        + "</tr>"
        for visit in day.visits
    )
    return f"{head}<table width='100%' cellpadding='4'><thead><tr>{heads}</tr></thead>{rows}</table>"


def report_text(day: Day, language: str) -> str:
    """The report as lines of text, for a message."""
    lines = [title(day, language), summary(day, language), ""]
    for place, visit in enumerate(day.visits, 1):
        time, account, purpose, status, result, following = _cells(visit, language)
        lines.append(
            f"{place}. {time.replace(chr(10), ' ')} {account} · {purpose} · {status}".replace("\n", " ")
        )
        lines += [f"   {line}" for line in result.splitlines()]
        if following:
            lines.append(f"   {word('next', language)}: {following}")
    if not day.visits:
        lines.append(word("none", language))
    return "\n".join(lines) + "\n"


def _cells(visit: DayVisit, language: str) -> tuple[str, ...]:
    status = labels.choice(VisitStatus, visit.status, language)
    if visit.away_m is not None:
        status = f"{status}\n{word('away', language, count=visit.away_m)}"
    return (
        _hours(visit, language),
        "\n".join(part for part in (visit.account, visit.contact) if part),
        labels.choice(VisitPurpose, visit.purpose, language),
        status,
        visit.result or visit.reason,
        visit.following,
    )


def _hours(visit: DayVisit, language: str) -> str:
    came = visit.came or visit.planned
    if visit.minutes is None:
        return _clock(came)
    return f"{_clock(came)}–{_clock(visit.left)}\n{word('minutes', language, count=visit.minutes)}"


def _clock(at: dt.datetime | None) -> str:
    return "" if at is None else f"{at:%H:%M}"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
