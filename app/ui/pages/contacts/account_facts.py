"""The line under an account's name: how long it is held, what comes next, how complete its file is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui import formats
from app.ui.widgets.basics import button, label, set_tone
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.services.account_state import AccountState
    from app.ui.context import Context

_SHOWN = 2  # missing fields as links; the tool tip has all
_SOON = 7  # days before the end of a hold from which it is told in amber


class AccountFacts(QWidget):
    """Pills and links.

    Signals:
        field_wanted: a missing field was clicked; ``contacts`` for the people.
    """

    field_wanted = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.hold, self.following = label("pill", parent=self), label("small", parent=self)
        self.bar, self.percent = QProgressBar(self), label("small", parent=self)
        self.links = [button("link", self) for _ in range(_SHOWN)]
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(56, 6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        for parts in ((self.hold, self.following), (self.bar, self.percent, *self.links)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            whole.addLayout(row)
        # the links at the end never make the pane wider than the user has it
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for link in self.links:
            link.clicked.connect(self.on_link)

    def show_state(self, state: AccountState, values: dict[str, Any]) -> None:
        """Show an account's state."""
        self._say_hold(values.get("hold_expires_at"))
        self._say_next(values.get("next_follow_at"))
        language = self.context.language.code
        self.bar.setValue(state.percent)
        self.percent.setText(self.tr("{percent}% complete").format(percent=state.percent))
        names = [self._name(key, language) for key in state.missing]
        told = self.tr("Missing: {fields}").format(
            fields=("、" if language == labels.CHINESE else ", ").join(names)
        )
        for control in (self.bar, self.percent, *self.links):
            control.setToolTip(told if names else "")
        for place, link in enumerate(self.links):
            link.setVisible(place < len(names))
            if place < len(names):
                link.setText(f"+ {names[place]}")
                link.setProperty("field", state.missing[place])

    def on_link(self) -> None:
        """Ask for the field."""
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.field_wanted.emit(str(pressed.property("field")))

    def _name(self, key: str, language: str) -> str:
        if key == "contacts":
            return labels.kind_name("contact", language)
        return labels.label("account", key, language)

    def _say_hold(self, until: dt.datetime | None) -> None:
        self.hold.setVisible(until is not None)
        if until is None:
            return
        now = self.context.clock()
        days = (until.astimezone(now.tzinfo).date() - now.date()).days
        words = self.tr("Hold: %n day(s) left", "", max(0, days)) if days >= 0 else self.tr("Hold is over")
        self.hold.setText(words)
        self.hold.setToolTip(formats.exact(until, now.tzinfo, self.context.language.code))
        set_tone(self.hold, "vermillion" if days <= 2 else "amber" if days <= _SOON else "neutral")

    def _say_next(self, at: dt.datetime | None) -> None:
        now, language = self.context.clock(), self.context.language.code
        if at is None:
            self.following.setText(self.tr("No follow-up planned"))
            self.following.setToolTip("")
            return
        day = formats.day(at.astimezone(now.tzinfo).date(), now.date(), language)
        self.following.setText(self.tr("Next follow-up: {day}").format(day=day))
        self.following.setToolTip(formats.exact(at, now.tzinfo, language))
