"""What a reader of quick entries has understood."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text and what it was taken for.

    Attributes:
        kind: ``date``, ``time``, ``repeat``, ``priority``, ``link`` or ``person``.
        start: position of its first character.
        end: position after its last.
        text: as typed.
    """

    kind: str
    start: int
    end: int
    text: str
