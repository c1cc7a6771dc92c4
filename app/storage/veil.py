"""What a presentation hides, as views that stand before the tables: whatever reads them sees the veiled values.

A view in the temporary schema is found before the table of its name, so lists, panes, search, timelines, figures and
exports need no word about it, and none can be forgotten.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from app.model.base import Base, Json
from app.model.kinds import kinds
from app.rules.text import masking
from app.rules.text.masking import VEIL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy import Column, Table

    from app.storage.connection import Connection

OPEN = frozenset({
    "a_id", "about_id", "about_kind", "account_no", "answer_type", "b_id", "city", "code", "colour", "country",
    "currency", "field", "for_level", "foreign_ids", "id", "industry", "key", "kind", "level", "loser_id",
    "lost_device", "media_type", "mentions", "moved", "mutation", "need_segment", "number", "opt_outs", "policy",
    "profile", "province", "record_id", "record_kind", "recurrence", "reminders", "role", "sha256", "stage",
    "survivor_id", "time_zone", "title_en", "trigger_record_id", "unit", "waits_for",
})  # fmt: skip
"""Columns that tell neither who a customer is nor how to reach them."""
SHAPES = frozenset({"sort_key", "currency", "rrule", "color"})
PLAIN = frozenset({
    "articles", "assumptions", "calendar_days", "care_plans", "care_steps", "custom_fields", "duplicate_dismissals",
    "exchange_rates", "greetings", "import_profiles", "loyalty_tiers", "message_templates", "organisations",
    "pipelines", "pools", "price_lists", "sla_policies", "stages", "survey_questions", "surveys", "tags", "teams",
    "visit_forms", "visit_questions", "work_calendars", "segment_members", "tag_links",
})  # fmt: skip
"""Tables of the firm itself."""
NAMES = ("name", "title", "subject")
REACH = frozenset({"wechat"})
MARGINS = {"orders": ("cost",), "products": ("cost",)}
ONLY = {"targets": "t.metric <> 'margin'", "attachments": "NOT {stranger}"}
"""Rows that are not shown at all: goals of margin, files of other customers."""
TYPED = ("custom_values", "value")
"""Text that is read as a number, a day or a choice: what would be hidden of it is left out, not written over."""
OWN = frozenset({"leads"})
"""Kinds that are customers to be, though they belong to no account."""
CARRIERS = frozenset({"before", "cells", "evidence", "whys", "social", "answers", "choices"})
"""Stored lists and mappings that hold people's words, which of a stranger are hidden whole."""


@dataclass(frozen=True, slots=True)
class Veil:
    """A presentation: everything is hidden but what belongs to these accounts."""

    shown: frozenset[str]


def lay(connection: Connection, veil: Veil) -> None:
    """Put the views before the tables of a connection that only reads."""
    for name, count, function in FUNCTIONS:
        connection.create_function(name, count, function, deterministic=True)
    connection.execute("PRAGMA query_only = OFF")
    for statement in views(veil):
        connection.execute(statement)
    connection.execute("PRAGMA query_only = ON")


def views(veil: Veil) -> list[str]:
    """The statements that make the views."""
    kinds()  # every module of the model is loaded
    shown = _listed(veil.shown)
    found = [_view(table, shown) for table in Base.metadata.sorted_tables if _hides(table)]
    return [*found, _journal(shown)]


def _listed(ids: Iterable[str]) -> str:
    return ", ".join("'" + each.replace("'", "''") + "'" for each in sorted(ids)) or "NULL"


def _hides(table: Table) -> bool:
    hidden = table.name in ONLY or any(map(_hidden, table.columns))
    return table.name not in PLAIN and "id" in table.columns and hidden


def _hidden(column: Column[Any]) -> bool:
    return may_hide(column) or column.name in MARGINS.get(column.table.name, ())


def may_hide(column: Column[Any]) -> bool:
    """Whether a column holds words that tell who somebody is or how to reach them."""
    info = column.info
    if (
        column.name == "title" and "name" in column.table.columns
    ):  # what a person does, not what a record is called
        return False
    if column.name in OPEN or column.primary_key or info.keys() & {"choices", "target", "scope"}:
        return False
    return info.get("shape") not in SHAPES and (
        isinstance(column.type, Json) or type(column.type).__name__ == "Text"
    )


def _view(table: Table, shown: str) -> str:
    stranger = _stranger(table, shown)
    columns = ", ".join(_column(column, stranger) for column in table.columns)
    only = ONLY.get(table.name)
    where = f" WHERE {only.format(stranger=stranger)}" if only else ""
    return f'CREATE TEMP VIEW "{table.name}" AS SELECT t.rowid AS rowid, {columns} FROM main."{table.name}" t{where}'


def _stranger(table: Table, shown: str) -> str:
    """Whether a row is another customer's."""
    if table.name == "accounts":
        return f"(t.id NOT IN ({shown}))" if shown != "NULL" else "1"
    if table.name == "users":
        return "0"
    mine = f"(t.account_id IN ({shown}) OR t.id IN ({shown}))"
    if table.name in OWN:
        return f"(NOT {mine})" if shown != "NULL" else "1"
    theirs = "EXISTS (SELECT 1 FROM main.accounts a WHERE a.id = t.account_id)"
    return f"(NOT {mine} AND {theirs})" if shown != "NULL" else theirs


def _column(column: Column[Any], stranger: str) -> str:
    name = column.name
    own = f't."{name}"'
    if name in MARGINS.get(column.table.name, ()):
        return f'NULL AS "{name}"'
    if not may_hide(column):
        return f'{own} AS "{name}"'
    if (column.table.name, name) == TYPED:
        return f'CASE WHEN NOT {stranger} AND veiled({own}) = {own} THEN {own} END AS "{name}"'
    if isinstance(column.type, Json):
        whole = stranger if name in CARRIERS else "0"
        return f'veiled_json({own}, {whole}) AS "{name}"'
    instead = f"'{VEIL} ' || t.rowid" if name in NAMES else f"'{VEIL}'"
    known = _known(column)
    return (
        f"CASE WHEN {own} IS NULL OR {own} = '' THEN {own} WHEN {stranger} THEN {instead} "
        f'ELSE {known}({own}) END AS "{name}"'
    )


def _known(column: Column[Any]) -> str:
    """The function that veils a value of a customer that is shown."""
    shape = column.info.get("shape")
    if shape == "phone":
        return "veiled_phone"
    if shape == "email" or column.name in REACH:
        return "veiled_email"
    return "veiled"


def _journal(shown: str) -> str:
    """The journal, whose entries hold old and new values of any table."""
    known = " UNION ALL ".join(
        f'SELECT id FROM main."{table.name}" WHERE account_id IN ({shown})'
        for table in Base.metadata.sorted_tables
        if _hides(table) and {"id", "account_id"} <= set(table.columns.keys())
    )
    return (
        "CREATE TEMP VIEW sync_change AS SELECT seq, tbl, pk, op, "
        f"veiled_change(tbl, d, pk NOT IN ({known})) AS d FROM main.sync_change"
    )


def _veiled_change(table: str, difference: str | None, stranger: int) -> str | None:
    """A journal entry's fields, ``{field: [old, new]}``, veiled as the view of its table veils them."""
    if not difference or table in PLAIN or table not in Base.metadata.tables:
        return difference
    columns = Base.metadata.tables[table].columns
    pairs = json.loads(difference)
    for key, values in pairs.items():
        column = columns.get(key)
        if column is not None and _hidden(column):
            pairs[key] = [_veiled_value(column, value, stranger=bool(stranger)) for value in values]
    return json.dumps(pairs, ensure_ascii=False)


def _veiled_value(column: Column[Any], value: Any, *, stranger: bool) -> Any:
    if (column.table.name, column.name) == TYPED:
        return value if not stranger and masking.veiled(value) == value else None
    if value is None or value == "" or not isinstance(value, str):
        return None if column.name in MARGINS.get(column.table.name, ()) else value
    if isinstance(column.type, Json):
        return masking.veiled_json(value, int(stranger and column.name in CARRIERS))
    return VEIL if stranger else BY_NAME[_known(column)](value)


BY_NAME: dict[str, Callable[[str | None], str | None]] = {
    "veiled": masking.veiled,
    "veiled_phone": masking.veiled_phone,
    "veiled_email": masking.veiled_email,
}
FUNCTIONS: tuple[tuple[str, int, Callable[..., Any]], ...] = (
    *((name, 1, function) for name, function in BY_NAME.items()),
    ("veiled_json", 2, masking.veiled_json),
    ("veiled_change", 3, _veiled_change),
)
