"""Commands that compute: fit on a file, report on the data."""

import argparse
import datetime as dt
from pathlib import Path
from typing import Any


def add(commands: Any) -> None:
    """Register the commands."""
    from app.cli import command  # noqa: PLC0415 - the command line imports this module

    parser = command(commands, "fit", "Run a method on a plain file", fit)
    parser.add_argument("--input", type=Path, required=True, metavar="FILE.csv")
    parser.add_argument("--method", required=True, metavar="M")
    parser.add_argument("--predict", default=None)
    parser.add_argument("--season", type=int, default=None, metavar="N")
    parser.add_argument("--support", default=None)
    parser.add_argument("--confidence", default=None)
    parser.add_argument("--as-of", type=dt.date.fromisoformat, default=None, metavar="DATE")
    parser = command(commands, "report", "Analyse the data; an unknown name tells those there are", report)
    parser.add_argument("name", metavar="NAME")
    parser.add_argument("--as-of", type=dt.date.fromisoformat, default=None, metavar="DATE")
    parser.add_argument("--where", default="", metavar="QUERY", help="only accounts that match")


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
