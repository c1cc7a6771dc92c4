"""What is wrong with a row or a cell: a code and facts; the sentence is made when it is shown."""

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType

_NONE: Mapping[str, object] = MappingProxyType({})


@dataclasses.dataclass(frozen=True, slots=True)
class Problem:
    """One reason why a row (or one cell of it) was kept back.

    Attributes:
        row: the row as a spreadsheet numbers it, the header included; 0 for the file as a whole.
        field: the field or the header it belongs to, or None for the whole row.
        code: stable identifier of the sentence in ``app/words/sentences/imports.py``.
        facts: named values for the sentence's placeholders.
    """

    row: int
    field: str | None
    code: str
    facts: Mapping[str, object] = dataclasses.field(default_factory=lambda: _NONE)
