"""How a complaint stands against its time limits: when it came, the first reply, what is left, how far it escalated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from app.rules.sla import ClockStatus
from app.ui import formats
from app.ui.pages.complaints.texts import countdown, paused
from app.ui.widgets.basics import label, set_tone

if TYPE_CHECKING:
    import datetime as dt

    from app.rules.sla import Clock
    from app.rules.standing import Standing
    from app.ui.context import Context

_TONES = {
    ClockStatus.RUNNING: ("", "clock"),
    ClockStatus.WARNING: ("amber", "clock"),
    ClockStatus.LATE: ("vermillion", "warning"),
    ClockStatus.PAUSED: ("blue", "pause"),
    ClockStatus.MET: ("green", "check"),
    ClockStatus.MISSED: ("vermillion", "warning"),
}
_SIZE = 14
_ACROSS = 3  # figures side by side in a pane of usual width


class Sign(NamedTuple):
    """One figure with its sign: a colour is never alone."""

    caption: str
    value: str
    tone: str = ""
    icon: str = ""
    hint: str = ""


class ClockStrip(QWidget):
    """A row of figures with icons."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._cells: list[tuple[QLabel, QLabel, QLabel]] = []
        self._signs: list[Sign] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)
        context.theme.changed.connect(self.on_theme)

    def show_standing(self, values: dict[str, Any], stands: Standing | None) -> None:
        """Show both clocks; without a policy, only when the complaint came and whether it was answered."""
        received, answered = values.get("received_at"), values.get("first_response_at")
        level = int(values.get("escalation") or 0)
        signs = []
        if received is not None:
            signs.append(Sign(self.tr("Received"), self._moment(received), hint=self._exact(received)))
        if stands is None:
            reply = self._moment(answered) if answered is not None else self.tr("Not yet")
            signs.append(Sign(self.tr("First reply"), reply, "" if answered else "amber"))
            signs.append(Sign(self.tr("Time limit"), self.tr("None set")))
        else:
            signs.append(self._sign(self.tr("First reply"), stands.response))
            signs.append(self._sign(self.tr("Resolution"), stands.resolution))
            level = max(level, stands.escalation)
        if level:
            words = self.tr("Level {level} of 3").format(level=level)
            tone = "amber" if level == 1 else "vermillion"
            signs.append(Sign(self.tr("Escalation"), words, tone, "chevron-up"))
        self._show(signs)

    def show_due(self, caption: str, due: dt.datetime, left: dt.timedelta, tone: str) -> None:
        """Add a due time that somebody entered by hand, where no policy gives one."""
        words = countdown(left, self.context.language.code)
        icon = "warning" if tone == "vermillion" else "clock"
        kept = [sign for sign in self._signs if sign.caption != self.tr("Time limit")]
        self._show([*kept, Sign(caption, words, "" if tone == "neutral" else tone, icon, self._exact(due))])

    def texts(self) -> list[tuple[str, str]]:
        """Captions and values as shown."""
        return [(sign.caption, sign.value) for sign in self._signs]

    def on_theme(self) -> None:
        """Draw the icons in the colours of now."""
        self._show(self._signs)

    def _sign(self, caption: str, clock: Clock) -> Sign:
        tone, icon = _TONES[clock.status]
        return Sign(caption, self._words(clock), tone, icon, self._hint(clock))

    def _words(self, clock: Clock) -> str:
        language = self.context.language.code
        if clock.status == ClockStatus.MET:
            return self.tr("In time")
        if clock.status == ClockStatus.MISSED:
            over = formats.duration(round(-clock.left.total_seconds()), language)
            return self.tr("{time} too late").format(time=over)
        if clock.status == ClockStatus.PAUSED:
            return paused(clock.left, language)
        return countdown(clock.due - self.context.clock(), language)

    def _hint(self, clock: Clock) -> str:
        language = self.context.language.code
        used = formats.duration(round(clock.used.total_seconds()), language)
        lines = [
            self.tr("Due {time}").format(time=self._exact(clock.due)),
            self.tr("{used} of working time used, {percent} %").format(used=used, percent=clock.percent),
        ]
        if clock.years_missing:
            years = ", ".join(map(str, clock.years_missing))
            lines.append(
                self.tr("Holidays of {years} are not entered; it may be due later.").format(years=years)
            )
        return "\n".join(lines)

    def _show(self, signs: list[Sign]) -> None:
        self._signs = signs
        while len(self._cells) < len(signs):
            self._add()
        for place, cell in enumerate(self._cells):
            for part in cell:
                part.setVisible(place < len(signs))
            if place < len(signs):
                self._fill(cell, signs[place])

    def _fill(self, cell: tuple[QLabel, QLabel, QLabel], sign: Sign) -> None:
        caption, picture, value = cell
        caption.setText(sign.caption)
        value.setText(sign.value)
        value.setToolTip(sign.hint)
        set_tone(value, sign.tone)
        picture.setVisible(bool(sign.icon))
        if sign.icon:
            drawn = self.context.theme.icon(sign.icon, sign.tone or "muted")
            picture.setPixmap(drawn.pixmap(_SIZE, _SIZE))

    def _add(self) -> None:
        caption, picture, value = (
            label("small", parent=self),
            label(parent=self),
            label("strong", parent=self),
        )
        (line, column), row = divmod(len(self._cells), _ACROSS), QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(picture)
        row.addWidget(value, 1)
        self._grid.addWidget(caption, 2 * line, column)
        self._grid.addLayout(row, 2 * line + 1, column)
        self._grid.setColumnStretch(column, 1)
        self._cells.append((caption, picture, value))

    def _moment(self, at: dt.datetime) -> str:
        return formats.moment(at, self.context.clock(), self.context.language.code)

    def _exact(self, at: dt.datetime) -> str:
        return formats.exact(at, self.context.clock().tzinfo, self.context.language.code)
