"""A Kano questionnaire as it is typed: a line for each topic, with its question both ways round."""

import re
from typing import Final, NamedTuple

from app.rules.errors import Refused

MOST: Final = 30
"""Topics in one questionnaire; nobody answers more on a laptop that is handed over."""


class Line(NamedTuple):
    """One topic: what if it is there, what if it is not."""

    topic: str
    functional: str
    dysfunctional: str


def type_lines(text: str) -> list[Line]:
    """The topics of ``Delivery in 2 days | How do you feel if … | How do you feel if not …``.

    Raises:
        Refused: ``pair-unreadable`` with the line, ``pairs-too-many``.
    """
    found = []
    for line in filter(None, map(str.strip, text.splitlines())):
        parts = [part.strip() for part in re.split(r"[|｜]", line)]
        if len(parts) != 3 or not all(parts):
            raise Refused("pair-unreadable", "questions", text=line[:60])
        found.append(Line(*parts))
    if len(found) > MOST:
        raise Refused("pairs-too-many", "questions", most=MOST)
    return found
