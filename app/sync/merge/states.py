"""Whether a state may follow another, from where the server stands."""

from __future__ import annotations

from app.rules.errors import Refused
from app.rules.machines import MACHINES, allowed

OPEN = "open"
POOLED = "pooled"


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


def begins_at(machine: str, mine: str, role: str, *, small: bool) -> tuple[str, str]:
    """Say in which state a new record begins that comes in state ``mine``, and why where that is another one.

    It is held as one that was moved there step by step: where a step on the way is closed to this role or to this
    amount, the record begins before it.
    """
    initial = str(MACHINES[machine].initial)
    if mine == initial or may_move(machine, initial, mine, role, seen=True, small=small):
        return mine, ""
    state = initial
    for following in _way(machine, initial, mine):
        if following not in _moves(machine, state, role, small=small):
            open_to_small = following in _moves(machine, state, role, small=True)
            return state, "beyond-limit" if open_to_small else "move-not-allowed"
        state = following
    return mine, ""


def _way(machine: str, start: str, goal: str) -> list[str]:
    """The states of the shortest way, whoever may go it; none to a state that a newer program has written."""
    ways: dict[str, list[str]] = {start: []}
    queue = [start]
    while queue and goal not in ways:
        state = queue.pop(0)
        for move in allowed(machine, state):
            if move.to not in ways:
                ways[move.to] = [*ways[state], move.to]
                queue.append(move.to)
    return ways.get(goal, [])


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
