"""What a state machine is made of; the machines themselves are data in ``app/rules/state_tables``."""

from collections.abc import Mapping
from dataclasses import dataclass, field

CLOCK = "clock"
"""The role of the server's clock: moves that happen because time passed, not because somebody chose them."""


@dataclass(frozen=True, slots=True)
class Move:
    """One arrow of a state machine.

    Attributes:
        verb: what the user does, e.g. ``"disqualify"``; unique among the moves out of one state.
        to: the state after it.
        needs: names of the fields that must be filled for it, e.g. a reason.
        roles: who may make it; empty means whoever may edit the record.
        within_limit: it is open only to amounts under the policy's limit, which the caller checks.
    """

    verb: str
    to: str
    needs: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    within_limit: bool = False


@dataclass(frozen=True, slots=True)
class Machine:
    """All states of one kind of record and the moves between them.

    Attributes:
        name: the kind, e.g. ``"deal"``.
        initial: the state a new record starts in.
        moves: for every state the moves out of it, the usual one first; a final state has none.
    """

    name: str
    initial: str
    moves: Mapping[str, tuple[Move, ...]] = field(hash=False)
