"""What happened with an account, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.choices import (
    ActivityKind,
    ComplaintStatus,
    DealStatus,
    MemberStatus,
    OrderStatus,
    OwnershipCause,
    VisitPurpose,
    VisitStatus,
)
from app.rules.moments import from_millis
from app.ui.models.record_words import ICONS
from app.ui.models.timeline_model import Entry
from app.ui.models.tones import tone_of
from app.words import labels

if TYPE_CHECKING:
    from enum import StrEnum

    from app.services.stream import Happened

STATES: dict[str, type[StrEnum]] = {
    "activity": ActivityKind,
    "visit": VisitStatus,
    "deal": DealStatus,
    "order": OrderStatus,
    "complaint": ComplaintStatus,
    "account": OwnershipCause,
}
PICTURES = {
    "visit": "visit",
    "deal": "deal",
    "order": "order",
    "complaint": "complaints",
    "survey": "star",
    "account": "person",
}


def happened(item: Happened, language: str) -> Entry:
    """An entry as the timeline shows it; a change of owner opens nothing, because it is this account's."""
    if item.kind == "comment":
        return _remark(item, language)
    if item.kind == "campaign":
        return _campaign(item, language)
    family = STATES.get(item.kind)
    state = labels.choice(family, item.what, language) if family is not None else item.what
    title = item.title
    if item.kind == "activity":
        verb, icon = state, ICONS.get(item.what, "note")
    else:
        kind = "survey" if item.kind == "survey" else item.kind
        name = state if kind == "account" else labels.kind_name(kind, language)
        verb = name if kind == "account" else f"{name} · {state}" if state else name
        icon = PICTURES.get(item.kind, "note")
    if item.kind == "visit" and title:
        title = labels.choice(VisitPurpose, title, language)
    tone = "blue" if item.kind == "activity" else tone_of(family, item.what) or "blue"
    target = None if item.kind in {"account", "survey"} else (item.kind, item.id)
    return Entry(from_millis(item.at), verb, item.who, title, (), icon, tone, target=target)


def _remark(item: Happened, language: str) -> Entry:
    """A colleague's remark; one on something of the account says on what and opens it."""
    kind, _, record = item.what.partition(" ")
    verb, own = labels.kind_name("comment", language), kind == "account"
    if not own:
        verb = f"{verb} · {labels.kind_name(kind, language)}"
    target = None if own else (kind, record)
    return Entry(from_millis(item.at), verb, item.who, item.title, (), "message", "blue", target=target)


def _campaign(item: Happened, language: str) -> Entry:
    """The account was contacted by a campaign; what came of it since."""
    state, _, record = item.what.partition(" ")
    verb = f"{labels.kind_name('campaign', language)} · {labels.choice(MemberStatus, state, language)}"
    tone = tone_of(MemberStatus, state) or "blue"
    target = ("campaign", record)
    return Entry(from_millis(item.at), verb, item.who, item.title, (), "message", tone, target=target)
