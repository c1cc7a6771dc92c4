"""Is this copy whole? SQLite's own check, references, triggers, the journal itself, the search index, the sums."""

from dataclasses import dataclass, field

from app.storage import summaries
from app.storage.connection import Connection
from app.storage.journal import install, journalled_tables, missing
from app.storage.sealing import unsealed_range
from app.storage.search_index import INDEXED, SLOTS, rebuild


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it should be: a code with facts, told in words elsewhere."""

    code: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check found.

    Attributes:
        records: rows in all synced tables, archived ones included.
        problems: empty when all is well.
    """

    records: int
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check(connection: Connection) -> CheckResult:
    """Look at everything; change nothing."""
    looks = (_integrity, _references, _journal, _index, _sums)
    problems = [problem for look in looks for problem in look(connection)]
    tables = journalled_tables(connection)
    records = sum(
        int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]) for table in tables
    )
    return CheckResult(records, tuple(problems))


def repair(connection: Connection) -> None:
    """Make anew what can be made from the rows: the journal's triggers, the search index, the sums.

    The caller holds the transaction.
    """
    install(connection)
    connection.execute("INSERT OR IGNORE INTO sync_switch (id, applying) VALUES (1, 0)")
    rebuild(connection)
    summaries.rebuild(connection)


def _integrity(connection: Connection) -> list[Problem]:
    lines = [row[0] for row in connection.execute("PRAGMA integrity_check(20)")]
    if lines == ["ok"]:
        return []
    return [Problem("check-integrity", {"count": len(lines)})]


def _references(connection: Connection) -> list[Problem]:
    broken: dict[str, int] = {}
    for row in connection.execute("PRAGMA foreign_key_check"):
        broken[row[0]] = broken.get(row[0], 0) + 1
    return [Problem("check-reference", {"table": table, "count": count}) for table, count in broken.items()]


def _journal(connection: Connection) -> list[Problem]:
    problems = []
    absent = missing(connection)
    if absent:
        problems.append(Problem("check-trigger", {"count": len(absent)}))
    if connection.execute("SELECT applying FROM sync_switch").fetchone() != (0,):
        problems.append(Problem("check-switch"))
    if unsealed_range(connection) is not None:
        problems.append(Problem("check-unsealed"))
    return problems


def _index(connection: Connection) -> list[Problem]:
    problems = []
    for indexed in INDEXED:
        absent, orphaned = connection.execute(
            f"""SELECT (SELECT count(*) FROM {indexed.table} t WHERE t.deleted_at IS NULL AND NOT EXISTS
                        (SELECT 1 FROM search_index s WHERE s.rowid = t.rowid * {SLOTS} + {indexed.number})),
                       (SELECT count(*) FROM search_index s WHERE s.rowid % {SLOTS} = {indexed.number} AND NOT EXISTS
                        (SELECT 1 FROM {indexed.table} t
                         WHERE t.rowid = s.rowid / {SLOTS} AND t.deleted_at IS NULL))"""
        ).fetchone()
        if absent or orphaned:
            problems.append(
                Problem("check-index", {"kind": indexed.kind, "missing": absent, "orphaned": orphaned})
            )
    return problems


def _sums(connection: Connection) -> list[Problem]:
    count = summaries.differing(connection)
    return [Problem("check-sums", {"count": count})] if count else []
