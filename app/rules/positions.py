"""Positions on the earth: read from what people paste, and how far they are from each other."""

import re
from math import asin, cos, radians, sin, sqrt
from typing import Final, NamedTuple

from app.rules.errors import Refused

EARTH_M: Final = 6_371_008.8  # mean radius (IUGG)
_E6: Final = 1_000_000
_DEGREES = re.compile(
    r"(\d{1,3})\s*°\s*(?:(\d{1,2}(?:\.\d+)?)\s*['′’]\s*)?(?:(\d{1,2}(?:\.\d+)?)\s*(?:\"|″|”|'')\s*)?([NSEW北南东西])",
    re.IGNORECASE,
)
_PAIR = re.compile(r"(-?\d{1,3}\.\d+|-?\d{1,3})\s*(?:°\s*)?[,，;；\s]\s*(-?\d{1,3}\.\d+|-?\d{1,3})(?!\d)")
_ACCURACY = re.compile(
    r"(?:;u=|±\s*|\+/-\s*|精度\s*[:：]?\s*|accuracy\s*[:：]?\s*)(\d{1,5}(?:\.\d+)?)", re.IGNORECASE
)
_LONGITUDE_FIRST = re.compile(r"amap\.com|map\.baidu|bdmap|qq\.com", re.IGNORECASE)


class Position(NamedTuple):
    """A place: millionths of a degree (WGS 84 as given), and within how many metres it is known."""

    latitude_e6: int
    longitude_e6: int
    accuracy_m: int | None = None


def parse_position(text: str) -> Position:
    """Read ``31.2304, 121.4737``, ``31°13'49"N 121°28'25"E``, a ``geo:`` link or the link of a map.

    The latitude comes first, unless the number cannot be one, the map is known to write the longitude first, or the
    letters of the compass say otherwise. ``±20`` or ``;u=20`` is the accuracy in metres.

    Raises:
        Refused: ``position-unclear``.
    """
    clipped = text.strip()[:2000]
    accuracy = _ACCURACY.search(clipped)
    within = round(float(accuracy[1])) if accuracy else None
    found = _by_compass(clipped) or _by_numbers(clipped, accuracy.start() if accuracy else len(clipped))
    if found is None or abs(found[0]) > 90 or abs(found[1]) > 180:
        raise Refused("position-unclear", "position", text=clipped[:60])
    return Position(round(found[0] * _E6), round(found[1] * _E6), within)


def _by_compass(text: str) -> tuple[float, float] | None:
    values: dict[str, float] = {}
    for degrees, minutes, seconds, letter in _DEGREES.findall(text):
        if float(minutes or 0) >= 60 or float(seconds or 0) >= 60:
            return None
        size = int(degrees) + float(minutes or 0) / 60 + float(seconds or 0) / 3600
        axis = "latitude" if letter.upper() in "NS北南" else "longitude"
        values[axis] = -size if letter.upper() in "SW南西" else size
    return (values["latitude"], values["longitude"]) if len(values) == 2 else None


def _by_numbers(text: str, end: int) -> tuple[float, float] | None:
    match = _PAIR.search(text, 0, end)
    if match is None:
        return None
    first, second = float(match[1]), float(match[2])
    turned = abs(first) > 90 >= abs(second) or _LONGITUDE_FIRST.search(text) is not None
    return (second, first) if turned else (first, second)


def metres(one: Position, other: Position) -> float:
    """The great-circle distance (haversine) in metres."""
    lat_a, lat_b = radians(one.latitude_e6 / _E6), radians(other.latitude_e6 / _E6)
    up, along = lat_b - lat_a, radians((other.longitude_e6 - one.longitude_e6) / _E6)
    part = sin(up / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(along / 2) ** 2
    return 2 * EARTH_M * asin(min(1.0, sqrt(part)))
