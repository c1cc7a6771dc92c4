"""Moving complaints from column to column: only where the rules have an arrow, with what the move needs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.rules.errors import Refused
from app.services.lists import names
from app.services.lists.queue_board import COLUMNS
from app.ui.pages.parts.move_bar import ask_needs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.rules.machines import Move
    from app.ui.context import Context


class BoardMover(QObject):
    """Makes a move.

    Signals:
        refused: the complaint stays where it is.
    """

    refused = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.context, self._widget = context, parent
        self._name = ""

    def move(self, complaint: str, column: str) -> None:
        """Move a complaint to the first state of a column that it may go to."""
        from app.services.open_moves import open_moves  # noqa: PLC0415 - the rules load when first wanted

        with self.context.database.raw() as connection:
            self._name = names.name_of(connection, "complaint", complaint)
            status, severity = connection.execute(
                "SELECT status, severity FROM complaints WHERE id = ?", (complaint,)
            ).fetchone()
            arrows = open_moves(connection, "complaint", str(status), self.context.database.actor.user_id)
        arrow = next((each for each in arrows if each.to in COLUMNS[column]), None)
        if arrow is None:
            to = COLUMNS[column][0].value
            self.on_failed(Refused("move-not-allowed", "status", machine="complaint", state=status, to=to))
            return
        self._make(complaint, arrow, {"severity": severity})

    def _make(self, complaint: str, arrow: Move, values: dict[str, Any]) -> None:
        fields = ask_needs(self.context, "complaint", arrow, self._name, values, self._widget.window())
        if fields is None:
            self.refused.emit()
            return
        work = partial(_move, complaint, arrow.to, fields)
        self.context.jobs.write(self, "move-complaint", work, self.on_moved, failed=self.on_failed)

    def on_moved(self, _done: object) -> None:
        """Say so, with the way back."""
        words = self.tr("{name} was moved on.").format(name=self._name)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)

    def on_failed(self, error: BaseException) -> None:
        """Say why not; the card goes back."""
        self.context.failures.show(error)
        self.refused.emit()


def _move(complaint: str, to: str, fields: dict[str, Any], session: Any) -> None:
    from app.services import moves  # noqa: PLC0415 - the services are imported after the first rows

    moves.move(session, "complaint", complaint, to, fields)
