"""Records and their values in words, for sentences about records of any kind."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from app.rules.moments import from_millis
from app.services.lists import names
from app.services.lists.standing import currency_of
from app.storage import device_names
from app.ui.models.record_words import RecordWords
from app.ui.pages.sync.behind import Behind, behind, described
from app.words import labels

if TYPE_CHECKING:
    from app.services.schema import FieldInfo, KindInfo
    from app.storage.connection import Connection
    from app.ui.context import Context

NUMBERS = frozenset({"integer", "percent", "money", "time", "yesno", "degrees"})


class Naming:
    """Looks names up through ``connection`` while one list of sentences is written."""

    def __init__(self, context: Context, connection: Connection) -> None:
        self._context, self._connection = context, connection
        self._language = context.language.code

    def record(self, kind: str, record: str) -> str:
        """A record's name, or what kind of record it is where it has none."""
        behind = self._behind(kind, record)
        if behind is not None:
            kind, record = behind.kind, behind.record
        found = names.name_of(self._connection, kind, record, self._language)
        return found or labels.kind_name(kind, self._language)

    def titled(self, kind: str, record: str) -> tuple[str, str]:
        """A record's name and, beside it, its kind; the kind alone where it has no name."""
        behind = self._behind(kind, record)
        if behind is not None:
            kind, record = behind.kind, behind.record
        kind_words = labels.kind_name(kind, self._language)
        found = names.name_of(self._connection, kind, record, self._language)
        return (found, kind_words) if found else (kind_words, "")

    def has(self, kind: str, record: str) -> bool:
        """Whether the record is on this computer, archived or not."""
        return names.is_here(self._connection, kind, record)

    def person(self, user: str | None) -> str:
        """Somebody's name; empty when not known here."""
        return names.name_of(self._connection, "user", user) if user else ""

    def device(self, device: str | None) -> str:
        """What a computer calls itself; empty when not known here."""
        return device_names.known(self._connection).get(device or "", "")

    def field(self, kind: str, key: str | None, record: str = "") -> str:
        """The heading of a field; of an added one, whose value is a record by itself, its own label."""
        behind = self._behind(kind, record) if key == "value" else None
        if behind is not None:
            return labels.heading(behind.kind, behind.field, self._language)
        return labels.label(kind, key, self._language) if key else ""

    def _behind(self, kind: str, record: str) -> Behind | None:
        return behind(self._connection, record) if kind == "custom_value" and record else None

    def value(self, kind: str, record: str, key: str | None, text: str | None) -> str:
        """A value as a conflict keeps it, in words; empty for none."""
        if key is None or text is None:
            return ""
        own = self._behind(kind, record) if key == "value" else None
        if own is not None:
            info, key = described(self._connection, own.kind), own.field.key
            return RecordWords(self._context, info, self._connection, {}).value(key, text)
        info = describe(kind)
        field = info.field(key)
        values = {}
        if field is not None and field.currency:
            values[field.currency] = currency_of(self._connection, info.table, field.currency, record)
        return RecordWords(self._context, info, self._connection, values).value(key, stored(field, text))


def describe(kind: str) -> KindInfo:
    """The fields of a kind or of a table."""
    from app.services.schema import describe as found  # noqa: PLC0415 - the model loads after the first rows

    return found(kind)


def stored(field: FieldInfo | None, text: str) -> Any:
    """The stored value behind a conflict's text."""
    if field is None or field.type not in NUMBERS:
        return text
    return int(text) if text.removeprefix("-").isdecimal() else text


def typed(field: FieldInfo, text: str | None) -> Any:
    """The Python value behind a conflict's text, as editors and records take it."""
    if text is None:
        return None
    if field.type == "date":
        return dt.date.fromisoformat(text)
    if field.type == "time":
        return from_millis(int(text))
    if field.type == "yesno":
        return text == "1"
    return stored(field, text)
