"""The calendar file: the meeting with its agenda."""

import hashlib
from pathlib import Path

from app.exports.ical import HEAD, stamp
from app.exports.lines import escaped, lines
from app.exports.pack.brief import Brief


def write_invitation(brief: Brief, path: Path) -> None:
    """Write the meeting; tentative when nobody has planned it yet, the same file for the same meeting."""
    meeting = brief.meeting
    name = f"{brief.scope} {meeting.title} {stamp(meeting.start)}"
    agenda = "\n".join(f"{at}. {point}" for at, point in enumerate(meeting.agenda, start=1))
    text = lines(
        (
            *HEAD,
            ("BEGIN", "VEVENT"),
            ("UID", f"{hashlib.sha256(name.encode()).hexdigest()[:32]}@baifang"),
            ("DTSTAMP", stamp(brief.as_of)),
            ("DTSTART", stamp(meeting.start)),
            ("DTEND", stamp(meeting.end)),
            ("SUMMARY", escaped(meeting.title)),
            ("DESCRIPTION", escaped(agenda)),
            ("STATUS", "CONFIRMED" if meeting.certain else "TENTATIVE"),
            ("END", "VEVENT"),
            ("END", "VCALENDAR"),
        )
    )
    path.write_text(text, encoding="utf-8", newline="")
