"""What the lists of accounts, contacts and leads share: looking for records that are here twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.ui.actions import Action
from app.ui.pages.parts.kind_list import KindList
from app.ui.widgets.segment_button import SegmentButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

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
        return (*super().page_actions(), doubles)

    def find_duplicates(self) -> None:
        """Ctrl+D: look for records of this kind that are here twice."""
        from app.ui.pages.contacts.duplicates_dialog import DuplicatesDialog  # noqa: PLC0415 - when wanted

        if self._duplicates is None:
            self._duplicates = DuplicatesDialog(self.context, self.kind, self.window())
        self._duplicates.show()
        self._duplicates.raise_()
