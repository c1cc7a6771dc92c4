"""Commands on many records: list, search."""

import argparse
from typing import Any

from app.commands.opening import opened
from app.services.custom_fields import described
from app.services.listing import list_records
from app.services.schema import describe
from app.storage.search import search as search_everything


def add(commands: Any) -> None:
    """Register the commands."""
    from app.cli import command  # noqa: PLC0415 - the command line imports this module

    parser = command(commands, "list", "List records of a kind", list_kind)
    parser.add_argument("kind", metavar="KIND")
    parser.add_argument("--where", default="", metavar="QUERY")
    parser.add_argument("--sort", default=None, metavar="FIELD", help="a field; with - before it, descending")
    parser.add_argument("--limit", type=int, default=100, metavar="N")
    parser.add_argument("--offset", type=int, default=0, metavar="N")
    parser = command(commands, "search", "Find records of any kind", search)
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--limit", type=int, default=20, metavar="N")


def list_kind(options: argparse.Namespace) -> dict[str, Any]:
    """``list KIND``."""
    describe(options.kind)
    with opened(options) as database, database.raw() as connection:
        info = described(connection, options.kind)
        total, rows = list_records(
            connection, info, database.actor.user_id, where=options.where, sort=options.sort,
            limit=options.limit, offset=options.offset, now=database.clock(),
        )  # fmt: skip
    return {"total": total, "rows": rows}


def search(options: argparse.Namespace) -> dict[str, Any]:
    """``search TEXT``."""
    with opened(options) as database, database.raw() as connection:
        hits = search_everything(connection, options.text, options.limit, database.actor.user_id)
    return {"hits": [{"kind": h.kind, "id": h.id, "title": h.title, "subtitle": h.subtitle} for h in hits]}
