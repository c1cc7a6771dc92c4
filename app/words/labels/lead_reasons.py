"""Why a lead has its score: one phrase a reason, English and Chinese."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.choices import ActivityOutcome, Source
from app.words.labels import CHINESE, choice

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

REASONS: dict[str, tuple[str, str]] = {
    "source": ("came by {detail}", "来源：{detail}"),
    "title": ("{detail} decides", "职务有决策权：{detail}"),
    "mobile": ("mobile number known", "有手机号"),
    "phone": ("phone number known", "有电话"),
    "email": ("e-mail known", "有邮箱"),
    "wechat": ("WeChat known", "有微信"),
    "company": ("firm known", "有公司名称"),
    "campaign_id": ("answered a campaign", "来自市场活动"),
    "answered": ("got in touch", "曾主动联系"),
    "outcome": ("said: {detail}", "反馈：{detail}"),
}


def lead_reason(reason: str, detail: str, language: str) -> str:
    """One reason in words; one that this version does not know stands as it is."""
    pair = REASONS.get(reason)
    if pair is None:
        return reason
    if reason == "source":
        detail = _said(choice(Source, detail, language), language)
    elif reason == "outcome":
        detail = _said(choice(ActivityOutcome, detail, language), language)
    return (pair[1] if language == CHINESE else pair[0]).format(detail=detail)


def lead_reasons(reasons: Iterable[Sequence[object]], language: str) -> list[tuple[str, int]]:
    """The stored reasons of a lead in words, each with its points."""
    return [
        (lead_reason(str(reason), str(detail), language), int(str(points)))
        for reason, points, detail in reasons
    ]


def _said(word: str, language: str) -> str:
    return word if language == CHINESE else word.lower()
