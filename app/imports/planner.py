"""A table to a plan: clean, make records, find what they refer to, match, decide."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.imports import enclosures, lookup
from app.imports.cleaning.columns import Columns, Options
from app.imports.drafts import Draft, columns_of, draft
from app.imports.headers import is_identity_card, named
from app.imports.mapping import Recognition
from app.imports.matching import folded
from app.imports.plan import Plan, PlannedRow, Policy, decide, fold
from app.imports.problems import Problem
from app.imports.readers.table import Table
from app.imports.references import Made, References
from app.imports.targets import target
from app.rules.errors import Trouble
from app.storage.actor import Actor
from app.storage.connection import Connection
from app.words.reading.sort_keys import sort_key

# Called with the number of rows done; answers whether to go on.
Step = Callable[[int], bool]
_EVERY = 500
# Columns that a record must have, beside those that the program fills itself.
REQUIRED: dict[str, tuple[str, ...]] = {
    "account": ("name",),
    "contact": ("name",),
    "lead": ("name",),
    "deal": ("name",),
    "product": ("code", "name"),
    "order": ("ordered_on", "total"),
    "task": ("title",),
    "activity": ("subject", "at"),
    "complaint": ("subject", "received_at"),
}


def make_plan(
    connection: Connection,
    actor: Actor,
    table: Table,
    recognition: Recognition,
    policy: Policy,
    options: Options,
    step: Step,
) -> Plan:
    """Plan the import of one table; nothing is written.

    Raises:
        Trouble: ``import-cancelled`` when ``step`` says so.
    """
    kind = recognition.kind
    fields = recognition.sure()
    table = _without_identity_cards(table, fields)
    columns = Columns(table, kind, fields, options)
    system = named(recognition.profile).system or "file"
    drafts = _drafts(kind, columns, system, step)
    references = References(connection, actor, system, kind)
    references.prepare(drafts)
    for count, made in enumerate(drafts):
        _go_on(count, len(drafts), step)
        if not made.problems:
            references.resolve(made)
            _require(kind, made)
    if kind == "account":
        _parents(drafts, references)
    rows = _decided(connection, kind, drafts, policy)
    plan = Plan(kind, rows, _wanted(references, drafts), references.notes, columns.changed, columns.examples)
    if kind == "account":
        _people(connection, actor, drafts, plan)
    if table.enclosed:
        enclosures.plan(plan, table)
    return plan


def _without_identity_cards(table: Table, fields: Mapping[int, str]) -> Table:
    """Numbers of identity cards that nobody mapped are not even kept with the import, as other cells are."""
    left = {place for place, header in enumerate(table.headers) if is_identity_card(header)} - fields.keys()
    if not left:
        return table
    rows = [
        row._replace(cells=tuple("" if place in left else cell for place, cell in enumerate(row.cells)))
        for row in table.rows
    ]
    return replace(table, rows=rows)


def _go_on(count: int, done: int, step: Step) -> None:
    """Report every few hundred rows, and stop when nobody wants the rest."""
    if count % _EVERY == 0 and not step(done):
        raise Trouble("import-cancelled")


def _drafts(kind: str, columns: Columns, system: str, step: Step) -> list[Draft]:
    known = columns_of(kind)
    drafts = []
    for count, row in enumerate(columns.rows()):
        _go_on(count, count, step)
        drafts.append(draft(kind, row, system, known))
    return drafts


def _decided(connection: Connection, kind: str, drafts: Sequence[Draft], policy: Policy) -> list[PlannedRow]:
    folded_rows = fold(kind, drafts)
    filled = {column for made in drafts for column in made.record}
    existing = lookup.load(connection, kind, _good(drafts), filled, folded_rows.keys)
    return decide(drafts, folded_rows, existing, policy)


def _good(drafts: Iterable[Draft]) -> list[dict[str, Any]]:
    return [made.record for made in drafts if not made.problems]


def _require(kind: str, made: Draft) -> None:
    for column in REQUIRED[kind]:
        if made.record.get(column) in {None, ""}:
            made.problems.append(Problem(made.row, column, "value-required"))


def require_added(plan: Plan, needed: Mapping[str, str | None]) -> None:
    """Give new records what added fields begin with; keep back those that lack one that they need."""
    kept_back: dict[str | None, list[Problem]] = {}
    for row in plan.rows:
        if row.action == "add":
            for key, default in needed.items():
                if row.record.get(key) is None and default is not None:
                    row.record[key] = default
            missing = [key for key in needed if row.record.get(key) is None]
            if missing:
                kept_back[row.target_id] = [Problem(row.row, key, "value-required") for key in missing]
    for row in plan.rows:
        if row.target_id in kept_back:
            problems = [replace(problem, row=row.row) for problem in kept_back[row.target_id]]
            row.action, row.target_id, row.problems = "quarantine", None, problems
    plan.made = [
        made
        for made in plan.made
        if kept_back.keys().isdisjoint((made.record.get("account_id"), made.record.get("record_id")))
    ]


def _wanted(references: References, drafts: Iterable[Draft]) -> list[Made]:
    """The accounts made for rows that arrive; one that only rows in quarantine name waits with them."""
    used = {record["account_id"] for record in _good(drafts) if "account_id" in record}
    return [made for made in references.made if made.id in used]


def _parents(drafts: Sequence[Draft], references: References) -> None:
    """Accounts above others, wherever they stand: among the existing, or in the file as a record of its own."""
    in_file = {folded(made.record["name"]) for made in drafts if not made.problems}
    for made in drafts:
        name = made.names.get("parent")
        if not name or made.problems:
            continue
        found = references.account_named(made, "parent")
        if found is not None:
            made.record["parent_id"] = found
        elif folded(name) not in in_file:
            made.problems.append(Problem(made.row, "parent", "account-not-found", {"name": name}))


def link_parents(plan: Plan, drafts_by_row: dict[int, Draft]) -> None:
    """Give new accounts the ids of parents that are new themselves."""
    ids = {folded(row.record["name"]): row.target_id for row in plan.rows if row.action == "add"}
    for row in plan.rows:
        made = drafts_by_row[row.row]
        if row.action == "add" and "parent" in made.names and "parent_id" not in row.record:
            row.record["parent_id"] = ids.get(folded(made.names["parent"]))


def _people(connection: Connection, actor: Actor, drafts: Sequence[Draft], plan: Plan) -> None:
    """Contacts named beside accounts: made once each, unless the account has one of that name."""
    link_parents(plan, {made.row: made for made in drafts})
    wanted: list[Draft] = []
    for made, row in zip(drafts, plan.rows, strict=True):
        fields = made.beside.get("contact", {})
        if row.target_id is None or not fields.get("name"):
            continue
        record = {name: value for name, value in fields.items() if target("contact", name)}
        record |= {
            "name_key": sort_key(fields["name"]),
            "account_id": row.target_id,
            "owner_id": actor.user_id,
        }
        wanted.append(Draft(row.row, record, []))
    plan.made += [
        Made(row.row, "contact", row.target_id, row.record)
        for row in _decided(connection, "contact", wanted, "skip")
        if row.action == "add" and row.target_id is not None
    ]
