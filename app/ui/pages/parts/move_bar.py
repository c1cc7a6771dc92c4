"""The moves that a record's state allows, as buttons; what a move needs is asked before it is made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.widgets.basics import button
from app.words.labels.moves import move as move_words

if TYPE_CHECKING:
    from app.rules.machines import Move
    from app.ui.context import Context

OPTIONAL = frozenset({"remedy_amount", "order_id"})  # a remedy without a price, or about no order
SHOWN = 3  # moves as buttons; the others are in a menu
VERBS = {("deal", "win"): "win-deal", ("deal", "lose"): "lose-deal", ("deal", "reopen"): "reopen-deal",
         ("task", "complete"): "complete-task", ("task", "reopen"): "reopen-task"}  # fmt: skip


class MoveBar(QWidget):
    """Buttons for the moves of one record; hidden while there are none.

    Signals:
        moved: the record moved.
    """

    moved = Signal()

    def __init__(self, context: Context, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context, self.kind = context, kind
        self.record, self.name, self._values = "", "", dict[str, Any]()
        self.moves: tuple[Move, ...] = ()
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self.hide()

    def show_moves(self, record: str, name: str, values: dict[str, Any]) -> None:
        """Offer the moves out of the state that a record is in."""
        from app.services.open_moves import open_moves  # noqa: PLC0415 - the rules load when first wanted

        self.record, self.name, self._values = record, name, values
        with self.context.database.raw() as connection:
            user = self.context.database.actor.user_id
            self.moves = self.offered(open_moves(connection, self.kind, str(values["status"]), user))
        self._fill()

    def offered(self, moves: tuple[Move, ...]) -> tuple[Move, ...]:
        """The moves that are shown of those that the state allows; a bar for one kind may know better."""
        return moves

    def buttons(self) -> list[QPushButton]:
        """The buttons as shown, the usual move first."""
        return self._buttons

    def _fill(self) -> None:
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for move in self.moves[:SHOWN]:
            self._add(move_words(self.kind, move.verb, self.context.language.code)).clicked.connect(
                partial(self.make, move.verb)
            )
        if len(self.moves) > SHOWN:
            menu = QMenu(self)
            for move in self.moves[SHOWN:]:
                words = move_words(self.kind, move.verb, self.context.language.code)
                menu.addAction(words, partial(self.make, move.verb))
            self._add(self.tr("More")).setMenu(menu)
        self.setVisible(bool(self.moves))

    def _add(self, words: str) -> QPushButton:
        made = button("", self)
        made.setText(words)
        self._row.insertWidget(len(self._buttons), made)
        self._buttons.append(made)
        return made

    def make(self, verb: str, *_checked: object) -> None:
        """Make a move, asking first for what it needs."""
        move = next(move for move in self.moves if move.verb == verb)
        fields = ask_needs(self.context, self.kind, move, self.name, self._values, self.window())
        if fields is None:
            return
        work = partial(_move, self.kind, self.record, move.to, fields)
        label = VERBS.get((self.kind, verb), f"move-{self.kind}")
        self.context.jobs.write(self, label, work, self.on_moved, failed=self.on_failed)

    def on_moved(self, _done: object) -> None:
        """Say so, with the way back."""
        words = self.tr("{name} was moved on.").format(name=self.name)
        self.context.notices.done(words, self.tr("Undo"), self.context.history.undo)
        self.moved.emit()

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self.context.failures.show(error)


def ask_needs(
    context: Context, kind: str, move: Move, name: str, values: dict[str, Any], parent: QWidget | None
) -> dict[str, Any] | None:
    """What a move needs, asked when it needs anything; None when the user gave up."""
    keys = wanted(kind, move)
    if not keys:
        return {}
    verb = move_words(kind, move.verb, context.language.code)
    dialog = FieldsDialog(context, kind, keys, f"{verb}: {name}", verb, parent, optional=OPTIONAL)
    dialog.load(values)
    return dialog.ask()


def wanted(kind: str, move: Move) -> tuple[str, ...]:
    """The fields that are asked before a move; a remedy is asked with its amount, a solution with its cause."""
    beside = {
        ("complaint", "propose_remedy"): ("remedy_amount", "order_id"),
        ("complaint", "resolve_directly"): ("root_cause", "remedy", "remedy_amount", "order_id"),
        ("complaint", "resolve"): ("root_cause",),
        ("visit", "cancel"): ("cancel_reason",),
    }
    return (*move.needs, *beside.get((kind, move.verb), ()))


def _move(kind: str, record: str, to: str, fields: dict[str, Any], session: Any) -> None:
    from app.services import moves  # noqa: PLC0415 - the services are imported after the first rows

    moves.move(session, kind, record, to, fields)
