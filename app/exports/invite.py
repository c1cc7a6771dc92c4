"""An invitation to a visit as an e-mail draft with its calendar part (RFC 6047): to be looked over and sent by hand."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from app.exports.ical import HEAD, stamp
from app.exports.lines import escaped, lines
from app.rules.choices import VisitPurpose
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.services.visit_invitation import Invited

WORDS: dict[str, tuple[str, str]] = {
    "subject": ("{host} visits {account}: {purpose}", "{host} 拜访 {account}：{purpose}"),
    "cancelled": ("Cancelled: {subject}", "取消：{subject}"),
    "body": (
        (
            "Dear {contact},\n\n"
            "I would like to visit you on {day} from {start} to {end}.\nSubject: {purpose}\n{place}\n"
            "Kind regards\n{host}\n"
        ),
        "{contact}，您好：\n\n拟于 {day} {start}–{end} 前来拜访。\n事由：{purpose}\n{place}\n此致\n{host}\n",
    ),
    "off": (
        (
            "Dear {contact},\n\n"
            "unfortunately our meeting on {day} at {start} has to be cancelled.\n\nKind regards\n{host}\n"
        ),
        "{contact}，您好：\n\n很抱歉，{day} {start} 的拜访需要取消。\n\n此致\n{host}\n",
    ),
    "place": ("Place: {street}\n", "地点：{street}\n"),
}


def invitation(visit: Invited, zone: dt.tzinfo, language: str) -> bytes:
    """The draft (``X-Unsent``): opened by a mail program it is ready to be sent; nothing is sent from here."""
    chinese = language == "zh_CN"
    start, end = visit.start.astimezone(zone), visit.end.astimezone(zone)
    facts = {
        "host": visit.host, "account": visit.account, "contact": visit.contact,
        "purpose": labels.choice(VisitPurpose, visit.purpose, language), "day": start.date().isoformat(),
        "start": f"{start:%H:%M}", "end": f"{end:%H:%M}",
        "place": WORDS["place"][chinese].format(street=visit.street) if visit.street else "",
    }  # fmt: skip
    subject = WORDS["subject"][chinese].format(**facts)
    message = EmailMessage(policy=SMTP)
    message["Subject"] = WORDS["cancelled"][chinese].format(subject=subject) if visit.cancelled else subject
    message["From"] = _address(visit.host, visit.sender)
    message["To"] = _address(visit.contact, visit.to)
    message["X-Unsent"] = "1"
    message.set_content(WORDS["off" if visit.cancelled else "body"][chinese].format(**facts))
    method = "CANCEL" if visit.cancelled else "REQUEST"
    message.add_alternative(_calendar(visit, subject, method), subtype="calendar", params={"method": method})
    return message.as_bytes()


def _calendar(visit: Invited, subject: str, method: str) -> str:
    return lines(
        (
            *HEAD,
            ("METHOD", method),
            ("BEGIN", "VEVENT"),
            ("UID", f"{visit.id}@baifang"),
            ("SEQUENCE", str(visit.moved + visit.cancelled)),
            ("DTSTAMP", stamp(visit.start)),
            ("DTSTART", stamp(visit.start)),
            ("DTEND", stamp(visit.end)),
            ("SUMMARY", escaped(subject)),
            ("LOCATION", escaped(visit.street)),
            (f'ORGANIZER;CN="{_quoted(visit.host)}"', f"mailto:{visit.sender}"),
            (f'ATTENDEE;CN="{_quoted(visit.contact)}";RSVP=TRUE', f"mailto:{visit.to}"),
            ("STATUS", "CANCELLED" if visit.cancelled else "CONFIRMED"),
            ("END", "VEVENT"),
            ("END", "VCALENDAR"),
        )
    )


def _address(name: str, address: str) -> str:
    from email.utils import formataddr  # noqa: PLC0415 - beside its only use

    return formataddr((_one_line(name), _one_line(address)))


def _quoted(name: str) -> str:
    return _one_line(name).replace('"', "'")


def _one_line(text: str) -> str:
    """A line end in a name would begin another header."""
    return " ".join(text.split())
