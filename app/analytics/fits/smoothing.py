"""Runners of the series methods."""

from dataclasses import asdict, replace

from app.analytics.fits.asked import Answer, Ask
from app.analytics.fits.table import Table
from app.analytics.methods.holtwinters import holtwinters as fit_holtwinters
from app.analytics.methods.results import Note, note
from app.analytics.methods.series import Forecast
from app.analytics.methods.ses import ses as fit_ses


def ses(table: Table, ask: Ask) -> Answer:
    """Column value, oldest first; ``predict`` is the number of steps (5)."""
    return _answer(fit_ses(table.numbers("value"), ask.steps(5)))


def holtwinters(table: Table, ask: Ask) -> Answer:
    """Column value, oldest first; ``season`` periods per season, ``predict`` the number of steps (one season).

    Additive or multiplicative seasons, whichever errs less. Without a season it is Holt's trend, and a note says so.
    """
    season = 1 if ask.season is None else ask.season
    said = (note("season-not-given"),) if ask.season is None else ()
    fit = fit_holtwinters(table.numbers("value"), season, ask.steps(season if season > 1 else 5))
    return _answer(fit, said)


def _answer(fit: Forecast, said: tuple[Note, ...] = ()) -> Answer:
    return Answer(
        replace(fit, notes=(*said, *fit.notes)),
        {**fit.parameters, "mase": fit.mase},
        [asdict(step) for step in fit.ahead],
    )
