"""Moving deals from stage to stage: a lost one is asked for its reason, a won one is confirmed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from app.services.lists import names
from app.ui.dialogs.fields_dialog import FieldsDialog
from app.ui.pages.pipeline.cards import stage_name
from app.ui.widgets.confirm import confirm

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.services.board import StageInfo
    from app.ui.context import Context

VERBS = {"open": "move-deal", "won": "win-deal", "lost": "lose-deal"}


class _Moved(NamedTuple):
    name: str
    stage: str


class DealMover(QObject):
    """Asks what a move needs and makes it.

    Signals:
        refused: the deal stays where it is.
    """

    refused = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._widget = context, parent

    def move(self, deal: str, stage: StageInfo, *, closed: bool) -> None:
        """Move a deal to a stage; ``closed`` when it stands in a won or lost stage and is opened again first."""
        with self._context.database.raw() as connection:
            name = names.name_of(connection, "deal", deal)
        fields = self._asked(name, stage)
        if fields is None:
            self.refused.emit()
            return
        told = _Moved(name, stage_name(stage, self._context.language.code))
        work = partial(_move, deal, stage.id, fields, closed, told)
        self._context.jobs.write(self, VERBS[stage.kind], work, self.on_moved, failed=self.on_failed)

    def _asked(self, name: str, stage: StageInfo) -> dict[str, Any] | None:
        if stage.kind == "lost":
            title = self.tr("Why was {name} lost?").format(name=name)
            dialog = FieldsDialog(
                self._context, "deal", ("loss_reason",), title, self.tr("Lose deal"), self._widget.window()
            )
            dialog.say(
                self.tr("The reason counts in the analysis of lost deals. The deal can be opened again.")
            )
            return dialog.ask()
        if stage.kind == "won":
            title = self.tr("Win {name}?").format(name=name)
            consequence = self.tr(
                "The deal is closed as won today with a probability of 100%. You can undo this."
            )
            return {} if confirm(self._widget.window(), title, consequence, self.tr("Win deal")) else None
        return {}

    def on_moved(self, moved: _Moved) -> None:
        """Say so, with the way back."""
        words = self.tr("{name} is now in {stage}.").format(name=moved.name, stage=moved.stage)
        self._context.notices.done(words, self.tr("Undo"), self._context.history.undo)

    def on_failed(self, error: BaseException) -> None:
        """Say why not."""
        self._context.failures.show(error)
        self.refused.emit()


def _move(deal: str, stage: str, fields: dict[str, Any], closed: bool, told: _Moved, session: Any) -> _Moved:
    from app.services import deals, moves  # noqa: PLC0415 - the services are imported after the first rows

    if closed:
        moves.move(session, "deal", deal, "open")
    deals.move_deal(session, deal, stage, fields)
    return told
