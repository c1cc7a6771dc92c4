"""The design tokens: every colour and measure of the interface, as data read from ``resources/themes``."""

from __future__ import annotations

import json
from typing import NamedTuple

from app.ui.resources import resource

THEMES = ("light", "dark", "contrast")
TONES = ("neutral", "blue", "green", "amber", "vermillion", "violet")

SPACE = 4  # one step; gaps are 1, 2, 3, 4 or 6 steps
RADIUS = 6
ROW_HEIGHTS = {"comfortable": 36, "compact": 28}
BASE_PIXELS = 13


class Tone(NamedTuple):
    """A status colour: text on its tint for pills, solid for dots, bars and icons."""

    text: str
    tint: str
    solid: str


class Tokens(NamedTuple):
    """One theme.

    Attributes:
        name: one of ``THEMES``.
        dark: whether light text stands on a dark ground.
        colours: token name to ``#RRGGBB``; the names are the same in every theme.
        tones: tone name (one of ``TONES``) to its three colours.
    """

    name: str
    dark: bool
    colours: dict[str, str]
    tones: dict[str, Tone]


def load(name: str) -> Tokens:
    """Read one theme; ``name`` is one of ``THEMES``."""
    data = json.loads(resource("themes", f"{name}.json").read_text(encoding="utf-8"))
    tones = {key: Tone(**value) for key, value in data["tones"].items()}
    return Tokens(name, data["dark"], data["colours"], tones)


def luminance(colour: str) -> float:
    """Relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, success criterion 1.4.3)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
