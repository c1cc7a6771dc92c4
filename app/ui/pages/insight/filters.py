"""The one row of filters above the dashboard: day, period, comparison, person, team, region, level, need."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.rules.choices import AccountLevel
from app.ui import formats
from app.ui.pages.insight import filter_options
from app.ui.pages.insight.choice import COMPARED, DAYS, FILTERS, PERIODS, Choice
from app.ui.widgets.basics import button
from app.ui.widgets.filter_button import FilterButton
from app.ui.widgets.filter_popup import FilterPopup

if TYPE_CHECKING:
    from app.ui.context import Context

_KEY = "insight/filters"
SINGLE = ("day", "period", "compared")
_OTHER_DAY = "\0day"


class Filters(QWidget):
    """Filters of all cards; what is chosen is kept.

    Signals:
        changed: another choice is in force.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.choice = Choice.from_text(context.settings.text(_KEY))
        self._names: dict[tuple[str, Any], str] = {}
        self._open = ""
        self._popup: FilterPopup | None = None
        self.buttons = {name: FilterButton(context.theme, self) for name in (*SINGLE, *FILTERS)}
        self.clear = button("link", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, made in self.buttons.items():
            made.setObjectName(name)
            made.clicked.connect(self.on_pressed)
            made.cleared.connect(self.on_cleared)
            row.addWidget(made)
        row.addWidget(self.clear)
        row.addStretch(1)
        self.clear.clicked.connect(self.on_clear_all)
        self.retranslate()

    def learn_names(self) -> None:
        """Read what the kept ids are called."""
        if any(getattr(self.choice, name) for name in filter_options.ASKED):
            self.context.jobs.query(self, "names", filter_options.all_options, self.on_names)

    def on_names(self, found: dict[str, list[Any]]) -> None:
        """Say names instead of ids."""
        for key, options in found.items():
            self._names |= {(key, value): str(words) for value, words, _ in options}
        self.say()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        self.clear.setText(self.tr("Clear filters"))
        self.say()

    def say(self) -> None:
        """Show what is chosen."""
        words = self._words()
        for name, made in self.buttons.items():
            value = getattr(self.choice, name)
            if name in SINGLE:
                usual = getattr(Choice(), name)
                made.say(words[name], "" if value == usual else self._of_single(name, value))
            else:
                made.say(words[name], self.tr(", ").join(self._name(name, each) for each in value))
        self.clear.setVisible(self.choice != Choice())

    def take(self, choice: Choice) -> None:
        """Put a choice in force and keep it."""
        if choice != self.choice:
            self.choice = choice
            self.context.settings.put(_KEY, choice.to_text())
            self.say()
            self.changed.emit()

    def on_pressed(self) -> None:
        """Open the values of the filter that was pressed."""
        self.open(self.sender().objectName())

    def on_cleared(self) -> None:
        """Take one filter back."""
        name = self.sender().objectName()
        self.take(replace(self.choice, **{name: getattr(Choice(), name)}))

    def on_clear_all(self) -> None:
        """Take all back."""
        self.take(Choice())

    def open(self, name: str) -> None:
        """Open the values of one filter below its button."""
        self._open = name
        self._popup = FilterPopup(self.context.theme, self, single=name in SINGLE)
        self._popup.picked.connect(self.on_picked)
        self._popup.closed.connect(self.on_closed)
        if name in SINGLE:
            keys = {"day": (*DAYS, _OTHER_DAY), "period": tuple(PERIODS), "compared": tuple(COMPARED)}[name]
            self._offer([(key, self._of_single(name, key), None) for key in keys])
        elif name == "levels":
            self._offer([(level.value, level.value, None) for level in AccountLevel])
        else:
            self.context.jobs.query(self, "options", partial(filter_options.options, name), self.on_options)

    def on_options(self, found: list[Any]) -> None:
        """Offer what the data hold."""
        self._names |= {(self._open, value): str(words) for value, words, _ in found}
        self._offer(found)

    def on_picked(self, values: tuple[Any, ...]) -> None:
        """Take what is ticked."""
        if self._open not in SINGLE:
            some: dict[str, Any] = {self._open: values}
            self.take(replace(self.choice, **some))
        elif _OTHER_DAY in values:
            self.ask_day()
        else:
            value = values[0] if values else getattr(Choice(), self._open)
            self.take(replace(self.choice, **{self._open: value}))

    def ask_day(self) -> None:
        """Ask for any other day."""
        from app.ui.pages.insight.day_dialog import DayDialog  # noqa: PLC0415 - rarely needed

        today = self.context.clock().date()
        day = DayDialog(self.choice.as_of(today), today, self.window()).ask()
        if day is not None:
            self.take(replace(self.choice, day=day.isoformat()))

    def on_closed(self) -> None:
        """Forget the popup; it deletes itself."""
        self._popup = None

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _offer(self, options: list[tuple[Any, str, int | None]]) -> None:
        if self._popup is not None:
            value = getattr(self.choice, self._open)
            self._popup.offer(options, (value,) if self._open in SINGLE else value)
            self._popup.open_under(self.buttons[self._open])

    def _name(self, name: str, value: str) -> str:
        return self._names.get((name, value), value)

    def _words(self) -> dict[str, str]:
        return {
            "day": self.tr("As of today") if self.choice.day == "today" else self.tr("As of"),
            "period": self.tr("Period"),
            "compared": self.tr("Compare"),
            "people": self.tr("Owner"),
            "teams": self.tr("Team"),
            "provinces": self.tr("Region"),
            "levels": self.tr("Level"),
            "segments": self.tr("Need"),
        }

    def _of_single(self, name: str, value: str) -> str:
        fixed = {
            "today": self.tr("today"),
            "last-month": self.tr("end of last month"),
            "last-quarter": self.tr("end of last quarter"),
            "last-year": self.tr("end of last year"),
            _OTHER_DAY: self.tr("another day..."),
        }
        if value in fixed:
            return fixed[value]
        if name == "period":
            return self.tr("last %n days", "", PERIODS[value]) if value in PERIODS else self.tr("all")
        if name == "compared":
            return (
                self.tr("with %n days before", "", COMPARED[value])
                if value in COMPARED
                else self.tr("with nothing")
            )
        return formats.day_in_full(dt.date.fromisoformat(value), self.context.language.code)
