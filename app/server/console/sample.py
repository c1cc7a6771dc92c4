"""The command that fills an empty server with the sample firm."""

from __future__ import annotations

import secrets
import time
from pathlib import Path
from typing import TYPE_CHECKING

from app.server.cli import command, opened
from app.server.organisations import ensure_organisation

if TYPE_CHECKING:
    import argparse

    from app.server.cli import Answer


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parser."""
    parser = command(commands, "demo", "fill an empty server with the sample firm and its people", demo)
    parser.add_argument("--accounts", type=int, default=500, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    parser.add_argument("--password-file", type=Path, metavar="F", help="password of all its people")


def demo(options: argparse.Namespace) -> Answer:
    """Fill an empty server with the sample firm; its people all have the one password that is printed."""
    from app.server.console.people import read_password  # noqa: PLC0415 - passwords are read by few commands
    from app.server.demo import fill  # noqa: PLC0415 - reads names aloud to order them, which takes a while to load

    started = time.monotonic()
    password = read_password(options.password_file) if options.password_file else secrets.token_urlsafe(9)
    with opened(options) as store:
        firm = ensure_organisation(store, options.organisation)
        with store.open(firm.schema) as connection:
            answer = fill(connection, firm.id, options.accounts, options.seed, password)
    return {**answer, "password": password, "seconds": round(time.monotonic() - started, 1)}
