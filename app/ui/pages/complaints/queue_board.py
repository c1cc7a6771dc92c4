"""The queue as a board: a column for each step, a card for each complaint with what its clock has left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.services.lists import queue, queue_board
from app.services.lists.queue_board import COLUMNS
from app.storage import lists
from app.ui.pages.complaints.texts import DUE, QueueTexts
from app.ui.widgets.board import Board, BoardColumn
from app.ui.widgets.board_card import Card, LazyCards

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.lists.queue_board import Placed
    from app.storage.list_spec import ListQuery, Row
    from app.ui.context import Context

_TONES = {"received": "blue", "triaged": "blue", "assigned": "violet", "waiting": "blue", "remedy": "amber",
          "investigating": "amber", "resolved": "green"}  # fmt: skip


class QueueBoard(Board):
    """Shows what the queue was asked for; the page makes the moves."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.context, self._texts = context, QueueTexts(context)
        self._found: dict[str, list[Placed]] = {}

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        words = {
            "received": self.tr("Received"), "triaged": self.tr("Triaged"), "assigned": self.tr("Assigned"),
            "investigating": self.tr("In hand"), "waiting": self.tr("Waiting"), "remedy": self.tr("Remedy"),
            "resolved": self.tr("Resolved"),
        }  # fmt: skip
        self.set_columns([BoardColumn(name, words[name], _TONES[name]) for name in COLUMNS])
        self._show()

    def current_id(self) -> str:
        """The complaint that the keyboard stands on, empty for none."""
        for column in COLUMNS:
            if self.view(column).hasFocus():
                return self.view(column).current_id()
        return ""

    def ask(self, query: ListQuery) -> None:
        """Read the board for a question of the queue."""
        self.context.jobs.query(self, "board", partial(_on_board, query), self.on_found)

    def on_found(self, found: dict[str, list[Placed]]) -> None:
        """Show it."""
        self._found = found
        self._show()

    def _show(self) -> None:
        self.set_cards({
            column: LazyCards([one.id for one in placed], partial(self._card, placed))
            for column, placed in self._found.items()
        })  # fmt: skip

    def _card(self, placed: list[Placed], place: int) -> Card:
        one = placed[place]
        with self.context.database.raw() as connection:
            row: Row | None = lists.page(connection, queue.QUEUE, [one.rowid]).get(one.rowid)
        if row is None:
            return Card(one.id, "")
        due, tone, _ = self._cell(row, DUE)
        severity, shade, _ = self._cell(row, "severity")
        account, _, _ = self._cell(row, "account_id")
        subject, _, _ = self._cell(row, "subject")
        owner, _, _ = self._cell(row, "owner_id")
        late = tone in {"vermillion", "amber"}
        return Card(
            one.id, subject, account, owner, due, severity, tone if late else shade or "neutral", late
        )

    def _cell(self, row: Row, key: str) -> tuple[str, str, Any]:
        place = next(n for n, column in enumerate(queue.QUEUE.columns) if column.key == key)
        column, value = queue.QUEUE.columns[place], row.values[place]
        return self._texts.cell(column, value), self._texts.tone(column, value) or "", value


def _on_board(query: ListQuery, connection: Any) -> dict[str, list[Placed]]:
    return queue_board.on_board(connection, query)
