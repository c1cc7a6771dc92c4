"""Which moves a record offers to the user of this copy, for the buttons on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.rules.machines import MACHINES, Move, allowed

if TYPE_CHECKING:
    from app.storage.connection import Connection

# Arrows that are more than a change of state: the pool and the conversion have ways of their own. A lead in the pool is
# claimed by its arrow alone; an account's claim is a record that the server judges.
ELSEWHERE = frozenset({"convert", "return", "reclaim", "pool"})


def open_moves(connection: Connection, kind: str, state: str, user_id: str) -> tuple[Move, ...]:
    """The moves out of a state that the user may make, the usual one first; none for a kind without states.

    Raises:
        Refused: ``state-unknown`` when a newer program wrote the state.
    """
    if kind not in MACHINES:
        return ()
    row = connection.execute("SELECT role FROM users WHERE id = ?", (user_id,)).fetchone()
    role = str(row[0]) if row else "admin"
    return tuple(move for move in allowed(kind, state, role) if move.verb not in ELSEWHERE)
