"""By which values two records of a kind are the same one, from the surest to the weakest."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from app.rules.text.normal import normal

Record = Mapping[str, Any]


class Key(NamedTuple):
    """Values that together name a record.

    Attributes:
        columns: all must be filled; names are compared folded.
        strong: a number that is given once; records with the same one are the same whatever else differs.
    """

    columns: tuple[str, ...]
    strong: bool = False


_NAMES = frozenset({"name", "company", "title", "subject"})

KEYS: dict[str, tuple[Key, ...]] = {
    "account": (
        Key(("credit_code",), strong=True),
        Key(("account_no",), strong=True),
        Key(("name", "phone")),
        Key(("name",)),
    ),
    "contact": (
        Key(("name", "mobile")),
        Key(("name", "email")),
        Key(("name", "phone")),
        Key(("name", "account_id")),
    ),
    "lead": (
        Key(("name", "mobile")),
        Key(("name", "email")),
        Key(("name", "phone")),
        Key(("name", "company")),
    ),
    "deal": (Key(("name", "account_id")),),
    "product": (Key(("code",), strong=True),),
    "order": (Key(("number",), strong=True),),
    "task": (Key(("title", "due_at", "account_id")), Key(("title", "account_id"))),
    "activity": (Key(("subject", "at", "account_id")),),
    "complaint": (Key(("number",), strong=True), Key(("subject", "received_at", "account_id"))),
}
# Columns by which rows are looked for among the existing; each has an index where lists grow long.
PROBES: dict[str, tuple[str, ...]] = {
    "account": ("name_key", "account_no", "credit_code"),
    "contact": ("name_key",),
    "lead": ("name_key",),
    "deal": ("name",),
    "product": ("code",),
    "order": ("number",),
    "task": ("title",),
    "activity": ("at",),
    "complaint": ("number", "received_at"),
}


@cache
def identity(kind: str) -> tuple[str, ...]:
    """Columns that two records of one person or thing do not differ in, if both have them."""
    columns = dict.fromkeys(column for key in KEYS[kind] for column in key.columns)
    return tuple(column for column in columns if column not in _NAMES)


def keys_of(kind: str, record: Record) -> Iterator[tuple[int, bool, tuple[Any, ...]]]:
    """Every key that the record fills: its rank (0 is surest), whether it is strong, and its values."""
    for system, foreigns in _foreign_ids(record).items():
        for foreign in sorted(foreigns):
            yield 0, True, ("foreign", system, foreign)
    for rank, key in enumerate(KEYS[kind], 1):
        values = tuple(_value(column, record.get(column)) for column in key.columns)
        if all(value not in {None, ""} for value in values):
            yield rank, key.strong, (rank, *values)


def contradicts(kind: str, one: Record, other: Record) -> bool:
    """Whether both have a number or address of their own that differs."""
    return any(
        one.get(column) is not None and other.get(column) is not None and one[column] != other[column]
        for column in identity(kind)
    )


def contradicts_strongly(kind: str, one: Record, other: Record) -> bool:
    """Whether both have a number that is given once, and it differs."""
    strong = [key.columns[0] for key in KEYS[kind] if key.strong]
    if any(one.get(column) and other.get(column) and one[column] != other[column] for column in strong):
        return True
    ours, theirs = _foreign_ids(one), _foreign_ids(other)
    return any(theirs[system].isdisjoint(ours[system]) for system in ours.keys() & theirs.keys())


def _foreign_ids(record: Record) -> dict[str, set[str]]:
    """The ids of a record by system; a merged record has several of one, kept as ``system#2``."""
    found: dict[str, set[str]] = {}
    for system, foreign in (record.get("foreign_ids") or {}).items():
        found.setdefault(system.partition("#")[0], set()).add(str(foreign))
    return found


def _value(column: str, value: Any) -> Any:
    return folded(value) if column in _NAMES and isinstance(value, str) else value


@lru_cache(maxsize=65_536)
def folded(name: str) -> str:
    """A name as it is compared: case, width, punctuation and spaces gone, traditional characters simplified."""
    plain = normal(name).replace(" ", "")
    return plain if plain.isascii() else str(_simplifier().convert(plain))


@cache
def _simplifier() -> Any:
    from opencc import OpenCC  # noqa: PLC0415 - its dictionaries are only read when a Chinese name is compared

    return OpenCC("t2s")
