"""The menu of a record that can be merged: with which, and which merges can be taken apart again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.services.lists import names
from app.ui.widgets.basics import name_button

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from app.ui.context import Context


class MergeMenu(QToolButton):
    """Three dots beside a record's name.

    Signals:
        changed: the record was merged or taken apart.
        merged: id of the record that stands after a merge.
    """

    changed = Signal()
    merged = Signal(str)

    def __init__(
        self, context: Context, kind: str, may_begin: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context, self.kind, self.record = context, kind, ""
        self.may_begin = may_begin  # asks about edits that are not saved
        self.setAutoRaise(True)
        self.setIcon(context.theme.icon("more"))
        self.retranslate()
        self.clicked.connect(self.on_clicked)

    def show_record(self, record: str) -> None:
        """Be about this record; hidden without one."""
        self.record = record
        self.setVisible(bool(record))

    def retranslate(self) -> None:
        """Name the button."""
        name_button(self, self.tr("More"))

    def on_clicked(self) -> None:
        """Read which merges stand, then open the menu."""
        self.context.jobs.read(self, "merges", partial(_merges, self.record), self.on_merges)

    def on_merges(self, merges: list[Mapping[str, Any]]) -> None:
        """Open the menu."""
        menu = QMenu(self)
        menu.addAction(self.tr("Merge with..."), self.pick)
        for event in merges:
            words = self._names(event)
            apart = menu.addAction(self.tr("Take apart: {lose} out of {keep}...").format(**words))
            apart.setData(event)
            apart.triggered.connect(self.on_apart)
        menu.exec(self.mapToGlobal(QPoint(0, self.height())))
        menu.deleteLater()

    def pick(self) -> None:
        """Ask which record is the same one, once edits of this one are saved or given up."""
        if not self.may_begin():
            return
        from app.ui.dialogs.pick_record import PickDialog  # noqa: PLC0415 - when wanted

        words = (
            self.tr("Merge with which record?"),
            self.tr("Next you choose which of both stays and which values it takes."),
            self.tr("Go on"),
        )
        dialog = PickDialog(self.context, self.kind, words, self.window())
        dialog.picked.connect(self.on_picked)
        dialog.open()

    def on_picked(self, other: str) -> None:
        """Choose field by field."""
        from app.ui.dialogs.merge_records import MergeDialog  # noqa: PLC0415 - when wanted

        dialog = MergeDialog(self.context, self.kind, (self.record, other), self.window())
        dialog.merged.connect(self.merged)
        dialog.open()

    def on_apart(self) -> None:
        """Take the merge of the entry apart."""
        from app.ui.dialogs.take_apart import Merged, TakeApartDialog  # noqa: PLC0415 - when wanted

        chosen = self.sender()
        if isinstance(chosen, QAction):
            event = chosen.data()
            merged = Merged(event["event"], **self._names(event))
            dialog = TakeApartDialog(self.context, merged, self.window())
            dialog.taken_apart.connect(self.changed)
            dialog.open()

    def changeEvent(self, event: QEvent) -> None:  # noqa: D102, N802 - Qt's name and meaning
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _names(self, event: Mapping[str, Any]) -> dict[str, str]:
        with self.context.database.raw() as connection:
            return {side: names.name_of(connection, self.kind, event[side]) for side in ("keep", "lose")}


def _merges(record: str, session: Any) -> list[Mapping[str, Any]]:
    from app.services.merging_undo import history_of  # noqa: PLC0415 - when wanted

    return history_of(session, record)
