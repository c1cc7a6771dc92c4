"""How complete an account's file is, what is missing, and what comes next; for the head of its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.rules.completeness import completeness

if TYPE_CHECKING:
    from app.storage.connection import Connection

COLUMNS = {"type": "account_type"}


@dataclass(frozen=True, slots=True)
class AccountState:
    """What the head of an account's page says beside its name.

    Attributes:
        percent: how complete the file is.
        missing: keys of the empty fields, the weightiest first; ``contacts`` when nobody is known there.
        group: how many other firms stand above or below it or are related to it.
    """

    account_id: str
    percent: int
    missing: tuple[str, ...]
    group: int


def state(connection: Connection, account: str, values: dict[str, Any]) -> AccountState:
    """The state of an account with these field values."""
    counts = connection.execute(
        "SELECT (SELECT count(*) FROM contacts WHERE account_id = ?1 AND deleted_at IS NULL), "
        "(SELECT count(*) FROM accounts WHERE parent_id = ?1 AND deleted_at IS NULL)"
        " + (SELECT count(*) FROM account_relations WHERE deleted_at IS NULL AND ?1 IN (account_id, other_id))",
        (account,),
    ).fetchone()
    facts = dict(values) | {"type": values.get("account_type"), "contacts": counts[0]}
    found = completeness(facts)
    missing = tuple(COLUMNS.get(key, key) for key in found.missing)
    return AccountState(account, found.percent, missing, counts[1] + bool(values.get("parent_id")))
