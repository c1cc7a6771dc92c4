"""One work calendar: hours by weekday, its zone, public holidays and make-up days a line each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.rules.errors import Refused
from app.rules.shifts import HOLIDAYS
from app.rules.typed_shifts import type_days, type_shifts, write_days, write_shifts
from app.ui.pages.complaints import limits_work
from app.ui.widgets.basics import button, label, set_invalid

if TYPE_CHECKING:
    from app.services.limit_rows import CalendarRow
    from app.ui.context import Context

_USUAL = {str(day): [["09:00", "12:00"], ["13:30", "18:00"]] for day in range(5)}


class CalendarDialog(QDialog):
    """Shows and keeps one calendar.

    Signals:
        saved: the calendar was written.
    """

    saved = Signal()

    def __init__(self, context: Context, row: CalendarRow | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self._row = context, row
        self.setProperty("role", "sheet")
        self.setWindowTitle(self.tr("Hours and holidays"))
        self.name, self.zone = QLineEdit(self), QComboBox(self)
        self.days = [QLineEdit(self) for _ in range(7)]
        self.keeps = QCheckBox(self)
        self.holidays = QPlainTextEdit(self)
        self.error = label("error", parent=self)
        self.save_button, self.cancel_button = button("primary", self), button("", self)
        self.zone.setEditable(True)
        self.zone.addItems(sorted(zone for zone in available_timezones() if "/" in zone))
        self._fill()
        self._lay_out()
        self._connect()

    def _fill(self) -> None:
        row = self._row
        week: Any = row.shifts if row is not None else _USUAL
        self.name.setText(row.name if row is not None else self.tr("Usual hours"))
        self.zone.setCurrentText(row.zone if row is not None else limits_work.zone_of(self.context.clock()))
        for place, line in enumerate(self.days):
            line.setText(write_shifts(week, place))
            line.setPlaceholderText(self.tr("Day off"))
        self.keeps.setChecked(bool(week.get(HOLIDAYS, True)))
        self.holidays.setPlainText(write_days(row.days) if row is not None else "")
        self.holidays.setPlaceholderText(
            self.tr("2027-02-06..2027-02-12 Spring Festival\n+2027-02-14 worked instead")
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        chinese = self.context.language.code == "zh_CN"
        locale = QLocale(QLocale.Language.Chinese if chinese else QLocale.Language.English)
        rows: list[tuple[str, QWidget]] = [(self.tr("Name"), self.name), (self.tr("Time zone"), self.zone)]
        rows += [
            (locale.standaloneDayName(n, QLocale.FormatType.LongFormat), line)
            for n, line in enumerate(self.days, start=1)
        ]
        for place, (words, control) in enumerate(rows):
            caption = label("caption", words, self)
            caption.setBuddy(control)
            grid.addWidget(caption, place, 0)
            grid.addWidget(control, place, 1)
        hint = label("small", self.tr("Several shifts with a comma; a night shift as 22:00-06:00."), self)
        grid.addWidget(hint, len(rows), 1)
        self.keeps.setText(self.tr("Public holidays are kept"))
        caption = label("caption", self.tr("Holidays, and days worked instead with +"), self)
        self.error.setWordWrap(True)
        self.error.hide()
        self.save_button.setText(self.tr("Save calendar"))
        self.cancel_button.setText(self.tr("Cancel"))
        right = QVBoxLayout()
        for part in (self.keeps, caption):
            right.addWidget(part)
        right.addWidget(self.holidays, 1)
        middle, foot = QHBoxLayout(), QHBoxLayout()
        middle.setSpacing(24)
        middle.addLayout(grid, 1)
        middle.addLayout(right, 1)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(label("section", self.tr("Hours and holidays"), self))
        whole.addLayout(middle, 1)
        whole.addWidget(self.error)
        whole.addLayout(foot)
        self.resize(820, 480)

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def save(self) -> None:
        """Read what was typed and keep it."""
        self._tell("")
        try:
            shifts: dict[str, Any] = self._week()
            days = type_days(self.holidays.toPlainText())
        except Refused as refused:
            self.on_failed(refused)
            return
        if not self.keeps.isChecked():
            shifts[HOLIDAYS] = False
        fields = {
            "name": self.name.text().strip(),
            "time_zone": self.zone.currentText().strip(),
            "shifts": shifts,
        }
        record = self._row.id if self._row is not None else None
        work = partial(limits_work.save_calendar, record, fields, days)
        self.context.jobs.write(self, "update-work_calendar", work, self.on_saved, failed=self.on_failed)

    def _week(self) -> dict[str, Any]:
        found = {}
        for place, line in enumerate(self.days):
            set_invalid(line, invalid=False)
            try:
                shifts = type_shifts(line.text())
            except Refused:
                set_invalid(line, invalid=True)
                line.setFocus()
                raise
            if shifts:
                found[str(place)] = shifts
        return found

    def on_saved(self, _record: str) -> None:
        """Done."""
        self.saved.emit()
        self.accept()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        if isinstance(error, Refused):
            self._tell(self.context.failures.words(error))
        else:
            self.context.failures.show(error)

    def _tell(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))
