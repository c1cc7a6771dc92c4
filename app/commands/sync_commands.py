"""Commands that meet the server: sync, conflicts."""

from typing import Any


def add(_commands: Any) -> None:
    """Register the commands."""
