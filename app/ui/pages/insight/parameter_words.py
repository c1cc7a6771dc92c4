"""What was found beside the figures, in words: cut points as rules, shares in percent, segments by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.rules.choices import RfmSegment
from app.ui import formats
from app.words import insight, labels

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.analytics.report import Report

_CUTS = {"recency_cuts": "R", "frequency_cuts": "F", "money_cuts": "M"}
_SHARES = frozenset(
    {
        "share", "low", "high", "rate", "discount", "margin", "confidence", "support", "top_20_percent_share",
        "response_in_time", "response_low", "response_high", "resolution_in_time", "resolution_low",
        "resolution_high", "again_in_time_less_late", "again_low", "again_high", "centre",
        "contract_retention",
    }
)  # fmt: skip
_SAID_ELSEWHERE = frozenset({"method", "running"})
_SEGMENTS = frozenset(each.value for each in RfmSegment)


def parameter_lines(report: Report, language: str) -> list[str]:
    """One line each, the method first; what was not found is left out."""
    between = "：" if language == formats.ZH else ": "
    lines = [f"{insight.term('method', language)}{between}{insight.method(report.method, language)}"]
    percent = report.name != "nps"  # whose score and interval are no shares
    for key, value in report.parameters.items():
        if key in _SAID_ELSEWHERE or (words := _of(key, value, language, percent=percent)) == "":
            continue
        lines.append(f"{insight.term(key, language)}{between}{words}")
    return lines


def _of(key: str, value: Any, language: str, *, percent: bool) -> str:
    if key in _CUTS:
        return _rule(_CUTS[key], [_worded(each, language) for each in value])
    if key in _SHARES and percent and isinstance(value, float | int):
        return f"{100 * value:,.1f}%"
    return _worded(value, language)


def _rule(letter: str, cuts: list[str]) -> str:
    """``R5 ≤ 18, R4 ≤ 40 … R1 > 160``: few days are good, many orders are."""
    if not cuts:
        return ""
    best = len(cuts) + 1
    marks = range(best, 0, -1) if letter == "R" else range(1, best + 1)
    told = [f"{letter}{mark} ≤ {cut}" for mark, cut in zip(marks, cuts, strict=False)]
    return ", ".join([*told, f"{letter}{marks[-1]} > {cuts[-1]}"])


def _worded(value: Any, language: str) -> str:
    """A parameter for people; a mapping part by part."""
    if value is None:
        return "–"
    if isinstance(value, (list, tuple)):
        return " / ".join(_worded(each, language) for each in value)
    if isinstance(value, dict):
        if set(value) == {"minor", "currency"}:
            return formats.money(value["minor"], value["currency"])
        name = _name(language)
        return ", ".join(f"{name(key)} {_worded(each, language)}" for key, each in value.items())
    return (
        f"{value:,.4g}"
        if isinstance(value, float)
        else f"{value:,}"
        if isinstance(value, int)
        else str(value)
    )


def _name(language: str) -> Callable[[str], str]:
    def name(key: str) -> str:
        return labels.choice(RfmSegment, key, language) if key in _SEGMENTS else insight.term(key, language)

    return name
