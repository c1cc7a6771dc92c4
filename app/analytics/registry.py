"""All reports by name, as the command line and the window ask for them."""

from collections.abc import Callable, Mapping
from datetime import date

from app.analytics.model_card import model_card
from app.analytics.report import EVERYONE, Reader, Report, Scope
from app.analytics.reports import (
    buying,
    campaign,
    care,
    corrective,
    cost,
    kpi,
    lateness,
    leaving,
    pipeline,
    value,
    voices,
)
from app.rules.errors import Refused

REPORTS: Mapping[str, Callable[[Reader, date, Scope], Report]] = {
    "rfm": value.rfm,
    "abc": value.abc,
    "clv": value.clv,
    "churn": leaving.churn,
    "silence": leaving.silence,
    "lifecycle": leaving.lifecycle,
    "basket": buying.basket,
    "forecast": pipeline.forecast,
    "winrate": pipeline.winrate,
    "revenue": buying.revenue,
    "csat": voices.csat,
    "nps": voices.nps,
    "kano": voices.kano,
    "complaints": care.complaints,
    "lateness": lateness.lateness,
    "corrective": corrective.corrective,
    "cohort": buying.cohort,
    "campaign": campaign.campaign,
    "cost": cost.cost,
    "kpi": kpi.kpi,
    "model": model_card,
}


def run(connection: Reader, name: str, as_of: date, where: Scope = EVERYONE) -> Report:
    """Run one report.

    Raises:
        Refused: ``report-unknown`` with the names that there are.
    """
    if name not in REPORTS:
        raise Refused("report-unknown", "name", name=name, names=", ".join(REPORTS))
    return REPORTS[name](connection, as_of, where)
