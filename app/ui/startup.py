"""How long the program took from the start of its process."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

_IMPORTED = time.perf_counter()


def milliseconds_since_start() -> float:
    """Milliseconds since this process was started; on macOS since this module was imported."""
    measure = {"linux": _linux, "win32": _windows}.get(sys.platform, _from_import)
    return measure()


def _from_import() -> float:
    return (time.perf_counter() - _IMPORTED) * 1000


def _linux() -> float:
    fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    started = int(fields[19]) / os.sysconf("SC_CLK_TCK")  # field 22 of proc(5): ticks after boot
    return (time.clock_gettime(time.CLOCK_BOOTTIME) - started) * 1000


def _windows() -> float:
    import ctypes  # noqa: PLC0415 - only here

    created, other = ctypes.c_ulonglong(), ctypes.c_ulonglong()
    now = ctypes.c_ulonglong()
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore] # Windows only
    rest = ctypes.byref(other)
    kernel.GetProcessTimes(kernel.GetCurrentProcess(), ctypes.byref(created), rest, rest, rest)
    kernel.GetSystemTimeAsFileTime(ctypes.byref(now))
    return (now.value - created.value) / 10_000
