"""Who is told when a complaint uses up its time: its owner first, then the managers above, one after the other."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from app.rules.choices import Role
from app.rules.ids import derived_id

HIGHEST = 3


class Person(NamedTuple):
    """Somebody who works here now."""

    id: str
    role: str
    team_id: str | None


def told(
    level: int, owner: str | None, people: Iterable[Person], parents: Mapping[str, str | None]
) -> str | None:
    """Who gets the task of an escalation level; None when there is nobody at all.

    Level 1 reminds the owner; level 2 calls the manager of the owner's team, level 3 the next one above. Where a level
    has nobody, the highest there is steps in: an admin, and in a firm of one the owner.

    Args:
        level: 1 to 3.
        owner: whose complaint it is; None while it is unassigned.
        people: everybody who is active.
        parents: each team's team above.
    """
    everybody = {person.id: person for person in sorted(people)}
    mine = everybody.get(owner or "")
    above = _above(mine, everybody.values(), parents)
    if level == 1 and mine is not None:
        return mine.id
    chain = above or ([mine.id] if mine is not None else [])
    place = max(0, level - 2)
    return chain[min(place, len(chain) - 1)] if chain else None


def _above(mine: Person | None, people: Iterable[Person], parents: Mapping[str, str | None]) -> list[str]:
    everybody = tuple(people)
    found: list[str] = []
    team, seen = mine.team_id if mine else None, set[str]()
    while team is not None and team not in seen:
        seen.add(team)
        found += [p.id for p in everybody if p.team_id == team and p.role == Role.MANAGER]
        team = parents.get(team)
    found += [p.id for p in everybody if p.role == Role.ADMIN]
    if mine is None:
        found += [p.id for p in everybody if p.role == Role.MANAGER]
    return [each for each in dict.fromkeys(found) if mine is None or each != mine.id]


def task_id(complaint_id: str, level: int) -> str:
    """The id of the task of a level: the same on every device, so that it is there once."""
    return derived_id("escalation", complaint_id, str(level))
