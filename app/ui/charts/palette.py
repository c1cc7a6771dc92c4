"""Colours of charts by meaning, told apart also by those who do not see red and green (Okabe & Ito; Petroff)."""

from __future__ import annotations

from typing import NamedTuple

from app.ui.resources import resource

COLOURS = {
    "blue": "#0072B2",
    "sky": "#56B4E9",
    "amber": "#E69F00",
    "yellow": "#F0E442",
    "vermillion": "#D55E00",
    "violet": "#964A8B",
    "grey": "#9C9CA1",
}
ON_DARK = COLOURS | {"blue": "#4C9FD6", "vermillion": "#E8803A", "violet": "#B57FB0"}


class Ink(NamedTuple):
    """The colours that a drawing uses beside those of its style sheet."""

    name: str
    colours: dict[str, str]
    text: str
    muted: str
    border: str
    ground: str

    def of(self, tone: str) -> str:
        """The colour of a tone."""
        return self.colours.get(tone, self.colours["blue"])


INKS = {
    "light": Ink("light", COLOURS, "#1B2028", "#596372", "#E4E7EB", "#FFFFFF"),
    "dark": Ink("dark", ON_DARK, "#E6E9EE", "#A3ADBB", "#39404B", "#1D2128"),
    "print": Ink("print", COLOURS, "#000000", "#404040", "#C8C8C8", "#FFFFFF"),
}


def style_file(name: str) -> str:
    """The path of a style sheet: light, dark or print."""
    return str(resource("styles", f"{name}.mplstyle"))
