"""One test of one field, as SQL over the table with alias ``t``."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.model.kinds import kind_of
from app.rules.errors import Refused
from app.rules.moments import to_millis
from app.rules.money import parse_money
from app.rules.query import Term, as_days
from app.rules.text import phones
from app.services.fields import chosen, read_value
from app.services.filter_indexes import by_index
from app.services.schema import FieldInfo, KindInfo

Piece = tuple[str, list[Any]]
SIGNS = {"=": "=", ":": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
AHEAD = frozenset(
    {
        "due_at",
        "next_follow_at",
        "hold_expires_at",
        "expected_close",
        "next_step_on",
        "contract_ends_on",
        "planned_start_at",
        "valid_until",
        "due_on",
        "resolution_due_at",
        "response_due_at",
    }
)
NEVER_COUNTS = frozenset({"last_followed_at"})
TITLES = ("name", "title", "subject", "number", "login")


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks and when, for ``me`` and ``60d``; of which table, and whether a term is all that is asked."""

    user_id: str
    now: dt.datetime
    table: str = ""
    alone: bool = False


def term_sql(info: KindInfo, term: Term, asker: Asker) -> Piece:
    """The condition of a term, any of whose values may hold.

    Raises:
        Refused: ``query-value`` with the position and the value that the field cannot have.
    """
    related = RELATIONS.get(term.field)
    if related is not None and info.field(term.field) is None:
        return related(info, term, asker)
    field = info.field(term.field)
    if field is None:
        raise Refused("query-unknown-field", "query", position=term.position, word=term.field)
    compiler = COMPILERS.get(field.type, _text)
    pieces = [compiler(field, term, value, asker) for value in term.values]
    joiner = " AND " if term.op == "!=" else " OR "
    return f"({joiner.join(sql for sql, _ in pieces)})", [item for _, values in pieces for item in values]


def _bad(term: Term, value: str) -> Refused:
    return Refused("query-value", "query", position=term.position, word=value, query_field=term.field)


def _like(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _text(field: FieldInfo, term: Term, value: str, asker: Asker) -> Piece:
    column = field.expression
    if term.op == "!=":
        return f"({column} IS NULL OR {column} <> ? COLLATE NOCASE)", [value]
    contains = term.op == ":"
    test = "LIKE ? ESCAPE '\\'" if contains else f"{SIGNS[term.op]} ? COLLATE NOCASE"
    quick = (
        by_index(asker.table, field.key, test, alone=asker.alone) if asker.table and not field.sql else None
    )
    return quick or f"{column} {test}", [_like(value) if contains else value]


def _phone(field: FieldInfo, term: Term, value: str, asker: Asker) -> Piece:
    """A number is found in every way in which it may be typed: ``021 5555``, ``0086…``, ``138-1234-5678``."""
    other = phones.sought(value) if term.op == ":" else phones.canonical(value)
    pieces = [_text(field, term, each, asker) for each in dict.fromkeys((value, other)) if each]
    joiner = " AND " if term.op == "!=" else " OR "
    return f"({joiner.join(sql for sql, _ in pieces)})", [item for _, values in pieces for item in values]


def _choice(field: FieldInfo, term: Term, value: str, _asker: Asker) -> Piece:
    if term.op not in {":", "=", "!="}:
        raise _bad(term, value)
    code = chosen(field, value)
    if code is not None and field.found_sql and term.op != "!=":
        return field.found_sql.format(test="= ?"), [code]
    if code is not None:
        return f"{field.expression} {'IS NOT' if term.op == '!=' else '='} ?", [code]
    raise _bad(term, value)


def _choices(field: FieldInfo, term: Term, value: str, _asker: Asker) -> Piece:
    code = chosen(field, value)
    if term.op not in {":", "=", "!="} or code is None:
        raise _bad(term, value)
    deny = "NOT " if term.op == "!=" else ""
    return f"{deny}(coalesce({field.expression} LIKE ? ESCAPE '\\', 0))", [_like(f'"{code}"')]


def _reference(field: FieldInfo, term: Term, value: str, asker: Asker) -> Piece:
    deny = "NOT " if term.op == "!=" else ""
    column = field.expression
    if field.target == "user" and value.casefold() in {"me", "我"}:
        return f"{deny}({column} IS ?)", [asker.user_id]
    kind = kind_of(field.target or "account")
    columns = kind.model.__table__.columns.keys()
    title = next((name for name in TITLES if name in columns), "id")
    compared = "LIKE ? ESCAPE '\\'" if term.op == ":" else "= ? COLLATE NOCASE"
    sought = _like(value) if term.op == ":" else value
    inner = f'SELECT id FROM {kind.table} WHERE "{title}" {compared} OR id = ?'
    return f"{deny}(coalesce({column} IN ({inner}), 0))", [sought, value]


def _yes_no(field: FieldInfo, term: Term, value: str, _asker: Asker) -> Piece:
    try:
        wanted = read_value(field, value)[field.key]
    except Refused as refused:
        raise _bad(term, value) from refused
    return f"{field.expression} {SIGNS[term.op]} ?", [int(wanted)]


def _number(field: FieldInfo, term: Term, value: str, _asker: Asker) -> Piece:
    try:
        number = parse_money(value).minor if field.type == "money" else read_value(field, value)[field.key]
    except Refused as refused:
        raise _bad(term, value) from refused
    return f"{field.expression} {SIGNS[term.op]} ?", [number]


def _when(field: FieldInfo, term: Term, value: str, asker: Asker) -> Piece:
    column = field.expression
    days = as_days(value)
    if days is not None:
        return _span(field, term, days, asker)
    try:
        day = dt.date.fromisoformat(value.replace("/", "-"))
    except ValueError as error:
        raise _bad(term, value) from error
    if field.type == "date":
        return f"{column} {SIGNS[term.op]} ?", [day.isoformat()]
    start = to_millis(dt.datetime(day.year, day.month, day.day).astimezone())
    end = start + 86_400_000
    edges = {"<": ("< ?", [start]), "<=": ("< ?", [end]), ">": (">= ?", [end]), ">=": (">= ?", [start])}
    if term.op in edges:
        sign, values = edges[term.op]
        return f"{column} {sign}", list(values)
    deny = "NOT " if term.op == "!=" else ""
    return f"{deny}({column} >= ? AND {column} < ?)", [start, end]


def _span(field: FieldInfo, term: Term, days: int, asker: Asker) -> Piece:
    """``<60d`` is nearer than sixty days to now, ``>60d`` further; forward for what lies ahead, else back."""
    column = field.expression
    if term.op not in {"<", "<=", ">", ">="}:
        raise _bad(term, f"{days}d")
    near = term.op.startswith("<")
    ahead = field.key in AHEAD
    edge = asker.now + dt.timedelta(days=days if ahead else -days)
    stored = to_millis(edge) if field.type == "time" else edge.astimezone().date().isoformat()
    if ahead:
        return f"{column} {'<=' if near else '>'} ?", [stored]
    if near:
        return f"{column} >= ?", [stored]
    never = f" OR {column} IS NULL" if field.key in NEVER_COUNTS else ""
    return f"({column} < ?{never})", [stored]


def _tag(info: KindInfo, term: Term, _asker: Asker) -> Piece:
    marks = ",".join("?" * len(term.values))
    deny = "NOT " if term.op == "!=" else ""
    sql = (
        f"{deny}EXISTS (SELECT 1 FROM tag_links l JOIN tags g ON g.id = l.tag_id WHERE l.record_id = t.id "
        f"AND l.kind = ? AND l.deleted_at IS NULL AND g.deleted_at IS NULL AND g.name IN ({marks}))"
    )
    return sql, [info.kind, *term.values]


def _segment(_info: KindInfo, term: Term, _asker: Asker) -> Piece:
    """Who stands in a fixed set, by its name."""
    marks = ",".join("?" * len(term.values))
    deny = "NOT " if term.op == "!=" else ""
    sql = (
        f"{deny}EXISTS (SELECT 1 FROM segment_members m JOIN segments s ON s.id = m.segment_id "
        f"WHERE m.record_id = t.id AND m.deleted_at IS NULL AND s.deleted_at IS NULL AND s.name IN ({marks}))"
    )
    return sql, list(term.values)


def _last_order(_info: KindInfo, term: Term, asker: Asker) -> Piece:
    days = as_days(term.values[0])
    if days is None or term.op not in {"<", "<=", ">", ">="}:
        raise _bad(term, term.values[0])
    edge = (asker.now.astimezone().date() - dt.timedelta(days=days)).isoformat()
    recent = (
        "EXISTS (SELECT 1 FROM orders o WHERE o.account_id = t.id AND o.deleted_at IS NULL AND o.status NOT IN "
        "('draft', 'voided') AND o.ordered_on >= ?)"
    )
    return (recent if term.op.startswith("<") else f"NOT {recent}"), [edge]


def _has(table: str, closed: tuple[str, ...]) -> Callable[[KindInfo, Term, Asker], Piece]:
    def compile_has(_info: KindInfo, term: Term, _asker: Asker) -> Piece:
        wanted = term.values[0].casefold()
        marks = ",".join("?" * len(closed))
        if wanted in {"open", "未关闭", "进行中"}:
            state, values = f"x.status NOT IN ({marks})", list(closed)
        else:
            state, values = "x.status = ?", [wanted]
        deny = "NOT " if term.op == "!=" else ""
        sql = f"{deny}EXISTS (SELECT 1 FROM {table} x WHERE x.account_id = t.id AND x.deleted_at IS NULL AND {state})"
        return sql, values

    return compile_has


RELATIONS: dict[str, Callable[[KindInfo, Term, Asker], Piece]] = {
    "tag": _tag,
    "segment": _segment,
    "last_order": _last_order,
    "complaint": _has("complaints", ("closed", "rejected", "duplicate", "resolved")),
    "deal": _has("deals", ("won", "lost", "void")),
}
COMPILERS: dict[str, Callable[[FieldInfo, Term, str, Asker], Piece]] = {
    "choice": _choice,
    "multi_choice": _choices,
    "reference": _reference,
    "yesno": _yes_no,
    "integer": _number,
    "percent": _number,
    "money": _number,
    "quantity": _number,
    "basis_points": _number,
    "degrees": _number,
    "rate": _number,
    "date": _when,
    "phone": _phone,
    "time": _when,
}
