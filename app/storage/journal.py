"""The journal's triggers: generated from the tables as they are, verified at every start.

A table is journalled when it has a column ``sv``. An insert is journalled lean (the row is there to be read), an
update with the old and new value of each changed column, a hard delete with the whole row. While
``sync_switch.applying`` is 1 the triggers are silent: what comes from the server is not to be sent back.
"""

from app.rules.errors import Trouble
from app.storage.connection import Connection

SILENT = frozenset({"id", "sv"})
ON = "(SELECT applying FROM sync_switch) = 0"


def journalled_tables(connection: Connection) -> dict[str, list[str]]:
    """Columns by table, of every table that has a server version."""
    found: dict[str, list[str]] = {}
    for table, column in connection.execute(
        "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
        "WHERE m.type = 'table' ORDER BY m.name, c.cid"
    ):
        found.setdefault(table, []).append(column)
    return {table: columns for table, columns in found.items() if "sv" in columns}


def _changed(columns: list[str]) -> str:
    return " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in columns)


def _difference(columns: list[str]) -> str:
    parts = " || ".join(
        f"""CASE WHEN OLD."{c}" IS NOT NEW."{c}" THEN ',"{c}":' || json_array(OLD."{c}", NEW."{c}") ELSE '' END"""
        for c in columns
    )
    return f"'{{' || substr({parts}, 2) || '}}'"


def _whole(columns: list[str], row: str) -> str:
    pairs = ", ".join(f"""'{c}', {row}."{c}\"""" for c in columns)
    return f"json_object({pairs})"


def _insert(table: str, row: str, op: str, content: str) -> str:
    return f"INSERT INTO sync_change (tbl, pk, op, d) VALUES ('{table}', {row}.id, '{op}', {content})"


def triggers(connection: Connection) -> dict[str, str]:
    """The statements that make every journal trigger, by name."""
    made: dict[str, str] = {}
    for table, columns in journalled_tables(connection).items():
        plain = [c for c in columns if c not in SILENT]
        gone = _insert(table, "OLD", "D", _whole(columns, "OLD"))
        came = _insert(table, "NEW", "I", "NULL")
        update = _insert(table, "NEW", "U", _difference(plain))
        head = "CREATE TRIGGER journal_" + table
        made[f"journal_{table}_i"] = f'{head}_i AFTER INSERT ON "{table}" WHEN {ON} BEGIN {came}; END'
        made[f"journal_{table}_u"] = (
            f'{head}_u AFTER UPDATE ON "{table}" WHEN {ON} AND OLD.id IS NEW.id AND ({_changed(plain)}) '
            f"BEGIN {update}; END"
        )
        made[f"journal_{table}_k"] = (
            f'{head}_k AFTER UPDATE OF id ON "{table}" WHEN {ON} AND OLD.id IS NOT NEW.id BEGIN {gone}; {came}; END'
        )
        made[f"journal_{table}_d"] = f'{head}_d AFTER DELETE ON "{table}" WHEN {ON} BEGIN {gone}; END'
    return made


def _present(connection: Connection) -> dict[str, str]:
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal\\_%' ESCAPE '\\'"
    )
    return dict(rows.fetchall())


def install(connection: Connection) -> None:
    """Bring the triggers to what the tables need; the caller holds the transaction."""
    wanted = triggers(connection)
    present = _present(connection)
    for name in present:
        if present[name] != wanted.get(name):
            connection.execute(f'DROP TRIGGER "{name}"')
    for name, statement in wanted.items():
        if present.get(name) != statement:
            connection.execute(statement)


def missing(connection: Connection) -> list[str]:
    """Names of triggers that are absent or differ from what the tables need."""
    wanted = triggers(connection)
    present = _present(connection)
    return sorted(name for name in wanted if present.get(name) != wanted[name])


def verify(connection: Connection) -> None:
    """Refuse to go on without a complete journal: a change that it misses would never reach the server.

    Raises:
        Trouble: ``journal-incomplete``.
    """
    absent = missing(connection)
    listening = connection.execute("SELECT applying FROM sync_switch").fetchone() == (0,)
    if absent or not listening:
        raise Trouble("journal-incomplete", count=len(absent))
