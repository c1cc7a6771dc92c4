"""The table of public holidays that comes with the program: the same on laptop and server."""

import json
from functools import cache
from pathlib import Path
from typing import Final

from app.rules.holidays import Holidays, read_holidays

_FILES: Final = {"Asia/Shanghai": "cn.json", "Asia/Urumqi": "cn.json"}


@cache
def bundled(file: str = "cn.json") -> Holidays:
    """The years of one bundled table."""
    path = Path(__file__).resolve().parents[2] / "resources" / "calendars" / file
    return read_holidays(json.loads(path.read_text("utf-8")))


def public_holidays(zone: str) -> Holidays:
    """The special days where a time zone is; none are known where no table comes with the program."""
    file = _FILES.get(zone)
    return bundled(file) if file is not None else Holidays()
