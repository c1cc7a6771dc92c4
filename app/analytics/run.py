"""A report as everything outside the analyses asks for it: by name, on the open copy, with its notes in words."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.analytics.registry import run
from app.analytics.report import EVERYONE, Reader, Scope
from app.storage.database import Database
from app.words.sentences import sentence


def run_report(
    database: Database,
    name: str,
    as_of: date | None = None,
    where: Scope = EVERYONE,
    language: str = "en",
) -> dict[str, Any]:
    """What ``report NAME --json`` prints.

    Args:
        database: the open copy.
        name: of the report.
        as_of: day of the judgement; today where the firm is when None.
        where: the accounts to look at.
        language: of the notes, ``en`` or ``zh_CN``.

    Raises:
        Refused: ``report-unknown``.
    """
    with database.raw() as connection:
        day = as_of or today(connection, database.clock())
        found = run(connection, name, day, where)
    return {
        "name": found.name,
        "as_of": found.as_of.isoformat(),
        "n": found.n,
        "method": found.method,
        "parameters": dict(found.parameters),
        "rows": [dict(row) for row in found.rows],
        "notes": [sentence(each.code, language, each.facts) for each in found.notes],
    }


def today(connection: Reader, now: datetime) -> date:
    """The day that a moment falls on where the firm is."""
    row = connection.execute("SELECT time_zone FROM organisations LIMIT 1").fetchone()
    return now.astimezone(ZoneInfo(row[0] if row else "Asia/Shanghai")).date()
