"""A record's pane with the moves that its state allows above the tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.pages.parts.move_bar import MoveBar
from app.ui.widgets.record_pane import RecordPane

if TYPE_CHECKING:
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context


class MovingPane(RecordPane):
    """Offers the moves out of the record's state."""

    def __init__(self, context: Context, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(context, kind, parent)
        self.bar = self.make_bar()
        self.add_band(self.bar)

    def make_bar(self) -> MoveBar:
        """The bar; a pane whose moves bring more along overrides it."""
        return MoveBar(self.context, self.kind, self)

    def new_record(self, fields: dict[str, Any] | None = None) -> None:
        """A record that is not saved yet has nowhere to move."""
        self.bar.hide()
        super().new_record(fields)

    def on_record(self, found: Any) -> None:
        """Show the record and its moves."""
        super().on_record(found)
        if found.id != self.record:
            return
        if found.archived:
            self.bar.hide()
        else:
            self.bar.show_moves(found.id, self._title.text(), found.values)
