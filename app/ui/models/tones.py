"""Which tone a state is shown in: green ended well, vermillion badly, amber waits, blue is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.rules import choices

if TYPE_CHECKING:
    from enum import StrEnum

TONES: Final[dict[type[StrEnum], dict[str, str]]] = {
    choices.AccountLevel: {"A": "violet", "B": "blue", "C": "neutral", "D": "neutral"},
    choices.LifecycleStage: {
        "potential": "neutral",
        "new": "blue",
        "active": "green",
        "loyal": "violet",
        "lost": "vermillion",
    },
    choices.PoolState: {
        "pooled": "neutral",
        "claim_pending": "amber",
        "protected": "violet",
        "returned": "neutral",
        "reclaimed": "vermillion",
        "won": "green",
    },
    choices.LeadStatus: {
        "pooled": "neutral",
        "new": "blue",
        "contacting": "amber",
        "nurturing": "violet",
        "qualified": "green",
        "converted": "green",
        "disqualified": "vermillion",
        "recycled": "neutral",
    },
    choices.DealStatus: {"open": "blue", "won": "green", "lost": "vermillion", "void": "neutral"},
    choices.ForecastCategory: {
        "omitted": "neutral",
        "pipeline": "blue",
        "best_case": "violet",
        "committed": "green",
        "closed": "neutral",
    },
    choices.QuoteStatus: {
        "draft": "neutral",
        "submitted": "amber",
        "approved": "violet",
        "sent": "blue",
        "accepted": "green",
        "refused": "vermillion",
        "expired": "vermillion",
    },
    choices.OrderStatus: {
        "draft": "neutral",
        "confirmed": "blue",
        "fulfilled": "green",
        "closed": "neutral",
        "voided": "vermillion",
    },
    choices.ReceiptStatus: {"planned": "amber", "received": "green"},
    choices.TaskStatus: {"todo": "blue", "doing": "amber", "done": "green", "cancelled": "neutral"},
    choices.TaskPriority: {"low": "neutral", "normal": "neutral", "high": "amber", "urgent": "vermillion"},
    choices.VisitStatus: {
        "planned": "blue",
        "checked_in": "amber",
        "checked_out": "amber",
        "reported": "green",
        "cancelled": "neutral",
        "missed": "vermillion",
    },
    choices.Severity: {"low": "neutral", "medium": "blue", "high": "amber", "critical": "vermillion"},
    choices.ComplaintStatus: {
        "received": "blue",
        "triaged": "blue",
        "assigned": "blue",
        "investigating": "amber",
        "waiting_customer": "neutral",
        "remedy_proposed": "violet",
        "remedy_approved": "violet",
        "refused": "vermillion",
        "remedied": "green",
        "resolved": "green",
        "closed": "neutral",
        "reopened": "vermillion",
        "rejected": "neutral",
        "duplicate": "neutral",
    },
    choices.RiskBand: {"low": "green", "middle": "amber", "high": "vermillion", "unknown": "neutral"},
    choices.SilenceState: {
        "on-time": "green",
        "silent": "amber",
        "at-risk": "vermillion",
        "unknown": "neutral",
    },
    choices.AbcClass: {"A": "violet", "B": "blue", "C": "neutral"},
    choices.CampaignStatus: {
        "draft": "neutral",
        "planned": "blue",
        "running": "green",
        "finished": "neutral",
        "cancelled": "vermillion",
    },
}


def tone_of(family: type[StrEnum] | None, value: object) -> str | None:
    """The tone of a state's pill; None for choices that are shown as plain text."""
    if family is None or not value:
        return None
    return TONES.get(family, {}).get(str(value))
