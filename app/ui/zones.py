"""The zone in which the reader's days begin and end."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimeZone

from app.rules.zones import zone_or

if TYPE_CHECKING:
    from app.ui.context import Context


def here(context: Context) -> dt.tzinfo:
    """The zone of this computer with its summer time; the fixed offset of the clock where the two disagree.

    The clock knows only today's offset, which is an hour wrong for a day beyond a change of the clocks.
    """
    now = context.clock()
    offset = now.tzinfo or dt.UTC
    zone = zone_or(bytes(QTimeZone.systemTimeZoneId().data()).decode(), offset)
    return zone if now.astimezone(zone).utcoffset() == now.utcoffset() else offset


def now_here(context: Context) -> dt.datetime:
    """The time now in that zone."""
    return context.clock().astimezone(here(context))
