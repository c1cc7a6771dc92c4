"""A saved e-mail to one activity; unknown charsets are no reason to lose it."""

import email
import email.policy
import email.utils
import re
from collections.abc import Sequence
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path

from app.imports.readers.enclosed import enclosed
from app.imports.readers.encoding import decode
from app.imports.readers.sources import read_bytes
from app.imports.readers.table import Enclosed, Row, Table
from app.rules.errors import Trouble

HEADERS = ("subject", "at", "kind", "body", "contact.email", "contact", "foreign_id")
MOST_PARTS = 2_000
"""Every part costs time, whatever it holds: millions of empty ones would keep the reader busy for minutes."""
_TROUBLES = (LookupError, ValueError, AttributeError, TypeError, IndexError)


def read_mail(path: Path) -> Table:
    """The mail as a table of one activity; its attachments are named in the text and come with the row.

    Raises:
        Trouble: ``file-damaged`` when it has neither subject nor sender nor date, or more parts than any mail, or it
            cannot be read.
    """
    content = read_bytes(path)
    if content.lower().count(b"\ncontent-type:") > MOST_PARTS:
        raise Trouble("file-damaged", file=path.name)
    try:
        message = email.message_from_bytes(content, policy=email.policy.default)
    except (*_TROUBLES, RecursionError) as error:  # thousands of messages, each inside the one before
        raise Trouble("file-damaged", file=path.name) from error
    name, address = email.utils.parseaddr(_header(message, "from"))
    subject, date = _header(message, "subject"), _header(message, "date")
    if not (subject or address or date):
        raise Trouble("file-damaged", file=path.name)
    files = enclosed(message)
    cells = (
        " ".join(subject.split()) or path.stem, _moment(date), "email", _body(message, files), address, name,
        _header(message, "message-id").strip("<> "),
    )  # fmt: skip
    return Table(path.name, HEADERS, [Row(1, cells)], kind="activity", enclosed={1: files} if files else {})


def _header(message: EmailMessage, name: str) -> str:
    try:
        return str(message.get(name, ""))
    except _TROUBLES:
        # A header that the library cannot parse is still there as it was sent.
        raw = next((value for key, value in message.raw_items() if key.lower() == name), "")
        return str(raw)


def _moment(date: str) -> str:
    try:
        return email.utils.parsedate_to_datetime(date).isoformat()
    except (ValueError, TypeError, IndexError):
        return date


def _body(message: EmailMessage, files: Sequence[Enclosed]) -> str:
    try:
        part = message.get_body(("plain", "html"))
    except _TROUBLES:
        part = None
    text = _content(part) if isinstance(part, EmailMessage) else ""
    if part is not None and part.get_content_subtype() == "html":
        text = _plain(text)
    return "\n".join(filter(None, (text.strip(), *(f"📎 {file.name}" for file in files))))


def _content(part: EmailMessage) -> str:
    try:
        return str(part.get_content())
    except _TROUBLES:
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            return ""
        try:
            return decode(payload).text
        except Trouble:
            return payload.decode("utf-8", "replace")


class _Text(HTMLParser):
    """The words of a page; scripts and styles are none."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the base class's signature
        """Breaks and blocks begin a line."""
        self._silent += tag in {"script", "style"}
        if tag in {"br", "p", "div", "tr", "li"}:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Words count again after a script."""
        self._silent -= tag in {"script", "style"} and self._silent > 0

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        if not self._silent:
            self.words.append(data)


def _plain(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"[ \t\r\f]+", " ", "".join(parser.words)))
