"""What the lists of accounts, contacts and leads share: looking for records that are here twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions import Action
from app.ui.pages.parts.kind_list import KindList
from app.ui.widgets.segment_button import SegmentButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget

    from app.ui.context import Context
    from app.ui.pages.contacts.duplicates_dialog import DuplicatesDialog


class DoubledList(KindList):
    """A list of records that can be here twice."""

    _duplicates: DuplicatesDialog | None = None

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.segments = SegmentButton(context, self.list, self)
        self.filters.addWidget(self.segments)

    def page_actions(self) -> tuple[Action, ...]:
        """What can be done here: also looking for records that are here twice."""
        find = str(QT_TRANSLATE_NOOP("Actions", "Find duplicates..."))
        doubles = Action(f"{self.kind}.duplicates", find, self.find_duplicates, "Ctrl+D", "copy", "record")
        many = str(QT_TRANSLATE_NOOP("Actions", "Change the selected..."))
        bulk = Action(f"{self.kind}.bulk", many, self.change_selected, "Ctrl+Shift+E", "edit", "record")
        return (*super().page_actions(), doubles, bulk)

    def fill_menu(self, menu: QMenu) -> None:
        """Offer to change all selected at once."""
        super().fill_menu(menu)
        menu.addAction(self.tr("Change the selected..."), self.change_selected)

    def change_selected(self) -> None:
        """Ctrl+Shift+E: one change for all selected records."""
        if self.list.view.selected_count() and self.may_leave():
            self.list.selected_ids(self.on_selected)

    def on_selected(self, ids: list[str]) -> None:
        """Ask what is to be changed."""
        from app.ui.dialogs.bulk_edit import BulkDialog  # noqa: PLC0415 - when wanted

        BulkDialog(self.context, self.kind, ids, self.window()).open()

    def find_duplicates(self) -> None:
        """Ctrl+D: look for records of this kind that are here twice."""
        from app.ui.pages.contacts.duplicates_dialog import DuplicatesDialog  # noqa: PLC0415 - when wanted

        if self.context.presenting.refuses():
            return
        if self._duplicates is None:
            self._duplicates = DuplicatesDialog(self.context, self.kind, self.window())
        self._duplicates.show()
        self._duplicates.raise_()
