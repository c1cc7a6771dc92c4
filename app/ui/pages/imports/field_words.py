"""What the fields are called that a column of a file may fill."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.rules.custom import KINDS
from app.services.lists.definitions import defined
from app.words import labels
from app.words.labels.fields import FIELDS, OF_KIND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.storage.connection import Connection

_OWN = {
    "address": ("Whole address", "完整地址"),
    "first_name": ("First name", "名"),
    "last_name": ("Last name", "姓"),
    "foreign_id": ("Id in the other program", "原系统编号"),
}
# What a row points to that is no kind of its own.
_BESIDE = {
    "about": ("Related record", "相关记录"),
    "parent": ("Parent account", "上级客户"),
    "reports_to": ("Reports to", "汇报对象"),
}


Names = Mapping[tuple[str, str], tuple[str, str]]
"""What added fields are called in English and Chinese, by kind and key."""


def added_names(connection: Connection) -> Names:
    """What the fields are called that an admin added."""
    return {(kind, each.key): each.names for kind in KINDS for each in defined(connection, kind)}


def field_words(kind: str, field: str, language: str, added: Names) -> str:
    """The label of a field; a field of a record beside it is named with its kind."""
    if (kind, field) in added:
        return added[kind, field][1 if language == labels.CHINESE else 0]
    beside, dot, name = field.partition(".")
    if dot:
        own = _BESIDE.get(beside)
        of = labels.kind_name(beside, language) if own is None else own[language == labels.CHINESE]
        return f"{of} · {field_words(beside, name, language, added)}"
    if field in _OWN:
        return _OWN[field][1 if language == labels.CHINESE else 0]
    known = field in FIELDS or (kind, field) in OF_KIND
    return labels.label(kind, field if known else f"{field}_id", language)


def offered(kind: str, language: str, added: Names) -> list[tuple[str, str]]:
    """(field, words) of all that a column may fill, in the order of the words."""
    from app.imports.profiles.generic import SYNONYMS  # noqa: PLC0415 - readers load when wanted

    fields: Iterable[str] = [*SYNONYMS[kind], *(key for whose, key in added if whose == kind)]
    return [(field, field_words(kind, field, language, added)) for field in fields]
