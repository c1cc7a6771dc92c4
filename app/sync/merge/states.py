"""Whether a state may follow another, from where the server stands."""

from __future__ import annotations

from app.rules.errors import Refused
from app.rules.machines import allowed, check_move

OPEN = "open"


def may_move(machine: str, server: str, mine: str, role: str, *, seen: bool) -> bool:
    """Say whether an edit may take the record from the server's state to ``mine``.

    Args:
        machine: a key of ``app.rules.machines.MACHINES``.
        server: the state that the record is in.
        mine: the state that the edit wants.
        role: role of the user who made the edit.
        seen: the edit was made on the server's state. Then several moves in one transaction, and taking
            one's own last move back, are as good as a single move; otherwise only one arrow counts.
    """
    if _arrow(machine, server, mine, role):
        return True
    return seen and (_reachable(machine, server, mine, role) or _arrow(machine, mine, server, role))


def _arrow(machine: str, state: str, to: str, role: str) -> bool:
    try:
        check_move(machine, state, to, role)
    except Refused:
        return False
    return True


def _reachable(machine: str, start: str, goal: str, role: str) -> bool:
    seen = {start}
    queue = [start]
    while queue:
        state = queue.pop()
        for move in _moves(machine, state, role):
            if move == goal:
                return True
            if move not in seen:
                seen.add(move)
                queue.append(move)
    return False


def _moves(machine: str, state: str, role: str) -> list[str]:
    try:
        return [move.to for move in allowed(machine, state, role)]
    except Refused:  # a state written by a newer program: no move is known
        return []
