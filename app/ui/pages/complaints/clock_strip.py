"""How a complaint stands against its time limits: when it came, the first reply, what is left, how far it escalated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.sla import ClockStatus
from app.ui import formats
from app.ui.pages.complaints.sign_strip import Sign, SignStrip
from app.ui.pages.complaints.texts import countdown, paused

if TYPE_CHECKING:
    import datetime as dt

    from app.rules.sla import Clock
    from app.rules.standing import Standing

_TONES = {
    ClockStatus.RUNNING: ("", "clock"),
    ClockStatus.WARNING: ("amber", "clock"),
    ClockStatus.LATE: ("vermillion", "warning"),
    ClockStatus.PAUSED: ("blue", "pause"),
    ClockStatus.MET: ("green", "check"),
    ClockStatus.MISSED: ("vermillion", "warning"),
}


class ClockStrip(SignStrip):
    """Both clocks of a complaint in words."""

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
        self.show_signs(signs)

    def show_due(self, caption: str, due: dt.datetime, left: dt.timedelta, tone: str) -> None:
        """Add a due time that somebody entered by hand, where no policy gives one."""
        words = countdown(left, self.context.language.code)
        icon = "warning" if tone == "vermillion" else "clock"
        kept = [sign for sign in self.signs if sign.caption != self.tr("Time limit")]
        self.show_signs(
            [*kept, Sign(caption, words, "" if tone == "neutral" else tone, icon, self._exact(due))]
        )

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

    def _moment(self, at: dt.datetime) -> str:
        return formats.moment(at, self.context.clock(), self.context.language.code)

    def _exact(self, at: dt.datetime) -> str:
        return formats.exact(at, self.context.clock().tzinfo, self.context.language.code)
