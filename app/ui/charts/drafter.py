"""The process beside that draws: orders come in by one pipe, answers leave by another, until the first one closes."""

from __future__ import annotations

import os
import pickle
import sys
from typing import TYPE_CHECKING

from app.ui.charts import draw

if TYPE_CHECKING:
    from typing import BinaryIO


def serve(orders: BinaryIO, answers: BinaryIO) -> None:
    """Do one order after another; an answer says whether it went well, and what came of it."""
    draw.load()
    while (work := _next(orders)) is not None:
        try:
            answer = (True, work())
        except Exception as error:  # noqa: BLE001 - it is raised again by the one who gave the order
            answer = (False, error)
        pickle.dump(answer, answers)
        answers.flush()


def _next(orders: BinaryIO) -> draw.Order | None:
    """The next order, None when no more will come."""
    try:
        order: draw.Order = pickle.load(orders)  # noqa: S301 - from the program that started this process
    except EOFError:
        return None
    return order


def main() -> None:
    """Serve by the process's own pipes; what a library prints must not come between the answers."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    serve(sys.stdin.buffer, answers)
