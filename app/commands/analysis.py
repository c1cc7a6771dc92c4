"""Commands that compute: fit on a file, report on the data."""

import argparse
import datetime as dt
from pathlib import Path
from typing import Any

FIT_HELP = """\
columns of the file by method M; a header in upper or lower case, separated by comma, semicolon or tab:
  bgnbd, mbgnbd    frequency, recency, T     repeat purchases, time of the last one, age; in one unit of time
  gammagamma       frequency, monetary_value repeat purchases and their mean amount
  sbg              period, alive             customers left after each period, from period 0
  kano             functional, dysfunctional answers 1 like to 5 dislike; or counts M, O, A, I, R, Q; feature if several
  km               duration, event           1 when it happened, 0 when it had not yet
  ses, holtwinters value                     one a period, the oldest first
  rfm              customer, date, amount    one row an order
  logit            y and one column a feature
  apriori          no header, one basket a line

--predict: bgnbd, mbgnbd a horizon t, or t,frequency,recency,T of one customer; gammagamma frequency,monetary_value of
one customer; sbg the last period; ses, holtwinters the number of steps; km times; logit the features of one row
"""
REPORT_HELP = """\
names: rfm abc clv churn silence lifecycle basket forecast winrate revenue csat nps kano complaints lateness corrective
       cohort campaign cost kpi model
"""


def add(commands: Any) -> None:
    """Register the commands."""
    from app.cli import command  # noqa: PLC0415 - the command line imports this module

    parser = command(commands, "fit", "Run a method on a plain file", fit)
    _explain(parser, FIT_HELP)
    parser.add_argument("--input", type=Path, required=True, metavar="FILE.csv")
    parser.add_argument("--method", required=True, metavar="M", help="see below")
    parser.add_argument("--predict", default=None, help="see below")
    parser.add_argument("--season", type=int, default=None, metavar="N", help="holtwinters: periods a season")
    parser.add_argument("--support", default=None, help="apriori: least share of baskets; 0.2, 20%% or 1/5")
    parser.add_argument("--confidence", default=None, help="apriori: least confidence, in the same forms")
    _add_as_of(parser, "rfm: day of the judgement, the last date in the file unless given")
    parser = command(commands, "report", "Analyse the data; an unknown name tells those there are", report)
    _explain(parser, REPORT_HELP)
    parser.add_argument("name", metavar="NAME", help="see below")
    _add_as_of(parser, "day of the judgement; what came later is not known")
    parser.add_argument("--where", default="", metavar="QUERY", help="only accounts that match")


def _add_as_of(parser: argparse.ArgumentParser, words: str) -> None:
    parser.add_argument("--as-of", type=dt.date.fromisoformat, default=None, metavar="DATE", help=words)


def _explain(parser: argparse.ArgumentParser, words: str) -> None:
    """Words below the options, in the lines in which they stand."""
    parser.epilog, parser.formatter_class = words, argparse.RawDescriptionHelpFormatter


def fit(options: argparse.Namespace) -> dict[str, Any]:
    """``fit --input FILE --method M``."""
    from app.commands.fit import fit as run  # noqa: PLC0415 - numpy only for this command

    return run(
        options.input, options.method, options.predict, options.season, options.support, options.confidence,
        options.as_of, language=options.language,
    )  # fmt: skip


def report(options: argparse.Namespace) -> dict[str, Any]:
    """``report NAME``."""
    from app.commands.report import report as run  # noqa: PLC0415 - numpy only for this command

    return run(options)
