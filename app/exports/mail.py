"""A message as an ``.eml`` file that a mail program opens as a draft, ready to be looked over and sent."""

from email.message import EmailMessage
from email.policy import SMTP

from app.rules.errors import Refused


def draft(to: str, subject: str, text: str) -> bytes:
    """The draft's bytes; without an address the sender fills it in.

    Raises:
        Refused: ``mail-address`` for an address that would smuggle in a header.
    """
    if any(letter in to for letter in "\r\n,;"):
        raise Refused("mail-address", "to", text=to[:80])
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # Outlook and others open it for writing instead of reading
    if to:
        message["To"] = to
    message["Subject"] = " ".join(subject.split())
    message.set_content(text)
    return message.as_bytes()
