"""A table to a plan: clean, make records, find what they refer to, match, decide."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.imports import enclosures, lookup
from app.imports.cleaning.columns import Columns, Options
from app.imports.drafts import Draft, columns_of, draft
from app.imports.foreign import given
from app.imports.headers import is_identity_card, named, normalise
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
    if kind == "activity":
        _kinds(rows, table)
    plan = Plan(kind, rows, _wanted(references, drafts), references.notes, columns.changed, columns.examples)
    if kind == "account":
        _people(connection, actor, drafts, plan)
    elif kind == "contact":
        _link_above(plan, drafts, "reports_to", "reports_to_id")
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


# A file of calls or events says so by its headings and not row by row; anything else without a kind is a note.
_KIND_SIGNS = {
    "callstarttime": "call",
    "callduration": "call",
    "startdatetime": "meeting",
    "meetingname": "meeting",
}


def _kinds(rows: Iterable[PlannedRow], table: Table) -> None:
    told = (_KIND_SIGNS.get(normalise(header)) for header in table.headers)
    kind = next(filter(None, told), "note")
    for row in rows:
        if row.action == "add":
            row.record.setdefault("kind", kind)


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
    in_file = {key for made in drafts if not made.problems for key in _own_keys(made)}
    for made in drafts:
        above = _keys_above(made, "parent")
        if not above or made.problems:
            continue
        found = references.account_named(made, "parent")
        if found is not None:
            made.record["parent_id"] = found
        elif in_file.isdisjoint(above):
            name = made.names.get("parent") or given(made, "parent")[0]
            made.problems.append(Problem(made.row, "parent", "account-not-found", {"name": name}))


# A record of a file as another row of it may mean it: by its id in the program it comes from, or by its name.
_RowKey = tuple[str, str, str]


def _own_keys(made: Draft) -> list[_RowKey]:
    ids = (made.record.get("foreign_ids") or {}).values()
    return [
        *(("id", "", str(each)) for each in ids),
        ("name", made.record.get("account_id", ""), folded(made.record["name"])),
    ]


def _keys_above(made: Draft, field: str) -> list[_RowKey]:
    """What a row says about the one above it; its id when it gives one, else its name at the same account."""
    ids = [("id", "", each) for each in given(made, field)]
    name = made.names.get(field)
    return ids or ([("name", made.record.get("account_id", ""), folded(name))] if name else [])


def _link_above(plan: Plan, drafts: Sequence[Draft], field: str, column: str) -> None:
    """Give new records the ids of those above them in the same file; a name that several bear means none of them."""
    ids: dict[_RowKey, set[str]] = {}
    for made, row in zip(drafts, plan.rows, strict=True):
        for key in _own_keys(made) if row.target_id is not None else ():
            ids.setdefault(key, set()).add(str(row.target_id))
    for made, row in zip(drafts, plan.rows, strict=True):
        if row.action != "add" or row.record.get(column) is not None:
            continue
        meant = set().union(*(ids.get(key, set()) for key in _keys_above(made, field))) - {row.target_id}
        if len(meant) == 1:
            row.record[column] = meant.pop()
            plan.notes["contact-unknown"] -= column == "reports_to_id"  # it is known now
    plan.notes += Counter()


def _people(connection: Connection, actor: Actor, drafts: Sequence[Draft], plan: Plan) -> None:
    """Contacts named beside accounts: made once each, unless the account has one of that name."""
    _link_above(plan, drafts, "parent", "parent_id")
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
