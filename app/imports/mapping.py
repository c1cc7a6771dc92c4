"""What a table's columns are: the kind of record, the program that wrote it, the field of each heading."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from rapidfuzz import fuzz, process

from app.imports import headers as headings_of
from app.imports.profiles.generic import SYNONYMS
from app.imports.profiles.programs import PROGRAMS
from app.rules.errors import Refused

Why = Literal["program", "synonym", "unit", "similar", "saved", "chosen", "none"]

KINDS = tuple(SYNONYMS)
GENERIC = "generic"

# A kind is only believed when the field that names its records is there.
_NAMING = {
    "account": ("name",),
    "contact": ("name", "first_name", "last_name"),
    "lead": ("name", "first_name", "last_name", "company"),
    "deal": ("name",),
    "product": ("name", "code"),
    "order": ("number", "total"),
    "task": ("title",),
    "activity": ("body", "subject"),
    "complaint": ("subject", "body"),
}
# Headings of these kinds and no other; they outweigh the many that kinds share.
_TELLING = {
    "account": {"contact.name", "contact.mobile"},
    "contact": {"last_name", "birthday", "is_primary", "reports_to", "department", "wechat", "mobile"},
    "lead": {"status", "disqualify_reason"},
    "deal": {"stage", "expected_close", "probability", "loss_reason", "pipeline"},
    "product": {"code", "list_price", "unit", "category"},
    "order": {"number", "ordered_on", "total"},
    "task": {"due_at", "assignee", "priority"},
    "activity": {"body", "at", "kind"},
    "complaint": {"complaint_type", "severity", "received_at"},
}
_SIMILAR = 82.0
_UNMISTAKABLE = 5
SURE = 0.9


class ColumnMap(NamedTuple):
    """What one column stands for.

    Attributes:
        header: as the file has it.
        field: the field of the kind, dotted for a field of the record pointed to; None when unknown.
        confidence: 0 to 1; below :data:`SURE` it is a suggestion that only a person may accept.
        why: how it was found.
    """

    header: str
    field: str | None
    confidence: float
    why: Why


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a table seems to be.

    Attributes:
        kind: the kind of record.
        profile: the program that wrote it, or ``generic``.
        confidence: share of the headings that were understood, 0 to 1.
        mapping: one entry per column, in the file's order.
    """

    kind: str
    profile: str
    confidence: float
    mapping: tuple[ColumnMap, ...]

    def sure(self) -> dict[int, str]:
        """Column index → field, without mere suggestions."""
        return {
            index: column.field
            for index, column in enumerate(self.mapping)
            if column.field is not None and column.confidence >= SURE
        }


def recognise(
    headers: Sequence[str],
    kind: str = "auto",
    profile: str | None = None,
    chosen: Mapping[str, str | None] | None = None,
) -> Recognition:
    """Find out what the columns of a table are.

    Args:
        headers: the headings as the file has them.
        kind: a kind's name, or ``auto``.
        profile: a program's name, or None to look for its signs.
        chosen: heading → field as a person confirmed it; overrules everything for those headings.

    Raises:
        Refused: ``import-kind-unknown``, ``import-profile-unknown``; ``import-headers-unknown``: no kind fits.
    """
    if kind != "auto" and kind not in SYNONYMS:
        raise Refused("import-kind-unknown", "as", kind=kind)
    names = [program.name for program in PROGRAMS]
    if profile is not None and profile not in {*names, GENERIC}:
        raise Refused("import-profile-unknown", "profile", profile=profile)
    program = profile or _program(headers)
    candidates = KINDS if kind == "auto" else (kind,)
    found = [
        (_score(one, columns), one, columns)
        for one in candidates
        if (columns := _columns(headers, one, program))
    ]
    score, best, columns = max(found, key=lambda each: each[0], default=(0.0, "", ()))
    if chosen is None and not _named(best, columns) and score <= 0:
        raise Refused("import-headers-unknown", headers=", ".join(headers[:8]))
    columns = tuple(_chosen(column, chosen or {}) for column in columns)
    understood = sum(column.field is not None and column.confidence >= SURE for column in columns)
    return Recognition(best, program, understood / max(1, len(columns)), columns)


def _program(headers: Sequence[str]) -> str:
    folded = {headings_of.normalise(header) for header in headers}
    # Addresses are called the same by several programs; a look-up beside its id ("Account Owner.id") by one only.
    counts = {
        program.name: sum(
            _UNMISTAKABLE if sign.endswith(".id") else 1 for sign in folded & headings_of.signs(program.name)
        )
        for program in PROGRAMS
    }
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] else GENERIC


def _columns(headers: Sequence[str], kind: str, program: str) -> tuple[ColumnMap, ...]:
    taken: set[str] = set()
    columns = [_exact(header, kind, program, taken, allowed=frozenset()) for header in headers]
    # Fields of a contact beside the account are only such when the contact has a name.
    if "contact.name" in taken or kind != "account":
        taken = set()
        columns = [
            _exact(header, kind, program, taken, allowed=frozenset({"contact."})) for header in headers
        ]
    return tuple(column if column.field else _similar(column.header, kind, taken) for column in columns)


def _exact(header: str, kind: str, program: str, taken: set[str], allowed: Iterable[str]) -> ColumnMap:
    if headings_of.is_identity_card(header):
        return ColumnMap(header, None, 0.0, "none")
    folded = headings_of.normalise(header)
    for key, confidence, bare in ((folded, 1.0, False), (headings_of.without_brackets(header), 0.95, True)):
        for headings, why in (
            (headings_of.of_program(program, kind), "program"),
            (headings_of.generic(kind), "synonym"),
        ):
            for field in headings.get(key, ()):
                if field in taken or (_beside(field) and not allowed):
                    continue
                taken.add(field)
                reason: Why = "unit" if bare else ("program" if why == "program" else "synonym")
                return ColumnMap(header, field, confidence, reason)
    return ColumnMap(header, None, 0.0, "none")


def _beside(field: str) -> bool:
    return field.startswith("contact.") and field != "contact.name"


def _similar(header: str, kind: str, taken: set[str]) -> ColumnMap:
    if header.endswith((".id", "Id")) or headings_of.is_identity_card(header):
        return ColumnMap(header, None, 0.0, "none")  # an id is never the name that it resembles
    headings = headings_of.generic(kind)
    found = process.extractOne(
        headings_of.normalise(header), headings.keys(), scorer=fuzz.ratio, score_cutoff=_SIMILAR
    )
    if found is not None:
        for field in headings[found[0]]:
            if field not in taken:
                taken.add(field)
                return ColumnMap(header, field, round(found[1] / 100 * 0.85, 2), "similar")
    return ColumnMap(header, None, 0.0, "none")


def _chosen(column: ColumnMap, chosen: Mapping[str, str | None]) -> ColumnMap:
    if column.header not in chosen:
        return column
    return ColumnMap(column.header, chosen[column.header], 1.0, "chosen")


def _named(kind: str, columns: Iterable[ColumnMap]) -> bool:
    fields = {column.field for column in columns}
    return any(field in fields for field in _NAMING.get(kind, ()))


def _score(kind: str, columns: tuple[ColumnMap, ...]) -> float:
    """How well a kind explains the columns: each understood heading counts one, a telling one two."""
    fields = {column.field for column in columns if column.field and column.confidence >= SURE}
    if not any(field in fields for field in _NAMING[kind]):
        return 0.0
    # a deal's name is the mark of a file of deals and only a link in others
    beside = sum("." in field for field in fields) + 3 * ("deal" in fields)
    program = sum(column.why == "program" for column in columns)
    return len(fields) - 0.5 * beside + len(fields & _TELLING.get(kind, set())) + 0.5 * program


def confirmed(headers: Sequence[str], kind: str, columns: Mapping[str, str | None]) -> Recognition:
    """A table read as its columns were confirmed before; a heading that was not there then is recognised anew.

    Args:
        headers: the headings as the file has them.
        kind: of the records.
        columns: heading → field, compared without case, spaces and marks.
    """
    known = {headings_of.normalise(header): field for header, field in columns.items()}
    fresh = recognise(headers, kind, None, {})
    mapping = tuple(
        ColumnMap(column.header, known[folded], 1.0, "saved")
        if (folded := headings_of.normalise(column.header)) in known
        else column
        for column in fresh.mapping
    )
    return replace(fresh, mapping=mapping, confidence=1.0)


def with_field(recognition: Recognition, header: str, field: str | None) -> Recognition:
    """The same with one column decided by a person."""
    mapping = tuple(_chosen(column, {header: field}) for column in recognition.mapping)
    return replace(recognition, mapping=mapping)
