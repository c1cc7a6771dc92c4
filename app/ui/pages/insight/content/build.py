"""From the figures of a card to what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.pages.insight.content import buying, deals, goals, profile, risk, sales, service, spent, worth
from app.ui.pages.insight.content.parts import Content, Say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.analytics.report import Report

CONTENTS: Mapping[str, Callable[[Report, Say], Content]] = {
    **{
        each.__name__: each
        for each in (
            risk.churn,
            risk.silence,
            risk.quadrant,
            worth.rfm,
            worth.abc,
            worth.clv,
            profile.needs,
            profile.lifecycle,
            sales.revenue,
            deals.forecast,
            deals.funnel,
            deals.winrate,
            buying.cohort,
            buying.basket,
            goals.kpi,
            spent.cost,
            goals.campaign,
            goals.loyalty,
            service.complaints,
            service.ageing,
            service.lateness,
            service.csat,
            service.nps,
            service.kano,
        )
    }
}


def build(report: Report, language: str) -> Content:
    """What the card of this report says."""
    return CONTENTS[report.name](report, Say(language))
