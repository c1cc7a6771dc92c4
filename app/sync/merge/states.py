"""Whether a state may follow another, from where the server stands."""

from __future__ import annotations

from app.rules.errors import Refused
from app.rules.machines import allowed

OPEN = "open"


def may_move(machine: str, server: str, mine: str, role: str, *, seen: bool, small: bool = True) -> bool:
    """Say whether an edit may take the record from the server's state to ``mine``.

    Args:
        machine: a key of ``app.rules.machines.MACHINES``.
        server: the state that the record is in.
        mine: the state that the edit wants.
        role: role of the user who made the edit.
        seen: the edit was made on the server's state. Then several moves in one transaction, and taking
            one's own last move back, are as good as a single move; otherwise only one arrow counts.
        small: the record's amount is under the limit up to which some arrows are open.
    """
    if mine in _moves(machine, server, role, small=small):
        return True
    back = server in _moves(machine, mine, role, small=small)
    return seen and (back or _reachable(machine, server, mine, role, small=small))


def _reachable(machine: str, start: str, goal: str, role: str, *, small: bool) -> bool:
    seen = {start}
    queue = [start]
    while queue:
        state = queue.pop()
        for move in _moves(machine, state, role, small=small):
            if move == goal:
                return True
            if move not in seen:
                seen.add(move)
                queue.append(move)
    return False


def _moves(machine: str, state: str, role: str, *, small: bool) -> list[str]:
    try:
        return [move.to for move in allowed(machine, state, role) if small or not move.within_limit]
    except Refused:  # a state written by a newer program: no move is known
        return []
