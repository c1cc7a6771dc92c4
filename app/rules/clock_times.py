"""Times of the wall clock as minutes of the day."""

import re
from typing import Any, Final

from app.rules.errors import Refused

DAY: Final = 1440
_TIME = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")


def read_time(text: Any) -> int:
    """Minutes of the day of ``"13:30"``; ``"24:00"`` is its end.

    Raises:
        Refused: ``shift-unreadable``.
    """
    found = _TIME.fullmatch(text.strip()) if isinstance(text, str) else None
    minutes = int(found[1]) * 60 + int(found[2]) if found else DAY + 1
    if minutes > DAY:
        raise Refused("shift-unreadable", "shifts", text=str(text)[:40])
    return minutes
