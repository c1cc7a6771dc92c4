"""What each account bought, kept in step with its orders and credit notes in the transaction of each write."""

import json
from collections.abc import Iterable, Iterator

from app.storage.connection import Connection

Sum = tuple[str | int | None, ...]
SOURCES = frozenset({"orders", "credit_notes"})
JUDGED = frozenset({"complaints", "survey_responses"})
COLUMNS = "account_id, currency, entries, order_count, first_day, last_day, distinct_days, amount, until_day"
MANY = 20_000
SILENT = "WHEN (SELECT applying FROM main.sync_switch)"
CHOSEN = "account_id IN (SELECT value FROM json_each(?1))"
COUNTED = "('confirmed', 'fulfilled', 'closed')"


def _entries(condition: str) -> str:
    """Every order that counts and every credit note, less what is deleted."""
    return f"""
        SELECT account_id, currency, ordered_on AS day, total AS amount FROM orders
        WHERE deleted_at IS NULL AND status IN {COUNTED}{condition}
        UNION ALL
        SELECT account_id, currency, issued_on, -amount FROM credit_notes WHERE deleted_at IS NULL{condition}"""


def ordinal(column: str) -> str:
    """The ordinal of a day that is stored as text."""
    return f"CAST(julianday({column}) - 1721424.5 AS INTEGER)"


def _sums(condition: str) -> str:
    return f"""
        SELECT account_id, currency, {_figures("day", "amount")}
        FROM ({_entries(condition)}) GROUP BY account_id, currency"""


def _figures(day: str, amount: str) -> str:
    """What is added up, in the order of ``COLUMNS``."""
    sale = f"FILTER (WHERE {amount} > 0)"
    return (
        f"count(*), count(*) {sale}, {ordinal(f'min({day}) {sale}')}, {ordinal(f'max({day}) {sale}')}, "
        f"count(DISTINCT {day}) {sale}, sum({amount}), {ordinal(f'max({day})')}"
    )


def refresh(connection: Connection, span: tuple[int, int]) -> None:
    """Bring the sums up to these changes of the journal, just before they are sealed.

    An order that moved to another account, or that was removed, counts for the account it came from too: the journal
    has that account's id.
    """
    summarise(connection, {each for table in SOURCES for each in _touched(connection, table, span)})
    judged = {each for table in JUDGED for each in _touched(connection, table, span)}
    connection.executemany("INSERT OR IGNORE INTO stale_scores VALUES (?)", ((each,) for each in judged))


def _touched(connection: Connection, table: str, span: tuple[int, int]) -> set[str]:
    return {
        row[0]
        for row in connection.execute(
            f"""SELECT t.account_id FROM sync_change c JOIN {table} t ON t.id = c.pk
                    WHERE c.tbl = '{table}' AND c.seq BETWEEN ?1 AND ?2
                    UNION SELECT json_extract(d, CASE op WHEN 'U' THEN '$.account_id[0]' ELSE '$.account_id' END)
                    FROM sync_change WHERE tbl = '{table}' AND op IN ('U', 'D') AND seq BETWEEN ?1 AND ?2""",
            span,
        )
        if row[0] is not None
    }


def summarise(connection: Connection, account_ids: Iterable[str]) -> None:
    """Add up these accounts anew, and mark their scores as stale; the caller holds the transaction."""
    ids = json.dumps(sorted(set(account_ids)))
    if ids == "[]":
        return
    connection.execute(f"DELETE FROM account_summaries WHERE {CHOSEN}", (ids,))
    connection.execute(f"INSERT INTO account_summaries ({COLUMNS}) {_sums(f' AND {CHOSEN}')}", (ids,))
    connection.execute("INSERT OR IGNORE INTO stale_scores SELECT value FROM json_each(?)", (ids,))


def rebuild(connection: Connection) -> int:
    """Add up everything anew; the number of sums. The caller holds the transaction."""
    wanted = list(_all_sums(connection))
    connection.execute("DELETE FROM account_summaries")
    marks = ", ".join("?" * (COLUMNS.count(",") + 1))
    connection.executemany(f"INSERT INTO account_summaries ({COLUMNS}) VALUES ({marks})", wanted)
    connection.execute("INSERT OR IGNORE INTO stale_scores SELECT DISTINCT account_id FROM account_summaries")
    return len(wanted)


def differing(connection: Connection) -> int:
    """How many accounts' sums are not what their orders say."""
    kept = set(connection.execute(f"SELECT {COLUMNS} FROM account_summaries"))
    return len({row[0] for row in kept.symmetric_difference(_all_sums(connection))})


def _all_sums(connection: Connection) -> Iterator[Sum]:
    """The sums of every account.

    Most have no credit note and one currency: they are added up in the order of the index, without sorting all orders.
    """
    mixed = {
        row[0] for row in connection.execute("SELECT account_id FROM credit_notes WHERE deleted_at IS NULL")
    }
    for row in connection.execute(
        f"""SELECT min(currency) = max(currency), account_id, min(currency), {_figures("ordered_on", "total")}
            FROM orders WHERE deleted_at IS NULL AND status IN {COUNTED} GROUP BY account_id"""
    ):
        if row[0] and row[1] not in mixed:
            yield row[1:]
        else:
            mixed.add(row[1])
    yield from connection.execute(_sums(f" AND {CHOSEN}"), (json.dumps(sorted(mixed)),))


def watch(connection: Connection) -> None:
    """From now on note the accounts whose orders this connection changes while the journal is silent.

    What the journal records is added up from there, so that a user's write pays for it once.
    """
    connection.execute("CREATE TEMP TABLE summed_anew (account_id TEXT PRIMARY KEY) WITHOUT ROWID")
    for table in sorted(SOURCES):
        for event, rows in (("INSERT", ("NEW",)), ("UPDATE", ("OLD", "NEW")), ("DELETE", ("OLD",))):
            # asked first: within an upsert SQLite would turn INSERT OR IGNORE into a failure
            notes = " ".join(
                f"INSERT INTO summed_anew SELECT {row}.account_id WHERE NOT EXISTS "
                f"(SELECT 1 FROM summed_anew WHERE account_id = {row}.account_id);"
                for row in rows
            )
            connection.execute(
                f"CREATE TEMP TRIGGER summed_{table}_{event} AFTER {event} ON main.{table} "
                f"{SILENT} BEGIN {notes} END"
            )
    for table in sorted(JUDGED):
        for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
            connection.execute(
                f"CREATE TEMP TRIGGER judged_{table}_{event} AFTER {event} ON main.{table} {SILENT} BEGIN "
                f"INSERT INTO stale_scores SELECT {row}.account_id WHERE NOT EXISTS "
                f"(SELECT 1 FROM stale_scores WHERE account_id = {row}.account_id); END"
            )


def settle(connection: Connection) -> None:
    """Add up the noted accounts anew, within the transaction that changed their orders."""
    noted = [row[0] for row in connection.execute("SELECT account_id FROM summed_anew")]
    if len(noted) > MANY:
        rebuild(connection)
    else:
        summarise(connection, noted)
    connection.execute("DELETE FROM summed_anew")
