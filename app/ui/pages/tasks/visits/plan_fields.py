"""The fields of a day of visits: whom, when, how long, from where."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from app.rules.choices import VisitPurpose
from app.rules.errors import Refused
from app.rules.positions import parse_position
from app.services.visit_plan import Wishes
from app.ui.widgets.basics import label, set_invalid
from app.ui.widgets.field_date import read_day, read_time
from app.ui.widgets.spin_boxes import SpinBox
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from app.services.segments import Counted
    from app.ui.context import Context

_START, _MINUTES, _SPEED = "visits/start", "visits/minutes", "visits/speed"


class PlanFields(QWidget):
    """What was chosen last is offered again.

    Signals:
        source_changed: other accounts or another day are wanted.
        hours_changed: the hours are to be reckoned again.
    """

    source_changed = Signal()
    hours_changed = Signal()

    def __init__(self, context: Context, *, asks_segment: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._asks = context, asks_segment
        self.segments, self.purposes = QComboBox(self), QComboBox(self)
        self.day, self.begin, self.start = QLineEdit(self), QLineEdit("09:00", self), QLineEdit(self)
        self.minutes, self.speed, self.back = SpinBox(self), SpinBox(self), QCheckBox(self)
        self._captions: dict[str, QLabel] = {}
        for box, key, first, least, most in (
            (self.minutes, _MINUTES, 60, 15, 480), (self.speed, _SPEED, 40, 5, 150),
        ):  # fmt: skip
            box.setRange(least, most)
            box.setSingleStep(5)
            box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.setValue(context.settings.number(key, first))
        self.start.setText(context.settings.text(_START, ""))
        language = context.language.code
        for purpose in VisitPurpose:
            self.purposes.addItem(labels.choice(VisitPurpose, purpose.value, language), purpose.value)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        places = (
            ("segment", self.segments, 0, 0), ("purpose", self.purposes, 0, 1), ("day", self.day, 0, 2),
            ("begin", self.begin, 0, 3), ("start", self.start, 1, 0), ("minutes", self.minutes, 1, 2),
            ("speed", self.speed, 1, 3),
        )  # fmt: skip
        for key, part, row, at in places:
            column = at
            caption = label("caption", parent=self)
            caption.setBuddy(part)
            self._captions[key] = caption
            if key == "purpose" and not self._asks:
                column = 0
            wide = 2 if key == "start" or (key == "purpose" and not self._asks) else 1
            grid.addWidget(caption, 2 * row, column, 1, wide)
            grid.addWidget(part, 2 * row + 1, column, 1, wide)
        grid.addWidget(self.back, 4, 0, 1, 4)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        if not self._asks:
            self._captions["segment"].hide()
            self.segments.hide()

    def _connect(self) -> None:
        self.segments.activated.connect(self.on_source)
        self.day.editingFinished.connect(self.on_source)
        for line in (self.begin, self.start):
            line.editingFinished.connect(self.on_hours)
        for box in (self.minutes, self.speed):
            box.valueChanged.connect(self.on_hours)
        self.back.toggled.connect(self.on_hours)

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        words = {
            "segment": self.tr("Accounts of the segment"), "purpose": self.tr("Purpose"), "day": self.tr("Day"),
            "begin": self.tr("Begin"), "start": self.tr("Where you set out (coordinates or a map's link)"),
            "minutes": self.tr("Minutes a visit"), "speed": self.tr("Driving, km/h"),
        }  # fmt: skip
        for key, text in words.items():
            self._captions[key].setText(text)
        self.back.setText(self.tr("Come back to where the day began"))
        self.segments.setPlaceholderText(self.tr("Choose a segment"))

    def show_segments(self, found: list[Counted]) -> None:
        """Offer the segments with how many accounts each has."""
        self.segments.clear()
        for segment in found:
            if segment.count is not None:
                self.segments.addItem(f"{segment.name} ({segment.count:,})", segment.id)
        self.segments.setCurrentIndex(-1)

    def segment(self) -> str:
        """The segment that was chosen; empty for none."""
        return str(self.segments.currentData() or "")

    def purpose(self) -> str:
        """The purpose of all visits."""
        return str(self.purposes.currentData())

    def wishes(self, zone: dt.tzinfo) -> Wishes | None:
        """How the day is to be; None while a field cannot be read, which is marked."""
        today = self.context.clock().astimezone(zone).date()
        day, time = read_day(self.day.text(), today), read_time(self.begin.text())
        text = self.start.text().strip()
        try:
            start, clear = (parse_position(text) if text else None), True
        except Refused as told:
            start, clear = None, False
            self.start.setToolTip(self.context.failures.words(told))
        set_invalid(self.day, day is None)
        set_invalid(self.begin, time is None)
        set_invalid(self.start, not clear)
        if day is None or time is None or not clear:
            return None
        begin = dt.datetime.combine(day, time, zone)
        return Wishes(begin, self.minutes.value(), self.speed.value(), start, self.back.isChecked())

    def on_source(self, *_what: object) -> None:
        """Other accounts, or another day."""
        self.source_changed.emit()

    def on_hours(self, *_what: object) -> None:
        """Other hours; what was typed is kept for the next time."""
        for key, value in ((_START, self.start.text().strip()), (_MINUTES, self.minutes.value()),
                           (_SPEED, self.speed.value())):  # fmt: skip
            self.context.settings.put(key, value)
        self.hours_changed.emit()
