"""Rows that were kept back, as a file to be corrected and imported again."""

import csv
from collections.abc import Sequence
from pathlib import Path

from app.imports.plan import Plan
from app.imports.readers.table import Table
from app.imports.result import reason
from app.rules.errors import Trouble

_WORDS = {"en": ("Row", "Reason"), "zh_CN": ("行号", "未导入原因")}
_DANGEROUS = tuple("=+-@\t\r＝＋－＠")


def write_quarantine(path: Path, plans: Sequence[tuple[Table, Plan]], language: str) -> None:
    """Write the rows that were kept back, with their cells as they came; the importer reads them again.

    A second table gets a file of its own, its place in the name. Nothing is written for a table without such rows.

    Raises:
        Trouble: ``file-not-written``.
    """
    kept = [(table, plan) for table, plan in plans if plan.counts["quarantine"]]
    for place, (table, plan) in enumerate(kept, 1):
        target = path if place == 1 else path.with_name(f"{path.stem}-{place}{path.suffix}")
        try:
            _write(target, table, plan, language)
        except OSError as error:
            raise Trouble("file-not-written", file=target.name) from error


def _write(path: Path, table: Table, plan: Plan, language: str) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*table.headers, *_WORDS.get(language, _WORDS["en"])])
        for row in plan.rows:
            if row.action == "quarantine":
                why = " ".join(reason(problem, language) for problem in row.problems)
                cells = [*row.cells[: len(table.headers)], *[""] * (len(table.headers) - len(row.cells))]
                rest = " | ".join(row.cells[len(table.headers) :])
                writer.writerow([*map(_guarded, cells), row.row, f"{why} {rest}".strip()])


def _guarded(cell: str) -> str:
    """A leading quote keeps a spreadsheet from taking the cell for a formula; the importer takes it off."""
    return "'" + cell if cell.startswith(_DANGEROUS) else cell
