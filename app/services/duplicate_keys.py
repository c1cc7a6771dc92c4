"""By which parts of a record its doubles are looked up: each an indexed question with few answers, the surest first."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from app.rules.likeness import FORMS, How
from app.rules.text.names import company_name
from app.storage.connection import Connection
from app.storage.search_index import BY_KIND
from app.storage.search_text import fold, spaced
from app.words.reading.sort_keys import sort_key

EACH = 30
TAIL = 7
PHONES = ("mobile", "phone")
COLUMNS_WITH_INDEX = {"contact": ("mobile", "email")}
# a website is stored as it was typed, so it is looked up in every way in which its host may stand there
SITES = ("{}", "www.{}", "http://{}", "https://{}", "http://www.{}", "https://www.{}")
EMPTY = ': ""'
# mailboxes that thousands of firms share say nothing
COMMON = frozenset({"info", "sales", "service", "contact", "admin", "office", "hr", "mail", "support"})


class Question(NamedTuple):
    """One look-up: SQL that gives row numbers, and its parameters."""

    sql: str
    parameters: tuple[object, ...]


def found_rows(connection: Connection, kind: str, fields: Mapping[str, object]) -> list[int]:
    """Row numbers of the records that share a key with these fields."""
    found: dict[int, None] = {}
    for question in _questions(kind, fields):
        for (row,) in connection.execute(f"{question.sql} LIMIT {EACH}", question.parameters):
            found[row] = None
    return list(found)


def _questions(kind: str, fields: Mapping[str, object]) -> Iterator[Question]:
    table, number = BY_KIND[kind].table, BY_KIND[kind].number
    texts = {key: str(value) for key, value in fields.items() if value}
    for key in COLUMNS_WITH_INDEX.get(kind, ()):
        if key in texts:
            sql = f"SELECT rowid FROM {table} WHERE {key} = ? AND deleted_at IS NULL"
            yield Question(sql, (texts[key],))
    if kind == "account":
        yield from _by_column(texts)
    if "name" in texts and (kind == "account" or "account_id" in texts):
        yield _by_sound(kind, table, texts)
    for expression in _expressions(kind, texts):
        if EMPTY in expression:
            continue
        yield Question(
            "SELECT rowid >> 4 FROM search_index WHERE search_index MATCH ? AND rowid & 15 = ?",
            (expression, number),
        )


def _by_column(texts: Mapping[str, str]) -> Iterator[Question]:
    """A firm's website and tax number; either of its two numbers may have been typed as the other."""
    host = FORMS[How.SITE](texts.get("website", ""))
    sites = [form.format(host) + end for form in SITES for end in ("", "/")] if "." in host else []
    numbers = [texts[key] for key in ("tax_id", "credit_code") if key in texts]
    for column, values in (("website", sites), ("tax_id", numbers)):
        if values:
            marks = ",".join("?" * len(values))
            sql = f"SELECT rowid FROM accounts WHERE {column} IN ({marks}) AND deleted_at IS NULL"
            yield Question(sql, tuple(values))


def _by_sound(kind: str, table: str, texts: Mapping[str, str]) -> Question:
    """Names that sound the same: of firms those that begin so, of people those of the same account."""
    if kind == "account":
        key = sort_key(company_name(texts["name"]).core)
        sql = f"SELECT rowid FROM {table} WHERE name_key >= ? AND name_key < ? AND deleted_at IS NULL"
        return Question(sql, (key, key + "\U0010ffff"))
    sql = f"SELECT rowid FROM {table} WHERE name_key = ? AND account_id = ? AND deleted_at IS NULL"
    return Question(sql, (sort_key(texts["name"]), texts["account_id"]))


def _expressions(kind: str, texts: Mapping[str, str]) -> Iterator[str]:
    yield from _numbers(texts)
    for key in ("name", "name_en"):
        if key in texts:
            yield from _names(kind, texts[key], texts.get("city"))
    if kind == "lead" and "company" in texts:
        yield _phrase("more", company_name(texts["company"]).core)


def _numbers(texts: Mapping[str, str]) -> Iterator[str]:
    """Numbers and addresses that few share."""
    for key in PHONES:
        digits = FORMS[How.PHONE](texts.get(key, ""))
        if len(digits) >= TAIL:
            yield f'phone_tail : "{digits[: -TAIL - 1 : -1]}" *'
    for key in ("credit_code", "tax_id", "wechat"):
        if key in texts:
            yield _phrase("more", texts[key])
    mailbox = fold(texts.get("email", "")).partition("@")[0]
    if mailbox and mailbox not in COMMON:
        yield _phrase("more", mailbox)


def _names(kind: str, name: str, city: str | None) -> Iterator[str]:
    """The whole of a short name; of a firm's its beginning and its end, where a slip in between does no harm."""
    core = company_name(name).core if kind == "account" else fold(name)
    if kind != "account" or len(core) < 4:
        yield _phrase("name", core)
        return
    half = max(2, min(4, len(core) // 2))
    if city:
        yield f"{_phrase('name', core[:half])} AND {_phrase('more', city)}"
    yield f"{_phrase('name', core[:half], open_end=True)} AND {_phrase('name', core[-half:])}"
    yield _phrase("name", core[:4], open_end=True)


def _phrase(column: str, text: str, *, open_end: bool = False) -> str:
    """A phrase of the index's own words; with an open end its last word may go on."""
    words = " ".join("".join(letter if letter.isalnum() else " " for letter in spaced(text)).split())
    return f'{column} : "{words}"{" *" if open_end else ""}'
