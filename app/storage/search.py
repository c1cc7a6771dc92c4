"""Search over everything: what the palette, the lists' free text and the command line ask."""

from array import array
from dataclasses import dataclass

from app.rules.text.normal import normal
from app.storage.connection import Connection
from app.storage.search_index import BY_KIND, INDEXED, SLOTS, Indexed
from app.storage.search_text import core, match_expression
from app.words.reading.han import is_han

CANDIDATES = 200
SHOWN = {
    "account": "t.id, t.name, coalesce(t.city, t.name_en), t.owner_id",
    "contact": "t.id, t.name, (SELECT a.name FROM accounts a WHERE a.id = t.account_id), t.owner_id",
    "lead": "t.id, t.name, t.company, t.owner_id",
    "deal": "t.id, t.name, (SELECT a.name FROM accounts a WHERE a.id = t.account_id), t.owner_id",
    "complaint": "t.id, t.subject, (SELECT a.name FROM accounts a WHERE a.id = t.account_id), t.owner_id",
    "task": "t.id, t.title, (SELECT a.name FROM accounts a WHERE a.id = t.account_id), t.assignee_id",
    "activity": "t.id, t.subject, (SELECT a.name FROM accounts a WHERE a.id = t.account_id), t.owner_id",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One found record."""

    kind: str
    id: str
    title: str
    subtitle: str


def search(connection: Connection, text: str, limit: int = 20, user_id: str | None = None) -> list[Hit]:
    """The records that match what was typed, best first.

    Exact names come first, then names that begin with the text, then the rest; own records before others'; accounts
    and contacts before what hangs on them.
    """
    expression = match_expression(text)
    if expression is None:
        return []
    documents = _named_like(connection, text)
    for (document,) in connection.execute(
        "SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?", (expression, CANDIDATES)
    ):
        documents[document] = None
    found = _fetch(connection, documents)
    wanted = _spellings(text)
    found.sort(key=lambda item: _order(item, wanted, user_id))
    return [hit for hit, _, _ in found[:limit]]


def match_rowids(connection: Connection, kind: str, text: str) -> "array[int] | None":
    """Row numbers of one kind that match; None when the text holds nothing to search for."""
    expression = match_expression(text)
    if expression is None or kind not in BY_KIND:
        return None
    rows = connection.execute(
        "SELECT group_concat(rowid >> 4) FROM search_index WHERE search_index MATCH ? AND rowid & 15 = ?",
        (expression, BY_KIND[kind].number),
    ).fetchone()[0]
    return array("q", map(int, rows.split(","))) if rows else array("q")


def _named_like(connection: Connection, text: str) -> dict[int, None]:
    """Documents of accounts and contacts whose name is or begins with the text, by the tables' own index."""
    from app.words.reading.sort_keys import sort_key  # noqa: PLC0415 - its dictionary is only needed from here on

    key = sort_key(text)
    by_sound = not any(map(is_han, text))
    wanted = _spellings(text)
    found: dict[int, None] = {}
    for kind in ("account", "contact"):
        indexed = BY_KIND[kind]
        rows = connection.execute(
            f"SELECT rowid, name FROM {indexed.table} WHERE deleted_at IS NULL AND name_key >= ? AND name_key < ? "
            f"ORDER BY name_key LIMIT 40",
            (key, key + "\U0010ffff"),
        )
        for row, name in rows:
            if by_sound or _begins(_spellings(name), wanted):
                found[row * SLOTS + indexed.number] = None
    return found


def _spellings(name: str) -> tuple[str, str]:
    """A name to compare: in full, and without its legal form; case, accents and punctuation do not count."""
    return normal(name), normal(core(name))


def _begins(name: tuple[str, str], wanted: tuple[str, str]) -> bool:
    return any(mine.startswith(theirs) for mine, theirs in zip(name, wanted, strict=True))


def _fetch(connection: Connection, documents: dict[int, None]) -> list[tuple[Hit, str | None, int]]:
    found: list[tuple[Hit, str | None, int]] = []
    for indexed in INDEXED:
        rows = [document // SLOTS for document in documents if document % SLOTS == indexed.number]
        if rows:
            found.extend(_shown(connection, indexed, rows))
    return found


def _shown(connection: Connection, indexed: Indexed, rows: list[int]) -> list[tuple[Hit, str | None, int]]:
    marks = ",".join("?" * len(rows))
    answer = connection.execute(
        f"SELECT {SHOWN[indexed.kind]} FROM {indexed.table} t WHERE t.rowid IN ({marks}) AND t.deleted_at IS NULL",
        rows,
    )
    return [
        (Hit(indexed.kind, record, title, subtitle or ""), owner, indexed.number)
        for record, title, subtitle, owner in answer
    ]


def _order(
    item: tuple[Hit, str | None, int], wanted: tuple[str, str], user_id: str | None
) -> tuple[int, int, int, int, str]:
    hit, owner, number = item
    name = _spellings(hit.title)
    same = any(mine == theirs for mine, theirs in zip(name, wanted, strict=True))
    rank = 0 if same else 1 if _begins(name, wanted) else 2
    return rank, 0 if user_id and owner == user_id else 1, number, len(name[1]), hit.title
