"""Message templates, and what one says to each recipient: in their language, with what is missing told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from app.model.campaigns import MessageTemplate
from app.model.people import User
from app.model.settings import Organisation
from app.rules.errors import Refused
from app.rules.merge_fields import filled, unknown
from app.services import records
from app.storage.actor import actor
from app.words import labels
from app.words.acknowledgement import language_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from app.model.accounts import Account, Contact
    from app.words.greetings import Usual

TEXTS = ("subject", "body", "subject_en", "body_en")


class Draft(NamedTuple):
    """A template as it is written; where one side is empty, everybody is written to as on the other."""

    name: str
    channel: str
    subject: str = ""
    body: str = ""
    subject_en: str = ""
    body_en: str = ""


class Message(NamedTuple):
    """What one recipient is told.

    Attributes:
        language: ``zh_CN`` or ``en``, by how their names are written.
        subject: on one line.
        text: the body.
        missing: keys of merge fields that are empty for them and have nothing to stand in.
    """

    language: str
    subject: str
    text: str
    missing: tuple[str, ...]


def save(session: Session, template: str, draft: Draft) -> str:
    """Write a template, a new one without an id; its id.

    Raises:
        Refused: ``name-required``, ``message-empty`` without a text, ``message-field`` beside the text with a field
            that does not exist, ``record-missing``.
    """
    if not draft.name.strip():
        raise Refused("name-required", "name")
    if not draft.body.strip():  # a firm that writes in English alone
        draft = draft._replace(subject=draft.subject_en, body=draft.body_en)
    if not draft.body.strip():
        raise Refused("message-empty", "body")
    for key in TEXTS:
        for word in unknown(getattr(draft, key)):
            raise Refused("message-field", key, word=word)
    fields = {key: getattr(draft, key).strip() or None for key in Draft._fields}
    if template:
        records.update(session, "message_template", template, fields)
        return template
    return records.create(session, "message_template", fields)


def read(session: Session, template: str) -> Draft:
    """A template as it is written.

    Raises:
        Refused: ``record-missing``.
    """
    found = _of(session, template)
    return Draft(*(getattr(found, key) or "" for key in Draft._fields))


def named(session: Session, usual: Usual, channel: str, language: str = labels.CHINESE) -> str:
    """The template with this usual name and channel, made in a language when the firm has none; its id."""
    asked = select(MessageTemplate.id).where(
        MessageTemplate.name.in_((usual.name, usual.name_en)), MessageTemplate.channel == channel
    )
    name = usual.name if language == labels.CHINESE else usual.name_en
    draft = Draft(name, channel, usual.subject, usual.body, usual.subject_en, usual.body_en)
    return session.scalar(asked.limit(1)) or save(session, "", draft)


def templates(session: Session) -> list[tuple[str, str, str]]:
    """Id, name and channel of every template, by name."""
    rows = session.execute(
        select(MessageTemplate.id, MessageTemplate.name, MessageTemplate.channel).order_by(
            MessageTemplate.name
        )
    )
    return [(row[0], row[1], row[2]) for row in rows]


class Writer:
    """Fills one template for many; reads the firm and the colleagues once.

    Args:
        session: an open one.
        template: its id, or what is being written.
        occasion: stored value of what is greeted for; empty for none.
    """

    def __init__(self, session: Session, template: str | Draft, occasion: str = "") -> None:
        self._session, self._occasion = session, occasion
        self._draft = template if isinstance(template, Draft) else read(session, template)
        self._users = {user.id: user for user in session.scalars(select(User))}
        self._firm = session.scalar(select(Organisation).limit(1))

    def to(self, account: Account, contact: Contact | None) -> Message:
        """What one recipient is told."""
        language = language_of(contact.name if contact else "", account.name)
        if not self._draft.body_en:
            language = "zh_CN"
        english = language == "en"
        values = self._values(account, contact, english=english)
        subject = self._draft.subject_en or self._draft.subject if english else self._draft.subject
        first = filled(subject, values)
        second = filled(self._draft.body_en if english else self._draft.body, values)
        missing = tuple(dict.fromkeys((*first.missing, *second.missing)))
        text = "\n".join(line.strip() for line in second.text.splitlines())  # an empty field leaves no gap
        return Message(language, " ".join(first.text.split()), text, missing)

    def _values(self, account: Account, contact: Contact | None, *, english: bool) -> Mapping[str, str]:
        sender = self._users.get(account.owner_id or "") or self._users.get(actor(self._session).user_id)
        occasion = labels.choice("Occasion", self._occasion, "en" if english else "zh_CN")
        return {
            "contact": _name(contact, english=english),
            "title": (contact.title if contact else None) or "",
            "account": _name(account, english=english),
            "city": account.city or "",
            "occasion": occasion,
            "sender": _name(sender, english=english),
            "sender_phone": (sender.phone if sender else None) or "",
            "firm": _name(self._firm, english=english),
        }


def _name(record: Account | Contact | User | Organisation | None, *, english: bool) -> str:
    if record is None:
        return ""
    return (record.name_en if english else None) or record.name or ""


def _of(session: Session, template: str) -> MessageTemplate:
    found = records.get(session, "message_template", template)
    if not isinstance(found, MessageTemplate):
        raise TypeError(found)
    return found
