"""``report NAME``: one analysis of the data, as JSON."""

import argparse
from typing import Any

from app.analytics.report import EVERYONE, Scope
from app.analytics.run import run_report
from app.commands.opening import opened
from app.services.filters import compile_where
from app.services.schema import describe
from app.storage.database import Database


def report(options: argparse.Namespace) -> dict[str, Any]:
    """``report NAME [--as-of DATE] [--where QUERY]``; today, where the firm is, when no day is given."""
    with opened(options) as database:
        scope = scope_of(database, options.where)
        return run_report(database, options.name, options.as_of, scope, options.language)


def scope_of(database: Database, where: str) -> Scope:
    """The accounts that a query of the filter language names, as a scope of reports.

    Raises:
        Refused: as the language says, naming the word at fault.
    """
    if not where.strip():
        return EVERYONE
    with database.raw() as connection:
        condition = compile_where(
            connection, describe("account"), where, database.actor.user_id, database.clock()
        )
        found = connection.execute(f"SELECT t.id FROM accounts t WHERE {condition.sql}", condition.parameters)
        return Scope.of(row[0] for row in found)
