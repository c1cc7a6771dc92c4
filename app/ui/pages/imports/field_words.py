"""What the fields are called that a column of a file may fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.words import labels
from app.words.labels.fields import FIELDS, OF_KIND

if TYPE_CHECKING:
    from collections.abc import Iterable

_OWN = {
    "address": ("Whole address", "完整地址"),
    "first_name": ("First name", "名"),
    "last_name": ("Last name", "姓"),
    "foreign_id": ("Id in the other program", "原系统编号"),
}


def field_words(kind: str, field: str, language: str) -> str:
    """The label of a field; a field of a record beside it is named with its kind."""
    beside, dot, name = field.partition(".")
    if dot:
        return f"{labels.kind_name(beside, language)} · {field_words(beside, name, language)}"
    if field in _OWN:
        return _OWN[field][1 if language == labels.CHINESE else 0]
    known = field in FIELDS or (kind, field) in OF_KIND
    return labels.label(kind, field if known else f"{field}_id", language)


def offered(kind: str, language: str) -> list[tuple[str, str]]:
    """(field, words) of all that a column may fill, in the order of the words."""
    from app.imports.profiles.generic import SYNONYMS  # noqa: PLC0415 - readers load when wanted

    fields: Iterable[str] = SYNONYMS[kind]
    return [(field, field_words(kind, field, language)) for field in fields]
