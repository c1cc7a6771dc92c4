"""One day or a week by the hour, with the whole days above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.pages.tasks.calendar.heads import Heads
from app.ui.pages.tasks.calendar.hours import Hours
from app.ui.widgets.basics import hairline

if TYPE_CHECKING:
    import datetime as dt

    from app.rules.holidays import Holidays
    from app.rules.workcalendar import WorkCalendar
    from app.services.agenda import Entry
    from app.ui.context import Context
    from app.ui.pages.tasks.calendar.slots import Days


class HoursView(QWidget):
    """Heads above hours that scroll; what either says, this says."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heads, self.hours = Heads(context, self), Hours(context)
        self.area = QScrollArea(self)
        self.area.setWidget(self.hours)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusProxy(self.hours)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.heads, hairline(self)):
            whole.addWidget(part)
        whole.addWidget(self.area, 1)
        self._scrolled = False

    @property
    def current(self) -> Entry | None:
        """The entry that keys are about."""
        return self.hours.current

    def show_days(
        self,
        days: Days,
        day: dt.date,
        entries: list[Entry],
        holidays: Holidays,
        calendar: WorkCalendar,
    ) -> None:
        """Show these days; at first from an hour before work begins."""
        self.heads.right = self.area.verticalScrollBar().sizeHint().width()
        self.hours.calendar = calendar
        for part in (self.heads, self.hours):
            part.show_days(days, day, entries, holidays)
        if not self._scrolled:
            self._scrolled = True
            self.area.verticalScrollBar().setValue(round(self.hours.hour * 7.5))
