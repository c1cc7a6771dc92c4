"""What keeps a presentation's veiled values out of the data: triggers for as long as a write lasts."""

from __future__ import annotations

from typing import Any

from app.model.base import Base
from app.model.kinds import kinds
from app.rules.text.masking import VEIL
from app.storage.veil import PLAIN, may_hide


def guards() -> list[str]:
    """The statements that make the temporary triggers which refuse to save what is veiled."""
    kinds()
    made = []
    for table in Base.metadata.sorted_tables:
        texts = [f"coalesce(NEW.\"{column.name}\", '')" for column in table.columns if may_hide(column)]
        if texts and table.name not in PLAIN:
            test = f"instr({' || '.join(texts)}, '{VEIL}') > 0"
            made += [_guard(table.name, "INSERT", test), _guard(table.name, "UPDATE", test)]
    return made


def unguard(connection: Any) -> None:
    """Take the triggers away."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_temp_master WHERE type = 'trigger' AND name LIKE 'veiled_%'"
    ).fetchall()
    for (name,) in names:
        connection.exec_driver_sql(f'DROP TRIGGER temp."{name}"')


def _guard(table: str, verb: str, test: str) -> str:
    return (
        f'CREATE TEMP TRIGGER "veiled_{verb}_{table}" BEFORE {verb} ON main."{table}" WHEN {test} '
        "BEGIN SELECT RAISE(ABORT, 'veiled value'); END"
    )
