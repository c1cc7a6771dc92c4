"""The server's one clock, in milliseconds since the epoch, UTC."""

import time


def now() -> int:
    """Give the time."""
    return time.time_ns() // 1_000_000
