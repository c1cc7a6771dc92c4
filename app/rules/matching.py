"""Duplicates: which records may be the same, how sure that is and why. Nothing is ever merged here.

Points are additive weights of evidence in bits (Fellegi & Sunter 1969), given as data and graded by likeness, so that
every score can be explained field by field. Pairs are sought by blocking keys; a block that grows too large is
walked in order with a window (Hernández & Stolfo 1995), so that the work stays near-linear.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from app.rules.likeness import FORMS, How, likeness

BLOCK_LIMIT: Final = 60
WINDOW: Final = 8
SAME: Final = 0.995
SIMILAR: Final = 0.8

Prepared = tuple[tuple[str, ...], ...]
"""A record's values in comparable form, one tuple for each field of the scheme."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a scheme.

    Attributes:
        name: what the reasons call it.
        how: how its values are compared.
        agree: points when the values are the same.
        differ: points, below zero, when they are not alike at all; a missing value gives none.
        sources: the record's keys; each may hold a text, a list of texts or nothing. The best pair of values counts.
        joined: the sources are parts of one value, such as given name and surname, in either order.
        floor: likeness up to which values count as not alike.
    """

    name: str
    how: How
    agree: float
    differ: float
    sources: tuple[str, ...] = ()
    joined: bool = False
    floor: float = 0.6


@dataclass(frozen=True, slots=True)
class Key:
    """A part of a blocking key: a field, whole or its first (or, below zero, last) characters."""

    field: str
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Scheme:
    """How records of one kind are compared.

    Attributes:
        kind: e.g. ``account``.
        prior: points before any evidence, below zero: two records are rarely the same.
        fields: what is compared.
        blocks: pairs that share one of these keys are compared.
    """

    kind: str
    prior: float
    fields: tuple[Field, ...]
    blocks: tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """What one field says.

    Attributes:
        code: ``same``, ``similar`` or ``differs``.
        field: name of the field.
        left: the first record's value, as compared.
        right: the second record's value, as compared.
        points: evidence in bits.
    """

    code: str
    field: str
    left: str
    right: str
    points: float


@dataclass(frozen=True, slots=True)
class Match:
    """How sure it is that two records are the same: 0 to 100, with the weightiest reason first."""

    score: int
    reasons: tuple[Reason, ...]


def prepare(record: Mapping[str, object], scheme: Scheme) -> Prepared:
    """Bring a record's values into comparable form once, for many comparisons."""
    return tuple(_values(record, field) for field in scheme.fields)


def _values(record: Mapping[str, object], field: Field) -> tuple[str, ...]:
    raw = [text for source in field.sources or (field.name,) for text in _texts(record.get(source))]
    if field.joined:
        raw = [" ".join(raw)]
    form = FORMS[field.how]
    return tuple(dict.fromkeys(value for value in map(form, raw) if value))


def _texts(value: object) -> Iterator[str]:
    if value is None:
        return
    if isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
    else:
        yield str(value)


def block_keys(values: Prepared, scheme: Scheme) -> tuple[str, ...]:
    """The keys under which a record is found; those with a missing part are left out."""
    places = {field.name: i for i, field in enumerate(scheme.fields)}
    keys = []
    for number, block in enumerate(scheme.blocks):
        parts = [[_cut(value, key.cut) for value in values[places[key.field]]] for key in block]
        keys += [f"{number}|{'|'.join(combined)}" for combined in product(*parts) if all(combined)]
    return tuple(dict.fromkeys(keys))


def _cut(value: str, cut: int) -> str:
    bare = value.replace(" ", "")
    return bare[:cut] if cut > 0 else bare[cut:]


def compare(left: Prepared, right: Prepared, scheme: Scheme) -> Match:
    """Compare two prepared records."""
    reasons = []
    for field, ones, others in zip(scheme.fields, left, right, strict=True):
        if ones and others:
            reasons.append(_reason(field, ones, others))
    reasons.sort(key=lambda reason: -abs(reason.points))
    points = scheme.prior + sum(reason.points for reason in reasons)
    return Match(round(100 / (1 + 2.0 ** -max(-60.0, min(60.0, points)))), tuple(reasons))


def _reason(field: Field, ones: tuple[str, ...], others: tuple[str, ...]) -> Reason:
    alike, left, right = max((likeness(field.how, a, b), a, b) for a in ones for b in others)
    share = max(0.0, (alike - field.floor) / (1 - field.floor))
    points = field.differ + (field.agree - field.differ) * share
    code = "same" if alike >= SAME else "similar" if alike >= SIMILAR else "differs"
    return Reason(code, field.name, left, right, points)


def candidates(records: Sequence[Prepared], scheme: Scheme) -> Iterator[tuple[int, int]]:
    """Pairs of positions that share a blocking key, each once, the smaller first."""
    blocks: dict[str, list[int]] = {}
    for place, values in enumerate(records):
        for key in block_keys(values, scheme):
            blocks.setdefault(key, []).append(place)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        for pair in _pairs(members, records):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _pairs(members: list[int], records: Sequence[Prepared]) -> Iterator[tuple[int, int]]:
    window = len(members)
    if window > BLOCK_LIMIT:
        members = sorted(members, key=lambda place: records[place])
        window = WINDOW
    for i, one in enumerate(members):
        for other in members[i + 1 : i + 1 + window]:
            yield (one, other) if one < other else (other, one)


@dataclass(frozen=True, slots=True)
class Suspect:
    """Two records, by position, that may be the same."""

    left: int
    right: int
    match: Match


def scan(records: Iterable[Mapping[str, object]], scheme: Scheme, least: int = 50) -> Iterator[Suspect]:
    """All pairs of records that score at least ``least``; lazily, so that it can be cancelled or shown growing."""
    prepared = [prepare(record, scheme) for record in records]
    for left, right in candidates(prepared, scheme):
        match = compare(prepared[left], prepared[right], scheme)
        if match.score >= least:
            yield Suspect(left, right, match)


def lookup(
    record: Mapping[str, object], others: Iterable[Mapping[str, object]], scheme: Scheme, least: int = 50
) -> tuple[Suspect, ...]:
    """Compare one record, as it is typed, with the few that its blocking keys found; the surest first.

    ``Suspect.left`` is 0 throughout, ``right`` the position among ``others``.
    """
    mine = prepare(record, scheme)
    found = [Suspect(0, i, compare(mine, prepare(other, scheme), scheme)) for i, other in enumerate(others)]
    return tuple(sorted((s for s in found if s.match.score >= least), key=lambda s: -s.match.score))
