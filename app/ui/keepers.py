"""What looks after the data beside the window once its first rows stand: clocks, reminders, care, points, feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.calendar_exchange import CalendarExchange
from app.ui.calendar_feed import CalendarFeed
from app.ui.care_keeper import CareKeeper
from app.ui.clocks import Clockkeeper
from app.ui.loyalty_keeper import LoyaltyKeeper
from app.ui.reminders import Reminders
from app.ui.typed_undo import TypedUndo

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.main_window import MainWindow


class Keepers(QObject):
    """Holds them; nothing of theirs is loaded before the first rows stand."""

    def __init__(self, context: Context, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self.clocks = Clockkeeper(context.jobs, context.clock)
        self.reminders = Reminders(context, window)
        self.feed = CalendarFeed(context, self)
        self.care = CareKeeper(context, self)
        self.loyalty = LoyaltyKeeper(context, self)
        self.exchange = CalendarExchange(context, self)
        self._all = (self.clocks, self.reminders, self.feed, self.care, self.loyalty, self.exchange)
        self._typed_undo = TypedUndo(self)

    def open(self) -> None:
        """Begin to look."""
        for keeper in self._all:
            keeper.open()

    def close(self) -> None:
        """Look no longer."""
        for keeper in self._all:
            keeper.close()
