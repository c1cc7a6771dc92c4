"""All cards of the dashboard by name."""

from collections.abc import Callable, Mapping

from app.analytics.board import customers, sales, service
from app.analytics.board.ask import Ask
from app.analytics.report import Report

BOARD: Mapping[str, Callable[[Ask], Report]] = {
    "revenue": sales.revenue,
    "churn": customers.churn,
    "rfm": customers.rfm,
    "abc": customers.abc,
    "forecast": sales.forecast,
    "complaints": service.complaints,
    "kpi": sales.kpi_card,
    "funnel": sales.funnel,
    "winrate": sales.winrate,
    "quadrant": customers.quadrant,
    "silence": customers.silence,
    "clv": customers.clv,
    "lifecycle": customers.lifecycle,
    "needs": customers.needs,
    "cohort": sales.cohort,
    "basket": sales.basket,
    "cost": sales.cost_card,
    "campaign": sales.campaign_card,
    "ageing": service.ageing,
    "lateness": service.late,
    "csat": service.csat,
    "nps": service.nps,
    "kano": service.kano,
    "loyalty": sales.loyalty,
}
