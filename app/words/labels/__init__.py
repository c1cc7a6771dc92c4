"""The words for kinds, fields, choices and verbs, for people and files, in Chinese and English; no Qt."""

from enum import StrEnum
from typing import Protocol

from app.words.labels.choices import CHOICES
from app.words.labels.fields import FIELDS, OF_KIND
from app.words.labels.kinds import KINDS
from app.words.labels.verbs import VERBS

CHINESE = "zh_CN"


def label(kind: str, key: str, language: str) -> str:
    """The heading of a field of a kind."""
    pair = OF_KIND.get((kind, key)) or _pair(FIELDS.get(key), key)
    return _of(pair, language)


class Headed(Protocol):
    """A field or column that may bring its own heading."""

    @property
    def key(self) -> str:
        """The name in the model."""

    @property
    def names(self) -> tuple[str, str] | None:
        """English, Chinese; None for what is named here."""


def heading(kind: str, field: Headed, language: str) -> str:
    """The heading of a field, also of one that an admin added."""
    return label(kind, field.key, language) if field.names is None else _of(field.names, language)


def kind_name(kind: str, language: str, *, plural: bool = False) -> str:
    """The name of a kind of record."""
    one, many, chinese = KINDS[kind]
    if language == CHINESE:
        return chinese
    return many if plural else one


def choice(values: type[StrEnum] | str, value: str, language: str) -> str:
    """The word for one value of an enumeration; a value that this version does not know stands as it is.

    The enumeration may be called by its name, where it need not be loaded for its words alone.
    """
    own: dict[str, tuple[str, str]] | None = getattr(values, "WORDS", None)
    if own is not None:
        return _of(own.get(value, (value, value)), language)
    found = CHOICES.get(values if isinstance(values, str) else values.__name__, {}).get(value)
    return value if found is None else _of(_pair(found, value), language)


def verb(name: str, language: str) -> str:
    """What a transaction did, as the undo menu and the timeline say it."""
    return _of(VERBS.get(name, (_words(name), name)), language)


def side(text: str, language: str) -> str:
    """One name of what has two, Chinese before a tab and English after it; any other text stands as it is."""
    chinese, both, english = text.partition("\t")
    return english if both and language != CHINESE else chinese


def yes_no(yes: bool, language: str) -> str:
    """Yes or no."""
    if language == CHINESE:
        return "是" if yes else "否"
    return "Yes" if yes else "No"


def _pair(found: str | tuple[str, str] | None, key: str) -> tuple[str, str]:
    if found is None:
        return _words(key), key
    return found if isinstance(found, tuple) else (_words(key), found)


def _of(pair: tuple[str, str], language: str) -> str:
    return pair[1] if language == CHINESE else pair[0]


def _words(key: str) -> str:
    return key.replace("_", " ").replace("-", " ").capitalize()
