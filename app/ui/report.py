"""The report of a bug: where it happened and on what, without a single value of a record."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from PySide6 import __version__ as pyside_version

if TYPE_CHECKING:
    from types import TracebackType


def places(trace: TracebackType | None) -> list[str]:
    """Each frame as ``module:line function``; no source lines and no variables, which could hold values."""
    return [
        f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in traceback.walk_tb(trace)
    ]


def report(error: BaseException, version: str) -> str:
    """The report as text to copy. The exception's own message is left out: it may quote a record."""
    import platform  # noqa: PLC0415 - for reports only, and the way to the first page is short

    lines = [
        f"Baifang {version}",
        f"Python {platform.python_version()}, PySide6 {pyside_version}, {platform.platform()}",
        "",
    ]
    seen: BaseException | None = error
    while seen is not None:
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__}")
        lines.extend(f"  {place}" for place in places(seen.__traceback__))
        seen = seen.__cause__
    return "\n".join(lines)
