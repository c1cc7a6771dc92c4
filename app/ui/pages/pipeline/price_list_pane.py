"""The pane of a price list: its head and its prices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.ui.pages.pipeline.prices_tab import PricesTab
from app.ui.widgets.record_pane import RecordPane
from app.words import labels

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.ui.context import Context


class PriceListPane(RecordPane):
    """Shows one price list."""

    def __init__(self, context: Context, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(context, kind, parent)
        self.prices = PricesTab(context, self)
        self.add_tab(self.prices, "")
        self._say()

    def _say(self) -> None:
        super()._say()
        if hasattr(self, "prices"):
            words = labels.kind_name("price_list_item", self.context.language.code, plural=True)
            self.tabs.setTabText(self.tabs.indexOf(self.prices), words)

    def on_record(self, found: Any) -> None:
        """Show the list with its prices."""
        super().on_record(found)
        if found.id == self.record:
            self.prices.show_list(found.id)
