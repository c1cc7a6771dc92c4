"""Greetings set up in one step: the occasion, its day, the usual words and whom they are for."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from app.rules.choices import CampaignKind, Occasion
from app.rules.occasions import next_day
from app.services import campaigns, messages, records
from app.storage.clock import now
from app.words import labels
from app.words.greetings import GREETINGS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

BIRTHDAYS_AHEAD = 30  # days
_DAY = dt.timedelta(days=1)


class Greeting(NamedTuple):
    """What is chosen: the occasion, the channel, the segment (None for all accounts), the language of its name."""

    occasion: Occasion
    channel: str
    segment_id: str | None = None
    language: str = labels.CHINESE


def span(occasion: Occasion, today: dt.date) -> tuple[dt.date, dt.date]:
    """From when to when an occasion is greeted next: one day, and for birthdays the next thirty days."""
    day = next_day(occasion, today)
    return (day, day) if day is not None else (today, today + (BIRTHDAYS_AHEAD - 1) * _DAY)


def set_up(session: Session, wanted: Greeting) -> str:
    """The campaign, with its text and its audience; its id.

    Raises:
        Refused: ``campaign-empty`` when it is nobody's birthday or nobody is there, or as ``campaigns.plan``.
    """
    first, last = span(wanted.occasion, now(session).astimezone().date())
    chinese, english = (labels.choice(Occasion, wanted.occasion.value, code) for code in ("zh_CN", "en"))
    when = first.isoformat() if first == last else f"{first.isoformat()} – {last.isoformat()}"
    names = {labels.CHINESE: f"{chinese}问候 {when}", "en": f"{english} {when}"}
    said = messages.named(session, GREETINGS[wanted.occasion], wanted.channel, wanted.language)
    fields = {
        "name": names[wanted.language], "name_en": names["en"],
        "campaign_type": CampaignKind.GREETING.value, "channel": wanted.channel, "segment_id": wanted.segment_id,
        "occasion": wanted.occasion.value, "starts_on": first, "ends_on": last,
        "template_id": said,
    }  # fmt: skip
    made = records.create(session, "campaign", fields)
    campaigns.plan(session, made)
    return made
