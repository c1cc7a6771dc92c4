"""Names of records: for pickers that search while one types, and for showing a reference in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.storage.connection import Connection


class Named(NamedTuple):
    """A record to choose: its id, its name, and what tells it from others of that name."""

    id: str
    title: str
    subtitle: str


class _Source(NamedTuple):
    table: str
    title: str
    subtitle: str = "''"
    english: str = ""  # the title in an English window, where it is another
    searched: bool = False  # whether the search index knows the kind


_ACCOUNT_OF = "(SELECT a.name FROM accounts a WHERE a.id = t.account_id)"

_STEP = (
    "coalesce((SELECT nullif(k.title_en, '') FROM care_steps k WHERE k.id = t.care_step_id AND k.title = t.title),"
    " t.title)"
)
_ENGLISH = "coalesce(nullif(t.name_en, ''), t.name)"


def _numbered(title: str, table: str) -> str:
    """Until the server has allotted a number a provisional one, as in ``app/rules/trade.py``."""
    return f"coalesce({title}, '~' || upper(substr({table}.id, -6)))"


SOURCES: dict[str, _Source] = {
    "account": _Source("accounts", "t.name", "coalesce(t.city, '')", searched=True),
    "contact": _Source("contacts", "t.name", f"coalesce({_ACCOUNT_OF}, '')", searched=True),
    "lead": _Source("leads", "t.name", "coalesce(t.company, '')", searched=True),
    "deal": _Source("deals", "t.name", f"coalesce({_ACCOUNT_OF}, '')", searched=True),
    "complaint": _Source("complaints", "t.subject", "coalesce(t.number, '')", searched=True),
    "task": _Source("tasks", "t.title", english=_STEP, searched=True),
    "order": _Source("orders", _numbered("t.number", "t"), f"coalesce({_ACCOUNT_OF}, '')"),
    "quote": _Source("quotes", _numbered("t.number, t.name", "t"), f"coalesce({_ACCOUNT_OF}, '')"),
    "product": _Source("products", "t.name", "t.code"),
    "user": _Source("users", "t.name", "t.login"),
    "stage": _Source("stages", "t.name", english=_ENGLISH),
    "pipeline": _Source("pipelines", "t.name", english=_ENGLISH),
    "article": _Source("articles", "t.title"),
    "order_line": _Source(
        "order_lines",
        "t.name",
        f"coalesce((SELECT {_numbered('o.number', 'o')} FROM orders o WHERE o.id = t.order_id), '')",
    ),
    "sla_policy": _Source("sla_policies", "t.name"),
} | {
    kind: _Source(f"{kind}s", "t.name")
    for kind in (
        "campaign",
        "care_plan",
        "loyalty_tier",
        "message_template",
        "pool",
        "segment",
        "survey",
        "tag",
        "team",
    )
}


def find(
    connection: Connection,
    kind: str,
    text: str,
    limit: int = 12,
    language: str = "zh_CN",
    within: Mapping[str, str] | None = None,
) -> list[Named]:
    """Return records of ``kind`` that match what was typed; without text, the first by name.

    ``within`` holds columns of the kind's table with the value that they must have.
    """
    source, inside = _in(language, SOURCES[kind]), within or {}
    words = text.strip()
    if words and source.searched:
        return _searched(connection, kind, words, limit, inside)
    escaped = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    sql = (
        f"SELECT t.id, {source.title}, {source.subtitle} FROM {source.table} t"
        f" WHERE t.deleted_at IS NULL{''.join(f' AND t.{key} = ?{n}' for n, key in enumerate(inside, 3))}"
        f" AND ({source.title} LIKE ?1 ESCAPE '\\' OR {source.subtitle} LIKE ?1 ESCAPE '\\') ORDER BY 2 LIMIT ?2"
    )
    return [Named(*found) for found in connection.execute(sql, (f"%{escaped}%", limit, *inside.values()))]


def name_of(connection: Connection, kind: str, record: str, language: str = "zh_CN") -> str:
    """Return the name of a record, archived ones included; empty when it is not on this laptop."""
    source = SOURCES.get(kind)
    if source is None:
        return ""
    sql = f"SELECT {_in(language, source).title} FROM {source.table} t WHERE t.id = ?"
    found = connection.execute(sql, (record,)).fetchone()
    return str(found[0] or "") if found else ""


def is_here(connection: Connection, kind: str, record: str) -> bool:
    """Whether a record is on this laptop, archived ones included; True of a kind that has no names."""
    source = SOURCES.get(kind)
    if source is None:
        return True
    return connection.execute(f"SELECT 1 FROM {source.table} WHERE id = ?", (record,)).fetchone() is not None


def _in(language: str, source: _Source) -> _Source:
    return source._replace(title=source.english) if source.english and language != "zh_CN" else source


def _searched(
    connection: Connection, kind: str, text: str, limit: int, within: Mapping[str, str]
) -> list[Named]:
    from app.storage.search import match_rowids  # noqa: PLC0415 - off the path to the first rows

    source = SOURCES[kind]
    rowids = list(match_rowids(connection, kind, text) or ())[:500]
    sql = (
        f"SELECT t.id, {source.title}, {source.subtitle} FROM {source.table} t"
        f" WHERE t.rowid IN ({','.join('?' * len(rowids))}) AND t.deleted_at IS NULL"
        f"{''.join(f' AND t.{column} = ?' for column in within)}"
        f" ORDER BY {source.title} <> ?, length({source.title}), 2 LIMIT ?"
    )
    return [Named(*found) for found in connection.execute(sql, (*rowids, *within.values(), text, limit))]
