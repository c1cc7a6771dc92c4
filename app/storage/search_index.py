"""The search index kept in step with the tables, in the transaction of each write.

A document's number is the row's number times 16 plus the number of its kind, so that a hit leads to its row without a
table in between.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from app.storage.connection import Connection
from app.storage.sealing import unsealed_range
from app.storage.search_text import apart, core, digits_of, sounds, spaced

CREATE = (
    "CREATE VIRTUAL TABLE search_index USING fts5 (name, more, pinyin, initials, phone, phone_tail, "
    "content='', contentless_delete=1, prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 2')"
)
INSERT = (
    "INSERT OR REPLACE INTO search_index (rowid, name, more, pinyin, initials, phone, phone_tail) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
GATHER_MORE = "INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 33554432)"
"""Bytes of words that are gathered before they are written out; the usual megabyte makes bulk writes merge often."""
MERGE = "INSERT INTO search_index (search_index, rank) VALUES ('merge', 500)"
"""Merge until so many pages have been written, which takes less than a tenth of a second."""
SLOTS = 16
BODY = 500
BATCH = 500
MANY = 5_000

Document = tuple[str, str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Indexed:
    """One searchable table: where its rows come from and how a row becomes a document."""

    kind: str
    number: int
    table: str
    select: str
    document: Callable[..., Document]


def _named(name: str, name_en: str | None, more: Iterable[str | None], *phones: str | None) -> Document:
    bare = core(name)
    pinyin, initials = sounds(bare)
    phone, tail = digits_of(*phones)
    words = " ".join([spaced(word) for word in more if word])
    names = apart(f"{bare} {core(name_en)}" if name_en else bare)
    return names, words, pinyin, initials, phone, tail


def _mailbox(address: str | None) -> str | None:
    return address.partition("@")[0] if address else None


def _account(name: str, name_en: str | None, no: str | None, code: str | None, phone: str | None, mail: str | None,
             city: str | None) -> Document:  # fmt: skip
    return _named(name, name_en, (no, code, _mailbox(mail), city), phone)


def _contact(name: str, name_en: str | None, account: str | None, title: str | None, mobile: str | None,
             phone: str | None, mail: str | None, wechat: str | None) -> Document:  # fmt: skip
    firm = core(account) if account else None
    return _named(name, name_en, (firm, title, _mailbox(mail), wechat), mobile, phone)


def _lead(name: str, name_en: str | None, company: str | None, mobile: str | None, phone: str | None,
          mail: str | None) -> Document:  # fmt: skip
    return _named(name, name_en, (core(company) if company else None, _mailbox(mail)), mobile, phone)


def _titled(title: str, more: str | None, body: str | None) -> Document:
    return _named(title, None, (more, (body or "")[:BODY]))


def _activity(subject: str, body: str | None) -> Document:
    return spaced(subject), spaced((body or "")[:BODY]), "", "", "", ""


INDEXED = (
    Indexed("account", 0, "accounts", "t.name, t.name_en, t.account_no, t.credit_code, t.phone, t.email, t.city",
            _account),
    Indexed("contact", 1, "contacts",
            "t.name, t.name_en, (SELECT a.name FROM accounts a WHERE a.id = t.account_id), t.title, t.mobile, t.phone, "
            "t.email, t.wechat", _contact),
    Indexed("lead", 2, "leads", "t.name, t.name_en, t.company, t.mobile, t.phone, t.email", _lead),
    Indexed("deal", 3, "deals", "t.name, t.next_step, t.description", _titled),
    Indexed("complaint", 4, "complaints", "t.subject, t.number, t.body", _titled),
    Indexed("task", 5, "tasks", "t.title, NULL, t.description", _titled),
    Indexed("activity", 6, "activities", "t.subject, t.body", _activity),
)  # fmt: skip
BY_TABLE = {indexed.table: indexed for indexed in INDEXED}
BY_KIND = {indexed.kind: indexed for indexed in INDEXED}


def refresh(connection: Connection) -> None:
    """Bring the index up to the changes that are not sealed yet."""
    span = unsealed_range(connection)
    if span is None:
        return
    if span[1] - span[0] > MANY:
        connection.execute(GATHER_MORE)
    # in the order of the journal, which for new rows is that of their numbers: FTS5 writes out all that it gathered
    # when a document comes whose number is not larger than the last one's
    touched: dict[str, dict[str, None]] = {}
    renamed: set[str] = set()
    for table, pk, difference in connection.execute(
        "SELECT tbl, pk, d FROM sync_change WHERE seq BETWEEN ? AND ? AND tbl IN "
        "('accounts','contacts','leads','deals','complaints','tasks','activities')",
        span,
    ):
        touched.setdefault(table, {})[pk] = None
        if table == "accounts" and difference and '"name":' in difference:
            renamed.add(pk)
    for account in renamed:
        people = connection.execute("SELECT id FROM contacts WHERE account_id = ?", (account,)).fetchall()
        touched.setdefault("contacts", {}).update(dict.fromkeys(row[0] for row in people))
    for table, ids in touched.items():
        index_records(connection, table, ids)


def index_records(connection: Connection, table: str, ids: Iterable[str]) -> None:
    """Index these records anew; the caller holds the transaction. Tables that are not searchable are passed over."""
    indexed = BY_TABLE.get(table)
    if indexed is None:
        return
    for batch in _batches(ids):
        marks = ",".join("?" * len(batch))
        rows = connection.execute(
            f"SELECT t.rowid, t.deleted_at, {indexed.select} FROM {table} t WHERE t.id IN ({marks}) ORDER BY 1",
            batch,
        ).fetchall()
        _write(connection, indexed, rows)


def merge_some(connection: Connection) -> bool:
    """Merge parts of the index that many writes have left; False when there is nothing to merge."""
    total = "SELECT total_changes()"
    before = connection.execute(total).fetchone()[0]
    connection.execute(MERGE)
    # as FTS5's documentation says: with less than two changes nothing was done
    return int(connection.execute(total).fetchone()[0]) - int(before) >= 2


def forget_rows(connection: Connection, table: str, rowids: Iterable[int]) -> None:
    """Drop rows that are about to be removed for good."""
    indexed = BY_TABLE.get(table)
    if indexed is not None:
        documents = [(row * SLOTS + indexed.number,) for row in rowids]
        connection.executemany("DELETE FROM search_index WHERE rowid = ?", documents)


def rebuild(connection: Connection) -> int:
    """Make the whole index anew from the tables; the number of documents."""
    connection.execute("DROP TABLE IF EXISTS search_index")
    connection.execute(CREATE)
    connection.execute(GATHER_MORE)
    for indexed in INDEXED:
        cursor = connection.cursor()
        cursor.execute(
            f"SELECT t.rowid, t.deleted_at, {indexed.select} FROM {indexed.table} t WHERE t.deleted_at IS NULL"
        )
        while rows := cursor.fetchmany(BATCH * 10):
            _write(connection, indexed, rows)
    return int(connection.execute("SELECT count(*) FROM search_index").fetchone()[0])


def _write(connection: Connection, indexed: Indexed, rows: list[tuple[Any, ...]]) -> None:
    gone = [row[0] for row in rows if row[1] is not None]
    if gone:
        forget_rows(connection, indexed.table, gone)
    number, document = indexed.number, indexed.document
    connection.executemany(
        INSERT, [(row[0] * SLOTS + number, *document(*row[2:])) for row in rows if row[1] is None]
    )


def _batches(ids: Iterable[str]) -> Iterator[list[str]]:
    iterator = iter(ids)
    while batch := list(islice(iterator, BATCH)):
        yield batch
