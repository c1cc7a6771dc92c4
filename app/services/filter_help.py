"""Help with the filter language while it is typed: is it one, which fields and values fit, and what it asks for."""

import datetime as dt
import re

from app.rules.errors import Refused
from app.services.custom_fields import described
from app.services.filter_names import RELATED, SHORT, custom_names, names_of
from app.services.filters import compile_where
from app.services.schema import KindInfo, describe
from app.storage.connection import Connection
from app.storage.list_spec import Clause
from app.words import labels

TEST = re.compile(r"[^\W\d]\w*\s*(?:!=|<=|>=|[:=<>：＝＜＞])")
WORD = re.compile(
    r"(?P<field>[^\W\d]\w*)(?P<op>!=|<=|>=|[:=<>：＝＜＞])(?P<value>[^\s()\"]*)$|(?P<word>[^\s()\":=<>]*)$"
)
SPANS = ("7d", "30d", "60d", "90d", "1y")
MOST = 12


def looks_like_query(text: str) -> bool:
    """Whether somebody means the filter language and not a name: a test such as ``level:A`` is in it."""
    return TEST.search(text) is not None


def clause(connection: Connection, kind: str, text: str, user_id: str, now: dt.datetime) -> Clause:
    """What a query asks for.

    Raises:
        Refused: with ``position`` and ``word`` of what is not understood.
    """
    found = compile_where(connection, describe(kind), text, user_id, now)
    return Clause(found.sql, found.parameters)


def complete(connection: Connection, kind: str, before: str, language: str) -> tuple[int, list[str]]:
    """What may stand at the end of a text: the place where it begins, and the choices, the likeliest first."""
    found = WORD.search(before)
    if found is None:
        return len(before), []
    info = described(connection, kind)
    if found["field"] is not None:
        return found.start("value"), _values(connection, info, found["field"], found["value"], language)
    word = found["word"].lstrip("-")
    return len(before) - len(word), [f"{name}:" for name in _fields(info, word, language)]


def _fields(info: KindInfo, word: str, language: str) -> list[str]:
    kind, sought = info.kind, word.casefold()
    chinese = language == labels.CHINESE
    named = {
        labels.heading(kind, field, language).replace(" ", "_").lower(): field.key for field in info.fields
    }
    short = {name: key for name, key in SHORT.items() if info.field(key) is not None}
    related = [name for name in RELATED if (not name.isascii()) == chinese] if kind == "account" else []
    first = list(named) if chinese else [*short, *related, *named]
    names = [*related, *first] if chinese else first
    known = names_of(kind) | custom_names(info)
    return [name for name in dict.fromkeys(names) if sought in name.casefold() and name in known][:MOST]


def _values(connection: Connection, info: KindInfo, name: str, start: str, language: str) -> list[str]:
    key = (names_of(info.kind) | custom_names(info)).get(name.lower(), "")
    field = info.field(key)
    if field is None:
        found = _of_relation(connection, key)
    elif field.choices is not None:
        found = [labels.choice(field.choices, str(each.value), language) for each in field.choices]
    elif field.type in {"date", "time"}:
        found = list(SPANS)
    elif field.type == "yesno":
        found = [labels.yes_no(yes, language) for yes in (True, False)]
    elif field.target == "user":
        found = ["me", *_names(connection, "users")]
    else:
        found = []
    return _fitting(found, start)


def _of_relation(connection: Connection, key: str) -> list[str]:
    if key in {"tag", "segment"}:
        return _names(connection, f"{key}s")
    return {"last_order": list(SPANS), "complaint": ["open", "进行中"], "deal": ["open", "进行中"]}.get(
        key, []
    )


def _names(connection: Connection, table: str) -> list[str]:
    rows = connection.execute(f"SELECT name FROM {table} WHERE deleted_at IS NULL ORDER BY name LIMIT 500")
    return [row[0] for row in rows]


def _fitting(values: list[str], start: str) -> list[str]:
    sought = start.strip('"').casefold()
    quoted = [f'"{value}"' if re.search(r"[\s(),]", value) else value for value in values]
    return [value for value in quoted if sought in value.casefold()][:MOST]


def fault(error: Refused) -> tuple[int, int]:
    """Where in the text a refusal points: position and length of the word."""
    return int(error.facts.get("position", 0)), max(1, len(str(error.facts.get("word", ""))))  # type: ignore[call-overload] # a number, as the parser gives it
