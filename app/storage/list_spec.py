"""What a list is, as values: its columns, its table and joins, and a question asked of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from app.rules.custom import KINDS as CUSTOM_KINDS

if TYPE_CHECKING:
    from enum import StrEnum

Shape = Literal[
    "text", "integer", "quantity", "rate", "money", "percent", "date", "time", "choice", "choices", "boolean",
    "reference", "phone",
]  # fmt: skip
Operator = Literal["equals", "in", "holds", "contains", "range", "empty", "filled"]


class Join(NamedTuple):
    """A table beside the list's own, joined only when a column in use needs it."""

    name: str
    sql: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list.

    Attributes:
        key: the field's name, which also finds its label in the word tables.
        sql: expression over the list's table as ``t`` and its joins by name.
        shape: how the value is written for people, aligned and filtered.
        sort_sql: expression to order by, when not ``sql`` itself (e.g. the pinyin of a name).
        indexed: whether an index over the rows that are not deleted gives the order for nothing.
        joins: names of the joins that ``sql`` reads.
        currency_sql: for money, the expression of its ISO 4217 code.
        choices: for choices, the enumeration of the stored values.
        target: for references, the kind referred to; ``sql`` then gives its name and ``filter_sql`` its id.
        filter_sql: expression that filters compare, when not ``sql``.
        found_sql: condition with ``{test}`` for the value in it, where an index finds the rows of a value.
        width: first width in pixels at 13 px text.
        visible: shown until the user decides otherwise.
        filterable: offered in the filter row.
        names: heading in English and Chinese, of a field that an admin added.
    """

    key: str
    sql: str
    shape: Shape = "text"
    sort_sql: str | None = None
    indexed: bool = False
    joins: tuple[str, ...] = ()
    currency_sql: str | None = None
    choices: type[StrEnum] | None = None
    target: str | None = None
    filter_sql: str | None = None
    found_sql: str = ""
    width: int = 120
    visible: bool = True
    filterable: bool = False
    names: tuple[str, str] | None = None

    @property
    def rightwards(self) -> bool:
        """Whether values are numbers, which align at the right edge."""
        return self.shape in {"integer", "quantity", "rate", "money", "percent"}


class Sort(NamedTuple):
    """Order by one column."""

    key: str
    descending: bool = False


class Filter(NamedTuple):
    """A condition on one column.

    ``range`` takes (low, high), either of which may be None, ends included; ``holds`` any of the values in a list.
    """

    key: str
    operator: Operator
    values: tuple[Any, ...] = ()


class Grouping(NamedTuple):
    """By what the rows of a list stand together.

    Attributes:
        sql: expression of the group's key, over the list's table as ``t`` and its joins by name.
        title: expression of what the group is called.
        order: expression by which groups follow each other, before the key.
        joins: names of the joins that these read.
    """

    sql: str
    title: str
    order: str
    joins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListSpec:
    """A list as data: which table, which columns, in which order at first.

    Attributes:
        kind: the singular noun of a row, e.g. ``"account"``.
        table: the table that gives one row each.
        columns: all that can be shown, in first order.
        joins: tables beside it, in the order in which they may refer to each other.
        where: a standing condition over ``t``, e.g. only open tasks.
        sort: the order at first.
        search_kind: kind in the search index, or None when the list has no free-text filter.
        title: key of the column that names the record.
    """

    kind: str
    table: str
    columns: tuple[Column, ...]
    joins: tuple[Join, ...] = ()
    where: str | None = None
    sort: tuple[Sort, ...] = ()
    search_kind: str | None = None
    title: str = "name"

    def column(self, key: str) -> Column:
        """Return the column called ``key``; raises KeyError when the list has none."""
        for column in self.columns:
            if column.key == key:
                return column
        raise KeyError(key)

    @property
    def tables(self) -> frozenset[str]:
        """Tables whose changes can change what the list shows."""
        beside = (join.sql.split()[0] for join in self.joins)
        added = ("custom_values", "custom_fields") if self.kind in CUSTOM_KINDS else ()
        return frozenset((self.table, *beside, *added))


class Clause(NamedTuple):
    """A condition over the list's table as ``t``, already compiled, and its parameters."""

    sql: str
    parameters: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What the user asked of a list; ``archived`` shows the put-away rows instead of the others.

    ``clause`` is what the filter language asked for, beside the filters and the free text; ``grouping`` orders the rows
    before the order asked for.
    """

    spec: ListSpec
    filters: tuple[Filter, ...] = ()
    text: str = ""
    sort: tuple[Sort, ...] = ()
    archived: bool = False
    clause: Clause | None = None
    grouping: Grouping | None = None

    @property
    def order(self) -> tuple[Sort, ...]:
        """The order asked for, or the list's own."""
        return self.sort or self.spec.sort

    def without_text(self) -> ListQuery:
        """Return the same question before free text narrows it."""
        return replace(self, text="")


class Row(NamedTuple):
    """One row: its number in the table, its id, and the raw values in the order of ``ListSpec.columns``.

    Money is a pair (minor units, currency code); everything else is as stored. ``reference`` columns hold the
    name to show.
    """

    rowid: int
    id: str
    values: tuple[Any, ...]
