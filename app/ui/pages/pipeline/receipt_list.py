"""Receipts, below what is owed by how late it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QSizePolicy

from app.services import receivables
from app.services.lists.registry import LISTS
from app.ui.pages.contacts.amounts import full, short
from app.ui.pages.parts.kind_list import KindList
from app.ui.pages.parts.summary_strip import Figure, SummaryStrip
from app.ui.pages.pipeline.kinds import KINDS
from app.ui.widgets.list_page import PageWords

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from app.services.base_sums import Sums
    from app.storage.connection import Connection
    from app.ui.context import Context


class ReceiptList(KindList):
    """Receipts, below what is owed by how late it is."""

    family = KINDS
    kind = "receipt"
    kinds = ("receipt",)
    tables: ClassVar[frozenset[str]] = LISTS["receipt"].tables | {"orders", "credit_notes"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.strip = SummaryStrip()
        self._owed: list[Sums] = []
        super().__init__(context, parent)
        self.strip.setContentsMargins(24, 12, 24, 12)
        self.strip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.body.insertWidget(0, self.strip)
        self.list.loader.loaded.connect(self.ask_ageing)

    def ask_ageing(self) -> None:
        """Add up what is owed."""
        ask = partial(_ageing, self.context.clock().date())
        self.context.jobs.query(self, "ageing", ask, self.on_ageing)

    def on_ageing(self, found: list[Sums]) -> None:
        """Show it by class."""
        self._owed = found
        self._fill()

    def retranslate(self) -> None:
        """Set texts in the language in force."""
        super().retranslate()
        self._fill()

    def _fill(self) -> None:
        language = self.context.language.code
        captions = (
            self.tr("Owed, not due"),
            self.tr("1 to 30 days late"),
            self.tr("31 to 60 days late"),
            self.tr("61 to 90 days late"),
            self.tr("Over 90 days late"),
        )
        tones = ("", "amber", "amber", "vermillion", "vermillion")
        figures = [
            Figure(caption, short(owed, language), tone if owed.base.minor or owed.others else "", full(owed))
            for caption, tone, owed in zip(captions, tones, self._owed, strict=False)
        ]
        self.strip.show_figures(figures)

    def words(self) -> PageWords:
        """The page's words."""
        return PageWords(
            self.tr("Receipts"),
            self.tr("New receipt"),
            self.tr("No receipts yet"),
            self.tr("Money that is expected and that came in belongs here. Note it from its order."),
            "check",
        )


def _ageing(on: dt.date, connection: Connection) -> list[Sums]:
    return receivables.ageing(connection, on)
