"""The files that came with a mail, under names that are safe, whatever the sender called them."""

from __future__ import annotations

import hashlib
import mimetypes
from email.message import EmailMessage, Message
from typing import TYPE_CHECKING, Any

from app.imports.readers.table import Enclosed
from app.rules.text.file_names import another_name, safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    Part = Message[Any, Any]

TROUBLES = (LookupError, ValueError, AttributeError, TypeError, IndexError, RecursionError)
MOST = 1_000
"""More parts than any mail has; a message that claims more has been made to cost time."""


def enclosed(message: EmailMessage) -> tuple[Enclosed, ...]:
    """Every attachment of a mail; a mail inside it is one file, with all that it holds."""
    found: list[Enclosed] = []
    taken: set[str] = set()
    for part in _parts(message):
        content = _bytes(part)
        name = another_name(safe_name(_name(part), _suffix(part)), taken)
        taken.add(name.casefold())
        found.append(Enclosed(name, hashlib.sha256(content).hexdigest(), len(content), content))
    return tuple(found)


def _parts(message: EmailMessage) -> Iterator[Part]:
    try:
        for number, part in enumerate(message.iter_attachments()):
            if number == MOST:
                return
            yield part
    except TROUBLES:
        return


def _name(part: Part) -> str:
    try:
        name = part.get_filename() or ""
        if not name and part.get_content_type() == "message/rfc822":
            inside = part.get_payload(0)
            name = f"{inside.get('subject', '') if isinstance(inside, Message) else ''}.eml"
    except TROUBLES:
        return ""
    return str(name).encode("utf-8", "replace").decode()  # half a character is no name


def _suffix(part: Part) -> str:
    kind = part.get_content_type()
    return ".eml" if kind == "message/rfc822" else mimetypes.guess_extension(kind) or ".bin"


def _bytes(part: Part) -> bytes:
    """The content as it was sent; what cannot be decoded comes as it lies in the mail."""
    try:
        if part.is_multipart():
            inside = part.get_payload(0) if part.get_content_type() == "message/rfc822" else part
            return _whole(inside) if isinstance(inside, Message) else b""
        payload = part.get_payload(decode=True)
    except TROUBLES:
        payload = None
    return (
        payload if isinstance(payload, bytes) else str(part.get_payload()).encode("utf-8", "surrogateescape")
    )


def _whole(message: Part) -> bytes:
    try:
        return message.as_bytes()
    except TROUBLES:
        return str(message.get_payload()).encode("utf-8", "surrogateescape")
