"""Editors of days and times, typed the short way."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.widgets.field_editor import FieldEditor, TextEditor

if TYPE_CHECKING:
    from app.services.schema import FieldInfo
    from app.ui.context import Context


class DateEditor(TextEditor):
    """A day, typed as 2026-11-20, 11-20, 20 or as a distance in days (+3)."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.retranslate()
        self.line.editingFinished.connect(self.on_finished)

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        super().set_value(value.isoformat() if isinstance(value, dt.date) else value)

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        return read_day(self.line.text(), self.context.clock().date())

    def problem(self) -> str:  # noqa: D102 - Qt's meaning
        if self.line.text().strip() and self.value() is None:
            return self.tr("Enter a date, such as 2026-11-20, 11-20 or +3 for three days from today.")
        return ""

    def retranslate(self) -> None:
        """Say how a day is typed."""
        self.line.setPlaceholderText(self.tr("YYYY-MM-DD"))

    def on_finished(self) -> None:
        """Write what was understood."""
        if (day := self.value()) is not None:
            self.line.setText(day.isoformat())


class TimeEditor(FieldEditor):
    """A day and a time of day in the zone of the reader; the value is aware."""

    def __init__(self, context: Context, field: FieldInfo, parent: QWidget | None = None) -> None:
        super().__init__(context, field, parent)
        self.day = DateEditor(context, field, self)
        self.hour = QLineEdit(self)
        self.hour.setReadOnly(not field.editable)
        self.hour.setFixedWidth(72)
        self.row.addWidget(self.day, 1)
        self.row.addWidget(self.hour)
        self.retranslate()
        self.day.changed.connect(self.on_edited)
        self.hour.textEdited.connect(self.on_edited)

    def set_value(self, value: Any) -> None:  # noqa: D102 - Qt's meaning
        local = value.astimezone(self.context.clock().tzinfo) if value is not None else None
        self.day.set_value(local.date() if local else None)
        self.hour.setText(f"{local:%H:%M}" if local else "")

    def value(self) -> Any:  # noqa: D102 - Qt's meaning
        day, time = self.day.value(), read_time(self.hour.text())
        if day is None or time is None:
            return None
        return dt.datetime.combine(day, time, self.context.clock().tzinfo)

    def problem(self) -> str:  # noqa: D102 - Qt's meaning
        if read_time(self.hour.text()) is None:
            return self.tr("Enter a time, such as 14:30.")
        return self.day.problem()

    def retranslate(self) -> None:
        """Say how a time is typed."""
        self.hour.setPlaceholderText(self.tr("HH:MM"))

    def control(self) -> QWidget:  # noqa: D102 - Qt's meaning
        return self.day.line


def read_day(text: str, today: dt.date) -> dt.date | None:
    """The day that a text means, or None: full, month and day, day alone, or a distance from ``today``."""
    plain = re.sub(r"[年月./]", "-", text.strip()).rstrip("日")
    if re.fullmatch(r"[+-]\d{1,4}", plain):
        return today + dt.timedelta(days=int(plain))
    parts = [int(part) for part in plain.split("-") if part.isdecimal()]
    if not parts or not re.fullmatch(r"(\d{4}-)?(\d{1,2}-)?\d{1,2}", plain):
        return None
    year, month, day = (
        [today.year, today.month, *parts][-3:] if len(parts) == 1 else [today.year, *parts][-3:]
    )
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def read_time(text: str) -> dt.time | None:
    """The time of day that a text means; midnight for none, None when it means none."""
    found = re.fullmatch(r"(\d{1,2})(?:[:：]?(\d{2}))?", text.strip()) if text.strip() else None
    if not text.strip():
        return dt.time()
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return dt.time(int(found[1]), int(found[2] or 0))
