"""How promising a lead is: points that add up, each with its reason, so that every score can be argued with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from app.rules.choices import ActivityOutcome, Direction, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SOURCES: Final[Mapping[str, int]] = {
    Source.REFERRAL: 25,
    Source.TENDER: 20,
    Source.PARTNER: 15,
    Source.WEBSITE: 15,
    Source.EXHIBITION: 15,
    Source.WALK_IN: 15,
    Source.CAMPAIGN: 10,
    Source.SEARCH_AD: 10,
    Source.SOCIAL: 5,
    Source.PURCHASED_LIST: -5,
}
"""Points by where a lead came from; a source that is not named says nothing."""

REACH: Final[Mapping[str, int]] = {"mobile": 15, "phone": 5, "email": 5, "wechat": 5}
FILLED: Final[Mapping[str, int]] = {"company": 10, "campaign_id": 5}
OUTCOMES: Final[Mapping[str, int]] = {
    ActivityOutcome.INTERESTED: 20,
    ActivityOutcome.AGREED: 25,
    ActivityOutcome.PROMISED: 10,
    ActivityOutcome.NOT_INTERESTED: -30,
}
ANSWERED, DECIDES = 10, 15
_TITLES = re.compile(
    r"总经理|董事|总裁|总监|厂长|采购|老板|创始人|\b(?:ceo|cfo|coo|cto|owner|founder|president|director|head|"
    r"purchas\w*|procurement|buyer|manager)\b|经理|部长",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """Points for one reason; ``detail`` is the value that it speaks of, or empty."""

    reason: str
    points: int
    detail: str = ""


class Followed(NamedTuple):
    """What counts of one follow-up about the lead."""

    direction: str | None
    outcome: str | None


def parts(fields: Mapping[str, object], followed: Iterable[Followed] = ()) -> tuple[Part, ...]:
    """The reasons of a lead's score, the weightiest first; an outcome counts once, however often it was heard."""
    found = [*_of_fields(fields), *_of_answers(tuple(followed))]
    return tuple(sorted(found, key=_weight))


def total(found: Iterable[Part]) -> int:
    """The score: the sum of the points, within 0 and 100."""
    return max(0, min(100, sum(part.points for part in found)))


def _of_fields(fields: Mapping[str, object]) -> list[Part]:
    found = []
    source = str(fields.get("source") or "")
    if source in SOURCES:
        found.append(Part("source", SOURCES[source], source))
    title = str(fields.get("title") or "")
    if _TITLES.search(title):
        found.append(Part("title", DECIDES, title))
    found += [Part(key, points) for key, points in {**REACH, **FILLED}.items() if fields.get(key)]
    return found


def _of_answers(followed: tuple[Followed, ...]) -> list[Part]:
    found = [Part("answered", ANSWERED)] if any(f.direction == Direction.INBOUND for f in followed) else []
    heard = {f.outcome for f in followed}
    return found + [
        Part("outcome", points, outcome) for outcome, points in OUTCOMES.items() if outcome in heard
    ]


def _weight(part: Part) -> tuple[int, str, str]:
    return -abs(part.points), part.reason, part.detail
