"""The moves of quotes and orders: a submitted quote within the limit is approved, an accepted one becomes an order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.ui.pages.parts.move_bar import MoveBar

if TYPE_CHECKING:
    from app.rules.machines import Move

_APPROVALS = ("approve", "approve_within_limit")


class TradeBar(MoveBar):
    """Buttons for the moves of one quote or order.

    An approved quote may also be accepted at once: that it was sent is clear when it comes back.
    """

    def offered(self, moves: tuple[Move, ...]) -> tuple[Move, ...]:
        """One way to approve; which one it is the service knows."""
        found = [move for move in moves if move.verb not in _APPROVALS]
        approvals = [move for move in moves if move.verb in _APPROVALS]
        return (*approvals[:1], *found)

    def make(self, verb: str, *_checked: object) -> None:
        """Make a move with what it brings along."""
        steps = {"submit": _submit, "approve": _approve, "approve_within_limit": _approve, "accept": _accept}
        step = steps.get(verb)
        if self.kind != "quote" or step is None:
            super().make(verb)
            return
        done = self.on_accepted if verb == "accept" else self.on_moved
        work = partial(step, self.record)
        self.context.jobs.write(
            self, f"{verb.split('_', maxsplit=1)[0]}-quote", work, done, failed=self.on_failed
        )

    def on_accepted(self, order: str) -> None:
        """Say so, with the way to the order."""
        words = self.tr("{name} was accepted and is an order now.").format(name=self.name)
        opened = partial(self.context.navigator.open, "order", order)
        self.context.notices.done(words, self.tr("Open the order"), opened)
        self.moved.emit()


def _submit(quote: str, session: Any) -> None:
    from app.services import quotes  # noqa: PLC0415 - the services are imported after the first rows

    quotes.submit(session, quote)


def _approve(quote: str, session: Any) -> None:
    from app.services import quotes  # noqa: PLC0415 - the services are imported after the first rows

    quotes.approve(session, quote)


def _accept(quote: str, session: Any) -> str:
    from app.services import quotes  # noqa: PLC0415 - the services are imported after the first rows

    return quotes.accept(session, quote)
