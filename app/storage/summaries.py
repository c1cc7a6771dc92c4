"""What each account bought, kept in step with its orders and credit notes in the transaction of each write."""

import json
from collections.abc import Iterable

from app.storage.connection import Connection

SOURCES = frozenset({"orders", "credit_notes"})
COLUMNS = "account_id, currency, entries, order_count, first_day, last_day, distinct_days, amount, until_day"
MANY = 20_000
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


def _sums(condition: str = "") -> str:
    sale = "FILTER (WHERE amount > 0)"
    return f"""
        SELECT account_id, currency, count(*), count(*) {sale}, {ordinal(f"min(day) {sale}")},
               {ordinal(f"max(day) {sale}")}, count(DISTINCT day) {sale}, sum(amount), {ordinal("max(day)")}
        FROM ({_entries(condition)}) GROUP BY account_id, currency"""


def refresh(connection: Connection, span: tuple[int, int]) -> None:
    """Bring the sums up to these changes of the journal, just before they are sealed.

    An order that moved to another account, or that was removed, counts for the account it came from too: the journal
    has that account's id.
    """
    touched: set[str] = set()
    for table in sorted(SOURCES):
        touched.update(
            row[0]
            for row in connection.execute(
                f"""SELECT t.account_id FROM sync_change c JOIN {table} t ON t.id = c.pk
                    WHERE c.tbl = '{table}' AND c.seq BETWEEN ?1 AND ?2
                    UNION SELECT json_extract(d, CASE op WHEN 'U' THEN '$.account_id[0]' ELSE '$.account_id' END)
                    FROM sync_change WHERE tbl = '{table}' AND op IN ('U', 'D') AND seq BETWEEN ?1 AND ?2""",
                span,
            )
            if row[0] is not None
        )
    summarise(connection, touched)


def summarise(connection: Connection, account_ids: Iterable[str]) -> None:
    """Add up these accounts anew; the caller holds the transaction."""
    ids = json.dumps(sorted(set(account_ids)))
    if ids == "[]":
        return
    chosen = "account_id IN (SELECT value FROM json_each(?1))"
    connection.execute(f"DELETE FROM account_summaries WHERE {chosen}", (ids,))
    connection.execute(f"INSERT INTO account_summaries ({COLUMNS}) {_sums(f' AND {chosen}')}", (ids,))


def rebuild(connection: Connection) -> int:
    """Add up everything anew; the number of sums. The caller holds the transaction."""
    connection.execute("DELETE FROM account_summaries")
    connection.execute(f"INSERT INTO account_summaries ({COLUMNS}) {_sums()}")
    return int(connection.execute("SELECT count(*) FROM account_summaries").fetchone()[0])


def watch(connection: Connection) -> None:
    """From now on note the accounts whose orders this connection changes, journalled or not; before a transaction."""
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
                f"CREATE TEMP TRIGGER summed_{table}_{event} AFTER {event} ON main.{table} BEGIN {notes} END"
            )


def settle(connection: Connection) -> None:
    """Add up the noted accounts anew, within the transaction that changed their orders."""
    noted = [row[0] for row in connection.execute("SELECT account_id FROM summed_anew")]
    if len(noted) > MANY:
        rebuild(connection)
    else:
        summarise(connection, noted)
    connection.execute("DELETE FROM summed_anew")


def differing(connection: Connection) -> int:
    """How many accounts' sums are not what their orders say."""
    kept = f"SELECT {COLUMNS} FROM account_summaries"
    row = connection.execute(
        f"""SELECT count(DISTINCT account_id) FROM (
                SELECT * FROM ({kept} EXCEPT {_sums()}) UNION ALL SELECT * FROM ({_sums()} EXCEPT {kept}))"""
    ).fetchone()
    return int(row[0])
