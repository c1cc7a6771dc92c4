"""From the figures of a card to what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.pages.insight.content import customers, sales, service
from app.ui.pages.insight.content.parts import Content, Say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.analytics.report import Report

CONTENTS: Mapping[str, Callable[[Report, Say], Content]] = {
    **{
        each.__name__: each
        for each in (
            customers.churn, customers.silence, customers.rfm, customers.abc, customers.clv, customers.quadrant,
            customers.needs, customers.lifecycle, sales.revenue, sales.forecast, sales.funnel, sales.winrate,
            sales.cohort, sales.basket, sales.kpi, sales.campaign, sales.loyalty, service.complaints, service.ageing,
            service.csat, service.nps, service.kano,
        )
    }
}  # fmt: skip


def build(report: Report, language: str) -> Content:
    """What the card of this report says."""
    return CONTENTS[report.name](report, Say(language))
