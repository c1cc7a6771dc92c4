"""Where the files beside the program lie: icons, themes, translations, fonts."""

from __future__ import annotations

import sys
from pathlib import Path


def resource(*parts: str) -> Path:
    """The path of a bundled file, in a checkout as well as in a frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).parents[2]
    return base.joinpath("resources", *parts)
