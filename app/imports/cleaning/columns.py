"""A table's cells to fields: one rule per column, chosen by the field; equal cells are cleaned once."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.imports.cleaning import texts
from app.imports.cleaning.added import AddedRule
from app.imports.cleaning.choice import choice_rule
from app.imports.cleaning.cleaned import Cleaned, Rule, shown
from app.imports.cleaning.credit_code import credit_code
from app.imports.cleaning.dates import Order, date_rule, order_of, time_rule
from app.imports.cleaning.numbers import integer, money_rule, percent
from app.imports.cleaning.phones import phone
from app.imports.problems import Problem
from app.imports.readers.table import Table
from app.imports.targets import Target, target

_PLAIN: dict[str, Rule] = {
    "person": texts.person,
    "text": texts.limited(texts.TEXT_LENGTH),
    "long": texts.limited(texts.LONG_LENGTH),
    "address": texts.limited(texts.TEXT_LENGTH),
    "reference": texts.limited(texts.TEXT_LENGTH),
    "email": texts.email,
    "url": texts.website,
    "credit_code": credit_code,
    "code": texts.code,
    "integer": integer,
    "percent": percent,
    "boolean": texts.boolean,
    "currency": texts.currency,
}
SWITCHES: Mapping[str, str] = {
    "person": "name-spaces",
    "text": "spaces",
    "long": "spaces",
    "address": "spaces",
    "reference": "spaces",
    "email": "email-form",
    "url": "website-scheme",
    "credit_code": "credit-code-form",
    "phone": "phone-e164",
}
"""How a field is read → the code of the rule that a person may switch off; numbers and dates have to be read."""
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Options:
    """What the cells of a file do not say themselves.

    Attributes:
        currency: ISO 4217 code of amounts without one.
        zone: zone of times without one.
        region: ISO 3166 code of the country whose national form phone numbers have.
        order: of day and month, where a person decided it.
        off: codes of the rules that a person switched off, of :data:`SWITCHES`.
        added: how the fields are read that an admin added to the kind, by key.
    """

    currency: str = "CNY"
    zone: dt.tzinfo = dt.UTC
    region: str = "CN"
    order: Order | None = None
    off: frozenset[str] = frozenset()
    added: Mapping[str, AddedRule] = field(default_factory=dict)


@dataclass(slots=True)
class CleanRow:
    """A row as fields.

    Attributes:
        number: its place in the file.
        values: field → value; empty cells are left out. Money is a pair (minor units, currency).
        problems: why it is kept back; empty for a good row.
        more: field → further values of the same cell (second phone, second e-mail).
        cells: the cells as they came.
    """

    number: int
    values: dict[str, Any]
    problems: list[Problem]
    more: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cells: tuple[str, ...] = ()


class Columns:
    """The rules of a table's columns, with a count and the first example of what each changed."""

    def __init__(self, table: Table, kind: str, fields: Mapping[int, str], options: Options) -> None:
        self.changed: Counter[str] = Counter()
        self.examples: dict[str, tuple[str, str]] = {}
        self._table = table
        self._kind = kind
        self._rules: list[tuple[int, str, Rule, dict[str, Cleaned]]] = [
            (index, name, _rule(table, index, found, options), {})
            for index, name in fields.items()
            if (found := target(kind, name)) is not None
        ] + [
            (index, name, _added_rule(table, index, options.added[name], options), {})
            for index, name in fields.items()
            if name in options.added
        ]

    def rows(self) -> Iterator[CleanRow]:
        """Every row, cleaned; a row that the reader found broken carries its problems."""
        broken: dict[int, list[Problem]] = {}
        for problem in self._table.problems:
            broken.setdefault(problem.row, []).append(problem)
        for row in self._table.rows:
            clean = CleanRow(row.number, {}, list(broken.get(row.number, ())), cells=row.cells)
            if not clean.problems:
                self._clean(clean)
            yield clean

    def _clean(self, row: CleanRow) -> None:
        for index, name, rule, remembered in self._rules:
            text = row.cells[index]
            if not text:
                continue
            found = remembered.get(text)
            if found is None:
                found = rule(text)
                if len(remembered) < _REMEMBERED:
                    remembered[text] = found
            self._keep(row, name, found, text)

    def _keep(self, row: CleanRow, name: str, found: Cleaned, text: str) -> None:
        if found.problem is not None:
            row.problems.append(Problem(row.number, name, found.problem, found.facts))
        elif found.value is not None:
            row.values[name] = found.value
            if found.changed:
                self.changed[found.changed] += 1
                self.examples.setdefault(found.changed, (shown(text), shown(str(found.value))))
            if found.more:
                row.more[name] = found.more


def _order(table: Table, index: int, options: Options) -> Order:
    return options.order or order_of(row.cells[index] for row in table.rows if len(row.cells) > index)


def _added_rule(table: Table, index: int, rule: AddedRule, options: Options) -> Rule:
    return rule.rule(table.headers[index], options.currency, _order(table, index, options))


def _rule(table: Table, index: int, found: Target, options: Options) -> Rule:
    if SWITCHES.get(found.reading) in options.off and found.choices is None:
        return texts.as_written
    if found.choices is not None:
        return choice_rule(found.choices)
    if found.reading == "phone":
        return lambda text: phone(text, options.region)
    if found.reading == "money":
        return money_rule(table.headers[index], options.currency)
    if found.reading in {"date", "time"}:
        order = _order(table, index, options)
        return date_rule(order) if found.reading == "date" else time_rule(order, options.zone)
    return _PLAIN[found.reading]
