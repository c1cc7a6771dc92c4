"""Leads in words: their clock, their score with its reasons, the groups of the work list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.rules.choices import LeadStatus
from app.ui import formats
from app.ui.models.grouped_model import Group, Line
from app.words import labels
from app.words.labels.lead_reasons import lead_reasons

if TYPE_CHECKING:
    from app.rules.leads import Clock
    from app.services.lead_lines import LeadGroup, LeadLine
    from app.ui.context import Context

_SHOWN = 4  # reasons in one line; the tool tip has all


def clock_words(clock: Clock, language: str) -> str:
    """How the first response stands: ``2 h left``, ``3 h late``, ``answered in 40 min``."""
    translate = QCoreApplication.translate
    time = formats.duration(abs(clock.seconds), language)
    if clock.answered:
        return translate("LeadWords", "answered in {time}").format(time=time)
    words = translate("LeadWords", "{time} late") if clock.late else translate("LeadWords", "{time} left")
    return words.format(time=time)


def clock_tone(clock: Clock) -> str:
    """The tone of a clock: red when it is late, amber in its last quarter of a day."""
    if clock.late:
        return "vermillion"
    return "amber" if not clock.answered and clock.seconds < 6 * 3600 else ""


def score_tone(score: int) -> str:
    """The tone of a score: warm ones stand out."""
    return "green" if score >= 70 else "blue" if score >= 40 else "neutral"


def reasons_words(reasons: list[list[object]], language: str, most: int = _SHOWN) -> str:
    """The weightiest reasons with their points, ``来源：转介绍 +25 · 有手机号 +15``."""
    return " · ".join(f"{words} {points:+d}" for words, points in lead_reasons(reasons[:most], language))


def lead_groups(context: Context, found: list[LeadGroup]) -> list[Group]:
    """The work list in the language of the moment."""
    language = context.language.code
    waiting = QCoreApplication.translate("LeadWords", "Waiting for a first answer")
    groups = []
    for group in found:
        title = waiting if group.key == "waiting" else labels.choice(LeadStatus, group.key, language)
        lines = tuple(_line(line, group.key, language) for line in group.lines)
        groups.append(Group(group.key, title, lines, "vermillion" if _late(group) else "neutral"))
    return groups


def _late(group: LeadGroup) -> bool:
    return group.key == "waiting" and any(line.clock.late and not line.clock.answered for line in group.lines)


def _line(line: LeadLine, group: str, language: str) -> Line:
    right = clock_words(line.clock, language) if group == "waiting" else ""
    score = QCoreApplication.translate("LeadWords", "Score {score}").format(score=line.score)
    late = line.clock.late and not line.clock.answered
    tone = "vermillion" if late else score_tone(line.score)
    return Line(line.id, line.name, line.company, right, pill=score, tone=tone, warns=late, icon="lead")
