"""What is to be done today, in words and colours, each line with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.services.today import CUSTOMERS, DUE, OVERDUE, SECTIONS, VISITS, TodayItem
from app.ui import formats
from app.ui.models.grouped_model import Group, Line
from app.words import labels

if TYPE_CHECKING:
    import datetime as dt

    from app.ui.context import Context

_USUAL = {"normal", "low"}  # priorities that need no word
ICONS = {"complaint": "complaints", "deal": "deal", "visit": "visit", "account": "account", "contact": "star"}
TONES = {
    "complaint-overdue": "vermillion",
    "task-overdue": "vermillion",
    "step-overdue": "vermillion",
    "complaint-due": "amber",
    "task-due": "blue",
    "step-due": "blue",
    "visit-planned": "blue",
    "hold-ending": "amber",
    "follow-due": "green",
    "risk-high": "vermillion",
    "contract-ending": "amber",
    "silent": "amber",
    "birthday": "violet",
}


def today_groups(context: Context, items: list[TodayItem]) -> list[Group]:
    """The sections with their lines, in the language and at the time of the moment."""
    translate = QCoreApplication.translate
    titles = {
        OVERDUE: translate("TodayGroups", "Overdue"),
        DUE: translate("TodayGroups", "Due today"),
        VISITS: translate("TodayGroups", "Visits today"),
        CUSTOMERS: translate("TodayGroups", "Customers to see"),
    }
    tones = {OVERDUE: "vermillion", DUE: "blue"}
    return [
        Group(
            section,
            titles[section],
            tuple(line(context, item) for item in items if item.section == section),
            tones.get(section, "neutral"),
        )
        for section in SECTIONS
    ]


def line(context: Context, item: TodayItem) -> Line:
    """One thing to do: what, about whom, why it is here as a pill, and when."""
    return Line(
        f"{item.kind}:{item.id}",
        labels.side(item.title, context.language.code),
        item.about,
        when(context, item),
        pill=reason(context, item),
        tone=TONES[item.reason],
        warns=item.section == OVERDUE,
        icon=ICONS.get(item.kind, ""),
    )


def reason(context: Context, item: TodayItem) -> str:
    """Why it is here, in a word or two."""
    translate, language = QCoreApplication.translate, context.language.code
    if item.reason in {"task-overdue", "task-due"}:
        usual = item.detail in _USUAL
        return (
            translate("TodayGroups", "Task")
            if usual
            else labels.choice("TaskPriority", item.detail, language)
        )
    if item.kind == "complaint":
        severity = labels.choice("Severity", item.detail, language)
        return translate("TodayGroups", "Complaint, {severity}").format(severity=severity)
    if item.kind == "visit":
        return labels.choice("VisitPurpose", item.detail, language)
    return {
        "step-overdue": translate("TodayGroups", "Next step"),
        "step-due": translate("TodayGroups", "Next step"),
        "hold-ending": translate("TodayGroups", "Hold ends"),
        "follow-due": translate("TodayGroups", "Follow-up due"),
        "risk-high": translate("TodayGroups", "May leave"),
        "contract-ending": translate("TodayGroups", "Contract ends"),
        "silent": translate("TodayGroups", "Silent"),
        "birthday": translate("TodayGroups", "Birthday"),
    }[item.reason]


def when(context: Context, item: TodayItem) -> str:
    """When, as near as it is."""
    now, language = context.clock(), context.language.code
    day = formats.day(item.at.date(), now.date(), language)
    if item.reason in {"risk-high", "silent"}:
        days = (now.date() - item.at.date()).days
        return str(QCoreApplication.translate("TodayGroups", "no order for %n days", "", days))
    if not item.timed:
        return day
    return f"{item.at:%H:%M}" if item.at.date() == now.date() else f"{day} {item.at:%H:%M}"


def date_line(now: dt.datetime, language: str) -> str:
    """Today's date with its weekday."""
    weekday = formats.weekday(now.date(), language)
    if language == formats.ZH:
        return f"{now.month}月{now.day}日 {weekday}"
    return f"{weekday} {now.day} {now:%b}"
