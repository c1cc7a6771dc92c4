"""What the loyalty tab and the keeper of points ask of the services, which load when they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from app.exports.points_statement import Statement
    from app.rules.membership import Standing
    from app.services.loyalty_book import Book
    from app.services.loyalty_tiers import Programme
    from app.storage.connection import Connection
    from app.ui.jobs import Job


class Member(NamedTuple):
    """An account in the programme: its rules, its book, how it stands today, and the firm's name."""

    rules: Programme
    book: Book
    standing: Standing
    firm: str

    def tier(self, key: str, *, chinese: bool) -> str:
        """The name of a tier; empty for one that is no more."""
        found = (tier.title(chinese=chinese) for tier in self.rules.tiers if tier.id == key)
        return next(found, "")


def member(account: str, on: dt.date, connection: Connection) -> Member:
    """Read an account."""
    from app.services.loyalty_book import book, stands  # noqa: PLC0415 - when wanted
    from app.services.loyalty_tiers import programme  # noqa: PLC0415 - as above

    rules, found = programme(connection), book(connection, account)
    firm = connection.execute("SELECT name FROM organisations LIMIT 1").fetchone()
    return Member(rules, found, stands(found, rules, on), str(firm[0]) if firm else "")


def spend(account: str, points: int, reason: str, session: Any) -> None:
    """Take points for something given."""
    from app.services import loyalty  # noqa: PLC0415 - as above

    loyalty.spend(session, account, points, reason)


def adjust(account: str, points: int, reason: str, session: Any) -> None:
    """Correct the ledger."""
    from app.services import loyalty  # noqa: PLC0415 - as above

    loyalty.adjust(session, account, points, reason)


def sell(account: str, fields: dict[str, Any], session: Any) -> None:
    """Note a paid membership."""
    from app.services import records  # noqa: PLC0415 - as above

    records.create(session, "membership", {**fields, "account_id": account})


def save_statement(statement: Statement, path: Path, _job: Job) -> Path:
    """Write the statement as PDF."""
    from app.ui.printing.statement import print_statement  # noqa: PLC0415 - printing loads when wanted

    print_statement(statement, path)
    return path
