"""What the pane of a campaign asks of the program, off the main thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from app.rules.choices import MemberStatus
    from app.services.campaign_sending import Letter, Ready
    from app.services.campaigns import Tally
    from app.services.messages import Draft
    from app.services.segments import Counted
    from app.storage.connection import Connection


class Stands(NamedTuple):
    """How a campaign stands: its members, its channel, whether its audience may still change."""

    tally: Tally
    channel: str
    begun: bool


def stands(campaign: str, session: Any) -> Stands:
    """Read how a campaign stands."""
    from app.services import campaigns  # noqa: PLC0415 - the services load when first wanted
    from app.services.custom_fields import connection_of  # noqa: PLC0415 - as above

    found = campaigns.get(session, campaign)
    told = campaigns.tally(connection_of(session), campaign)
    return Stands(told, campaigns.channel_of(found), campaigns.begun(session, found))


def plan(campaign: str, session: Any) -> Tally:
    """Work out the audience."""
    from app.services import campaigns  # noqa: PLC0415 - as above

    return campaigns.plan(session, campaign)


def make_tasks(campaign: str, session: Any) -> Ready:
    """A task for each of those who can be contacted."""
    from app.services import campaign_sending  # noqa: PLC0415 - as above

    return campaign_sending.make_tasks(session, campaign)


def save_drafts(campaign: str, folder: Path, session: Any) -> Ready:
    """A draft for each, then the mark that they were contacted; without the files there is no mark."""
    from app.exports.mailing import write_drafts  # noqa: PLC0415 - writers load when wanted
    from app.services import campaign_sending  # noqa: PLC0415 - as above

    found = campaign_sending.ready(session, campaign)
    if found.letters:
        write_drafts(found.letters, folder)
    return _marked(campaign, found, session)


def save_merge(campaign: str, path: Path, language: str, session: Any) -> Ready:
    """A file for a gateway, then the mark that they were contacted."""
    from app.exports.mailing import write_merge  # noqa: PLC0415 - writers load when wanted
    from app.services import campaign_sending, campaigns  # noqa: PLC0415 - as above

    found = campaign_sending.ready(session, campaign)
    if found.letters:
        write_merge(found.letters, path, campaigns.channel_of(campaigns.get(session, campaign)), language)
    return _marked(campaign, found, session)


def _marked(campaign: str, found: Ready, session: Any) -> Ready:
    from app.services import campaign_sending  # noqa: PLC0415 - as above

    campaign_sending.mark(session, campaign, [letter.member for letter in found.letters])
    return found


def answer(campaign: str, said: MemberStatus, members: list[str], session: Any) -> int:
    """Record what came back."""
    from app.services import campaign_answers  # noqa: PLC0415 - as above

    return campaign_answers.record(session, campaign, members, said)


class Written(NamedTuple):
    """A message and the ones to choose from: id, name and channel."""

    id: str
    draft: Draft | None
    all: list[tuple[str, str, str]]


def message(template: str, session: Any) -> Written:
    """Read a message and the names of all."""
    from app.services import messages  # noqa: PLC0415 - as above

    every = messages.templates(session)
    known = template if template in {each[0] for each in every} else ""
    return Written(known, messages.read(session, known) if known else None, every)


def save_message(campaign: str, template: str, draft: Draft, session: Any) -> str:
    """Write a message and let the campaign say it."""
    from app.services import messages, records  # noqa: PLC0415 - as above

    made = messages.save(session, template, draft)
    records.update(session, "campaign", campaign, {"template_id": made})
    return made


def take_message(campaign: str, template: str, session: Any) -> str:
    """Let the campaign say another message."""
    from app.services import records  # noqa: PLC0415 - as above

    records.update(session, "campaign", campaign, {"template_id": template or None})
    return template


class Previewed(NamedTuple):
    """What the first of those planned would be told, and by which channel."""

    letters: list[Letter]
    channel: str


def preview(campaign: str, draft: Draft, most: int, session: Any) -> Previewed:
    """What the first of those planned would be told."""
    from app.services import campaign_sending, campaigns  # noqa: PLC0415 - as above

    channel = campaigns.channel_of(campaigns.get(session, campaign))
    return Previewed(campaign_sending.preview(session, campaign, draft, most), channel)


def mark_one(campaign: str, member: str, session: Any) -> int:
    """Say that one was contacted."""
    from app.services import campaign_sending  # noqa: PLC0415 - as above

    return campaign_sending.mark(session, campaign, [member])


def segments(user: str, now: Any, connection: Connection) -> list[Counted]:
    """The segments of accounts and of contacts with their counts."""
    from app.services.segments import counted  # noqa: PLC0415 - as above

    return [each for kind in ("account", "contact") for each in counted(connection, kind, user, now)]


def greet(language: str, occasion: str, channel: str, segment: str, session: Any) -> str:
    """Set up a greeting."""
    from app.rules.choices import Occasion  # noqa: PLC0415 - as above
    from app.services.greetings import Greeting, set_up  # noqa: PLC0415 - as above

    return set_up(session, Greeting(Occasion(occasion), channel, segment or None, language))


def result(campaign: str, day: Any, connection: Connection) -> dict[str, Any] | None:
    """What a campaign brought; None before it began."""
    from app.analytics.reports.campaign import campaign as report  # noqa: PLC0415 - numpy loads with it

    rows = report(connection, day, only=campaign).rows
    return dict(rows[0]) if rows else None
