"""The figures above a deal's tabs: its chance, how often it slipped, what is next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.ui import formats
from app.ui.pages.parts.summary_strip import Figure
from app.words import labels

if TYPE_CHECKING:
    from app.services.deal_room import Room
    from app.ui.context import Context

_STEP = 14  # characters of the next step above its day; the tool tip has all


def deal_figures(context: Context, values: dict[str, Any], room: Room) -> list[Figure]:
    """Chance, expected close and next step in words."""
    return [_chance(context, values, room), _close(context, values, room), _next(context, values)]


def _chance(context: Context, values: dict[str, Any], room: Room) -> Figure:
    language, percent = context.language.code, values.get("probability")
    caption = labels.label("deal", "probability", language)
    if percent is None:
        return Figure(caption, "–")
    if percent == room.stage_probability:
        return Figure(caption, formats.percent(percent))
    usual = QCoreApplication.translate("DealFigures", "{own}, stage {usual}")
    words = usual.format(own=formats.percent(percent), usual=formats.percent(room.stage_probability))
    return Figure(caption, words, "amber", str(values.get("probability_reason") or ""))


def _close(context: Context, values: dict[str, Any], room: Room) -> Figure:
    language, today = context.language.code, context.clock().date()
    caption, close = labels.label("deal", "expected_close", language), values.get("expected_close")
    words = formats.day(close, today, language) if close else "–"
    times, days = room.put_off
    late = close is not None and close < today and values.get("status") == "open"
    if not times:
        return Figure(caption, words, "vermillion" if late else "")
    once = QCoreApplication.translate("DealFigures", "Closes, put off once")
    often = QCoreApplication.translate("DealFigures", "Closes, put off {count} times").format(count=times)
    total = QCoreApplication.translate("DealFigures", "Days put off in all: {count}").format(count=days)
    return Figure(once if times == 1 else often, words, "vermillion" if late else "amber", total)


def _next(context: Context, values: dict[str, Any]) -> Figure:
    language, today = context.language.code, context.clock().date()
    caption, step, on = (
        labels.label("deal", "next_step", language),
        values.get("next_step"),
        values.get("next_step_on"),
    )
    if not step:
        return Figure(caption, QCoreApplication.translate("DealFigures", "None planned"), "amber")
    late = on is not None and on < today and values.get("status") == "open"
    when = formats.day(on, today, language) if on else "–"
    return Figure(_short(step), when, "vermillion" if late else "", str(step))


def _short(text: str) -> str:
    return text if len(text) <= _STEP else f"{text[: _STEP - 1]}…"
