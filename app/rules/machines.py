"""Which moves the domain allows, for buttons on the screen and for the merge on the server."""

from collections.abc import Mapping

from app.rules.errors import Refused
from app.rules.machine import CLOCK, Machine, Move
from app.rules.state_tables import MACHINES

__all__ = ["CLOCK", "MACHINES", "Machine", "Move", "allowed", "check_move", "check_needs", "is_final"]


def allowed(machine: str, state: str, role: str | None = None) -> tuple[Move, ...]:
    """The moves out of ``state``, the usual one first.

    Args:
        machine: kind of record, a key of :data:`MACHINES`.
        state: the state it is in.
        role: leave out the moves that this role may not make; None keeps all.

    Raises:
        Refused: ``state-unknown`` when the machine has no such state (a newer program may have written it).
    """
    moves = MACHINES[machine].moves.get(state)
    if moves is None:
        raise Refused("state-unknown", "status", machine=machine, state=state)
    return tuple(move for move in moves if _may(move, role))


def check_move(machine: str, state: str, to: str, role: str | None = None, verb: str | None = None) -> Move:
    """Find the move from ``state`` to ``to``; the caller still checks ``needs`` and ``within_limit``.

    Args:
        machine: kind of record, a key of :data:`MACHINES`.
        state: the state it is in.
        to: the state wanted.
        role: who asks; None when it does not matter, :data:`CLOCK` for the server's clock.
        verb: which arrow is meant where two lead to the same state, e.g. ``return`` and ``reclaim``.

    Raises:
        Refused: ``state-unknown``, ``move-not-allowed`` when there is no such arrow, ``move-not-yours`` when
            there is one for other roles.
    """
    arrows = [m for m in allowed(machine, state) if m.to == to and verb in {None, m.verb}]
    if not arrows:
        raise Refused("move-not-allowed", "status", machine=machine, state=state, to=to)
    for move in arrows:
        if _may(move, role):
            return move
    raise Refused("move-not-yours", "status", machine=machine, state=state, to=to, role=role)


def check_needs(move: Move, fields: Mapping[str, object]) -> None:
    """Refuse a move whose reason or other needed field is empty.

    Raises:
        Refused: ``move-needs-field`` beside the first empty field.
    """
    for name in move.needs:
        value = fields.get(name)
        if value is None or (isinstance(value, str) and not value.strip()):
            raise Refused("move-needs-field", name, needed=name, verb=move.verb)


def is_final(machine: str, state: str) -> bool:
    """Whether nothing leads out of ``state``."""
    return not allowed(machine, state)


def _may(move: Move, role: str | None) -> bool:
    return role is None or not move.roles or role in move.roles
