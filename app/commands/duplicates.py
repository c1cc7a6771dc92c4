"""Commands on duplicates: find them, merge two, take a merge apart."""

import argparse
import sys
from typing import Any

from app.commands.opening import opened
from app.services.schema import describe


def add(commands: Any) -> None:
    """Register the commands."""
    from app.cli import command  # noqa: PLC0415 - the command line imports this module

    parser = command(commands, "duplicates", "Find records that may be the same", duplicates)
    parser.add_argument("kind", nargs="?", default="account", metavar="KIND", help="account, contact or lead")
    parser = command(commands, "merge", "Merge one record into another", merge_two)
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("keep", metavar="KEEP")
    parser.add_argument("lose", metavar="LOSE")
    parser.add_argument(
        "--take", action="append", default=[], metavar="FIELD", help="take this field from LOSE"
    )
    parser = command(commands, "unmerge", "Take a merge apart", take_apart)
    parser.add_argument("event", metavar="EVENT")
    parser.add_argument(
        "--assign",
        action="append",
        default=[],
        metavar="ID",
        help="a newer record that goes to the restored one",
    )


def duplicates(options: argparse.Namespace) -> dict[str, Any]:
    """``duplicates [KIND]``."""
    from app.services.duplicate_scan import scan  # noqa: PLC0415 - only this command compares

    with opened(options) as database, database.raw() as connection:
        found = scan(connection, describe(options.kind).kind, _tell)
    return {"pairs": [pair.as_json() for pair in found.pairs]}


def merge_two(options: argparse.Namespace) -> dict[str, Any]:
    """``merge KIND KEEP LOSE``."""
    from app.services.merging import merge  # noqa: PLC0415 - only this command merges

    kind = describe(options.kind).kind
    choices = dict.fromkeys(options.take, "lose")
    with opened(options) as database, database.write(f"merge-{kind}") as session:
        event = merge(session, kind, options.keep, options.lose, choices)
    return {"event": event}


def take_apart(options: argparse.Namespace) -> dict[str, Any]:
    """``unmerge EVENT``."""
    from app.services.merging_undo import unmerge  # noqa: PLC0415 - only this command takes merges apart

    with opened(options) as database, database.write("unmerge") as session:
        unmerge(session, options.event, options.assign)
    return {"event": options.event}


def _tell(done: int, of: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done}/{of}" + ("\n" if done == of else ""))
