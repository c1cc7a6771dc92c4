"""Complaints and answers of accounts as dated happenings."""

import json
from typing import Any

import numpy as np

from app.analytics.books import Books, local_day
from app.analytics.features import Events
from app.analytics.report import Reader

FEW = 500


def read_complaints(connection: Reader, books: Books, accounts: tuple[str, ...]) -> Events:
    """1 per complaint opened, −1 per complaint settled."""
    some, named = _only(accounts)
    rows = connection.execute(
        f"SELECT account_id, received_at, 1 FROM complaints WHERE deleted_at IS NULL AND received_at < :end{some} "
        "UNION ALL SELECT account_id, coalesce(resolved_at, closed_at), -1 FROM complaints "
        f"WHERE deleted_at IS NULL AND coalesce(resolved_at, closed_at) < :end{some}",
        {"end": books.end_ms, **named},
    )
    return _events(rows, books, accounts)


def read_answers(connection: Reader, books: Books, accounts: tuple[str, ...]) -> Events:
    """Satisfaction scores."""
    some, named = _only(accounts)
    rows = connection.execute(
        "SELECT account_id, at, score FROM survey_responses WHERE deleted_at IS NULL AND score IS NOT NULL "
        f"AND at < :end AND survey_id IN (SELECT id FROM surveys WHERE kind = 'csat'){some}",
        {"end": books.end_ms, **named},
    )
    return _events(rows, books, accounts)


def _only(accounts: tuple[str, ...]) -> tuple[str, dict[str, Any]]:
    """Few accounts are looked up; for many, one scan over all is faster."""
    if len(accounts) > FEW:
        return "", {}
    return " AND account_id IN (SELECT value FROM json_each(:only))", {"only": json.dumps(accounts)}


def _events(rows: Any, books: Books, accounts: tuple[str, ...]) -> Events:
    code = {account: place for place, account in enumerate(accounts)}
    kept = [(code[account], at, value) for account, at, value in rows if account in code]
    table = np.array(kept, dtype=np.int64).reshape(-1, 3)
    return Events(table[:, 0], local_day(books, table[:, 1]), table[:, 2].astype(np.float64))
